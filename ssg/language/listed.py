"""Where a text uses the words of a list, in whatever form."""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ssg.language import lexicon
from ssg.language.inflection import forms
from ssg.language.names import is_in_name
from ssg.language.parts import parts_of
from ssg.language.text import Slice, Text, Word


class Listed(NamedTuple):
    """A word of a list in a text: in which sentence, where, and the entry of the list."""

    sentence: int
    found: Slice
    entry: str


def listed_words(text: Text, name: str) -> Iterator[Listed]:
    """Each word of `text`, or first or last part of a hyphenated one, that is a form of an entry of the list `name`."""
    entries, triggers = _entries(name)
    numbers = {number for run in triggers.intersection(text.runs) for number in text.runs[run]}
    for number in sorted(numbers):
        for word in text.sentences[number].words:
            found = next((part for part in _candidates(word) if part.text in entries), None)
            if found and not is_in_name(found.passage.text, found.start, found.end):
                yield Listed(number, found, entries[found.text])


def _candidates(word: Word) -> Iterator[Slice]:
    yield word
    parts = list(parts_of(word))
    yield from (parts[0], parts[-1])


@cache
def _entries(name: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """All forms, each with its entry; and the first run of letters of each form."""
    listed = (entry.partition("=")[0].strip() for entry in lexicon.words(name))
    entries = {form: entry for entry in sorted(listed) for form in forms(entry)}
    return MappingProxyType(entries), frozenset(form.partition("-")[0] for form in entries)
