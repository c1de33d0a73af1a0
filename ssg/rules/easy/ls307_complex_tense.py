"""Tenses that are hard to read."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.detection import Detector, detected
from ssg.language.sought import Sought
from ssg.language.tenses import HAD, WAS, WILL, find_future, find_future_perfect, find_past_perfect
from ssg.language.text import Text
from ssg.rule import rule

_HAD_OR_WAS = Sought((HAD | WAS).__contains__)
_WILL = Sought(WILL.__contains__)
_ADVICE: tuple[tuple[Detector, Sought, Severity, str | None], ...] = (
    (find_past_perfect, _HAD_OR_WAS, Severity.WARNING, None),
    (find_future_perfect, _WILL, Severity.WARNING, "Machen Sie 2 Sätze daraus. Was ist zuerst? Und was ist dann?"),
    (
        find_future,
        _WILL,
        Severity.INFO,
        "Nehmen Sie die Gegenwart mit einem Zeit-Wort, zum Beispiel: „Morgen kommt der Bus.“",
    ),
)


@rule(
    code="LS307",
    name="complex-tense",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{phrase}“ ist eine schwere Zeit-Form.",
    hint="Nehmen Sie das Perfekt, zum Beispiel: „Der Bus ist gekommen.“",
    source="DIN SPEC 33429 · Hildesheim · Netzwerk Leichte Sprache, Sätze",
    good=(
        "Der Landkreis hat den Antrag geschrieben.",
        "Morgen kommt der Landrat.",
        "Die Frau hatte wenig Zeit.",
        "Das Wetter wird besser.",
        "Das Amt war geschlossen.",
    ),
    bad=(
        "Der Landkreis [[hatte den Antrag geschrieben]].",
        "Bis Mai [[wird der Plan fertig geworden sein]].",
        "Der Bus [[war schon gekommen]].",
        "Der Landrat [[wird morgen kommen]].",
    ),
)
def complex_tense(text: Text) -> Iterator[Diagnostic]:
    """Gegenwart und Perfekt reichen fast immer. Andere Zeit-Formen muss man im Kopf erst ordnen."""
    for find, sought, severity, advice in _ADVICE:
        for _, found in detected(text, find, text.sentences_with(sought)):
            for phrase in found:
                parts = phrase.text.split()
                short = f"{parts[0]} … {parts[-1]}" if parts[1:-1] else phrase.text
                yield complex_tense.weighing(severity).at(phrase.span, hint=advice, phrase=short)
