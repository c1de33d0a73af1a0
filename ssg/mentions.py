"""Which words of a glossary a text uses."""

from functools import lru_cache
from typing import TypeAlias

from ssg.language.known_words import KnownWords

Spellings: TypeAlias = tuple[tuple[str, str], ...]
"""(word, name of its entry) of every way to write a word of the glossary."""


def mentioned(text: str, spellings: Spellings) -> tuple[str, ...]:
    """The names of the entries whose words stand in `text`, each once."""
    return tuple(dict.fromkeys(found.name for found in _known(spellings).find(text)))


@lru_cache(maxsize=4)
def _known(spellings: Spellings) -> KnownWords:
    return KnownWords(spellings)
