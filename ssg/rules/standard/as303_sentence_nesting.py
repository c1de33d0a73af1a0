"""Sentences with clauses inside clauses."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_subordinate_clause
from ssg.language.detection import detected
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

LIMIT = 2
LONGEST_INSERTION = 8

_BRACKETS = compile_later(r"\(([^()\n]{1,400})\)")


@rule(
    code="AS303",
    name="std-sentence-nesting",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Der Satz ist verschachtelt: {what}.",
    hint="Stellen Sie die wichtigste Aussage in einen eigenen Satz an den Anfang.",
    source="DIN 8581-1 · DIN ISO 24495-1",
    good=(
        "Wenn Sie Fragen haben, rufen Sie uns an.",
        "Wir helfen Familien, die wenig Geld haben.",
        "Der Plan gilt, bis der Kreistag neu entscheidet.",
        "Bringen Sie Ausweis, Foto, Antrag und Geld (20 Euro) mit.",
    ),
    bad=(
        "[[Wir bitten Sie, dass Sie, wenn Sie kommen, weil Sie Fragen haben, die dringend sind, vorher anrufen.]]",
        "Der Verein [[(er besteht seit dem Jahr 1990 und hat heute viele Mitglieder)]] hilft Familien.",
    ),
)
def sentence_nesting(text: Text) -> Iterator[Diagnostic]:
    """Wer liest, muss bei jedem Neben-Satz den angefangenen Satz im Kopf behalten. Mehr als 2 schafft kaum jemand."""
    for sentence, found in detected(text, find_subordinate_clause):
        if len(found) > LIMIT:
            yield sentence_nesting.at(sentence.span, what=f"{len(found)} Neben-Sätze, gut sind höchstens {LIMIT}")
    for insertion, match in text.find(_BRACKETS):
        words = len(match[1].split())
        if words > LONGEST_INSERTION:
            what = f"{words} Wörter in Klammern, gut sind höchstens {LONGEST_INSERTION}"
            yield sentence_nesting.at(insertion.span, what=what)
