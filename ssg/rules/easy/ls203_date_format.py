"""Dates made of numbers only."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.months import MONTHS
from ssg.language.numbers import NumberKind
from ssg.language.text import Text
from ssg.rule import rule

DAYS = 31
CENTURY = 2000


@rule(
    code="LS203",
    name="date-format",
    severity=Severity.WARNING,
    message="Das Datum „{date}“ ist schwer zu lesen.",
    hint="Schreiben Sie „{long}“.",
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
    for number in text.numbers:
        if number.kind is NumberKind.LONG_DATE and number.text.startswith("0"):
            yield date_format.weighing(Severity.INFO).at(number.span, date=number.text, long=number.text.lstrip("0"))
        elif number.kind in {NumberKind.DATE, NumberKind.ISO_DATE} and (long := _long(number.text)):
            yield date_format.at(number.span, date=number.text, long=long)


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
