"""Outputs → site/: bring the spare beside it up to date, then swap the two, so readers see the old site or the new."""

import os
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ssg.footprint import Marks, marks_in
from ssg.output import Copy, Kept, Laid, Output
from ssg.write.disk import FOLDER_MODE, flush, flush_folder, share, telling, write_new
from ssg.write.inventory import Inventory, Item, held_back, take_inventory
from ssg.write.output_folder import MANIFEST, state_folder
from ssg.write.seen import SeenFiles
from ssg.write.survey import Survey, survey_of
from ssg.write.swap import exchange

MANY_NEW = 1000
"""From so many new files on, the spare follows at once: the next change is mostly small, and need not wait for that."""

_UNSEEN: Marks = (-1, -1, -1, -1)


@dataclass(frozen=True)
class Written:
    """What a build did: pages in the site, files made or changed, files removed, and the digest of the whole."""

    pages: int
    changed: int
    removed: int
    tree: str
    items: Mapping[str, Item] = field(compare=False, repr=False, default_factory=dict)
    """Every file by its path."""
    marks: Mapping[str, Marks] = field(compare=False, repr=False, default_factory=dict)
    """How every file and folder looks now, the site itself as "", and the manifest by its way from there."""


class Lost(Exception):
    """A file that the site should have already is not there as it was."""


def write(
    files: Iterable[Output | Laid | Kept | Copy],
    target: Path,
    held: Iterable[str] = (),
    announce: Callable[[Written], None] = lambda _: None,
) -> Written:
    """Make `target` hold exactly `files`; touch nothing if it does. The caller holds the lock.

    The manifest tells what of `held` keeps the site from being published. What is about to be done goes to `announce`
    while the old site still stands: whatever that raises leaves it so.

    ValueError for paths that leave the site or meet; WriteFailed where the system refuses: then the old site stays.
    Lost where a kept file is lacking: that must be made again.
    """
    with telling(target):
        inventory = take_inventory(files, target)
        state = state_folder(target)
        state.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
        seen = SeenFiles(state)
        seen.clear_up()
        before = survey_of(target, inventory, seen) if target.is_dir() else Survey()
        if lost := inventory.kept - before.same:
            raise Lost(min(lost))
        manifest, marks = inventory.manifest(held), before.marks
        if is_other := not before.is_complete(inventory):
            marks = _renew(state / "spare", inventory, seen, target, before.same)
            seen.keep()
        if is_news := is_other or not _is_current(state / MANIFEST, manifest):
            _stage_manifest(state, manifest)
    written = _written(inventory, before, marks)
    announce(written)
    with telling(target):
        if is_other:
            _publish(state, target)
            if written.changed >= MANY_NEW:
                _follow(state / "spare", inventory, seen, target, marks)
            marks[""] = _marks_of(target)
        elif is_news:
            (state / f"{MANIFEST}.new").replace(state / MANIFEST)
    marks[f"../{state.name}/{MANIFEST}"] = _marks_of(state / MANIFEST)
    return written


def _marks_of(path: Path) -> Marks:
    """How it looks. The new site is there: what cannot be looked at now is looked at in the next run."""
    try:
        return marks_in(path.lstat())
    except OSError:
        return _UNSEEN


def _written(inventory: Inventory, before: Survey, marks: Mapping[str, Marks]) -> Written:
    return Written(
        pages=sum(path.endswith(".html") for path in inventory.items),
        changed=len(inventory.items) - len(before.same),
        removed=sum(path not in inventory.items for path in before.wrong_files),
        tree=inventory.tree,
        items=inventory.items,
        marks=marks,
    )


