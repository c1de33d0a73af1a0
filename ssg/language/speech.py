"""How a text is read aloud where that differs from how it is written: „22,9 MiB“ as „22 Komma 9 Megabyte“."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ssg.language.spoken_numbers import Piece, spoken_numbers, spoken_ordinals
from ssg.language.spoken_signs import spoken_addresses, spoken_services, spoken_signs, spoken_weekdays
from ssg.language.spoken_words import spoken_abbreviations, spoken_numerals, spoken_words

_FINDERS = (
    *(spoken_addresses, spoken_weekdays, spoken_services, spoken_ordinals, spoken_numbers),
    *(spoken_abbreviations, spoken_numerals, spoken_words, spoken_signs),
)
"""Whoever comes first keeps its place."""


_TAKEN = b"\1"


class Spoken(NamedTuple):
    """A stretch of a text, and the words to say in its place."""

    start: int
    end: int
    words: str


@lru_cache(maxsize=8192)
def spoken(text: str) -> tuple[Spoken, ...]:
    """The stretches of `text` that are not read as they are written, in order and apart from each other."""
    found: list[Piece] = []
    taken = bytearray(len(text))
    for find in _FINDERS:
        for start, end, words in find(text):
            if taken.find(_TAKEN, start, end) < 0:
                taken[start:end] = _TAKEN * (end - start)
                found.append((start, end, words))
    return tuple(_joined(text, sorted(found))) if found else ()


def in_speech(text: str) -> str:
    """The whole of `text` as it is read aloud."""
    parts: list[str] = []
    start = 0
    for piece in spoken(text):
        parts += [text[start : piece.start], piece.words]
        start = piece.end
    return "".join((*parts, text[start:]))


def _joined(text: str, pieces: list[Piece]) -> Iterator[Spoken]:
    """Neighbours become one; what stands right beside a word is set apart from it."""
    start, end, said = pieces[0]
    for first, last, words in pieces[1:]:
        if text[end:first].strip(" \u00a0"):
            yield _set_apart(text, start, end, said)
            start, said = first, words
        else:
            said = f"{said} {words}" if words else said
        end = last
    yield _set_apart(text, start, end, said)


def _set_apart(text: str, start: int, end: int, words: str) -> Spoken:
    before = " " if start and text[start - 1].isalnum() else ""
    after = " " if text[end : end + 1].isalnum() else ""
    return Spoken(start, end, f"{before}{words}{after}")
