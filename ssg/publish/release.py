"""What is published: every file with its digest, under the one name that the digest of them all gives."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ssg.diagnostic import printable
from ssg.publish.stop import PublishStopped

TREE = re.compile(r"[0-9a-f]{64}")
LASTING = re.compile(r"(-[0-9a-f]{10}|/suche/w?[0-9]+-[0-9a-z]{2})\.[a-z0-9.]+$")
"""The end of names that tell what the file holds: pages that readers have open still ask for it. Known to grep, too."""

_PATH = re.compile(r"(?!\.{1,2}(?:/|$))[\w.-]+(?:/(?!\.{1,2}(?:/|$))[\w.-]+)*", re.ASCII)
_LISTED = re.compile(rf"([0-9a-f]{{64}})  ({_PATH.pattern})", re.ASCII)

Listing = Mapping[str, str]
"""The sha256 of every file by its path, as sha256sum writes it."""


@dataclass(frozen=True)
class Part:
    """One file of a release, and where its octets lie on this machine."""

    sha256: str
    origin: Path


@dataclass(frozen=True)
class Release:
    """A site that may be published. `tree` is the sha256 over its sorted files, the same wherever it was built."""

    tree: str
    site: Path
    parts: Mapping[str, Part]
    twins_below: Path | None = None
    """The folder in which compressed twins lie, each at the path of its file."""
    twins: Mapping[str, Part] = field(default_factory=dict)

    @property
    def listing(self) -> Listing:
        """What the site holds."""
        return {path: part.sha256 for path, part in self.parts.items()}

    @property
    def whole(self) -> Mapping[str, Part]:
        """Files and twins."""
        return {**self.parts, **self.twins}

    @property
    def whole_listing(self) -> Listing:
        """What a place for releases holds of it."""
        return {path: part.sha256 for path, part in self.whole.items()}


@dataclass(frozen=True)
class Difference:
    """What a release would change for readers. Paths are sorted."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]


def difference(before: Listing, after: Listing) -> Difference:
    """Compressed twins aside: they are no pages."""
    return Difference(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(path for path in after.keys() & before.keys() if after[path] != before[path])),
        tuple(sorted(path for path in before.keys() - after.keys() if not is_twin(path, before))),
    )


def is_twin(path: str, listing: Listing) -> bool:
    """Whether the file is another one in small."""
    return path.endswith((".gz", ".br")) and path[:-3] in listing


def written(listing: Listing) -> bytes:
    """As `sha256sum` prints and checks it, sorted by path."""
    return "".join(f"{digest}  {path}\n" for path, digest in sorted(listing.items())).encode()


def read_listing(octets: bytes) -> Listing:
    """What was written. Lines that nobody wrote so are left out: their files count as changed.

    A list lies where others may write: none of its paths leads out of its folder.
    """
    found = map(_LISTED.fullmatch, octets.decode("ascii", "replace").split("\n"))
    return {each[2]: each[1] for each in found if each}


def tree_of(listing: Listing) -> str:
    """The name of a release."""
    return hashlib.sha256(written(listing)).hexdigest()


def check_paths(paths: Iterator[str]) -> None:
    """PublishStopped for a path that another machine could take for something else."""
    for path in paths:
        if not _PATH.fullmatch(path):
            raise PublishStopped(
                f"„{printable(path, 300)}“ hat Zeichen im Namen, die ein Server anders lesen kann.",
                "Benutzen Sie nur Buchstaben ohne Umlaute, Ziffern, Punkt und Bindestrich.",
            )
