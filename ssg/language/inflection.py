"""German nouns and adjectives without their endings."""

from collections.abc import Iterator

_ENDINGS = ("s", "es", "e", "en", "n", "er", "ern", "in", "innen", "r", "m", "se", "sen", "ses", "nen")
_PLAIN = str.maketrans("äöü", "aou")
_SHORTEST = 3


def base_forms(word: str) -> Iterator[str]:
    """The small-lettered `word`, and what it is without an ending; „häuser“ gives „haus“ among others."""
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
