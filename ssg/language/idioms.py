"""Figures of speech: fixed groups of words, in any order, some words apart."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ssg.language import lexicon
from ssg.language.sought import Sought
from ssg.language.text import Sentence, Slice, Text
from ssg.language.words import words_in
from ssg.patterns import compile_later

_PLAIN = compile_later(r"\w+")
WINDOW = 5
"""Up to so many words may stand between two groups."""


class _Cell(NamedTuple):
    """The forms of a word, all in small letters, and what the other forms begin with."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def is_form(self, word: str) -> bool:
        """Whether `word` is one of the forms."""
        return word in self.words or (word.startswith(self.beginnings) and _PLAIN.fullmatch(word) is not None)


class Idiom(NamedTuple):
    """The groups of words, and what to say instead."""

    groups: tuple[tuple[str, ...], ...]
    instead: str


def idioms_in(text: Text) -> Iterator[tuple[Slice, str]]:
    """Each figure of speech in `text`: (from its first to its last word, what to say instead)."""
    for sentence in text.sentences_with(_FIRST_RUNS):
        yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[tuple[Slice, str]]:
    quickly = [word.lower() for piece in sentence.pieces for word in words_in(piece)]
    if next(_spans(quickly), None):  # looked at again with masked words
        for span, idiom in _spans([word.text.lower() for word in sentence.words]):
            yield _slice(sentence, *span), idiom.instead


def _spans(words: Sequence[str]) -> Iterator[tuple[tuple[int, int], Idiom]]:
    """(places of the first and behind the last word, idiom) for each figure of speech in `words`."""
    done = 0
    for idiom, place in _candidates(words):
        if place >= done and (span := _span(idiom, words, place)):
            done = span[1]
            yield span, idiom


def _slice(sentence: Sentence, first: int, last: int) -> Slice:
    return Slice(sentence.passage, sentence.words[first].start, sentence.words[last - 1].end)


def _candidates(words: Sequence[str]) -> Iterator[tuple[Idiom, int]]:
    """Each idiom whose rarest word stands in `words`, and the place where its first group would begin."""
    triggers = _by_trigger()
    for place, word in enumerate(words):
        for offset, idiom in triggers.get(word, ()):
            if place >= offset:
                yield idiom, place - offset


def _span(idiom: Idiom, words: Sequence[str], place: int) -> tuple[int, int] | None:
    first, *others = idiom.groups
    if not _matches(first, words, place):
        return None
    start, end = place, place + len(first)
    for group in others:
        found = _near(group, words, start, end)
        if found is None:
            return None
        start, end = min(start, found), max(end, found + len(group))
    return start, end


def _near(group: tuple[str, ...], words: Sequence[str], start: int, end: int) -> int | None:
    """The place of `group` behind words[start:end], or else before them, at most `WINDOW` words away."""
    behind = range(end, min(len(words), end + WINDOW + 1))
    before = range(max(0, start - WINDOW - len(group)), start - len(group) + 1)
    return next((place for place in (*behind, *before) if _matches(group, words, place)), None)


def _matches(group: tuple[str, ...], words: Sequence[str], place: int) -> bool:
    taken = words[place : place + len(group)]
    return len(taken) == len(group) and all(
        _cell(written).is_form(word) for written, word in zip(group, taken, strict=True)
    )


@cache
def _by_trigger() -> Mapping[str, tuple[tuple[int, Idiom], ...]]:
    """The idioms by their rarest word, with its offset in the first group."""
    found: dict[str, list[tuple[int, Idiom]]] = {}
    for written, instead in lexicon.pairs("idioms").items():
        groups = sorted((group.split() for group in written.split("…")), key=_best, reverse=True)
        idiom = Idiom(tuple(map(tuple, groups)), instead)
        offset = max(range(len(groups[0])), key=lambda place: _rarity(groups[0][place]))
        for trigger in groups[0][offset].lower().split("/"):
            found.setdefault(trigger, []).append((offset, idiom))
    return {trigger: tuple(idioms) for trigger, idioms in found.items()}


@cache
def _first_runs() -> frozenset[str]:
    """What each rarest word begins with: „leuchtturm“ of „leuchtturm-projekt“."""
    return frozenset(trigger.partition("-")[0] for trigger in _by_trigger())


_FIRST_RUNS = Sought(lambda run: run in _first_runs())


def _best(group: list[str]) -> tuple[bool, int]:
    return max(map(_rarity, group))


def _rarity(cell: str) -> tuple[bool, int]:
    """Nouns first, then long words; a word with any ending triggers nothing."""
    return cell[0].isupper(), 0 if "*" in cell else min(map(len, cell.split("/")))


@lru_cache(maxsize=1024)
def _cell(written: str) -> _Cell:
    words = written.lower().split("/")
    stems = [word[:-1] for word in words if word.endswith("*")]
    return _Cell(frozenset(words), tuple(begin + stem for stem in stems for begin in ("", "ge")))
