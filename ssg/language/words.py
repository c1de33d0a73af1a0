"""The words of a text. A telephone number, an address and a hyphenated word each count as one word."""

import re
from collections.abc import Iterator
from enum import StrEnum

from ssg.language.addresses import electronic


class WordKind(StrEnum):
    """What a word is."""

    WORD = "word"
    NUMBER = "number"
    PHONE = "telephone number"
    ADDRESS = "electronic address"


HYPHENS = "-\u2010\u2011"
SEPARATORS = HYPHENS + "·‧"
LOOKALIKES = "•∙⋅・"
"""Dots that look like the Mediopunkt and are none."""
SOFT_HYPHEN = "\u00ad"

PHONE = re.compile(
    r"(?<![\w.,/–-])(?:\(0\d{1,5}\)|\+\d{2}(?:[ ]?\(0\))?|0\d{1,5}+)(?:[ ]?[/–-]{0,2}[ ]?\d{1,12}+){1,8}+(?!\w|[.:,]\d)"
)
_JOINERS = re.escape(SEPARATORS + LOOKALIKES + SOFT_HYPHEN + "'’")
_WORD = re.compile(rf"(?P<number>\d+(?:[.,:/]\d+)*+(?![-\w]))|[^\W_][\w]*+(?:[{_JOINERS}][^\W_][\w]*+)*+")
_SPLIT = re.compile(f"[{re.escape(SEPARATORS + LOOKALIKES)}]")


def word_slices(text: str) -> Iterator[tuple[WordKind, int, int]]:
    """(kind, start, end) of every word of `text`, in order."""
    start = 0
    for kind, first, last in sorted([*_wide(text)], key=lambda found: found[1:]):
        if first >= start:
            yield from _plain(text, start, first)
            yield kind, first, last
            start = last
    yield from _plain(text, start, len(text))


def segments(word: str) -> Iterator[tuple[int, str]]:
    """(offset, part) of each part of a word that hyphens or dots divide."""
    start = 0
    for found in _SPLIT.finditer(word):
        yield start, word[start : found.start()]
        start = found.end()
    yield start, word[start:]


def letters(part: str) -> int:
    """How many letters `part` has; a soft hyphen or a digit is none."""
    return sum(map(str.isalpha, part))


def _wide(text: str) -> Iterator[tuple[WordKind, int, int]]:
    """What holds signs or blanks that would end a plain word."""
    for start, end in electronic(text):
        yield WordKind.ADDRESS, start, end
    for found in PHONE.finditer(text):
        yield WordKind.PHONE, *found.span()


def _plain(text: str, start: int, end: int) -> Iterator[tuple[WordKind, int, int]]:
    for found in _WORD.finditer(text, start, end):
        yield WordKind.NUMBER if found["number"] else WordKind.WORD, *found.span()
