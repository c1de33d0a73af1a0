"""Clock times that are hard to read."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.edit import Edit, replacing
from ssg.language.sought import matching
from ssg.language.text import Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

HOURS, MINUTES = 24, 59

_TIME = compile_later(
    r"""
    (?<![\w.,:/-])(?P<hour>\d{1,2})
    (?: [:.](?P<minute>\d\d)\ ?(?P<unit>Uhr\b|h\b)
      | :(?P<bare>\d\d)(?![\d:])
      | \ ?(?P<word>Uhr\b|h\b) )
    """,
    re.VERBOSE,
)
_WITH_TIME = matching(r"Uhr|\d:\d\d|(?:\A|\d)h\b")
_DURATION = compile_later(r"\s*(?:Stunden?|Minuten?)\b")


def _without_zero(text: Text) -> Iterator[Edit]:
    """Only where „Uhr“ says that a time is meant: „15 h“ can be 15 hours."""
    for found, easy in _hard_times(text):
        if found.text.endswith("Uhr"):
            yield replacing(found, easy)


@rule(
    code="LS208",
    name="time-format",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Die Uhr-Zeit „{time}“ ist schwer zu lesen.",
    hint="Schreiben Sie „{easy}“.",
    fix=_without_zero,
    source="Redaktion · Kriterien Siegel Leichte Sprache Baden-Württemberg",
    disputed=(
        "DIN 5008 und das Siegel Baden-Württemberg nehmen den Doppel-Punkt, der Kanton Zürich und viele Ämter "
        "nehmen den Punkt. Hier ist beides erlaubt, aber nie ohne „Uhr“."
    ),
    good=(
        "Wir öffnen um 9 Uhr.",
        "Der Fach-Tag beginnt um 13.30 Uhr.",
        "Rufen Sie bis 15:30 Uhr an.",
        "Der Kurs dauert 1:30 Stunden.",
        "Wir sind von 9:30 bis 12:30 Uhr da.",
    ),
    bad=(
        "Wir öffnen um [[09.00 Uhr]].",
        "Der Fach-Tag beginnt um [[09:30 Uhr]].",
        "Rufen Sie bis [[15h]] an.",
        "Das Amt schließt um [[15:30]].",
    ),
)
def time_format(text: Text) -> Iterator[Diagnostic]:
    """Eine Null am Anfang verwirrt, und ohne das Wort Uhr ist nicht klar, dass eine Uhr-Zeit gemeint ist."""
    for found, easy in _hard_times(text):
        yield time_format.at(found.span, time=found.text, easy=easy)


def _hard_times(text: Text) -> Iterator[tuple[Slice, str]]:
    for found, match in text.find(_TIME, _WITH_TIME):
        hour, minute = int(match["hour"]), int(match["minute"] or match["bare"] or 0)
        if hour <= HOURS and minute <= MINUTES and _is_hard(match):
            yield found, f"{hour}:{minute:02} Uhr" if minute else f"{hour} Uhr"


def _is_hard(match: re.Match[str]) -> bool:
    if match["hour"].startswith("0") and match["hour"] != "0":
        return True
    if match["bare"] is None:
        return "h" in (match["unit"], match["word"])
    return not _DURATION.match(match.string, match.end()) and not _is_completed(match)


def _is_completed(match: re.Match[str]) -> bool:
    """Whether „Uhr“ follows in the same line: „von 9:30 bis 12:30 Uhr“."""
    return "Uhr" in match.string[match.end() : match.end() + 20].partition("\n")[0]
