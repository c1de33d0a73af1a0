"""Short forms made of capital letters: BMBF, ThILIK, GmbH."""

from functools import lru_cache

from ssg.language import lexicon
from ssg.language.roman import arabic
from ssg.language.sought import Form, Sought
from ssg.language.words import letters, segments

_SHORTEST = 2
_LONG = 5
"""Short forms are shorter, or have few vowels."""
_VOWELS = 5
"""Of so many letters of a word, one is a vowel at least."""


@lru_cache(maxsize=8192)
def acronyms(word: str) -> tuple[str, ...]:
    """The parts of `word` that are acronyms, but for those that everybody knows."""
    if word in lexicon.words("names"):
        return ()
    known = lexicon.words("known_acronyms")
    return tuple(part for _, part in segments(word) if _is_acronym(part) and part not in known and not is_shouted(part))


WITH_ACRONYMS = Sought(acronyms, Form.WORD)


def is_shouted(part: str) -> bool:
    """Whether a word is written in capital letters: „ACHTUNG“, „NEU“. „BMFSFJ“ and „XXVIII“ cannot be spoken as one."""
    if not part.isupper() or part in lexicon.words("known_acronyms"):
        return False
    return part.lower() in lexicon.words("shouted_words") or (
        letters(part) >= _LONG and _VOWELS * sum(map("AEIOUÄÖÜY".count, part)) >= letters(part) and arabic(part) is None
    )


def _is_acronym(part: str) -> bool:
    """At least two capitals that make up half of the letters; „BürgerInnen“ and „XII“ are something else."""
    capitals = sum(map(str.isupper, part))
    letters = sum(map(str.isalpha, part))
    if capitals < _SHORTEST or capitals * 2 < letters:
        return False
    return arabic(part) is None
