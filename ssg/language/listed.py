"""Where a text uses the words of a list, in whatever form."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ssg.language import lexicon
from ssg.language.inflection import forms
from ssg.language.names import is_in_name
from ssg.language.parts import parts_of
from ssg.language.sought import Form, Sought
from ssg.language.text import Slice, Text, Word


class Listed(NamedTuple):
    """A word of a list in a text: in which sentence, where, and the entry of the list."""

    sentence: int
    found: Slice
    entry: str


class WordList:
    """The list `name` of the word lists."""

    def __init__(self, name: str) -> None:
        self._name: Final = name
        self._first_runs: Final = Sought(lambda run: run in _first_runs(name), Form.RUN)

    def found_in(self, text: Text) -> Iterator[Listed]:
        """Each word of `text`, or first or last part of a hyphenated one, that is a form of an entry of the list."""
        numbers = text.numbers_with(self._first_runs)
        entries = _entries(self._name) if numbers else {}
        for number in numbers:
            for word in text.sentences[number].words:
                found = next((part for part in _candidates(word) if part.text in entries), None)
                if found and not is_in_name(found.passage.text, found.start, found.end):
                    yield Listed(number, found, entries[found.text])


def _candidates(word: Word) -> Iterator[Slice]:
    yield word
    parts = list(parts_of(word))
    yield from (parts[0], parts[-1])


@cache
def _entries(name: str) -> Mapping[str, str]:
    """All forms, each with its entry."""
    listed = (entry.partition("=")[0].strip() for entry in lexicon.words(name))
    return MappingProxyType({form: entry for entry in sorted(listed) for form in forms(entry)})


@cache
def _first_runs(name: str) -> frozenset[str]:
    """The first run of letters of each form."""
    return frozenset(form.partition("-")[0] for form in _entries(name))
