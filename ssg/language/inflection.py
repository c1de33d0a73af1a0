"""German nouns and adjectives without their endings."""

from collections.abc import Iterator
from functools import lru_cache

_ENDINGS = ("s", "es", "e", "en", "n", "er", "ern", "in", "innen", "r", "m", "se", "sen", "ses", "nen")
_PLAIN = str.maketrans("äöü", "aou")
_SHORTEST = 3


@lru_cache(maxsize=8192)
def base_forms(word: str) -> tuple[str, ...]:
    """The small-lettered `word`, and what it is without an ending; „häuser“ gives „haus“ among others."""
    return tuple(_base_forms(word))


def _base_forms(word: str) -> Iterator[str]:
    yield word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem = word[: -len(ending)]
            yield stem
            if (plain := without_umlaut(stem)) != stem:
                yield plain
    if (plain := without_umlaut(word)) != word:
        yield plain


def without_umlaut(word: str) -> str:
    """`word` with the vowel of the singular: the last umlaut of „vorhäng“ becomes „a“."""
    last = max(word.rfind("ä"), word.rfind("ö"), word.rfind("ü"))
    return word if last < 0 else word[:last] + word[last].translate(_PLAIN) + word[last + 1 :]


def forms(word: str) -> Iterator[str]:
    """The forms of a noun, a verb in -ieren or another word in which it can stand in a text."""
    endings = _endings(word)
    stem = word.removesuffix("en") if endings is _VERB else word.removesuffix("um") if endings is _NOUN_IN_UM else word
    for ending in endings:
        yield stem + ending
        if not word[0].isupper():
            yield stem.capitalize() + ending


_VERB = ("en", "e", "st", "t", "te", "test", "ten", "tet", "end", "ende", "enden", "ender", "endes")
_ADJECTIVE = ("", "e", "em", "en", "er", "es", "r", "n", "s", "m")
_NOUN_IN_UM = ("um", "ums", "en", "a")
_NOUN = ("", "s", "es", "n", "en", "e", "er", "in", "innen")


def _endings(word: str) -> tuple[str, ...]:
    if word[0].isupper():
        return _NOUN_IN_UM if word.endswith("um") else _NOUN
    return _VERB if word.endswith("ieren") else _ADJECTIVE
