"""The lines of the texts in a content folder, each text read when somebody wants to see it."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from ssg.load.source_text import TEXT_LIMIT, read_text

Lines = tuple[str, ...]
# A link put in place of a file after it was judged is not followed, and a FIFO does not block.
_UNLINKED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class SourceLines(Mapping[str, Lines]):
    """Path as it is shown → lines. A file that is no text, or has changed its nature since, has none."""

    def __init__(self, places: Mapping[str, Path]) -> None:
        """`places` says where the text of each shown path lies."""
        self._places = places
        self._seen: dict[str, Lines] = {}

    def __getitem__(self, path: str) -> Lines:
        if path not in self._seen:
            self._seen[path] = _lines_at(self._places[path])
        return self._seen[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def lines_in(octets: bytes) -> Lines:
    """The lines of a text; none where the octets are no text."""
    text, _ = read_text("", octets)
    return () if text is None else tuple(text.split("\n"))


def _lines_at(place: Path) -> Lines:
    try:
        with open(place, "rb", opener=_open) as file:
            return lines_in(file.read(TEXT_LIMIT + 1))
    except OSError:
        return ()


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _UNLINKED)
