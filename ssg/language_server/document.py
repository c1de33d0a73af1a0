"""A text as an editor has it, and its places in the editor's way of counting."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from ssg.diagnostic import Span

_LINE_END = re.compile(r"\r\n|\r|\n")


class Encoding(StrEnum):
    """In which units an editor counts columns, in the words of the protocol."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


_CODECS = {Encoding.UTF8: ("utf-8", 1), Encoding.UTF16: ("utf-16-le", 2), Encoding.UTF32: ("utf-32-le", 4)}
"""With the octets of one unit. Halves of characters pass: an editor may send one."""


class Position(NamedTuple):
    """A place as the editor counts: lines and units from 0."""

    line: int
    unit: int


class Place(NamedTuple):
    """A place as findings count: lines and characters from 1."""

    line: int
    column: int


class Edit(NamedTuple):
    """What an editor shall put in the place of a stretch of the text."""

    begin: Position
    end: Position
    new: str


@dataclass(frozen=True)
class Document:
    """A text, its place below the content folder if it has one, and how its editor counts."""

    path: str
    text: str
    encoding: Encoding = Encoding.UTF16
    version: int | None = None
    """As the editor numbers what is typed."""

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Without their ends."""
        return tuple(_LINE_END.split(self.text))

    @property
    def octets(self) -> bytes:
        """As they would be in a file."""
        return self.text.encode("utf-8", "surrogatepass")

    def position(self, place: Place) -> Position:
        """What the editor calls `place`; the end of the text where that has not so many lines."""
        if place.line > len(self.lines):
            return Position(len(self.lines) - 1, units(self.lines[-1], self.encoding))
        return Position(place.line - 1, units(self.lines[place.line - 1][: place.column - 1], self.encoding))

    def place(self, position: Position) -> Place:
        """What findings call `position`."""
        if position.line >= len(self.lines):
            return Place(len(self.lines), len(self.lines[-1]) + 1)
        before = characters(self.lines[position.line], position.unit, self.encoding)
        return Place(position.line + 1, before + 1)

    def stretch(self, span: Span) -> tuple[Position, Position]:
        """Begin and end of `span`. A finding on the whole file has the first line."""
        if span == Span(span.path):
            return Position(0, 0), self.position(Place(1, len(self.lines[0]) + 1))
        return self.position(Place(span.line, span.column)), self.position(Place(span.end_line, span.end_column))

    def at(self, span: Span) -> str:
        """What stands at `span`."""
        chosen = list(self.lines[span.line - 1 : span.end_line])
        if chosen:
            chosen[-1] = chosen[-1][: span.end_column - 1]
            chosen[0] = chosen[0][span.column - 1 :]
        return "\n".join(chosen)

    def change(self, new: str) -> Edit:
        """The edit that makes the text `new`, as small as it can be in whole lines."""
        old_lines, new_lines = (text.splitlines(keepends=True) for text in (self.text, new))
        shorter = min(len(old_lines), len(new_lines))
        begin = next((at for at in range(shorter) if old_lines[at] != new_lines[at]), shorter)
        end = next((at for at in range(shorter - begin) if old_lines[-at - 1] != new_lines[-at - 1]), shorter - begin)
        kept = "".join(old_lines[:begin]), "".join(old_lines[len(old_lines) - end :])
        last = self.text[: len(self.text) - len(kept[1])]
        return Edit(self._after(kept[0]), self._after(last), new[len(kept[0]) : len(new) - len(kept[1])])

    def _after(self, text: str) -> Position:
        """The place behind `text`, with which this one begins."""
        lines = _LINE_END.split(text)
        return Position(len(lines) - 1, units(lines[-1], self.encoding))


def units(text: str, encoding: Encoding) -> int:
    """How many units `text` has."""
    codec, size = _CODECS[encoding]
    return len(text.encode(codec, "surrogatepass")) // size


def characters(line: str, count: int, encoding: Encoding) -> int:
    """How many characters the first `count` units of a line are; one that they divide does not count."""
    codec, size = _CODECS[encoding]
    octets = line.encode(codec, "surrogatepass")[: max(count, 0) * size]
    return len(octets.decode(codec, "ignore"))
