"""What is to be published: every path once, with size and digest, and the manifest that lists them."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssg.output import Copy, Kept, Laid, Output
from ssg.write.disk import WriteFailed


@dataclass(frozen=True, slots=True)
class Item:
    """One file to publish; `origin` is read again when it is needed, so that large files do not fill the memory.

    That of a kept file is the site.
    """

    path: str
    size: int
    sha256: str
    origin: bytes | Path | Laid
    is_kept: bool = False
    """Whether the site has it already."""

    def octets(self) -> bytes:
        """The file's content. WriteFailed if the original has changed since its digest was taken."""
        origin = self.origin / self.path if self.is_kept and isinstance(self.origin, Path) else self.origin
        octets = _octets(origin)
        if hashlib.sha256(octets).hexdigest() != self.sha256:
            raise WriteFailed(f"„{self.path}“ ändert sich während des Baus. Starten Sie noch einmal.")
        return octets


@dataclass(frozen=True)
class Inventory:
    """Everything to publish, sorted by path, and the folders that it needs."""

    items: Mapping[str, Item]
    folders: frozenset[str]

    @property
    def kept(self) -> frozenset[str]:
        """The paths of those that the site has already."""
        return frozenset(path for path, item in self.items.items() if item.is_kept)

    @property
    def tree(self) -> str:
        """The sha256 of what `sha256sum` prints for the sorted files: one name for the whole site."""
        lines = (f"{item.sha256}  {item.path}\n" for item in self.items.values())
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    def manifest(self, held: Iterable[str] = ()) -> bytes:
        """The manifest as JSON, one file a line; `held` names what keeps this site from being published."""
        listed = ",\n".join(
            f'{json.dumps(item.path)}: {{"sha256": "{item.sha256}", "size": {item.size}}}'
            for item in self.items.values()
        )
        return f'{{"tree": "{self.tree}",\n{_held_line(held)},\n"files": {{\n{listed}\n}}}}\n'.encode()


def held_back(manifest: bytes, held: Iterable[str]) -> bytes:
    """The manifest of the same site, which something else keeps from being published; a foreign one as it is."""
    lines = manifest.split(b"\n", 2)
    if len(lines) < 3 or not lines[1].startswith(b'"held": '):  # noqa: PLR2004 - the tree, the line in question, the rest
        return manifest
    return b"\n".join((lines[0], f"{_held_line(held)},".encode(), lines[2]))


def take_inventory(files: Iterable[Output | Laid | Kept | Copy], site: Path) -> Inventory:
    """List `files`, of which `site` has the kept ones.

    ValueError for a path that leaves the site or is taken twice: a fault of the program.
    """
    items = sorted((_item(file, site) for file in files), key=lambda item: item.path)
    folders = _folders(items)
    taken = {_folded(folder) for folder in folders}
    for item in items:
        if _folded(item.path) in taken:
            message = f"two outputs at one path: {item.path!r}"
            raise ValueError(message)
        taken.add(_folded(item.path))
    return Inventory({item.path: item for item in items}, folders)


def _held_line(held: Iterable[str]) -> str:
    return f'"held": {json.dumps(sorted(held))}'


def _folders(items: Iterable[Item]) -> frozenset[str]:
    folders = {""}
    for item in items:
        above = item.path.rpartition("/")[0]
        while above not in folders:
            folders.add(above)
            above = above.rpartition("/")[0]
    return frozenset(folders - {""})


def _item(file: Output | Laid | Kept | Copy, site: Path) -> Item:
    _check(file.path)
    if isinstance(file, Kept):
        return Item(file.path, file.size, file.sha256, site, is_kept=True)
    if isinstance(file, Laid):
        return Item(file.path, file.size, file.sha256, file)
    origin = file.origin if isinstance(file, Copy) and file.octets is None else file.octets
    if origin is None:
        message = f"a copy without content: {file.path!r}"
        raise ValueError(message)
    octets = _octets(origin)
    return Item(file.path, len(octets), hashlib.sha256(octets).hexdigest(), origin)


def _check(path: str) -> None:
    segments = path.split("/")
    if any(not segment or segment in {".", ".."} for segment in segments) or any(char in path for char in "\\:\0"):
        message = f"not a path inside the site: {path!r}"
        raise ValueError(message)


def _folded(path: str) -> str:
    """Paths that some file systems hold to be one: by case, or by Unicode form."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def _octets(origin: bytes | Path | Laid) -> bytes:
    if isinstance(origin, Laid):
        return origin.octets
    return origin if isinstance(origin, bytes) else origin.read_bytes()
