"""The comments of a content file's fields, and where each belongs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssg.diagnostic import Span

Spot = tuple[int, int]
"""Line and column, from 1."""

_SIGN = re.compile(r"(?:^|(?<=\s))#")


@dataclass(frozen=True)
class Note:
    """One comment. `at` is where it belongs: before the first field of its line if it stands behind one."""

    at: Spot
    column: int
    text: str
    is_apart: bool
    """Whether an empty line stands above it."""


def notes_in(lines: list[str], words: Iterable[Span], starts: Iterable[Spot]) -> tuple[Note, ...]:
    """All comments, in the order in which they belong; `words` are the names and values, in which „#“ is a letter."""
    ordered = sorted(starts)
    found = (_note(lines, line, column, ordered) for line, column in _signs(lines, words))
    return tuple(sorted(found, key=lambda note: note.at))


def is_apart(lines: list[str], line: int) -> bool:
    """Whether the line above `line` is empty."""
    return line > 1 and not lines[line - 2].strip()


def _signs(lines: list[str], words: Iterable[Span]) -> Iterator[Spot]:
    taken = sorted((span.line, span.column, span.end_line, span.end_column) for span in words)
    for line, text in enumerate(lines, 1):
        for found in _SIGN.finditer(text):
            spot = (line, found.start() + 1)
            if not any(each[:2] <= spot < each[2:] for each in taken):
                yield spot
                break


def _note(lines: list[str], line: int, column: int, starts: list[Spot]) -> Note:
    text = lines[line - 1]
    before = [spot for spot in starts if spot < (line, column)]
    at = (line, column)
    if text[: column - 1].strip(" -") and before:
        at = min(spot for spot in before if spot[0] == before[-1][0])
    return Note(at, column, text[column - 1 :].rstrip(), is_apart(lines, at[0]))
