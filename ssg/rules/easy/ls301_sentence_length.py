"""Long sentences."""

from collections.abc import Iterator
from math import ceil

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.text import Text
from ssg.rule import at_most, rule

LIMIT = 10
FAR_TOO_LONG = 13


@rule(
    code="LS301",
    name="sentence-length",
    severity=Severity.ERROR,
    message="Der Satz hat {words} Wörter. Gut sind bis zu 8 Wörter, höchstens {limit}.",
    hint="Machen Sie mindestens {parts} Sätze daraus. Jeder Satz sagt nur eine Sache.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 5 · Netzwerk Leichte Sprache, Sätze",
    disputed=(
        "Keine Quelle nennt eine Zahl mit Gesetzes-Kraft: Baden-Württemberg sagt 5 bis 10 Wörter, DIN SPEC "
        "33429 im Schnitt 8 bis 10, Zürich 8 und höchstens 12. Hier gibt es eine Warnung ab 11 und ein "
        "Problem ab 13 Wörtern."
    ),
    good=(
        "Der Landkreis hilft Familien mit wenig Geld.",
        "Sie können den Antrag am 4. November 2025 abgeben.",
        "Rufen Sie diese Nummer an: 03631 911 50 11",
        "Hier hilft:\nLandratsamt Nordhausen\nBehringstraße 3\n99734 Nordhausen",
    ),
    bad=(
        "[[Der Landkreis hilft allen Familien mit wenig Geld beim Kauf von Schul-Sachen.]]",
        "[[Der Landkreis hilft allen Familien beim Kauf von vielen neuen Schul-Sachen.]]",
        "- [[Der Landkreis hilft allen Familien beim Kauf von vielen neuen Schul-Sachen]]",
    ),
)
def sentence_length(text: Text) -> Iterator[Diagnostic]:
    """Am Ende von einem langen Satz weiß man den Anfang nicht mehr.

    Kein Gesetz nennt eine Zahl. Die Regel-Werke empfehlen zwischen 5 und 12 Wörter. Ein Wort mit Bindestrich,
    eine Telefon-Nummer und eine Internet-Adresse zählen als ein Wort.
    """
    for sentence, words in at_most(text, LIMIT):
        much = Severity.ERROR if words >= FAR_TOO_LONG else Severity.WARNING
        yield sentence_length.weighing(much).at(sentence.span, words=words, limit=LIMIT, parts=ceil(words / LIMIT))