def _renew(spare: Path, inventory: Inventory, seen: SeenFiles, site: Path, there: AbstractSet[str]) -> dict[str, Marks]:
    """Make the spare hold the inventory: the old generation, or what a killed run left, is not trusted.

    What is `there` in the site as it should be is in both, if the disk can do that: nothing ever writes into a file
    that exists. The result tells how everything in the spare looks then.
    """
    survey, changed = _cleared(spare, inventory, seen)
    lacking = sorted(inventory.items.keys() - survey.same)
    written = [path for path in lacking if not (path in there and share(site / path, spare / path))]
    for path in written:
        write_new(spare / path, inventory.items[path].octets())
    for path in lacking:
        survey.marks[path] = seen.note(spare / path, inventory.items[path].sha256)
    folders = _touched([*changed, *lacking], inventory)
    flush([spare / path for path in written], [spare / path for path in folders])
    for path in folders:
        survey.marks[path] = marks_in((spare / path).lstat())
    return survey.marks


def _follow(spare: Path, inventory: Inventory, seen: SeenFiles, site: Path, marks: dict[str, Marks]) -> None:
    """Let the spare hold what the site has, as far as they can share it: then a small change need not wait for that.

    `marks` are those of the site's files; sharing one changes them. What fails here is done when the spare is needed.
    """
    with suppress(OSError):
        survey, changed = _cleared(spare, inventory, seen)
        for path in sorted(inventory.items.keys() - survey.same):
            if not share(site / path, spare / path):
                break
            marks[path] = seen.note(spare / path, inventory.items[path].sha256)
            changed.append(path)
        flush([], [spare / path for path in _touched(changed, inventory)])
        seen.keep()


def _cleared(spare: Path, inventory: Inventory, seen: SeenFiles) -> tuple[Survey, list[str]]:
    """What the spare has of the inventory, now with all folders and nothing else; and what was changed for that."""
    if spare.is_symlink() or (spare.exists() and not spare.is_dir()):
        spare.unlink()
    _make_public_folder(spare)
    survey = survey_of(spare, inventory, seen)
    for path in survey.wrong_files:
        (spare / path).unlink()
    for path in reversed(survey.wrong_folders):
        (spare / path).rmdir()
    folders = sorted({"", *inventory.folders} - survey.right_folders)
    for path in folders:
        _make_public_folder(spare / path)
    return survey, [*survey.wrong_files, *survey.wrong_folders, *folders]


def _touched(changed: Iterable[str], inventory: Inventory) -> list[str]:
    """The folders that were changed, or something in them."""
    paths = set(changed)
    return sorted(paths.union(path.rpartition("/")[0] for path in paths) & {"", *inventory.folders})


def hold_back(target: Path, held: Iterable[str]) -> None:
    """Note that the site, which stays as it is, is not to be published. The caller holds the lock."""
    manifest = state_folder(target) / MANIFEST
    with telling(manifest):
        if manifest.is_file() and (noted := held_back(before := manifest.read_bytes(), held)) != before:
            _stage_manifest(manifest.parent, noted)
            (manifest.parent / f"{MANIFEST}.new").replace(manifest)


def _stage_manifest(state: Path, manifest: bytes) -> None:
    """Write the new manifest beside the old one, so that the last step cannot lack the space for it."""
    staged = state / f"{MANIFEST}.new"
    staged.unlink(missing_ok=True)
    write_new(staged, manifest)
    flush([staged], [])


def _publish(state: Path, target: Path) -> None:
    """Swap spare and site, then the manifests; if that fails, swap back."""
    spare = state / "spare"
    is_first = not target.exists()
    if is_first:
        spare.rename(target)
    else:
        exchange(spare, target)
    try:
        flush_folder(target.parent)
        flush_folder(state)
        (state / f"{MANIFEST}.new").replace(state / MANIFEST)
    except OSError:
        if _is_taken_back(spare, target, is_first=is_first):
            raise


def _is_taken_back(spare: Path, target: Path, *, is_first: bool) -> bool:
    """Whether the old site stands again. On a disk that refuses even this, the new one stays, and is whole."""
    try:
        if is_first:
            target.rename(spare)
        else:
            exchange(spare, target)
    except OSError:
        return False
    return True


def _is_current(manifest: Path, wanted: bytes) -> bool:
    try:
        return manifest.read_bytes() == wanted
    except FileNotFoundError:
        return False


def _make_public_folder(path: Path) -> None:
    path.mkdir(FOLDER_MODE, exist_ok=True)
    if os.name == "posix":
        path.chmod(FOLDER_MODE)
