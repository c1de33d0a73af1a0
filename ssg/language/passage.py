"""A passage: one block of text as it is read, which remembers where each character stands in its file."""

from bisect import bisect_right
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from ssg.diagnostic import Span
from ssg.language import addresses
from ssg.language.once import once
from ssg.language.words import WordKind, telephones, word_slices
from ssg.patterns import compile_later

MASK = "\ufffc"
"""Stands in for what no rule reads: the same length as what it hides."""


class PassageKind(StrEnum):
    """What a passage is on its page."""

    TITLE = "title"
    SUMMARY = "summary"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    ALTERNATIVE = "alternative text"


class MarkKind(StrEnum):
    """What the markup says of a stretch of text."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    LINK = "link"
    CODE = "code"
    PICTURE = "picture"


class Mark(NamedTuple):
    """A marked stretch of a passage; `written` holds its offsets in the source.

    `target` is the address of a link or a picture as written; a picture is all of its alternative text.
    """

    kind: MarkKind
    start: int
    end: int
    target: str = ""
    written: tuple[int, int] = (0, 0)


class Cell(NamedTuple):
    """Where a cell stands: the number of its table in the text, its row and column, all from 0; row 0 is the head.

    `alignment` is what the markup asks for: `left`, `center`, `right` or nothing.
    """

    table: int
    row: int
    column: int
    alignment: str = ""


class Origin(Protocol):
    """Turns offsets in a source text into places in its file."""

    def span(self, start: int, end: int) -> Span:
        """The place of source[start:end]."""
        ...


class Lines(NamedTuple):
    """The source is some whole lines of a file: `starts` holds the offset of each, `first` the number of the first."""

    path: str
    first: int
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The place of source[start:end]; at least one character wide unless the range is empty."""
        line, column = self._place(start)
        end_line, end_column = self._place(end - 1) if end > start else (line, column - 1)
        return Span(self.path, line, column, end_line, end_column + 1)

    def _place(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self.starts, offset) - 1
        return self.first + index, offset - self.starts[index] + 1


class Field(NamedTuple):
    """The source is one value of the front matter, `size` characters long, that stands at `whole`."""

    whole: Span
    size: int

    def span(self, start: int, end: int) -> Span:
        """The place of value[start:end], or of the whole value where it is not written as it is read."""
        whole = self.whole
        around = whole.end_column - whole.column - self.size
        if whole.line != whole.end_line or around not in {0, 2}:
            return whole
        first = whole.column + around // 2
        return Span(whole.path, whole.line, first + start, whole.line, first + end)


class Passage:
    """`runs` holds (offset in `text`, offset in the source) where each stretch begins that both share.

    `level` is that of a heading as written (1 to 6), or how many lists an item stands in; otherwise 0.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what the markup says of a block
        self,
        kind: PassageKind,
        text: str,
        origin: Origin,
        runs: tuple[tuple[int, int], ...] = ((0, 0),),
        marks: tuple[Mark, ...] = (),
        level: int = 0,
        cell: Cell | None = None,
    ) -> None:
        self.kind: Final = kind
        self.text: Final = text
        self.origin: Final = origin
        self.runs: Final = runs
        self.marks: Final = marks
        self.level: Final = level
        self.cell: Final = cell

    def span(self, start: int, end: int) -> Span:
        """The place of text[start:end] in the file."""
        first = self._offset(start)
        return self.origin.span(first, max(first, self._offset(end - 1) + 1) if end > start else first)

    @property
    def whole(self) -> Span:
        """The place of all of it."""
        return self.span(0, len(self.text))

    @once
    def readable(self) -> str:
        """The text with code and postal addresses masked, as long as `text`."""
        hidden = [(mark.start, mark.end) for mark in self.marks if mark.kind is _CODE]
        if self.kind in _WITH_ADDRESSES:
            hidden += addresses.postal(self.text)
        return masked(self.text, hidden)

    @once
    def numbered(self) -> str:
        """The readable text with web and e-mail addresses and file names masked too."""
        return masked(self.readable, addresses.electronic(self.readable))

    @once
    def prose(self) -> str:
        """The numbered text with telephone numbers masked too: only language is left."""
        return masked(self.numbered, telephones(self.numbered))

    @once
    def signs(self) -> frozenset[str]:
        """Every character of the prose, each once: a cheap way to see that a rule has nothing to do."""
        return frozenset(self.prose)

    @once
    def words(self) -> list[tuple[WordKind, int, int]]:
        """(kind, start, end) of each readable word, in order."""
        return word_slices(self.readable)

    def is_marked(self, kind: MarkKind, start: int, end: int) -> bool:
        """Whether text[start:end] lies within one mark of `kind`."""
        ranges = self._marked.get(kind, [])
        index = bisect_right(ranges, (start, _FAR)) - 1
        return index >= 0 and end <= ranges[index][1]

    @once
    def _marked(self) -> dict[MarkKind, list[tuple[int, int]]]:
        """The marked ranges of each kind, in order; one within another of its kind is left out."""
        found: dict[MarkKind, list[tuple[int, int]]] = {}
        for mark in sorted(self.marks, key=lambda each: (each.start, -each.end)):
            ranges = found.setdefault(mark.kind, [])
            if not ranges or mark.end > ranges[-1][1]:
                ranges.append((mark.start, mark.end))
        return found

    def _offset(self, index: int) -> int:
        start, source = self.runs[bisect_right(self.runs, (index, _FAR)) - 1]
        return source + index - start


_FAR = 1 << 62
_CODE = MarkKind.CODE
_WITH_ADDRESSES = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})
_VISIBLE = compile_later(r"[^\n]")


def masked(text: str, ranges: list[tuple[int, int]]) -> str:
    """`text` with every character of `ranges` masked, except line breaks."""
    if not ranges:
        return text
    pieces = []
    done = 0
    for start, end in sorted(ranges):
        pieces += [text[done:start], _VISIBLE.sub(MASK, text[max(start, done) : end])]
        done = max(done, end)
    return "".join([*pieces, text[done:]])
