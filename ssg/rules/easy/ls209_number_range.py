"""Ranges written with a dash."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.sought import matching
from ssg.language.text import Text
from ssg.months import MONTHS
from ssg.patterns import compile_later
from ssg.rule import rule

_DAYS = "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)"
_DATE = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?"
_END = rf"(?:{_DATE}|\d{{1,2}}[:.]\d\d|\d{{1,4}}|{_DAYS}|{'|'.join(MONTHS)})"
_RANGE = compile_later(rf"(?<![\w.,:/–-])(?P<start>{_END})\.?\s?[-–—]\s?(?P<end>{_END})(?![\w–-]|[.,:]\d)")

_TIME = compile_later(r"(?P<hour>\d{1,2})(?:[:.]00|(?P<minutes>[:.]\d\d))")
_WITH_DASH = matching(r"[-–—](?:\d|A[pu]|D[eio]|F[er]|J[au]|M[aioä]|No|Ok|S[aeo]|\Z)")
"""A number follows, a blank, or what a day or a month begins with."""


@rule(
    code="LS209",
    name="number-range",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{text}“: Der Strich bedeutet bis. Das erkennen nicht alle.",
    hint="Schreiben Sie „von {start} bis {end}“.",
    source="DIN SPEC 33429 · Netzwerk Leichte Sprache, Zahlen und Zeichen",
    good=(
        "Der Plan gilt von 2018 bis 2024.",
        "Wir sind von Montag bis Freitag da.",
        "Der 24-Stunden-Dienst hilft immer.",
        "Telefon: 03631 911 542",
    ),
    bad=(
        "Der Plan gilt [[2018-2024]].",
        "[[Montag – Freitag]] ist das Amt offen.",
        "Die Kinder sind [[3-6]] Jahre alt.",
        "Das Geld gibt es [[01.01.2016 – 31.12.2018]].",
    ),
)
def number_range(text: Text) -> Iterator[Diagnostic]:
    """Den Strich lesen Vorlese-Programme als Minus oder gar nicht vor."""
    for found, match in text.find(_RANGE, _WITH_DASH):
        start, end = (_without_zero(match[side]) for side in ("start", "end"))
        yield number_range.at(found.span, text=found.text, start=start, end=end)


def _without_zero(end: str) -> str:
    """„9“ for „09.00“: „Uhr“ stands behind a range of times, once."""
    time = _TIME.fullmatch(end)
    return end if time is None else f"{int(time['hour'])}{time['minutes'] or ''}"
