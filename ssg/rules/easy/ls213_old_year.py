"""Years long ago."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.numbers import NumberKind
from ssg.language.quantities import is_identifier, is_year
from ssg.language.text import Number, Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

REFERENCE = 2025
"""No clock: the same text has the same findings every year, and „mehr als“ stays true."""
LONG_AGO = 50
_CENTURY = 100
_DECADE = 10
_YEAR = compile_later(r"\d{4}\Z")


@rule(
    code="LS213",
    name="old-year",
    severity=Severity.INFO,
    certainty=Certainty.LIKELY,
    message="Das Jahr {year} ist lange her.",
    hint="Schreiben Sie „vor mehr als {years} Jahren“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    good=(
        "Die Burg ist mehr als 800 Jahre alt.",
        "Den Landkreis gibt es seit dem Jahr 1994.",
        "Das Programm gilt bis zum Jahr 2027.",
        "Es gibt 1200 Plätze.",
        "Das ist Zimmer 1200.",
    ),
    bad=(
        "Die Kirche ist aus dem Jahr [[1327]].",
        "Seit [[1899]] fährt hier die Bahn.",
        "Im Jahr [[1945]] war die Stadt zerstört.",
        "Am 8. Mai [[1945]] war der Krieg vorbei.",
    ),
)
def old_year(text: Text) -> Iterator[Diagnostic]:
    """Wie lange ein Jahr her ist, muss man erst ausrechnen."""
    for number in text.numbers:
        if found := _year_of(number):
            age = REFERENCE - int(found.text)
            if age >= LONG_AGO:
                yield old_year.at(found.span, year=found.text, years=_rounded(age))


def _year_of(number: Number) -> Slice | None:
    if number.kind is NumberKind.LONG_DATE and _YEAR.search(number.text):
        return Slice(number.passage, number.end - len("1945"), number.end)
    if number.kind is NumberKind.YEAR and is_year(number) and not is_identifier(number):
        return number
    return None


def _rounded(age: int) -> int:
    step = _CENTURY if age > _CENTURY else _DECADE
    return (age - 1) // step * step
