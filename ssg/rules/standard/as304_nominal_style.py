"""Sentences made of nouns."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_genitive
from ssg.language.detection import detected
from ssg.language.nominalisations import hidden_verbs
from ssg.language.text import Sentence, Slice, Text
from ssg.rule import rule

MOST_NOUNS = 3
MOST_GENITIVES = 2


@rule(
    code="AS304",
    name="std-nominal-style",
    severity=Severity.INFO,
    certainty=Certainty.LIKELY,
    message="Der Satz hat {what}.",
    hint="Lösen Sie ein Hauptwort auf: Wer tut was?",
    source="DIN 8581-1",
    good=(
        "Wir stärken die Planung und prüfen, ob sie wirkt.",
        "Der Landkreis verbessert die Beratung für Familien.",
        "Die Verwaltung lädt zur Sitzung ein.",
        "Die Mitglieder des Rates der Stadt kommen, und die Kinder der Schule singen.",
    ),
    bad=(
        "[[Ziel ist die Verbesserung der Koordinierung und die Optimierung der Vernetzung.]]",
        "Hier steht der Name [[der Leiterin des Amtes der Stadt]].",
    ),
)
def nominal_style(text: Text) -> Iterator[Diagnostic]:
    """In Sätzen aus vielen Hauptwörtern sieht man nicht, wer was tut. Tunwörter sagen das sofort."""
    for sentence, found in detected(text, hidden_verbs):
        if len(found) > MOST_NOUNS:
            what = f"{len(found)} Hauptwörter, in denen ein Tunwort steckt, gut sind höchstens {MOST_NOUNS}"
            yield nominal_style.at(sentence.span, what=what)
    for sentence, found in detected(text, find_genitive):
        for first, last, links in _chains(sentence, found):
            what = f"{links} Genitive hintereinander, gut sind höchstens {MOST_GENITIVES}"
            yield nominal_style.at(Slice(sentence.passage, first.start, last.end).span, what=what)


def _chains(sentence: Sentence, found: tuple[Slice, ...]) -> Iterator[tuple[Slice, Slice, int]]:
    """(first, last, how many) of each chain of too many genitives with nothing between them."""
    written = sentence.prose
    first = 0
    for index in range(1, len(found) + 1):
        if (
            index == len(found)
            or written[found[index - 1].end - sentence.start : found[index].start - sentence.start].strip()
        ):
            if index - first > MOST_GENITIVES:
                yield found[first], found[index - 1], index - first
            first = index
