"""What the site is made of: a text at a path, or a file taken over unread."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO


class BookletFault(Exception):
    """No booklet can be made: a German sentence that says why."""


@dataclass(frozen=True, init=False, slots=True)
class Output:
    """A text that the program made. `path` is relative to the site, `source` to the content folder, both with `/`."""

    path: str
    octets: bytes
    """The text in UTF-8: half of what letters take in memory, as soon as a page has a single „–“."""
    source: str

    def __init__(self, path: str, text: str, source: str) -> None:
        for name, value in (("path", path), ("octets", text.encode()), ("source", source)):
            object.__setattr__(self, name, value)

    @property
    def text(self) -> str:
        """The text as letters."""
        return self.octets.decode()


@dataclass(frozen=True, slots=True)
class Laid:
    """An Output whose text lies in a file until it is written."""

    path: str
    source: str
    size: int
    """In octets."""
    sha256: str
    place: int
    """Where the text begins in the file."""
    file: BinaryIO

    @property
    def octets(self) -> bytes:
        """The text in UTF-8."""
        self.file.seek(self.place)
        return self.file.read(self.size)

    @property
    def text(self) -> str:
        """The text, read again."""
        return self.octets.decode()


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that the site has already, and that stays."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A file taken over unread: from `origin`, or the `octets` that the program made."""

    path: str
    origin: Path | None = None
    octets: bytes | None = None
