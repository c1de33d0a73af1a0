"""The Konjunktiv."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_subjunctive
from ssg.language.detection import detected
from ssg.language.sought import Sought
from ssg.language.subjunctive import can_be_subjunctive
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_MAY_BE_SUBJUNCTIVE = Sought(can_be_subjunctive)
_EVERYDAY = compile_later(r"möchte(?:n|st|t)?", re.IGNORECASE)
_POLITE = compile_later(
    r"\bhätten? (?:\w+ )?gern|\bwäre (?:\w+ )?(?:schön|toll|nett|lieb)\b|\bsei (?:dank|denn)\b", re.IGNORECASE
)
_SHOULD = compile_later(r"sollten?", re.IGNORECASE)


@rule(
    code="LS305",
    name="subjunctive",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="„{word}“ ist eine Möglichkeits-Form.",
    hint="Schreiben Sie, was ist. Zum Beispiel: „Vielleicht regnet es.“",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Sätze · DIN SPEC 33429",
    disputed=(
        "BITV, Netzwerk Leichte Sprache und Hildesheim vermeiden jeden Konjunktiv. DIN SPEC 33429 erlaubt ihn, wo ihn "
        "der Alltag braucht. Hier gilt: „Ich möchte“, „Ich hätte gern“ und „Das wäre schön“ sind erlaubt."
    ),
    good=(
        "Vielleicht bekommen Sie Geld.",
        "Jeder Mensch hat eine Würde.",
        "Möchten Sie mitmachen?",
        "Ich hätte gern einen Termin.",
        "Es wäre schön, Sie zu sehen.",
        "Seien Sie pünktlich.",
    ),
    bad=(
        "Sie [[könnten]] vielleicht Geld bekommen.",
        "Es [[wäre]] gut, bald anzurufen.",
        "Die Frau sagt, der Antrag [[sei]] richtig.",
        "[[Sollten]] Sie umziehen, rufen Sie an.",
    ),
)
def subjunctive(text: Text) -> Iterator[Diagnostic]:
    """Bei „könnte“ und „wäre“ ist nicht klar, was stimmt. Leichte Sprache sagt, was ist."""
    for sentence, found in detected(text, find_subjunctive, text.sentences_with(_MAY_BE_SUBJUNCTIVE)):
        polite = [match.span() for match in _POLITE.finditer(sentence.prose)]
        for word in found:
            at = word.start - sentence.start
            if not _EVERYDAY.fullmatch(word.text) and not any(start <= at < end for start, end in polite):
                severity = Severity.WARNING if _SHOULD.fullmatch(word.text) else Severity.ERROR
                yield subjunctive.weighing(severity).at(word.span, word=word.text)
