"""Words that are too long even for everyday German."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.compounds import halved
from ssg.language.parts import LongParts
from ssg.language.text import Text
from ssg.rule import rule

LIMIT = 24
_LONG = LongParts(LIMIT)


@rule(
    code="AS103",
    name="std-long-compound",
    severity=Severity.INFO,
    message="Das Wort „{word}“ hat {letters} Buchstaben am Stück. Gut sind höchstens {limit}.",
    hint="Schreiben Sie „{divided}“. Oder sagen Sie es mit mehreren Wörtern.",
    source="DIN 8581-1 · WCAG 2.2, 1.4.10",
    good=(
        "Die Armutsprävention ist wichtig.",
        "Die Jugendhilfe-Planung ist Pflicht.",
        "Die Sozialplanung beginnt.",
        "Mehr steht auf www.armutspraeventionsstrategieentwicklung.de.",
    ),
    bad=(
        "Die [[Armutspräventionsstrategieentwicklung]] beginnt.",
        "Die [[Schwerbehindertenausweisverordnung]] gilt.",
        "Das [[Familienförderungsrichtlinienverfahren]] läuft.",
    ),
)
def long_compound(text: Text) -> Iterator[Diagnostic]:
    """Sehr lange Wörter liest man zweimal, und auf kleinen Bildschirmen brechen sie an einer zufälligen Stelle um."""
    for found, count in _LONG.found_in(text):
        divided = halved(found.text)
        hint = "Sagen Sie es mit mehreren Wörtern." if divided == found.text else None
        yield long_compound.at(found.span, hint=hint, word=found.text, letters=count, limit=LIMIT, divided=divided)
