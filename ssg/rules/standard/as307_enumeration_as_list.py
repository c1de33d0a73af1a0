"""Long enumerations within a sentence."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.enumerations import enumerations
from ssg.language.text import Text
from ssg.rule import rule

FEWEST_ITEMS = 4
LONG_ITEM = 6
LONGEST_ITEM = 16


@rule(
    code="AS307",
    name="std-enumeration-as-list",
    severity=Severity.INFO,
    certainty=Certainty.LIKELY,
    message="Die Aufzählung mit {items} Teilen ist als Liste leichter zu lesen.",
    hint="Setzen Sie einen Doppel-Punkt und darunter eine Liste.",
    source="DIN 8581-1 · DIN ISO 24495-1 · W3C, Making Content Usable",
    good=(
        "Mitmachen können Vereine, Schulen und Gemeinden.",
        "Das Amt berät zu Miete und Strom.",
        "Zuständig ist das Ministerium für Arbeit, Soziales, Gesundheit, Frauen und Familie.",
    ),
    bad=(
        "Mitmachen können [[Vereine, Schulen, Gemeinden, Kirchen und Firmen]].",
        "Dies gelingt durch: mehr [[Planung, die Auswertung der Daten, die Hilfe im Alltag, die Berichte]].",
        (
            "Gefragt sind Ideen für Kinder in kleinen Dörfern ohne [[Bus, Angebote für ältere Menschen mit wenig Geld,"
            " Hilfen für Familien mit neu angekommenen Kindern]]."
        ),
    ),
)
def enumeration_as_list(text: Text) -> Iterator[Diagnostic]:
    """Eine Liste zeigt auf einen Blick, wie viele Teile es gibt und wo der nächste beginnt."""
    for sentence in text.sentences:
        for found in enumerations(sentence, longest_item=LONGEST_ITEM):
            if found.items >= FEWEST_ITEMS or found.longest > LONG_ITEM:
                yield enumeration_as_list.at(found.place.span, items=found.items)
