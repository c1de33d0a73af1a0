"""Numbers that are hard to read: decimals, fractions, ordinals, long rows of digits."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.number_forms import hard_numbers, ordinals
from ssg.language.text import Text
from ssg.rule import rule


@rule(
    code="LS212",
    name="number-format",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{number}“ ist schwer zu lesen.",
    hint="Schreiben Sie „{instead}“.",
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen · DIN SPEC 33429",
    good=(
        "Die Datei hat fast 23 Mega-Byte.",
        "Der erste Bericht ist fertig.",
        "Die Karte kostet 2,50 Euro.",
        "1. Bericht\n2. Plan",
        "Am 1. Mai ist das Amt zu.",
        "Um 13.30 Uhr beginnt der Kurs.",
        "Es sind 3. Das ist gut.",
        "Es gilt die BITV 2.0.",
        "Die Nummer 12345 steht auf dem Brief.",
    ),
    bad=(
        "Die Datei hat [[22,9]] Mega-Byte.",
        "Der [[1.]] Bericht ist fertig.",
        "Etwa [[1/3]] der Plätze ist frei.",
        "Das dauert [[½]] Stunde.",
        "Es gibt [[15000]] Plätze.",
    ),
)
def number_format(text: Text) -> Iterator[Diagnostic]:
    """Ein Komma, ein Bruch-Strich oder ein Punkt ändert die Zahl. Das übersieht man leicht."""
    for found, instead in hard_numbers(text):
        yield number_format.at(found.span, number=found.text, instead=instead)
    for found, word in ordinals(text):
        hint = None if word else "Schreiben Sie die Zahl ohne Punkt."
        yield number_format.weighing(Severity.INFO).at(found.span, hint=hint, number=found.text, instead=word)
