"""Proper names of several words, which stay as they are."""

import re
from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.patterns import compile_later

_PERSON = frozenset({"Frau", "Herr", "Herrn", "Familie", "Dr", "Prof"})
_STREET = compile_later(r"(?:straße|weg|platz|gasse|allee|ring|damm|ufer|markt)\Z")
_WORD = compile_later(r"\w+")
_HYPHENATED = compile_later(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_HOUSE_NUMBER = compile_later(r"\d{1,4} ?[a-z]?")


def is_personal(before: str, word: str, after: str) -> bool:
    """Whether `word` is a surname or a street, going by the words around it: „Frau Baumann“, „Parkstraße 3“."""
    return before in _PERSON or (_STREET.search(word) is not None and _HOUSE_NUMBER.fullmatch(after) is not None)


def hyphen_names(text: str) -> tuple[str, ...]:
    """The names of countries, regions and people that `text` writes with a hyphen, each once."""
    pieces = {piece for piece in text.split() if "-" in piece}
    found = {word for piece in pieces for word in _HYPHENATED.findall(piece) if _is_hyphen_name(word)}
    return tuple(sorted(found))


def _is_hyphen_name(word: str) -> bool:
    known = lexicon.words("hyphen_names")
    is_listed = word in known or word.removesuffix("s") in known
    return is_listed or word.partition("-")[0] in lexicon.words("given_names")


@lru_cache(maxsize=64)
def names_in(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each known name of several words."""
    if _first_words().isdisjoint(_WORD.findall(text)):
        return ()
    return tuple(found.span() for found in _pattern().finditer(text))


def is_in_name(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] lies within a known name of several words."""
    return any(first <= start and end <= last for first, last in names_in(text))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.findall(name)[0] for name in lexicon.words("long_names"))


@cache
def _pattern() -> re.Pattern[str]:
    """Grouped by the first letter, so that most places of a text are left at once."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(lexicon.words("long_names"), key=len, reverse=True):
        first, *others = name.split()
        by_letter.setdefault(name[0], []).append(r"\s+".join(map(re.escape, (first[1:], *others))))
    groups = (rf"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})\b")
