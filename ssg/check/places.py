"""Where some words stand in a text, and whether two places meet."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Span
from ssg.language.text import Text


def places_of(words: str, text: Text, *, ending: str = "") -> Iterator[Span]:
    """Wherever the words stand, however the lines break between them; the pattern `ending` may follow the last."""
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())) + ending)
    for passage in text.passages:
        for match in pattern.finditer(passage.text):
            yield passage.span(*match.span())


def overlap(one: Span, other: Span) -> bool:
    """Whether both places have a character in common."""
    return _start(one) < _end(other) and _start(other) < _end(one)


def lies_within(one: Span, other: Span) -> bool:
    """Whether all of `one` is part of `other`."""
    return _start(other) <= _start(one) and _end(one) <= _end(other)


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column
