"""A text as the rules read it: passages, sentences and words, each with its place, computed once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ssg.diagnostic import Span
from ssg.language.numbers import NumberKind, number_slices
from ssg.language.passage import MASK, Mark, MarkKind, Passage, PassageKind
from ssg.language.sentences import sentence_slices
from ssg.language.words import WordKind, word_slices

_UNIT_END = re.compile(
    rf"""
      :[ \t]*\n                                           # „Zum Beispiel:“ before a new line
    | \n(?=[^\n:]{{1,30}}:[ \t])                          # before „Telefon: …“
    | ^[^\n:]{{1,30}}:[ \t][^\n]*[^\s.?!,]\n(?=[A-ZÄÖÜ]) # after „Telefon: …“
    | {MASK}\n
    | \n(?={MASK})
    """,
    re.VERBOSE | re.MULTILINE,
)
_CONTENT = re.compile(rf"[^\s{MASK}]")


@dataclass(frozen=True, slots=True)
class Slice:
    """Some neighbouring characters of a passage."""

    passage: Passage
    start: int
    end: int

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


@dataclass(frozen=True, slots=True)
class Word(Slice):
    """One word, number, telephone number or electronic address."""

    kind: WordKind


@dataclass(frozen=True, slots=True)
class Number(Slice):
    """One number with what belongs to it: the unit, the month, the section sign."""

    kind: NumberKind


@dataclass(frozen=True, slots=True)
class Sentence(Slice):
    """One sentence, or a fragment that stands alone: a heading, an item, a line with a label."""

    words: tuple[Word, ...]


@dataclass(frozen=True)
class Text:
    """One wording, whole. Code and postal addresses are no part of its sentences and words."""

    passages: tuple[Passage, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        return tuple(sentence for passage in self.passages for sentence in _sentences(passage))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words of all sentences, numbers and addresses included."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

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

    def of_kind(self, *kinds: PassageKind) -> Iterator[Passage]:
        """The passages of these kinds, in order."""
        return (passage for passage in self.passages if passage.kind in kinds)

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[Slice, re.Match[str]]]:
        """Every match of `pattern` in the prose: without code, addresses of any kind and telephone numbers."""
        for passage in self.passages:
            for found in pattern.finditer(passage.prose):
                yield Slice(passage, *found.span()), found


def _sentences(passage: Passage) -> Iterator[Sentence]:
    words = [Word(passage, start, end, kind) for kind, start, end in word_slices(passage.readable)]
    done = 0
    for start, end in _slices(passage.readable):
        first = done
        while done < len(words) and words[done].start < end:
            done += 1
        yield Sentence(passage, start, end, tuple(words[first:done]))


def _slices(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence; a colon at the end of a line and a label at its start divide too."""
    start = 0
    for end in [*(found.end() for found in _UNIT_END.finditer(text)), len(text)]:
        for first, last in sentence_slices(text[start:end]):
            if _CONTENT.search(text, start + first, start + last):
                yield start + first, start + last
        start = end
