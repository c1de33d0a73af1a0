"""Hard forms of numbers, and easier ones: decimals, fractions, ordinals, long rows of digits."""

import re
from collections.abc import Iterator
from math import ceil

from ssg.language.numbers import NumberKind
from ssg.language.quantities import is_counted, word_before
from ssg.language.sought import Form, Sought, holding
from ssg.language.text import Number, Slice, Text
from ssg.months import MONTHS
from ssg.patterns import compile_later

_DECIMAL = compile_later(r"\d{1,9},\d+")
_LONG = compile_later(r"\d{5,15}")
_FRACTION = compile_later(r"(?<![\w.,:/-])(?P<part>[1-9])/(?P<whole>[2-9]|10)(?![\w/]|[.,]\d)|(?P<sign>[½⅓⅔¼¾⅕⅛])")
_WITH_FRACTION = holding(*"/½⅓⅔¼¾⅕⅛")
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅛": (1, 8)}
_NAMED = frozenset({"haus", "nr", "nummer", "heft", "ausgabe", "klasse", "raum", "block", "blatt"})
_ORDINAL = compile_later(rf"(?P<number>\d{{1,3}})\.(?= [A-ZÄÖÜ])(?! (?:{'|'.join(MONTHS)})\b)")
_WITH_ORDINAL = Sought(lambda piece: piece.endswith(".") and piece[-2:-1].isdigit(), Form.PIECE)
_WITHIN_LINE = compile_later(r"[a-zäöüß,;] \Z")
_ORDINALS = ("erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebte", "achte", "neunte", "zehnte")
_BEFORE_N = frozenset({"des", "dem", "den", "einem", "einen", "am", "beim", "im", "vom", "zum", "zur"})
_BARE = frozenset({NumberKind.PLAIN, NumberKind.POSTCODE})
_HALF = 0.5


def hard_numbers(text: Text) -> Iterator[tuple[Slice, str]]:
    """Each decimal, long row of digits and fraction, with what to write instead."""
    for number in text.numbers:
        if number.kind in _BARE and (instead := _simpler(number)) and is_counted(number):
            yield number, instead
    for found, match in text.find(_FRACTION, _WITH_FRACTION):
        if word_before(found).lower() not in _NAMED:
            yield found, _in_words(match)


def ordinals(text: Text) -> Iterator[tuple[Slice, str]]:
    """Each ordinal that is part of no date and no list mark, with its word or an empty string."""
    found = [(each, match) for each, match in text.find(_ORDINAL, _WITH_ORDINAL) if _WITHIN_LINE.search(_before(each))]
    starts = {(id(sentence.passage), sentence.start) for sentence in text.sentences} if found else set()
    for ordinal, match in found:
        if (id(ordinal.passage), ordinal.end + 1) not in starts:
            number = int(match["number"])
            ending = "n" if word_before(ordinal).lower() in _BEFORE_N else ""
            yield ordinal, _ORDINALS[number - 1] + ending if 1 <= number <= len(_ORDINALS) else ""


def _before(found: Slice) -> str:
    return found.passage.text[max(0, found.start - 2) : found.start]


def _simpler(number: Number) -> str | None:
    if _DECIMAL.fullmatch(number.text):
        value = float(number.text.replace(",", "."))
        return f"fast {ceil(value)}" if value % 1 >= _HALF else f"mehr als {int(value)}"
    if _LONG.fullmatch(number.text):
        return f"{int(number.text):,}".replace(",", ".")
    return None


def _in_words(match: re.Match[str]) -> str:
    part, whole = _SIGNS[match["sign"]] if match["sign"] else (int(match["part"]), int(match["whole"]))
    return "die Hälfte" if (part, whole) == (1, 2) else f"{part} von {whole}"
