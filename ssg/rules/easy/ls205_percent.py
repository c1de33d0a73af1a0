"""Percentages."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_PERCENT = compile_later(r"(?<![\d.,])\d+(?:[.,]\d+)*+\s?(?:%|Prozent\b)|(?<!\d)(?<!\d )%")
_WITH_SIGN = holding("%", "Prozent")
_ALL = 100
_TENTH = 10
_NAMED = {0: "keiner", 25: "1 von 4", 50: "die Hälfte", 75: "3 von 4", 100: "alle"}


@rule(
    code="LS205",
    name="percent",
    severity=Severity.WARNING,
    message="„{number}“ ist eine Prozent-Zahl.",
    hint="Schreiben Sie zum Beispiel: die Hälfte, 3 von 10 Menschen, fast alle.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen",
    disputed=(
        "Das Netzwerk rät zu „viele“ und „wenige“, DIN SPEC 33429 erlaubt Zahlen mit einem Vergleich. Hier "
        "gibt es eine Warnung, und Sie entscheiden."
    ),
    good=(
        "3 von 10 Menschen leben allein.",
        "Fast alle Kinder gehen in den Kindergarten.",
    ),
    bad=(
        "[[30 %]] der Menschen leben allein.",
        "[[95 Prozent]] aller Kinder gehen in den Kindergarten.",
        "Sie bekommen [[50%]] vom Geld zurück.",
    ),
)
def percent(text: Text) -> Iterator[Diagnostic]:
    """Prozent-Zahlen sind schwer vorzustellen. Ein Vergleich mit Menschen oder Dingen hilft."""
    for found, _ in text.find(_PERCENT, _WITH_SIGN):
        written = found.text.removesuffix("%").removesuffix("Prozent").strip()
        instead = _compared(int(written)) if written.isdecimal() and int(written) <= _ALL else None
        yield percent.at(
            found.span, hint=f"Schreiben Sie zum Beispiel „{instead}“." if instead else None, number=found.text
        )


def _compared(value: int) -> str:
    if value in _NAMED:
        return _NAMED[value]
    return f"{value // _TENTH} von {_TENTH}" if value % _TENTH == 0 else f"{value} von {_ALL}"
