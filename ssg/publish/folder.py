"""Releases in a folder of this machine."""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ssg.diagnostic import printable
from ssg.publish.place import CURRENT, KEPT, LISTED, ORDER, PART, RELEASES, Damaged, Standing, not_ours
from ssg.publish.release import LASTING, TREE, Listing, Part, Release, read_listing, written
from ssg.publish.stop import PublishStopped
from ssg.write.disk import FOLDER_MODE, digest_of, flush, flush_folder, share, telling, write_new
from ssg.write.lock import Busy, alone

PATIENCE = 10.0
"""Seconds for another publication to end."""


@dataclass(frozen=True)
class Folder:
    """A Place here: another program of this machine serves it."""

    target: Path

    @property
    def shown(self) -> str:
        """As its user writes it."""
        return printable(str(self.target), 300)

    @property
    def releases(self) -> Path:
        """What the link `current` leads into."""
        return self.target / RELEASES

    def standing(self) -> Standing:
        """Look, and change nothing."""
        with telling(self.target):
            if not self.target.exists():
                return Standing()
            if not self.releases.is_dir():
                if any(self.target.iterdir()):
                    raise not_ours(self.shown)
                return Standing()
            current = self._current()
            dates = {tree: self._listed(tree).stat().st_mtime for tree in self._order() if self._listed(tree).is_file()}
            return Standing(current, dates, self._listing(current) if current else {})

    def is_whole(self, tree: str) -> bool:
        """Whether a release is still what its list says."""
        with telling(self.target):
            return all(_is(self.releases / tree / path, digest) for path, digest in self._listing(tree).items())

    def mend(self, release: Release) -> None:
        """Put right, file by file, what is damaged in the release that readers see."""
        shown = self.releases / release.tree
        with telling(self.target), self._locked():
            for path, part in release.whole.items():
                if not _is(shown / path, part.sha256):
                    if (shown / path).is_dir() or not (shown / path).parent.is_dir():
                        _make_room(shown, path)
                    self._replace(shown / path, part.origin.read_bytes())
            self._replace(self._listed(release.tree), written(release.whole_listing))

    def bring(self, release: Release, beside: Standing) -> None:
        """Copy; what the releases there have already is the same file under another name."""
        part = self.releases / f"{release.tree}{PART}"
        with telling(self.target):
            for folder in (self.target, self.releases):
                if not folder.is_dir():
                    folder.mkdir(FOLDER_MODE, parents=True)
                    folder.chmod(FOLDER_MODE)  # whatever the umask: the web server reads here
            with self._locked():
                self._begin(release.tree, part)
                there = {
                    digest: self.releases / tree / path
                    for tree in beside.releases
                    for path, digest in self._listing(tree).items()
                }
                new = _renew(part, release.whole, there)
                if _digests(part) != release.whole_listing:
                    raise Damaged(self.shown, release.tree)
                flush(new, [Path(above) for above, _, _ in _walk(part)])
                self._replace(self._listed(release.tree), written(release.whole_listing))
                part.rename(self.releases / release.tree)
                flush_folder(self.releases)

    def show(self, tree: str) -> None:
        """Readers see this one from now on, as the newest; all but the last three are dropped."""
        with telling(self.target), self._locked():
            order = dict.fromkeys((tree, *filter(None, [self._current()]), *self._order()))
            self._replace(self.releases / ORDER, "".join(f"{each}\n" for each in order).encode())
            self._point(tree)
            with suppress(OSError):  # it is shown: what stays lying is dropped the next time
                self._drop({tree, *[each for each in order if (self.releases / each).is_dir()][:KEPT]})

    def show_again(self, tree: str) -> None:
        """Readers see an older one."""
        with telling(self.target), self._locked():
            self._point(tree)

    def _begin(self, tree: str, part: Path) -> None:
        """Go on with what a killed run left, or with what lies there and is not shown."""
        whole = self.releases / tree
        if whole.is_dir() and not part.exists():
            whole.rename(part)
        _remove(whole)
        part.mkdir(FOLDER_MODE, exist_ok=True)
        part.chmod(FOLDER_MODE)

    def _point(self, tree: str) -> None:
        """The one moment in which readers change over. Somebody else may have dropped the release meanwhile."""
        if not (self.releases / tree).is_dir():
            raise Damaged(self.shown, tree)
        self._carry(tree)
        fresh = self.target / f"{CURRENT}.new"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(f"{RELEASES}/{tree}")
        flush_folder(self.releases)
        fresh.replace(self.target / CURRENT)
        with suppress(OSError):  # readers have changed over already
            flush_folder(self.target)

    def _carry(self, tree: str) -> None:
        """Leave what pages of the other releases still ask for: their readers have them open."""
        shown = self.releases / tree
        for other in self._order():
            for path in filter(LASTING.search, self._listing(other)):
                if not (shown / path).exists():
                    _make_room(shown, path)
                    share(self.releases / other / path, shown / path)

    def _drop(self, kept: set[str]) -> None:
        for entry in self.releases.iterdir():
            tree, _, rest = entry.name.partition(".")
            if TREE.fullmatch(tree) and (tree not in kept or rest not in {"", LISTED[1:]}):
                _remove(entry)

    def _current(self) -> str | None:
        """What readers see; nothing where the link is missing or leads nowhere."""
        link = self.target / CURRENT
        if not link.is_symlink() and not link.exists():
            return None
        led = link.readlink() if link.is_symlink() else Path()
        if led.parent != Path(RELEASES) or not TREE.fullmatch(led.name):
            raise not_ours(self.shown)
        return led.name if (self.releases / led.name).is_dir() else None

    def _order(self) -> list[str]:
        try:
            named = (self.releases / ORDER).read_text("ascii", "replace").split("\n")
        except FileNotFoundError:
            return []
        return [each for each in named if TREE.fullmatch(each) and (self.releases / each).is_dir()]

    def _listed(self, tree: str) -> Path:
        return self.releases / f"{tree}{LISTED}"

    def _listing(self, tree: str) -> Listing:
        try:
            return read_listing(self._listed(tree).read_bytes())
        except FileNotFoundError:
            return {}

    def _replace(self, file: Path, octets: bytes) -> None:
        fresh = file.with_name(f"{file.name}.new")
        fresh.unlink(missing_ok=True)
        write_new(fresh, octets)
        flush([fresh], [])
        fresh.replace(file)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            busy = f"In „{self.shown}“ wird gerade veröffentlicht."
            with alone(self.releases / "lock", lambda: None, busy, patience=PATIENCE):
                yield
        except Busy as busy:
            raise PublishStopped(str(busy), "Starten Sie später noch einmal.") from busy


