"""Very long sentences."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.text import Sentence, Text
from ssg.patterns import compile_later
from ssg.rule import at_most, rule

LIMIT = 25
FAR_TOO_LONG = 36

_PAUSE = compile_later(r"[;:]\s")


@rule(
    code="AS301",
    name="std-sentence-length",
    severity=Severity.WARNING,
    message="Der Satz hat {words} Wörter am Stück. Gut sind höchstens {limit}.",
    hint="Teilen Sie den Satz. Der wichtigste Teil steht im ersten Satz.",
    source="DIN 8581-1 · DIN ISO 24495-1",
    disputed=(
        "DIN 8581-1 nennt etwa 15 bis 20 Wörter, Zürich 12 bis 15. Amtliche Texte liegen weit darüber. "
        "Hier gibt es darum erst ab 26 Wörtern einen Hinweis und ab 36 eine Warnung."
    ),
    good=(
        "Der Landkreis bietet Familien eine kostenlose Beratung an, die Sie ohne Termin besuchen können.",
        "Die Förderung läuft vom 1. Juli 2022 bis zum 30. Juni 2025.",
        (
            "Wir fördern Vorhaben in der Jugendhilfe, in der Schule und im Verein; die Anträge nehmen wir montags bis"
            " freitags von 9 bis 12 Uhr entgegen, gern auch am Telefon."
        ),
    ),
    bad=(
        (
            "[[Der Landkreis bietet allen Familien, die im Kreisgebiet wohnen und Unterstützung bei der Erziehung ihrer"
            " Kinder suchen, eine kostenlose Beratung an, die sie ohne vorherige Anmeldung an drei Standorten besuchen"
            " können.]]"
        ),
    ),
)
def sentence_length(text: Text) -> Iterator[Diagnostic]:
    """Sätze mit mehr als 25 Wörtern muss man oft zweimal lesen."""
    for sentence, _ in at_most(text, LIMIT):
        words = _longest_part(sentence)
        if words > LIMIT:
            much = Severity.WARNING if words >= FAR_TOO_LONG else Severity.INFO
            yield sentence_length.weighing(much).at(sentence.span, words=words, limit=LIMIT)


def _longest_part(sentence: Sentence) -> int:
    """The most words between two pauses: a semicolon or a colon."""
    pauses = [found.start() for found in _PAUSE.finditer(sentence.passage.text, sentence.start, sentence.end)]
    borders = [sentence.start, *pauses, sentence.end]
    counts = [0] * (len(borders) - 1)
    part = 0
    for word in sentence.words:
        while word.start >= borders[part + 1]:
            part += 1
        counts[part] += 1
    return max(counts)
