"""The words of a text. A telephone number, an address and a hyphenated word each count as one word."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from ssg.language.addresses import electronic
from ssg.patterns import compile_later


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

PHONE = compile_later(
    r"(?<![\w.,/–-])(?:\(0\d{1,5}\)|\+\d{2}(?:[ ]?\(0\))?|0\d{1,5}+)(?:[ ]?[/–-]{0,2}[ ]?\d{1,12}+){1,8}+(?!\w|[.:,]\d)"
)
_JOINERS = re.escape(SEPARATORS + LOOKALIKES + SOFT_HYPHEN + "'’")
_WORD = compile_later(rf"(?P<number>\d+(?:[.,:/]\d+)*+(?![-\w]))|[^\W_]\w*+(?:[{_JOINERS}][^\W_]\w*+)*+")
_WRITTEN = compile_later(rf"[^\W_]\w*+(?:[{_JOINERS}][^\W_]\w*+)*+")
_RUN = compile_later(r"[^\W_]\w*")
_SPLIT = compile_later(f"[{re.escape(SEPARATORS + LOOKALIKES)}]")
_KINDS = (WordKind.WORD, WordKind.NUMBER)


def word_slices(text: str) -> list[tuple[WordKind, int, int]]:
    """(kind, start, end) of every word of `text`, in order."""
    wide = sorted(_wide(text), key=lambda found: found[1:])
    if not wide:
        return _plain(text, 0, len(text))
    slices: list[tuple[WordKind, int, int]] = []
    start = 0
    for kind, first, last in wide:
        if first >= start:
            slices += [*_plain(text, start, first), (kind, first, last)]
            start = last
    return slices + _plain(text, start, len(text))


@lru_cache(maxsize=8192)
def words_in(piece: str) -> tuple[str, ...]:
    """The words of a piece of text without blanks, as they are written: „Haus“ of „(Haus),“."""
    return tuple(_WRITTEN.findall(piece))


@lru_cache(maxsize=8192)
def runs_in(word: str) -> tuple[str, ...]:
    """The runs of letters and digits of a word: itself, or its parts between hyphens."""
    return (word,) if word.isalnum() else tuple(_RUN.findall(word))


def telephones(text: str) -> list[tuple[int, int]]:
    """(start, end) of each telephone number."""
    return [found.span() for found in PHONE.finditer(text)] if "0" in text or "+" in text else []


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
    for start, end in telephones(text):
        yield WordKind.PHONE, start, end


def _plain(text: str, start: int, end: int) -> list[tuple[WordKind, int, int]]:
    return [(_KINDS[found.lastindex or 0], found.start(), found.end()) for found in _WORD.finditer(text, start, end)]
