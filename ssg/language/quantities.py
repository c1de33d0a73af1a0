"""Which numbers of a text say how much or how many, and how many that is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ssg.language import lexicon
from ssg.language.numbers import NumberKind
from ssg.language.text import Number, Slice, Text
from ssg.patterns import compile_later

_GROUPED = compile_later(r"\d{1,3}(?:[. \u00a0\u2009\u202f]\d{3})+(?:,\d+)?")
_PLAIN = compile_later(r"\d{1,15}(?:,\d+)?")
_WRITTEN = compile_later(r"[\d., \u00a0\u2009\u202f]*\d")
_BEFORE = compile_later(r"([^\W\d_][\w-]*)[.:]?[ \n]+\Z")
_CALLED = compile_later(r"([^\W\d_][\w-]*) (?:ist|lautet|heißt)[: ]+\Z")
_ACCOUNT = compile_later(r"\b[A-Z]{2}\d{2}(?:[ ]?\d{2,4}){0,6}[ ]?\Z")
"""The beginning of an IBAN."""
_NOUN_FOLLOWS = compile_later(r"[ \u00a0][A-ZÄÖÜ][a-zäöüß]")
_BLANKS = " \u00a0\u2009\u202f"
_NEAR = 40
_GROUP = 3
_TODAY = range(1900, 2100)
_COUNTED = frozenset({NumberKind.PLAIN, NumberKind.MONEY, NumberKind.YEAR, NumberKind.POSTCODE})


class Quantity(NamedTuple):
    """A number that counts or measures; `value` without what stands behind the comma."""

    found: Slice
    value: int
    is_money: bool


def quantities(text: Text) -> Iterator[Quantity]:
    """Each number of `text` that says how much: no date, year, telephone number, postcode, law or identifier."""
    for number in _whole_numbers(text):
        if is_counted(number) and (value := _value(number.text)) is not None:
            yield Quantity(number, value, number.kind is NumberKind.MONEY)


def is_counted(number: Number) -> bool:
    """Whether the number says how much, as far as its kind and the words around it tell."""
    if number.kind not in _COUNTED or is_identifier(number):
        return False
    if number.kind is NumberKind.YEAR:
        return not is_year(number)
    return number.kind is not NumberKind.POSTCODE or _follows_counting_word(number)


def is_year(number: Number) -> bool:
    """Whether a number with four digits is a year: „seit 1899“, but neither „1200 Plätze“ nor „rund 2000 Menschen“."""
    if not _NOUN_FOLLOWS.match(number.passage.text, number.end):
        return True
    if int(number.text) in _TODAY:
        return not _follows_counting_word(number)
    before = word_before(number).lower()
    return before in lexicon.words("words_before_years") or before.startswith("jahr")


def is_identifier(number: Number) -> bool:
    """Whether the number only names something: „Zimmer 2014“, „Akten-Zeichen 12345“, „Die Post-Leit-Zahl ist 99734“."""
    before = number.passage.text[max(0, number.start - _NEAR) : number.start]
    if _ACCOUNT.search(before):
        return True
    called = _CALLED.search(before)
    last = re.split("[-‐‑]", (called[1] if called else word_before(number)).lower())[-1]
    return last in lexicon.words("words_before_identifiers") or last.endswith("nummer")


def word_before(number: Slice) -> str:
    """The word right before the number, or an empty string."""
    found = _BEFORE.search(number.passage.text[max(0, number.start - _NEAR) : number.start])
    return found[1] if found else ""


def _follows_counting_word(number: Number) -> bool:
    return word_before(number).lower() in lexicon.words("words_before_quantities")


def _whole_numbers(text: Text) -> Iterator[Number]:
    """The numbers of `text`; „15 000“ is one."""
    pending: Number | None = None
    for number in text.numbers:
        if pending and _continues(pending, number):
            pending = Number(number.passage, pending.start, number.end, number.kind)
        else:
            if pending:
                yield pending
            pending = number
    if pending:
        yield pending


def _continues(one: Number, other: Number) -> bool:
    if one.passage is not other.passage or one.kind is not NumberKind.PLAIN or other.start != one.end + 1:
        return False
    digits = re.match(r"\d+", other.text)
    return one.passage.text[one.end] in _BLANKS and digits is not None and len(digits[0]) == _GROUP


def _value(written: str) -> int | None:
    found = _WRITTEN.match(written)
    digits = found[0] if found else ""
    if _GROUPED.fullmatch(digits) or _PLAIN.fullmatch(digits):
        return int(re.sub(r"\D", "", digits.partition(",")[0]))
    return None
