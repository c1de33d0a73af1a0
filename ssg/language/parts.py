"""The parts of a hyphenated word, each with its place."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import Final

from ssg.language.sought import Form, Sought
from ssg.language.text import Slice, Text, Word
from ssg.language.words import letters, segments


def parts_of(word: Word) -> Iterator[Slice]:
    """The parts that hyphens or dots divide; the whole word where there is none."""
    for start, part in segments(word.text):
        yield Slice(word.passage, word.start + start, word.start + start + len(part))


class LongParts:
    """Parts of words with more than `limit` letters."""

    def __init__(self, limit: int) -> None:
        self._limit: Final = limit
        self._sought: Final = Sought(partial(_has_long_part, limit), Form.WORD)

    def found_in(self, text: Text) -> Iterator[tuple[Slice, int]]:
        """Each such part in `text`, and how many letters it has."""
        for word in text.words_that(self._sought):
            for part in parts_of(word):
                if (count := letters(part.text)) > self._limit:
                    yield part, count


@lru_cache(maxsize=8192)
def _has_long_part(limit: int, word: str) -> bool:
    return any(letters(part) > limit for _, part in segments(word))
