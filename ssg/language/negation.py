"""Words that say no: „nicht“, „kein“, „niemand“, „weder“."""

import re
from functools import cache

from ssg.language import lexicon
from ssg.patterns import compile_later

_SIGNS = ("nicht", "kein", "nie", "nirgend", "weder")
"""What all these words begin with."""
_BEFORE_A_START = compile_later(r"(?:\A|[:„\"»(–—.!?…*•-])\s*\Z")


def find_negation(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each word that says no; one with a capital letter inside the sentence is a name."""
    small = sentence.lower()
    if not any(sign in small for sign in _SIGNS):
        return []
    return [found.span() for found in _pattern().finditer(sentence) if _is_word(sentence, found)]


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(lexicon.words("negations"), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


def _is_word(sentence: str, found: re.Match[str]) -> bool:
    if found[0].islower() or found[0].isupper():
        return True
    return bool(_BEFORE_A_START.search(sentence[max(0, found.start() - 3) : found.start()]))