def _renew(part: Path, wanted: Mapping[str, Part], there: Mapping[str, Path]) -> list[Path]:
    """Make the folder hold what is wanted, and say which files are new. Nothing is written into a file that exists."""
    for path in _files(part):
        if path not in wanted:
            _remove(part / path)
    new = []
    for path, each in wanted.items():
        file = part / path
        if _is(file, each.sha256):
            continue
        _make_room(part, path)
        known = there.get(each.sha256)
        if not (known and _is(known, each.sha256) and share(known, file)):
            write_new(file, each.origin.read_bytes())
            new.append(file)
    for above, folders, _ in _walk(part, topdown=False):
        for name in folders:
            with suppress(OSError):  # not empty
                Path(above, name).rmdir()
    return new


def _make_room(part: Path, path: str) -> None:
    """Folders above, and nothing at the place itself."""
    _remove(part / path)
    above = part
    for name in path.split("/")[:-1]:
        above /= name
        if above.is_symlink() or not above.is_dir():
            above.unlink(missing_ok=True)
            above.mkdir(FOLDER_MODE)
            above.chmod(FOLDER_MODE)


def _digests(folder: Path) -> Listing:
    """Every file with its digest; links and whatever else is none have an empty one."""
    return {
        path: digest_of(folder / path) if stat.S_ISREG((folder / path).lstat().st_mode) else ""
        for path in _files(folder)
    }


def _files(folder: Path) -> list[str]:
    """All that is no folder, sorted."""
    found = []
    for above, folders, names in _walk(folder):
        links = (each for each in folders if Path(above, each).is_symlink())
        found += [Path(above, name).relative_to(folder).as_posix() for name in (*names, *links)]
    return sorted(found)


def _walk(folder: Path, *, topdown: bool = True) -> Iterator[tuple[str, list[str], list[str]]]:
    """As os.walk, but a folder that cannot be read is an OSError and not an empty one."""

    def refuse(error: OSError) -> None:
        raise error

    return os.walk(folder, topdown=topdown, onerror=refuse)


def _is(file: Path, sha256: str) -> bool:
    return not file.is_symlink() and file.is_file() and digest_of(file) == sha256


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
