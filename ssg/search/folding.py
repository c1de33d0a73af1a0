"""Words as the search compares them: „Häuser“, „Haeuser“ and „HAUS“ become the same letters."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f\u00ad]")
_SPELLED_OUT = re.compile("(?<=[ao])e|(?<![aeq])ue")
_ENDINGS = ("erinnen", "innen", "erin", "ern", "em", "en", "er", "es", "e")
_SHORTEST = 3
_BEFORE_S = frozenset("abdfghklmnorty")
_BEFORE_N = frozenset("lr")
_LONG_ENOUGH = 5


def folded(text: str) -> str:
    """Small letters without accents; ä, ae → a, ö, oe → o, ü, ue → u, ß → ss. „neue“ and „Steuer“ keep their e."""
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.lower())).replace("ß", "ss")
    return _SPELLED_OUT.sub(lambda found: "u" if found[0] == "ue" else "", plain)


def stem(word: str) -> str:
    """The folded `word` without the endings of plural, case and person; a stem's stem is itself."""
    while (shorter := _shorter(word)) != word:
        word = shorter
    return word


def _shorter(word: str) -> str:
    length = len(word)
    for ending in _ENDINGS:
        if length - len(ending) >= _SHORTEST and word.endswith(ending):
            return word[: -len(ending)]
    if length >= _LONG_ENOUGH and (_ends(word, "s", _BEFORE_S) or _ends(word, "n", _BEFORE_N)):
        return word[:-1]
    return word


def _ends(word: str, letter: str, before: frozenset[str]) -> bool:
    return word[-1] == letter and word[-2] in before
