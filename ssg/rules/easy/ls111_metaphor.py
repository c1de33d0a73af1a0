"""Figures of speech."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.idioms import idioms_in
from ssg.language.text import Text
from ssg.rule import rule


@rule(
    code="LS111",
    name="metaphor",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{phrase}“ ist ein sprachliches Bild.",
    hint="Sagen Sie genau, was passiert: „{instead}“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Wörter",
    disputed=(
        "Die Verordnung erlaubt gebräuchliche Rede-Wendungen, DIN SPEC 33429 bekannte Bilder. Das Netzwerk Leichte "
        "Sprache rät von allen ab. Dieses Projekt meldet Bilder, die manche Menschen wörtlich nehmen."
    ),
    good=(
        "Alle Gruppen machen bei dem Projekt mit.",
        "Die Brücke in Heringen ist wieder offen.",
        "Das Projekt beginnt im März.",
        "Das Boot liegt im Hafen.",
        "Bitte öffnen Sie die Tür.",
    ),
    bad=(
        "Wir [[holen alle Gruppen mit ins Boot]].",
        "Im März fällt der [[Startschuss]] für das Projekt.",
        "Die Ämter arbeiten [[Hand in Hand]].",
        "Familien [[liegen uns sehr am Herzen]].",
        "Wir haben das Projekt [[auf den Weg gebracht]].",
    ),
)
def metaphor(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen nehmen Wörter so, wie sie dastehen: Im Boot sitzt dann wirklich jemand."""
    for found, instead in idioms_in(text):
        yield metaphor.at(found.span, phrase=found.text, instead=instead)
