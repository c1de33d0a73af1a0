"""The line of a file that a finding is about, with its place underlined."""

import unicodedata
from collections.abc import Sequence

from ssg.diagnostic import Span

WIDTH = 76
"""Longer lines are cut around the place."""
CUT = "…"
STAND_IN = "·"

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn"}
_WIDE = {"F", "W"}


def quotation(span: Span, lines: Sequence[str]) -> tuple[str, str] | None:
    """(the line, the marks below it); None for a finding about the whole file, or where the line is not known.

    Of a place that goes on for several lines, the first is shown.
    """
    if span == Span(span.path) or span.line > len(lines):
        return None
    line = lines[span.line - 1]
    if span.end_line > span.line:
        line = f"{line} {CUT}"
    start = min(span.column - 1, len(line))
    end = max(start + 1, len(line) - 2 if span.end_line > span.line else min(span.end_column - 1, len(line)))
    return _underlined(line, start, end)


def _underlined(line: str, start: int, end: int) -> tuple[str, str]:
    first, last = _window(len(line), start, end)
    before, marked, after = line[first:start], line[start : min(end, last)], line[end:last]
    opening, closing = CUT if first else "", CUT if last < len(line) else ""
    shown = f"{opening}{_visible(before)}{_visible(marked)}{_visible(after)}{closing}".rstrip()
    return shown, " " * _width(opening + before) + "^" * max(1, _width(marked))


def _window(length: int, start: int, end: int) -> tuple[int, int]:
    if length <= WIDTH:
        return 0, length
    room = max(0, WIDTH - (end - start)) // 2
    first = max(0, min(start - room, length - WIDTH))
    return first, first + WIDTH


def _visible(text: str) -> str:
    """`text` without what commands a terminal or hides, each character in its place."""
    return "".join(" " if char.isspace() else _sign(char) for char in text)


def _sign(char: str) -> str:
    return STAND_IN if unicodedata.category(char) in _INVISIBLE else char


def _width(text: str) -> int:
    """How many columns of a terminal `text` fills."""
    marks = sum(unicodedata.combining(char) != 0 for char in text)
    wide = sum(unicodedata.east_asian_width(char) in _WIDE for char in text)
    return len(text) - marks + wide
