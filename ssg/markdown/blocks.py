"""The blocks of a body that hold text, and where each of their characters stands in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from ssg.language.passage import Cell, PassageKind
from ssg.markdown.inline import Reading
from ssg.markdown.parser import anchor_of, parse, source

if TYPE_CHECKING:
    from markdown_it.token import Token

Runs = tuple[tuple[int, int], ...]

_HEADING_MARK = re.compile(r"#{1,6}[ \t]+")
_ROW_START = re.compile(r"[ \t>]*\|?")
_FAR = 1 << 62
_OUTSIDE = Cell(-1, -1, -1)


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, list item or cell. `runs` holds (offset in the block, offset in the body)."""

    kind: PassageKind
    level: int
    """Of a heading, as written: 1 to 6; of an item, how many lists it stands in; otherwise 0."""
    line: int
    """Where it begins in the body, counted from 1."""
    reading: Reading
    runs: Runs
    cell: Cell | None = None
    anchor: str | None = None
    """Of a heading: the name that its editor gave the section."""

    def offset(self, index: int) -> int:
        """Where the character at `index` of the block stands in the body."""
        start, place = self.runs[bisect_right(self.runs, (index, _FAR)) - 1]
        return place + index - start

    def runs_within(self, start: int, end: int) -> Runs:
        """The runs that begin after `start` and before `end`."""
        return self.runs[bisect_right(self.runs, (start, _FAR)) : bisect_left(self.runs, (end, 0))]


@lru_cache(maxsize=64)
def blocks(body: str) -> tuple[Block, ...]:
    """Every block of `body` that holds text, in order."""
    return tuple(_Walk(body).blocks())


def line_starts(body: str) -> tuple[int, ...]:
    """The offset at which each line of `body` begins."""
    return (0, *(found.end() for found in re.finditer("\n", source(body))))


@dataclass
class _Walk:
    """A walk through the tokens that knows what it is in."""

    body: str
    around: list["Token"] = field(default_factory=list)
    row: tuple[int, int] = (-1, 0)
    """(line, column) up to which a table row has been read."""
    cell: Cell = _OUTSIDE

    def __post_init__(self) -> None:
        self.lines = source(self.body).split("\n")
        self.starts = line_starts(self.body)

    def blocks(self) -> Iterator[Block]:
        for token in parse(self.body):
            if token.nesting == 1:
                self.around.append(token)
                self.cell = _entered(token, self.cell)
            elif token.nesting == -1:
                self.around.pop()
            elif token.type == "inline":
                yield self._block(token)

    def _block(self, token: "Token") -> Block:
        first = self._first_line(token)
        kind, level = self._kind()
        runs = self._cell_runs(token.content, first) if kind is PassageKind.CELL else self._runs(token.content, first)
        cell = self.cell if kind is PassageKind.CELL else None
        anchor = anchor_of(self.around[-1]) if kind is PassageKind.HEADING else None
        return Block(kind, level, first + 1, Reading(token.content).read(token.children or []), runs, cell, anchor)

    def _first_line(self, token: "Token") -> int:
        """The line on which the text of a block begins: lines of unusual blanks before it are no part of it."""
        first, end = token.map or [0, 0]
        lines = token.content.split("\n")
        possible = range(first, max(end - len(lines), first) + 1)
        return next((line for line in possible if self.lines[line].rstrip().endswith(lines[0].rstrip())), first)

    def _kind(self) -> tuple[PassageKind, int]:
        inner = self.around[-1] if self.around else None
        if inner is not None and inner.type == "heading_open":
            return PassageKind.HEADING, int(inner.tag[1:])
        if inner is not None and inner.type in {"th_open", "td_open"}:
            return PassageKind.CELL, 0
        if any(each.type == "list_item_open" for each in self.around[-2:]):
            return PassageKind.ITEM, sum(each.type == "list_item_open" for each in self.around)
        return PassageKind.PARAGRAPH, 0

    def _runs(self, content: str, first: int) -> Runs:
        """Each line of a block is the end of a line of the body, without what stands around it."""
        runs = []
        written = 0
        for number, line in enumerate(content.split("\n"), first):
            before = len(line) - len(line.lstrip())
            runs.append((written, self._place(number, line.strip()) - before))
            written += len(line) + 1
        return tuple((start, max(place, 0)) for start, place in runs)

    def _place(self, number: int, text: str) -> int:
        line = self.lines[number].rstrip()
        column = len(line) - len(text)
        if not line.endswith(text):
            mark = _HEADING_MARK.search(line)
            column = max(line.find(text, mark.end() if mark else 0), 0)
        return self.starts[number] + column

    def _cell_runs(self, content: str, number: int) -> Runs:
        """Cells stand one after another in their line; in them, `|` is written with a backslash."""
        line = self.lines[number]
        if self.row[0] != number:
            start = _ROW_START.match(line)
            self.row = (number, start.end() if start else 0)
        written = content.replace("|", "\\|")
        column = max(line.find(written, self.row[1]), self.row[1] if content else 0)
        column = min(column if content else self.row[1], len(line))
        end = line.find("|", column + len(written))
        self.row = (number, end + 1 if end >= 0 else len(line))
        begin = self.starts[number] + column
        escapes = [found.start() for found in re.finditer(r"\|", content)]
        return ((0, begin), *((at, begin + at + count) for count, at in enumerate(escapes, 1)))


def _entered(token: "Token", cell: Cell) -> Cell:
    """The cell that a walk stands in after `token` has opened, if it was in `cell` before."""
    if token.type == "table_open":
        return Cell(cell.table + 1, -1, -1)
    if token.type == "tr_open":
        return Cell(cell.table, cell.row + 1, -1)
    if token.type in {"th_open", "td_open"}:
        alignment = str(token.attrGet("style") or "").partition(":")[2]
        return Cell(cell.table, cell.row, cell.column + 1, alignment)
    return cell
