"""Finds words of a list in a text, however they are inflected or divided: each word of the text is looked up once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
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


class _Word(NamedTuple):
    """One entry of a list, however it is inflected."""

    by_first: Mapping[str, tuple[_Spelling, ...]]
    parts: frozenset[str]
    """Its forms that can stand in compounds."""


class KnownWords:
    """A list of words, each with its name. Of two spellings that begin alike, the longer one is found."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """`spellings` are pairs of a word or a few words, and a name; of the same spelling, the first pair counts."""
        self._by_first: dict[str, tuple[_Spelling, ...]] = {}
        self._compounds: dict[str, str | None] = {}
        self._strange: set[str] = set()
        """Words of texts that are none of the list, as they were written."""
        words = [_word(tuple(pairs)) for _, pairs in groupby(spellings, key=itemgetter(1))]
        for word in words:
            if self._by_first.keys().isdisjoint(word.by_first):
                self._by_first |= word.by_first
            else:
                self._by_first |= _joined(self._by_first, word.by_first)
        parts = frozenset[str]().union(*(word.parts for word in words))
        self._lengths = sorted({*map(len, parts)}, reverse=True)
        self._heads = {part[:_SHORTEST_PART] for part in parts}
        self._tails = {part[-_SHORTEST_PART:] for part in parts}

    def find(self, text: str) -> Iterator[Found]:
        """Each place of `text` with a word of the list, from left to right; places do not overlap."""
        if not self._may_be_in(text):
            return
        end = 0
        for word in _WORD.finditer(text):
            if word[0] not in self._strange and word.start() >= end and (found := self._at(text, word)):
                end = found.end
                yield found

    def _may_be_in(self, text: str) -> bool:
        """Whether a word of `text` looks like one of the list: most texts are left at once."""
        fresh = {*_WORD.findall(text)} - self._strange if self._by_first else set()
        by_first, heads, tails = self._by_first, self._heads, self._tails
        strange = {
            word
            for word, (plain, head, tail) in zip(fresh, map(_seen, fresh), strict=True)
            if plain not in by_first and head not in heads and tail not in tails
        }
        self._strange |= strange
        return len(strange) < len(fresh)

    def _at(self, text: str, word: re.Match[str]) -> Found | None:
        (plain, head, tail), is_capital = _seen(word[0]), word[0][0].isupper()
        begun = self._by_first.get(plain, ())
        for each in begun:
            if (is_capital or not each.is_noun) and (end := _end_of(text, word.end(), each.rest)):
                return Found(word.start(), end, each.name)
        name = self._part_of(plain) if head in self._heads or tail in self._tails else None
        if not begun and not name:
            self._strange.add(word[0])
        return Found(*word.span(), name) if name else None

    def _part_of(self, word: str) -> str | None:
        """The name of a noun that ends or begins the compound `word`; the longest counts."""
        if word not in self._compounds:
            lengths = [each for each in self._lengths if each <= len(word) - _SHORTEST_REST]
            parts = (*(word[-each:] for each in lengths), *(word[:each] for each in lengths))
            nouns = (known.name for part in parts for known in self._by_first.get(part, ()) if known.is_part)
            self._compounds[word] = next(nouns, None)
        return self._compounds[word]


@lru_cache(maxsize=4096)
def _word(spellings: tuple[tuple[str, str], ...]) -> _Word:
    """An entry of a list, with all its spellings; many lists share it."""
    by_first: dict[str, tuple[_Spelling, ...]] = {}
    for written, name in spellings:
        for first, *rest in _inflected(written):
            by_first |= _joined(by_first, {first: (_Spelling(tuple(rest), written[:1].isupper(), name),)})
    parts = (first for first, known in by_first.items() if any(each.is_part for each in known))
    return _Word(by_first, frozenset(part for part in parts if len(part) >= _SHORTEST_PART))


def _joined(
    known: Mapping[str, tuple[_Spelling, ...]], more: Mapping[str, tuple[_Spelling, ...]]
) -> dict[str, tuple[_Spelling, ...]]:
    """`more` with what is known of the same first words, the longest spelling first."""
    return {
        first: tuple(sorted((*known.get(first, ()), *more[first]), key=lambda each: -len(each.rest))) for first in more
    }


@lru_cache(maxsize=8192)
def _seen(word: str) -> tuple[str, str, str]:
    """A word of a text without its signs, and how it begins and ends if it may be a compound."""
    plain, is_capital = _plain(word), word[0].isupper()
    return plain, plain[:_SHORTEST_PART] if is_capital else "", plain[-_SHORTEST_PART:] if is_capital else ""


def _inflected(written: str) -> tuple[tuple[str, ...], ...]:
    """The plain words of each form that a word or a few words can have."""
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
