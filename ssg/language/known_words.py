"""Finds words of a list in a text, however they are inflected or divided: each word of the text is looked up once."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ssg.language.inflection import forms
from ssg.language.words import SEPARATORS, SOFT_HYPHEN

_SIGNS = re.compile(f"[{re.escape(SEPARATORS + SOFT_HYPHEN)}]")
_WORD = re.compile(rf"[^\W_](?:[\w{re.escape(SEPARATORS + SOFT_HYPHEN)}]*\w)?")
_BLANK = re.compile(r"\s+")
_SHORTEST_PART = 6
"""A word of the list with fewer letters may stand in longer ones by chance."""
_SHORTEST_REST = 3


class Found(NamedTuple):
    """A word of the list in a text: `name` is what the list calls it."""

    start: int
    end: int
    name: str


class _Spelling(NamedTuple):
    rest: tuple[str, ...]
    """The words after the first one."""
    is_noun: bool
    name: str

    @property
    def is_part(self) -> bool:
        """Whether it can be a part of a compound."""
        return self.is_noun and not self.rest


class KnownWords:
    """A list of words, each with its name. Of two spellings that begin alike, the longer one is found."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """`spellings` are pairs of a word or a few words, and a name; of the same spelling, the first pair counts."""
        self._by_first: dict[str, list[_Spelling]] = {}
        self._compounds: dict[str, str | None] = {}
        self._strange: set[str] = set()
        """Words of texts that are none of the list, as they were written."""
        for written, name in spellings:
            for first, *rest in _inflected(written):
                known = self._by_first.setdefault(first, [])
                known.append(_Spelling(tuple(rest), written[:1].isupper(), name))
        for known in self._by_first.values():
            known.sort(key=lambda each: -len(each.rest))
        nouns = {len(first) for first, known in self._by_first.items() if any(each.is_part for each in known)}
        self._lengths = sorted((each for each in nouns if each >= _SHORTEST_PART), reverse=True)

    def find(self, text: str) -> Iterator[Found]:
        """Each place of `text` with a word of the list, from left to right; places do not overlap."""
        end = 0
        for word in _WORD.finditer(text) if self._by_first else ():
            if word[0] not in self._strange and word.start() >= end and (found := self._at(text, word)):
                end = found.end
                yield found

    def _at(self, text: str, word: re.Match[str]) -> Found | None:
        plain, is_capital = _plain(word[0]), word[0][0].isupper()
        begun = self._by_first.get(plain, ())
        for each in begun:
            if (is_capital or not each.is_noun) and (end := _end_of(text, word.end(), each.rest)):
                return Found(word.start(), end, each.name)
        if is_capital and plain not in self._compounds:
            self._compounds[plain] = self._part_of(plain)
        name = self._compounds[plain] if is_capital else None
        if not begun and not name:
            self._strange.add(word[0])
        return Found(*word.span(), name) if name else None

    def _part_of(self, word: str) -> str | None:
        """The name of a noun that ends or begins the compound `word`; the longest counts."""
        lengths = [each for each in self._lengths if each <= len(word) - _SHORTEST_REST]
        parts = (*(word[-each:] for each in lengths), *(word[:each] for each in lengths))
        return next((known.name for part in parts for known in self._by_first.get(part, ()) if known.is_part), None)


@lru_cache(maxsize=4096)
def _inflected(written: str) -> tuple[tuple[str, ...], ...]:
    """The plain words of each form that a word or a few words can have; many lists share them."""
    *before, last = written.split() or [""]
    return tuple(tuple(map(_plain, (*before, form))) for form in forms(last)) if last else ()


def _plain(word: str) -> str:
    lower = word.lower()
    return lower if lower.isalnum() else _SIGNS.sub("", lower)


def _end_of(text: str, end: int, rest: tuple[str, ...]) -> int | None:
    """Where the words of `rest` end that follow in `text` at `end`; None where others follow."""
    for wanted in rest:
        blank = _BLANK.match(text, end)
        word = _WORD.match(text, blank.end()) if blank else None
        if word is None or _plain(word[0]) != wanted:
            return None
        end = word.end()
    return end
