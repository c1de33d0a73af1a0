"""Where somebody types: in the name of a field, in its value, or in the Markdown; told from lines that may not be YAML.

While a line is typed, its file mostly cannot be read. So only indentation and colons count here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ssg.language_server.document import Document, Place

_FENCE = re.compile(r"---[ \t]*$")
_FIELD = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<name>[^\s:#'\"\[{-][^:]*?)[ \t]*:(?=[ \t]|$)[ \t]*")
_ITEM = re.compile(r"(?P<indent> *)(?P<dashes>(?:-(?: +|$))+)")
_INDENT = re.compile(r" *")
_COMMENT = re.compile(r"(?:.*[ \t])?#")
_TARGET = re.compile(r"\]\((?P<written>[^()\s]*)$")
_QUOTES = "'\""


class Part(Enum):
    """What stands at a place."""

    NAME = auto()
    VALUE = auto()
    TARGET = auto()
    """The address of a link or picture in the Markdown."""
    TEXT = auto()


_REST = {
    Part.NAME: re.compile(r"[^:'\"#]*"),
    Part.VALUE: re.compile(r"[^'\"#]*"),
    Part.TARGET: re.compile(r"[^()\s]*"),
}
"""How a word goes on behind the cursor."""


@dataclass(frozen=True)
class Cursor:
    """What somebody types, and in what."""

    part: Part
    begin: Place
    """Where the word begins that is typed."""
    end: Place
    """Where it ends, beyond the cursor perhaps."""
    written: str = ""
    """What of it stands before the cursor."""
    whole: str = ""
    """The word up to its end."""
    fields: tuple[str, ...] = ()
    """The names of the fields around it, the outermost first; of a value, its own comes last."""


def cursor_at(document: Document, place: Place) -> Cursor:
    """What is typed at `place`."""
    last = fields_end(document)
    line = document.lines[place.line - 1]
    if place.line > last:
        return _in_markdown(line, place)
    if (place.line == 1 and _FENCE.match(line)) or _COMMENT.match(line[: place.column - 1]):
        return Cursor(Part.TEXT, place, place)
    return _in_fields(document.lines, place)


def fields_end(document: Document) -> int:
    """The number of the last line of the fields; of fields without an end, all lines; 0 where there are none."""
    if document.path.endswith(".yaml"):
        return len(document.lines)
    if not _FENCE.match(document.lines[0]):
        return 0
    closing = (number for number, line in enumerate(document.lines[1:], start=1) if _FENCE.match(line))
    return next(closing, len(document.lines))


def _in_markdown(line: str, place: Place) -> Cursor:
    found = _TARGET.search(line[: place.column - 1])
    if found is None:
        return Cursor(Part.TEXT, place, place)
    return _word(Part.TARGET, line, place, found.start("written"))


def _in_fields(lines: Sequence[str], place: Place) -> Cursor:
    line, typed = lines[place.line - 1], lines[place.line - 1][: place.column - 1]
    if field := _FIELD.match(typed):
        begin = field.end() + (typed[field.end() : field.end() + 1] in _QUOTES and field.end() < len(typed))
        around = _around(lines, place.line, field.start("name"))
        return _word(Part.VALUE, line, place, begin, (*around, field["name"]))
    item = _ITEM.match(typed)
    begin = item.end() if item else _INDENT.match(typed).end()  # type: ignore[union-attr]  # matches any line
    around = _around(lines, place.line, begin)
    return _word(Part.NAME, line, place, begin, around)


def _word(part: Part, line: str, place: Place, begin: int, fields: tuple[str, ...] = ()) -> Cursor:
    """The word at `place` that begins at a column (from 0)."""
    typed = place.column - 1
    rest = _REST[part].match(line, typed)
    end = max(len(line[: rest.end() if rest else typed].rstrip()), typed)
    return Cursor(
        part=part,
        begin=Place(place.line, begin + 1),
        end=Place(place.line, end + 1),
        written=line[begin:typed],
        whole=line[begin:end],
        fields=fields,
    )


def _around(lines: Sequence[str], number: int, column: int) -> tuple[str, ...]:
    """The names of the fields within which something begins at a column (from 0) of a line."""
    found: list[str] = []
    own = _ITEM.match(lines[number - 1])
    bound = column if own is None else _dash(own, column) + 1
    for line in reversed(lines[: number - 1]):
        if bound == 0 or _FENCE.match(line):
            break
        field, item = _FIELD.match(line), _ITEM.match(line)
        if field and field.start("name") < bound:
            found.append(field["name"])
            bound = field.start("name")
        if item and _dash(item, bound) < bound:
            bound = _dash(item, bound) + 1
    return tuple(reversed(found))


def _dash(item: re.Match[str], column: int) -> int:
    """The column of the last dash of a line before `column`."""
    return max(item.string.rfind("-", 0, min(column, item.end())), 0)


def written_beside(document: Document, cursor: Cursor) -> frozenset[str]:
    """The names of the fields that stand already in the same group."""
    lines, number, column = document.lines, cursor.begin.line, cursor.begin.column - 1
    last = fields_end(document)
    above = _siblings(lines[number - 1 :: -1], column, is_above=True)
    below = _siblings(lines[number:last], column, is_above=False)
    return frozenset((*above, *below))


def _siblings(lines: Iterable[str], column: int, *, is_above: bool) -> Iterator[str]:
    """The fields of a group that begins at a column (from 0), as far as its lines go; a dash begins the next group."""
    for line in lines:
        field, item = _FIELD.match(line), _ITEM.match(line)
        begin = len(line) - len(line.lstrip(" -")) if line.strip() else column
        begins_group = item is not None and item.end() == column
        if begin < column or (begins_group and not is_above):
            return
        if field and field.start("name") == column:
            yield field["name"]
        if begins_group:
            return
