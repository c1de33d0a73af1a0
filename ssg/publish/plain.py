"""A finished site → web space that knows no links: file by file, so that no page ever asks for what is not there yet.

What pages need goes first, then new pages, then changed ones; what is gone goes last. A list at the target says what is
there for sure, so that a copy that was killed goes on where it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ssg.publish.release import Difference, Listing, Part, Release, difference, written
from ssg.publish.stop import PublishStopped
from ssg.write.disk import digest_of

NOTED = ".leichtbau.sha256"
"""The list, as sha256sum writes it."""
FRESH = ".neu"
"""The end of names of files that are not whole yet."""
UNSURE = "0" * 64
"""In place of a digest: a file that was just being brought or taken away."""
PARTLY = "Dort ist vielleicht erst ein Teil der Dateien neu."
"""What readers see where it stopped: file by file, nobody can say more."""
MANY = 100
"""Files between two lists: so many are brought once more at most."""


@dataclass(frozen=True)
class Steps:
    """What to do in one go: note, make folders, bring files each under a passing name, take files and folders away."""

    noted: bytes
    folders: tuple[str, ...] = ()
    brought: Mapping[str, Part] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    gone_folders: tuple[str, ...] = ()


class WebSpace(Protocol):
    """A folder that a web server shows as it is. Everything raises PublishStopped or WriteFailed."""

    @property
    def shown(self) -> str:
        """As its user writes it."""

    def noted(self) -> Listing:
        """The list there; empty where nothing is."""

    def carry_out(self, steps: Steps) -> None:
        """In this order. Folders may be there already, files and folders that go away may be gone."""


def copy(release: Release, space: WebSpace, before: Listing) -> Difference:
    """Make the web space hold the site; `before` is what is noted there."""
    for steps in plan(release, before):
        space.carry_out(steps)
    return difference(before, release.listing)


def plan(release: Release, before: Listing) -> Iterator[Steps]:
    """Steps after each of which the list is true. A list alone comes last."""
    there = dict(before)
    wanted = release.listing
    lacking = [path for path, digest in wanted.items() if before.get(path) != digest]
    for paths in _portions(sorted(lacking, key=lambda path: (_turn(path, before), path))):
        made = _folders(paths) - _folders(path for path, digest in there.items() if digest != UNSURE)
        there |= dict.fromkeys(paths, UNSURE)
        yield Steps(written(there), tuple(sorted(made)), {path: release.parts[path] for path in paths})
        there |= {path: wanted[path] for path in paths}
    surplus = sorted(before.keys() - wanted.keys(), key=lambda path: (not path.endswith(".html"), path))
    for paths in _portions(surplus):
        there |= dict.fromkeys(paths, UNSURE)
        left = dict(there)
        for path in paths:
            del left[path]
        empty = sorted(_folders(paths) - _folders(left), reverse=True)
        unsure = (f"{path}{FRESH}" for path in paths if before[path] == UNSURE)
        yield Steps(written(there), gone=(*paths, *unsure), gone_folders=tuple(empty))
        there = left
    if there != before:
        yield Steps(written(there))


def check_ours(names: Iterable[str], shown: str) -> None:
    """PublishStopped where there is no list yet, but more than its beginning: somebody else's files, in danger."""
    if set(names) - {f"{NOTED}{FRESH}", ".", "..", ""}:
        raise PublishStopped(
            f"In „{shown}“ liegen Dateien, die nicht von diesem Befehl sind.", "Nennen Sie einen leeren Ordner."
        )


def check_arrived(steps: Steps, copies: Mapping[str, Path], shown: str) -> None:
    """PublishStopped where a file that was read back is not what was to be brought."""
    for path, copy in copies.items():
        if not copy.is_file() or digest_of(copy) != steps.brought[path].sha256:
            raise PublishStopped(
                f"„{path}“ ist in „{shown}“ nicht so angekommen, wie die Datei hier liegt.",
                "Starten Sie noch einmal. Bis dahin ist dort die alte zu sehen.",
            )


def _turn(path: str, before: Listing) -> int:
    return 2 * path.endswith(".html") + (path in before)


def _portions(paths: Sequence[str]) -> Iterator[Sequence[str]]:
    return (paths[start : start + MANY] for start in range(0, len(paths), MANY))


def _folders(paths: Iterable[str]) -> set[str]:
    """All folders above, each once."""
    found: set[str] = set()
    for path in paths:
        above = path.rpartition("/")[0]
        while above and above not in found:
            found.add(above)
            above = above.rpartition("/")[0]
    return found
