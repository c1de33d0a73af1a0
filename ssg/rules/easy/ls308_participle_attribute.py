"""Long descriptions before a noun."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.attributes import find_long_attribute
from ssg.language.detection import detected
from ssg.language.participles import is_declined_participle
from ssg.language.sought import Sought
from ssg.language.text import Text
from ssg.rule import rule

_PARTICIPLES = Sought(is_declined_participle)


@rule(
    code="LS308",
    name="participle-attribute",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Zwischen „{article}“ und „{noun}“ stehen {words} Wörter. Gut sind höchstens 2.",
    hint="Machen Sie einen eigenen Satz daraus, zum Beispiel: „Das Land bezahlt die Kurse.“",
    source="DIN SPEC 33429 · Hildesheim · DIN 8581-1",
    good=(
        "Das Land bezahlt die Kurse.",
        "Im Landkreis leben viele Menschen.",
        "Die geplante Reise ist im Mai.",
        "Das ist die Frau, die in der Stadt wohnende Menschen berät.",
    ),
    bad=(
        "[[Die vom Land bezahlten Kurse]] sind neu.",
        "[[Alle im Landkreis lebenden Menschen]] können kommen.",
        "[[Das durch die EU geförderte Projekt]] beginnt.",
    ),
)
def participle_attribute(text: Text) -> Iterator[Diagnostic]:
    """Wer liest, wartet nach „die“ auf das Haupt-Wort. Steht zu viel dazwischen, ist der Anfang schon vergessen."""
    for _, found in detected(text, find_long_attribute, text.sentences_with(_PARTICIPLES)):
        for phrase in found:
            article, *between, noun = phrase.text.split()
            yield participle_attribute.at(phrase.span, article=article, noun=noun, words=len(between))
