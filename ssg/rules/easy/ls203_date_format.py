"""Dates made of numbers only."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.edit import Edit, replacing
from ssg.language.numbers import NumberKind
from ssg.language.text import Number, Text
from ssg.months import MONTHS
from ssg.patterns import compile_later
from ssg.rule import rule

DAYS = 31
CENTURY = 2000

_FULL = compile_later(r".*\d{4}|\d{4}-.*|.*[a-zä]")
_BEFORE_DAY = compile_later(r"\b(?:[Aa]b|[Aa]m|[Bb]is|[Dd]e[mnr]|[Ss]eit|[Vv]om|[Zz]um)\s\Z")
_GOES_ON = compile_later(r",|\s+[a-zäöü]")


def _in_words(text: Text) -> Iterator[Edit]:
    for number, long in _hard_dates(text):
        if _FULL.fullmatch(number.text) or _is_day_within_sentence(number):
            yield replacing(number, long)


def _is_day_within_sentence(number: Number) -> bool:
    """Whether „01.03.“ is no number of a chapter, and its last full stop is no end of a sentence."""
    text, start = number.passage.text, number.start
    return bool(
        number.text.endswith(".")
        and _BEFORE_DAY.search(text[max(0, start - len("seit ") - 1) : start])
        and _GOES_ON.match(text, number.end)
    )


@rule(
    code="LS203",
    name="date-format",
    severity=Severity.WARNING,
    message="Das Datum „{date}“ ist schwer zu lesen.",
    hint="Schreiben Sie „{long}“.",
    fix=_in_words,
    source="DIN SPEC 33429 · Kriterien Siegel Leichte Sprache Baden-Württemberg",
    disputed=(
        "DIN SPEC 33429 und das Siegel Baden-Württemberg schreiben „12. März 2021“, das Netzwerk überlässt "
        "die Form der Prüf-Gruppe. Hier gilt: der Monat als Wort, keine Null davor."
    ),
    good=(
        "Das Amt ist am 24. Dezember 2025 zu.",
        "Der Fach-Tag ist am 4. November.",
        "Das Gesetz gilt seit dem Jahr 2019.",
        "Um 13.30 Uhr beginnt der Kurs.",
    ),
    bad=(
        "Das Amt ist am [[24.12.2025]] zu.",
        "Der Antrag muss bis [[30.06.25]] da sein.",
        "Die Frist endet am [[01.03.]] um Mitternacht.",
        "Der Kurs beginnt am [[2025-03-01]].",
        "Der Kurs beginnt am [[01. März]].",
    ),
)
def date_format(text: Text) -> Iterator[Diagnostic]:
    """Ein Datum mit dem Namen vom Monat verstehen mehr Menschen als eines nur mit Zahlen."""
    for number, long in _hard_dates(text):
        much = Severity.INFO if number.kind is NumberKind.LONG_DATE else Severity.WARNING
        yield date_format.weighing(much).at(number.span, date=number.text, long=long)


def _hard_dates(text: Text) -> Iterator[tuple[Number, str]]:
    for number in text.numbers:
        if number.kind is NumberKind.LONG_DATE and number.text.startswith("0"):
            yield number, number.text.lstrip("0")
        elif number.kind in {NumberKind.DATE, NumberKind.ISO_DATE} and (long := _long(number.text)):
            yield number, long


def _long(written: str) -> str | None:
    """The date with its month as a word, or None where it is no date."""
    if "-" in written:
        year, month, day = written.split("-")
    else:
        day, month, year = (part.strip() for part in written.split("."))
    if not (1 <= int(day) <= DAYS and 1 <= int(month) <= len(MONTHS)):
        return None
    full = str(CENTURY + int(year)) if len(year) == len("25") else year
    return f"{int(day)}. {MONTHS[int(month) - 1]} {full}".strip()
