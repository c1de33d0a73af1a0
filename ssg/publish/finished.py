"""site/ → Release: only what a build finished, nobody changed since, and nothing speaks against."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ssg.diagnostic import printable
from ssg.footprint import marks_in
from ssg.publish.release import Listing, Part, Release, check_paths, tree_of
from ssg.publish.stop import PublishStopped
from ssg.write.disk import telling
from ssg.write.output_folder import MANIFEST, state_folder
from ssg.write.seen import SeenFiles

PART = "part"
"""A site of some counties, which may be all that a target is for."""
HELD = {
    "drafts": "In „{site}“ stehen Entwürfe. Sie sind nicht für Leserinnen und Leser.",
    "findings": "Der letzte Bau hat Probleme gefunden. Darum ist „{site}“ nicht auf dem neuesten Stand.",
    "no-checks": "Die Seiten in „{site}“ sind ungeprüft: Sie entstanden mit „--no-checks“.",
    PART: "In „{site}“ stehen nicht alle Landkreise: Die Seiten entstanden mit „--county“.",
    "stage": "Die Seiten in „{site}“ sind zum Prüfen gebaut. Such-Maschinen zeigen sie nicht.",
}
"""What a build notes against its site."""

_HINTS = {PART: "Bauen Sie ohne „--county“. Sind am Ziel nur diese Landkreise, dann schreiben Sie „--part“ dazu."}
_UNKNOWN = "Die Seiten in „{site}“ sind nicht zum Veröffentlichen gebaut."
_BUILD = "Bauen Sie die Seiten zuerst mit: python build.py"


def expect_site(site: Path) -> None:
    """PublishStopped where no build ever finished: then there is no lock to take either."""
    if not (site.is_dir() and (state_folder(site) / MANIFEST).is_file()):
        raise _nothing(site)


def finished_site(site: Path, *, may_be_part: bool = False) -> Release:
    """The site as its last build left it. PublishStopped where it may not be published; the caller holds its lock."""
    shown = printable(str(site), 300)
    with telling(site):
        listing, tree, held = _manifest(site)
        for reason in held:
            if not (may_be_part and reason == PART):
                raise PublishStopped(HELD.get(reason, _UNKNOWN).format(site=shown), _HINTS.get(reason, _BUILD))
        check_paths(iter(listing))
        found = dict(_found(site, SeenFiles(state_folder(site))))
    strange = sorted(path for path in found.keys() | listing.keys() if found.get(path) != listing.get(path))
    if strange or tree_of(listing) != tree:
        path = (site / strange[0]) if strange else site
        raise PublishStopped(f"„{printable(str(path), 300)}“ ist nicht so, wie der letzte Bau es gemacht hat.", _BUILD)
    return Release(tree, site, {path: Part(digest, site / path) for path, digest in listing.items()})


class _Manifest(NamedTuple):
    """What a build wrote down of its site, and what it noted against it."""

    listing: Listing
    tree: str
    held: list[str]


def _manifest(site: Path) -> _Manifest:
    try:
        told = json.loads((state_folder(site) / MANIFEST).read_bytes())
        listing = {str(path): str(entry["sha256"]) for path, entry in told["files"].items()}
        if listing and isinstance(told["held"], list) and told["tree"]:
            return _Manifest(listing, str(told["tree"]), [str(reason) for reason in told["held"]])
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        pass
    raise _nothing(site)


def _nothing(site: Path) -> PublishStopped:
    return PublishStopped(f"In „{printable(str(site), 300)}“ liegen keine fertigen Seiten.", _BUILD)


def _found(site: Path, seen: SeenFiles) -> Iterator[tuple[str, str]]:
    """Every file with its digest; what is neither file nor folder has none."""
    waiting = [""]
    while waiting:
        above = waiting.pop()
        with os.scandir(site / above) as entries:
            for entry in entries:
                path = f"{above}{entry.name}"
                looks = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(looks.st_mode):
                    waiting.append(f"{path}/")
                else:
                    yield path, seen.digest(entry.path, marks_in(looks)) if stat.S_ISREG(looks.st_mode) else ""
