"""What each number of a text is: a rule for dates must not read a telephone number."""

import re
from collections.abc import Iterator
from enum import StrEnum

from ssg.language.words import PHONE
from ssg.months import MONTHS
from ssg.patterns import compile_later


class NumberKind(StrEnum):
    """What a number is; the value is the name of its group in the pattern."""

    PHONE = "phone"
    ISO_DATE = "iso_date"
    DATE = "date"
    LONG_DATE = "long_date"
    TIME = "time"
    PERCENT = "percent"
    MONEY = "money"
    LAW = "law"
    POSTCODE = "postcode"
    YEAR = "year"
    PLAIN = "plain"


_NUMBER = compile_later(
    rf"""
    (?=[\d(+§PAN])(?: # what any number can begin with: most places are left at once
      (?P<phone>{PHONE.pattern})
    | (?<![\w.,:/])(?:
        (?P<iso_date>\d{{4}}-\d\d-\d\d(?!\d))
      | (?P<date>\d{{1,2}}\.[ ]?\d{{1,2}}\.(?:[ ]?\d{{4}}|\d\d)?(?!\.?\d))
      | (?P<long_date>\d{{1,2}}\.[ ](?:{"|".join(MONTHS)})\b(?:[ ]\d{{4}}\b)?)
      | (?P<time>\d{{1,2}}[:.]\d\d(?=[ ]?(?:Uhr|h)\b)|\d{{1,2}}:\d\d(?![\d:])|\d{{1,2}}(?=[ ]?Uhr\b|[ ]?h\b))
      | (?P<percent>\d++(?:[.,]\d++)*+[ ]?(?:%|Prozent\b))
      | (?P<money>\d++(?:[.,]\d++)*+[ ]?(?:€|Euro\b|Cent\b))
      | (?P<law>(?:§§?|Paragraf(?:en)?|Artikel|Absatz|Nummer|Art\.|Abs\.|Nr\.)[ ]?(?!0)\d++[a-z]?\b)
      | (?P<postcode>\d{{5}}(?=[ ][A-ZÄÖÜ]))
      | (?P<year>(?:1\d|20)\d\d(?!\d|[.,]\d))
      | (?P<plain>\d++(?:[.,]\d++)*+)
    ))
    """,
    re.VERBOSE,
)


_DIGIT = compile_later(r"\d")


def number_slices(text: str) -> Iterator[tuple[NumberKind, int, int]]:
    """(kind, start, end) of every number of `text`, in order."""
    for found in _NUMBER.finditer(text) if _DIGIT.search(text) else ():
        yield NumberKind(found.lastgroup or "plain"), *found.span()
