"""High numbers."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.quantities import quantities
from ssg.language.text import Text
from ssg.rule import rule

HIGH = 1000
_MILLION = 1_000_000
_TEN_THOUSAND = 10_000


@rule(
    code="LS211",
    name="large-number",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{number}“ ist eine hohe Zahl.",
    hint="Schreiben Sie „sehr viele“ oder „{rounded}“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    disputed=(
        "Das Netzwerk schreibt „viele“ statt einer genauen großen Zahl, DIN SPEC 33429 erlaubt „4 Millionen“. "
        "Hier gibt es eine Warnung, denn oft reicht „viele“. Jahre und Nummern sind ausgenommen."
    ),
    good=(
        "Sehr viele Menschen leben im Landkreis.",
        "Das Projekt gibt es seit dem Jahr 2016.",
        "Landratsamt Nordhausen\nBehringstraße 3\n99734 Nordhausen",
        "In Deutschland leben mehr als 80 Millionen Menschen.",
        "Telefon: 03631 911 50 11",
        "Unser Konto hat die Nummer 123456.",
        "Unsere IBAN ist: DE12 3456 7890 1234 5678 90",
        "Der Plan gilt ab 2025 Schritt für Schritt.",
    ),
    bad=(
        "Im Landkreis leben [[82.450]] Menschen.",
        "Es gibt [[1200]] Plätze in Kindergärten.",
        "Etwa [[15 000]] Haushalte haben wenig Geld.",
        "Rund [[2000]] Menschen kamen.",
        "Das Haus kostet [[250.000 Euro]].",
    ),
)
def large_number(text: Text) -> Iterator[Diagnostic]:
    """Hohe Zahlen kann man sich schwer vorstellen. Ein Wort wie „sehr viele“ oder ein Vergleich hilft mehr."""
    for quantity in quantities(text):
        if quantity.value >= HIGH:
            written = quantity.found.text
            if quantity.is_money:
                hint = "Muss der Betrag genau sein? Dann erklären Sie ihn mit einem Vergleich."
                yield large_number.weighing(Severity.INFO).at(quantity.found.span, hint=hint, number=written)
            else:
                yield large_number.at(quantity.found.span, number=written, rounded=_rounded(quantity.value))


def _rounded(value: int) -> str:
    if value >= _MILLION:
        return f"ungefähr {round(value / _MILLION)} Millionen" if value >= 2 * _MILLION else "mehr als 1 Million"
    if value >= _TEN_THOUSAND:
        return f"ungefähr {round(value / HIGH)} Tausend"
    return f"mehr als {value // HIGH} Tausend"
