"""A text as the rules read it: passages, sentences and words, each with its place, computed once."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from typing import Final

from ssg.diagnostic import Span
from ssg.language.numbers import NumberKind, number_slices
from ssg.language.passage import MASK, Mark, MarkKind, Passage, PassageKind
from ssg.language.sentences import sentence_slices
from ssg.language.separator import Separator
from ssg.language.words import WordKind, words_in
from ssg.patterns import compile_later

_UNIT_END = compile_later(
    rf"""
      :[ \t]*\n                                           # „Zum Beispiel:“ before a new line
    | \n(?=[^\n:]{{1,30}}:[ \t])                          # before „Telefon: …“
    | ^[^\n:]{{1,30}}:[ \t][^\n]*[^\s.?!,]\n(?=[A-ZÄÖÜ]) # after „Telefon: …“
    | {MASK}\n
    | \n(?={MASK})
    """,
    re.VERBOSE | re.MULTILINE,
)
_RUN = compile_later(r"[^\W_]\w*")
_CONTENT = compile_later(rf"[^\s{MASK}]")


class Slice:
    """Some neighbouring characters of a passage."""

    __slots__ = ("end", "passage", "start")

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        self.passage: Final = passage
        self.start: Final = start
        self.end: Final = end

    @property
    def text(self) -> str:
        """The characters, as they are read."""
        return self.passage.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Where they stand in the file."""
        return self.passage.span(self.start, self.end)

    @property
    def is_strong(self) -> bool:
        """Whether they are set in bold."""
        return self.passage.is_marked(MarkKind.STRONG, self.start, self.end)


class Word(Slice):
    """One word, number, telephone number or electronic address."""

    __slots__ = ("kind",)

    def __init__(self, passage: Passage, start: int, end: int, kind: WordKind) -> None:
        super().__init__(passage, start, end)
        self.kind: Final = kind


class Number(Slice):
    """One number with what belongs to it: the unit, the month, the section sign."""

    __slots__ = ("kind",)

    def __init__(self, passage: Passage, start: int, end: int, kind: NumberKind) -> None:
        super().__init__(passage, start, end)
        self.kind: Final = kind


class Sentence(Slice):
    """One sentence, or a fragment that stands alone: a heading, an item, a line with a label."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words, numbers and addresses included."""
        words = self.passage.words
        first = bisect_left(words, self.start, key=_start)
        last = bisect_left(words, self.end, first, key=_start)
        return tuple(Word(self.passage, start, end, kind) for kind, start, end in words[first:last])

    @cached_property
    def pieces(self) -> list[str]:
        """Its prose, divided at blanks."""
        return self.prose.split()

    @property
    def most_words(self) -> int:
        """Not less than its number of words; the words themselves take longer to find."""
        return sum(map(_most_words_in, self.pieces))

    @property
    def prose(self) -> str:
        """The sentence without code, addresses and telephone numbers, as long as the sentence."""
        return self.passage.prose[self.start : self.end]


