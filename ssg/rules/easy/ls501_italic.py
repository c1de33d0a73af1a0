"""Italic text."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import MarkKind
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_ANY_TAG = holding("<")
_TAG = compile_later(r"<(?:em|i)\b[^<>\n]{0,200}>", re.IGNORECASE)


@rule(
    code="LS501",
    name="italic",
    severity=Severity.WARNING,
    message="Schräge Schrift ist schwer zu lesen: „{text}“.",
    hint="Machen Sie das Wort fett: „**{text}**“. Aber nur selten.",
    source="Netzwerk Leichte Sprache, Gestaltung · DIN SPEC 33429",
    good=(
        "Das ist **wichtig** für Sie.",
        "2 * 3 ist 6 und 3 * 2 auch.",
        "Die Datei heißt: plan_2024_neu.pdf",
    ),
    bad=(
        "Das ist [[*wichtig*]] für Sie.",
        "Das ist [[_sehr_]] wichtig.",
        "Das ist [[<em>]]wichtig</em>.",
    ),
)
def italic(text: Text) -> Iterator[Diagnostic]:
    """In schräger Schrift sehen sich viele Buchstaben ähnlich."""
    for passage in text.passages:
        for mark in passage.marks:
            if mark.kind is MarkKind.EMPHASIS:
                yield italic.at(passage.origin.span(*mark.written), text=passage.text[mark.start : mark.end])
    for found, _ in text.find(_TAG, _ANY_TAG):
        yield italic.at(found.span, hint="Machen Sie das Wort fett, mit 2 Sternen davor und danach.", text=found.text)
