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
from ssg.language.words import WordKind


class Listed(NamedTuple):
    """A word of a list in a text: in which sentence, where, and the entry of the list."""

    sentence: int
    found: Slice
    entry: str


def listed_words(text: Text, name: str) -> Iterator[Listed]:
    """Each word of `text`, or first or last part of a hyphenated one, that is a form of an entry of the list `name`."""
    entries = _entries(name)
    for index, sentence in enumerate(text.sentences):
        for word in sentence.words:
            if word.kind is WordKind.WORD:
                for found in _candidates(word):
                    if (entry := entries.get(found.text)) and not is_in_name(
                        found.passage.text, found.start, found.end
                    ):
                        yield Listed(index, found, entry)
                        break


def _candidates(word: Word) -> Iterator[Slice]:
    yield word
    parts = list(parts_of(word))
    if len(parts) > 1:
        yield from (parts[0], parts[-1])


@cache
def _entries(name: str) -> Mapping[str, str]:
    listed = (entry.partition("=")[0].strip() for entry in lexicon.words(name))
    return MappingProxyType({form: entry for entry in sorted(listed) for form in forms(entry)})
