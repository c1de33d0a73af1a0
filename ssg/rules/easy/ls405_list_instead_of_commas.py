"""Enumerations that want to be lists, and lists in lists in lists."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.enumerations import enumerations
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.rule import rule

MOST_ITEMS = 3
LONGEST_ITEM = 4
DEEPEST = 2

_PROSE = frozenset({PassageKind.SUMMARY, PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})


@rule(
    code="LS405",
    name="list-instead-of-commas",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="Die Aufzählung hat {items} Teile. Das ist schwer zu merken.",
    hint="Machen Sie eine Liste mit Punkten. Jeder Teil steht in einer eigenen Zeile.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 7 · DIN SPEC 33429 · Netzwerk Leichte Sprache, Texte",
    good=(
        "Bringen Sie mit:\n\n- Ausweis\n- Brief vom Amt\n- Foto\n- Stift",
        "Es gibt Kaffee und Kuchen.",
        "Am Montag, 4. November, um 9 Uhr ist Beratung.",
        "Das Ministerium für Arbeit, Soziales, Frauen und Familie hilft.",
        "Wir haben Montag, Dienstag, Donnerstag und Freitag offen.",
        "Die Kinder spielen, die Eltern reden, die Hunde bellen und die Sonne scheint.",
    ),
    bad=(
        "Bringen Sie [[Ausweis, Brief, Foto und Stift]] mit.",
        "Es gibt Kurse zum [[Kochen, Lesen, Schreiben, Rechnen und Singen]].",
        "Das Angebot ist für [[Eltern, Kinder, Großeltern oder Nachbarn]].",
        "Sie können hier [[kochen, lesen, schreiben und singen]].",
        "- Kurse\n  - Sprache\n    - [[Deutsch]]",
    ),
)
def list_instead_of_commas(text: Text) -> Iterator[Diagnostic]:
    """Eine Liste zeigt auf einen Blick, wie viele Teile es gibt. Mehr als 3 Teile im Satz merkt man sich kaum."""
    milder = list_instead_of_commas.weighing(Severity.INFO)
    for sentence in text.sentences:
        if sentence.passage.kind not in _PROSE:
            continue
        for found in enumerations(sentence, longest_item=LONGEST_ITEM):
            if found.is_joined and found.items > MOST_ITEMS:
                yield list_instead_of_commas.at(found.place.span, items=found.items)
            elif found.is_joined and sentence.passage.kind is not PassageKind.SUMMARY:
                yield milder.at(found.place.span, items=found.items)
    for item in text.of_kind(PassageKind.ITEM):
        if item.level > DEEPEST:
            hint = f"Nehmen Sie höchstens {DEEPEST} Stufen. Hier sind es {item.level}."
            yield list_instead_of_commas.at(item.whole, items=f"{item.level} Stufen und viele", hint=hint)
