"""The parts of a hyphenated word, each with its place."""

from collections.abc import Iterator
from functools import lru_cache, partial

from ssg.language.text import Slice, Text, Word
from ssg.language.words import letters, segments


def parts_of(word: Word) -> Iterator[Slice]:
    """The parts that hyphens or dots divide; the whole word where there is none."""
    for start, part in segments(word.text):
        yield Slice(word.passage, word.start + start, word.start + start + len(part))


def long_parts(text: Text, limit: int) -> Iterator[tuple[Slice, int]]:
    """Each part of a word in `text` with more than `limit` letters, and how many it has."""
    for word in text.words_that(partial(_has_long_part, limit)):
        for part in parts_of(word):
            if (count := letters(part.text)) > limit:
                yield part, count


@lru_cache(maxsize=8192)
def _has_long_part(limit: int, word: str) -> bool:
    return any(letters(part) > limit for _, part in segments(word))