class Text:
    """One wording, whole. Code and postal addresses are no part of its sentences and words.

    `separator` is what divides its compounds, as its county has chosen.
    """

    def __init__(self, passages: tuple[Passage, ...], separator: Separator = Separator.HYPHEN) -> None:
        self.passages: Final = passages
        self.separator: Final = separator

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for passage in self.passages for sentence in _sentences(passage))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of all sentences, numbers and addresses included."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @cached_property
    def vocabulary(self) -> Mapping[str, Sequence[int]]:
        """Every word of the prose as it is written, and the numbers of the sentences that hold it."""
        pieces: dict[str, list[int]] = {}
        for number, sentence in enumerate(self.sentences):
            for piece in sentence.pieces:
                if piece in pieces:
                    pieces[piece].append(number)
                else:
                    pieces[piece] = [number]
        return _gathered((word, numbers) for piece, numbers in pieces.items() for word in words_in(piece))

    @cached_property
    def runs(self) -> Mapping[str, Sequence[int]]:
        """The same for every run of letters and digits: the word, or its parts between hyphens."""
        return _gathered((run, numbers) for word, numbers in self.vocabulary.items() for run in _runs_in(word))

    @cached_property
    def small_runs(self) -> Mapping[str, Sequence[int]]:
        """The same in small letters."""
        return _gathered((run.lower(), numbers) for run, numbers in self.runs.items())

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """All numbers outside code and addresses, in order."""
        return tuple(
            Number(passage, start, end, kind)
            for passage in self.passages
            for kind, start, end in number_slices(passage.numbered)
        )

    @cached_property
    def links(self) -> tuple[tuple[Passage, Mark], ...]:
        """Every link, with the passage that holds it."""
        return tuple(
            (passage, mark) for passage in self.passages for mark in passage.marks if mark.kind is MarkKind.LINK
        )

    @cached_property
    def pictures(self) -> tuple[tuple[Passage, Mark], ...]:
        """Every picture, with the passage that is its alternative text; that may be empty."""
        return tuple(
            (passage, mark) for passage in self.passages for mark in passage.marks if mark.kind is MarkKind.PICTURE
        )

    @cached_property
    def prose(self) -> str:
        """All prose, a passage below the other."""
        return "\n".join(passage.prose for passage in self.passages)

    def may_hold(self, parts: Iterable[str]) -> bool:
        """Whether one of `parts` stands in the prose: a quick question before a slow pattern."""
        return any(part in self.prose for part in parts)

    def of_kind(self, *kinds: PassageKind) -> Iterator[Passage]:
        """The passages of these kinds, in order."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def find(self, pattern: re.Pattern[str], parts: Sequence[str] = ()) -> Iterator[tuple[Slice, re.Match[str]]]:
        """Every match of `pattern` in the prose: without code, addresses of any kind and telephone numbers.

        Where `parts` are given, each match holds one of them, and passages without them are not searched.
        """
        if parts and not self.may_hold(parts):
            return
        for passage in self.passages:
            if not parts or any(part in passage.prose for part in parts):
                for found in pattern.finditer(passage.prose):
                    yield Slice(passage, *found.span()), found

    def words_that(self, fit: Callable[[str], object]) -> Iterator[Word]:
        """Each word that fits, numbers and addresses left out; `fit` is asked once for each different word."""
        return (sentence.words[place] for sentence, place in self.places_that(fit))

    def places_that(self, fit: Callable[[str], object]) -> Iterator[tuple[Sentence, int]]:
        """The same as the sentence and which of its words it is."""
        fitting = set(filter(fit, self.vocabulary))
        for sentence in self._holding(self.vocabulary, fitting):
            for place, word in enumerate(sentence.words):
                if word.kind is WordKind.WORD and word.text in fitting:
                    yield sentence, place

    def sentences_with(self, small: frozenset[str]) -> list[Sentence]:
        """The sentences that hold one of these words, in order; the words are given in small letters."""
        return self._holding(self.small_runs, small.intersection(self.small_runs))

    def sentences_where(self, fit: Callable[[str], object], *, as_written: bool = False) -> list[Sentence]:
        """The sentences that hold a word that fits, in order.

        `fit` is asked once for each run of letters, in small letters, or for each word as it is written.
        """
        places = self.vocabulary if as_written else self.small_runs
        return self._holding(places, set(filter(fit, places)))

    def _holding(self, places: Mapping[str, Sequence[int]], wanted: AbstractSet[str]) -> list[Sentence]:
        if not wanted:
            return []
        numbers = {number for word in wanted for number in places[word]}
        return [self.sentences[number] for number in sorted(numbers)]


def _gathered(found: Iterable[tuple[str, Sequence[int]]]) -> Mapping[str, Sequence[int]]:
    """All that was found of each word."""
    places: dict[str, Sequence[int]] = {}
    own: dict[str, list[int]] = {}
    for word, numbers in found:
        if word not in places:
            places[word] = numbers
        elif word in own:
            own[word] += numbers
        else:
            own[word] = places[word] = [*places[word], *numbers]
    return places


@lru_cache(maxsize=8192)
def _runs_in(word: str) -> tuple[str, ...]:
    return (word,) if word.isalnum() else tuple(_RUN.findall(word))


@lru_cache(maxsize=8192)
def _most_words_in(piece: str) -> int:
    return len(words_in(piece)) + piece.count(MASK)


def _sentences(passage: Passage) -> Iterator[Sentence]:
    return (Sentence(passage, start, end) for start, end in _slices(passage.readable))


def _start(word: tuple[WordKind, int, int]) -> int:
    return word[1]


def _slices(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence; a colon at the end of a line and a label at its start divide too."""
    start = 0
    ends = [found.end() for found in _UNIT_END.finditer(text)] if "\n" in text else []
    for end in [*ends, len(text)]:
        for first, last in sentence_slices(text[start:end]):
            if _CONTENT.search(text, start + first, start + last):
                yield start + first, start + last
        start = end
