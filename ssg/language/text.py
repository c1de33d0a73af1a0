"""A text as the rules read it: passages, sentences and words, each with its place, computed once."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from ssg.diagnostic import Span
from ssg.language.numbers import NumberKind, number_slices
from ssg.language.once import once
from ssg.language.passage import MASK, Mark, MarkKind, Passage, PassageKind
from ssg.language.sentences import sentence_slices
from ssg.language.separator import Separator
from ssg.language.sought import WITH_DIGIT, Sought, how_many, sought_in
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
_LINK, _PICTURE, _WORD = MarkKind.LINK, MarkKind.PICTURE, WordKind.WORD
_NOTHING = frozenset[Sought]()
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
    """One sentence, or a fragment that stands alone: a heading, an item, a line with a label.

    `prose` is the sentence without code, addresses and telephone numbers, as long as the sentence; `pieces` are what
    stands between its blanks.
    """

    __slots__ = ("_words", "pieces", "prose")

    def __init__(self, passage: Passage, start: int, end: int) -> None:
        super().__init__(passage, start, end)
        self.prose: Final = passage.prose[start:end]
        self.pieces: Final = self.prose.split()
        self._words: tuple[Word, ...] | None = None

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, numbers and addresses included."""
        if self._words is None:
            words = self.passage.words
            first = bisect_left(words, self.start, key=_start)
            last = bisect_left(words, self.end, first, key=_start)
            self._words = tuple(Word(self.passage, start, end, kind) for kind, start, end in words[first:last])
        return self._words


class Text:
    """One wording, whole. Code and postal addresses are no part of its sentences and words.

    `separator` is what divides its compounds, as its county has chosen.
    """

    def __init__(self, passages: tuple[Passage, ...], separator: Separator = Separator.HYPHEN) -> None:
        self.passages: Final = passages
        self.separator: Final = separator
        self._judged = 0
        self._places: Mapping[Sought, Sequence[int]] = {}

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(Sentence(each, start, end) for each in self.passages for start, end in _slices(each.readable))

    @once
    def words(self) -> tuple[Word, ...]:
        """All words of all sentences, numbers and addresses included."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @once
    def numbers(self) -> tuple[Number, ...]:
        """All numbers outside code and addresses, in order."""
        return tuple(
            Number(passage, start, end, kind)
            for passage in self._passages_with_numbers()
            for kind, start, end in number_slices(passage.numbered)
        )

    def _passages_with_numbers(self) -> Iterator[Passage]:
        counting = self.passages_with(WITH_DIGIT)
        return (each for each in self.passages if each in counting or each.prose is not each.numbered)

    @once
    def links(self) -> tuple[tuple[Passage, Mark], ...]:
        """Every link, with the passage that holds it."""
        return tuple((passage, mark) for passage in self.passages for mark in passage.marks if mark.kind is _LINK)

    @once
    def pictures(self) -> tuple[tuple[Passage, Mark], ...]:
        """Every picture, with the passage that is its alternative text; that may be empty."""
        return tuple((passage, mark) for passage in self.passages for mark in passage.marks if mark.kind is _PICTURE)

    @once
    def prose(self) -> str:
        """All prose, a passage below the other."""
        return "\n".join(passage.prose for passage in self.passages)

    def of_kind(self, *kinds: PassageKind) -> Iterator[Passage]:
        """The passages of these kinds, in order."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def find(self, pattern: re.Pattern[str], *sought: Sought) -> Iterator[tuple[Slice, re.Match[str]]]:
        """Every match of `pattern` in the prose: without code, addresses of any kind and telephone numbers.

        Where it is told what is sought, each match holds one of these, and passages without them are not searched.
        """
        for passage in self.passages_with(*sought) if sought else self.passages:
            for found in pattern.finditer(passage.prose):
                yield Slice(passage, *found.span()), found

    def passages_with(self, *sought: Sought) -> Collection[Passage]:
        """The passages that hold one of these, in order."""
        return dict.fromkeys(sentence.passage for sentence in self.sentences_with(*sought))

    def words_that(self, sought: Sought) -> Iterator[Word]:
        """Each word that is sought, numbers and addresses left out; not for runs, which are no whole words."""
        return (sentence.words[place] for sentence, place in self.places_that(sought))

    def places_that(self, sought: Sought) -> Iterator[tuple[Sentence, int]]:
        """The same as the sentence and which of its words it is."""
        for sentence in self.sentences_with(sought):
            for place, word in enumerate(sentence.words):
                if word.kind is _WORD and sought.fits(word.text):
                    yield sentence, place

    def forms_of(self, sought: Sought) -> frozenset[str]:
        """The words that are sought, as they are written in the prose; not for runs."""
        pieces = {piece for sentence in self.sentences_with(sought) for piece in sentence.pieces}
        found = (word for piece in pieces if sought in sought_in(piece) for word in words_in(piece))
        return frozenset(filter(sought.fits, found))

    def holds(self, sought: Sought) -> bool:
        """Whether the prose holds such a word."""
        return bool(self.numbers_with(sought))

    def sentences_with(self, *sought: Sought) -> list[Sentence]:
        """The sentences that hold one of these, in order."""
        return [self.sentences[number] for number in self.numbers_with(*sought)]

    def numbers_with(self, *sought: Sought) -> Sequence[int]:
        """The numbers of these sentences, in order."""
        if self._judged != how_many():
            self._judged, self._places = how_many(), _places(self.sentences)
        if len(sought) == 1:
            return self._places.get(sought[0], ())
        return sorted({number for each in sought for number in self._places.get(each, ())})


def _places(sentences: Iterable[Sentence]) -> Mapping[Sought, Sequence[int]]:
    """In which sentences there is what."""
    places: dict[Sought, list[int]] = {}
    for number, sentence in enumerate(sentences):
        for sought in _NOTHING.union(*map(sought_in, sentence.pieces)):
            if sought in places:
                places[sought].append(number)
            else:
                places[sought] = [number]
    return places


def _start(word: tuple[WordKind, int, int]) -> int:
    return word[1]


def _slices(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence; a colon at the end of a line and a label at its start divide too."""
    start = 0
    may_divide = "\n" in text and (":" in text or MASK in text)
    ends = [found.end() for found in _UNIT_END.finditer(text)] if may_divide else []
    for end in [*ends, len(text)]:
        for first, last in sentence_slices(text[start:end] if ends else text):
            if text[start + first] != MASK or _CONTENT.search(text, start + first, start + last):
                yield start + first, start + last
        start = end
