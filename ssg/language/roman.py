"""Roman numerals."""

from ssg.language import lexicon
from ssg.patterns import compile_later

_NUMERAL = compile_later(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def arabic(word: str) -> int | None:
    """The value of a Roman numeral; None for all else, and for words such as „CD“ that only look like one."""
    if (
        not word
        or not _VALUES.keys() >= set(word)
        or not _NUMERAL.fullmatch(word)
        or word in lexicon.words("not_roman")
    ):
        return None
    values = [_VALUES[letter] for letter in word]
    following = [*values[1:], 0]
    return sum(value if value >= after else -value for value, after in zip(values, following, strict=True))
