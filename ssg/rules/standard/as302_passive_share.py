"""Pages with too much passive."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_passive
from ssg.language.detection import detected
from ssg.language.text import Sentence, Text
from ssg.rule import rule

MOST = 0.25
FEWEST_SENTENCES = 8
FEWEST_WORDS = 3


@rule(
    code="AS302",
    name="std-passive-share",
    severity=Severity.INFO,
    certainty=Certainty.LIKELY,
    message="{passive} von {sentences} Sätzen stehen im Passiv. Gut ist höchstens jeder vierte.",
    hint="Nennen Sie, wer etwas tut: der Landkreis, das Jugendamt, Sie.",
    source="DIN 8581-1 · DIN ISO 24495-1",
    good=(
        "Der Antrag wird geprüft. " + "Das Amt hilft Ihnen. " * 7,
        "Der Antrag wird geprüft. Der Weg wird gebaut.",
    ),
    bad=("[[Der Antrag wird geprüft.]] " + "Der Weg wird gebaut. " * 2 + "Das Amt hilft Ihnen. " * 5,),
)
def passive_share(text: Text) -> Iterator[Diagnostic]:
    """Ein Satz im Passiv ist in Ordnung. Viele davon machen einen Text unpersönlich: Niemand scheint etwas zu tun."""
    passive = [sentence for sentence, _ in detected(text, find_passive) if _is_whole(sentence)]
    sentences = sum(map(_is_whole, text.sentences))
    if sentences >= FEWEST_SENTENCES and len(passive) > MOST * sentences:
        yield passive_share.at(passive[0].span, passive=len(passive), sentences=sentences)


def _is_whole(sentence: Sentence) -> bool:
    """Whether it is more than a heading or an item of two words."""
    return len(sentence.words) >= FEWEST_WORDS
