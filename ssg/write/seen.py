"""The digests of files that were read once, by size, times and number: an unchanged file need not be read again."""

import hashlib
import struct
from pathlib import Path

from ssg.footprint import Marks, marks_in
from ssg.write.disk import digest_of, write_new

NAME = "digests-1"
"""The number is the layout's: another layout takes another file."""

_ENTRY = struct.Struct("<qqqq32s")


class SeenFiles:
    """What a folder of the state knows of site and spare. Losing it, or any part of it, only costs time."""

    def __init__(self, state: Path) -> None:
        self._place = state / NAME
        self._fresh = state / f"{NAME}.new"
        self._before = _read(self._place)
        self._now: dict[Marks, str] = {}

    def digest(self, path: str, marks: Marks) -> str:
        """The sha256 of the file at `path`, which had these marks before anybody read it."""
        digest = self._before.get(marks) or digest_of(path)
        self._now[marks] = digest
        return digest

    def note(self, path: Path, digest: str) -> Marks:
        """Remember a file that was written just now; its marks."""
        marks = marks_in(path.lstat())
        self._now[marks] = digest
        return marks

    def clear_up(self) -> None:
        """Remove what a run left that was killed, or whose disk failed, while it saved."""
        self._fresh.unlink(missing_ok=True)

    def keep(self) -> None:
        """Save what this run has seen, in place of what was seen before. Nothing new is no reason to write."""
        if self._now.items() <= self._before.items():
            return
        entries = b"".join(_ENTRY.pack(*marks, bytes.fromhex(digest)) for marks, digest in self._now.items())
        self.clear_up()
        write_new(self._fresh, hashlib.sha256(entries).digest() + entries)
        self._fresh.replace(self._place)


def _read(place: Path) -> dict[Marks, str]:
    try:
        with place.open("rb") as file:
            octets = file.read()
    except OSError:
        return {}
    seal, entries = octets[:32], octets[32:]
    if hashlib.sha256(entries).digest() != seal or len(entries) % _ENTRY.size:
        return {}
    return {
        (size, changed, noted, number): digest.hex()
        for size, changed, noted, number, digest in _ENTRY.iter_unpack(entries)
    }
