"""Underlined text that is no link."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_UNDERLINED = compile_later(
    r"<(?:u|ins)\b[^<>\n]{0,200}>|<\w{1,20}\s[^<>\n]{0,200}\bunderline\b[^<>\n]{0,200}>|_{3,200}", re.IGNORECASE
)
_MAY_UNDERLINE = holding("<", "___")
_ON_BLANKS = "Löschen Sie den Strich. Zum Ausfüllen ist ein Formular da."


@rule(
    code="LS502",
    name="underlining",
    severity=Severity.WARNING,
    message="Das ist ein Strich unter dem Text: „{match}“. Das sieht aus wie ein Link.",
    hint="Machen Sie das Wort fett, mit 2 Sternen davor und danach. Nur Links sind unterstrichen.",
    source="Netzwerk Leichte Sprache, Gestaltung · Inclusion Europe · WCAG 2.2, 1.4.1",
    good=(
        "Lesen Sie [die Regeln](/regeln).",
        "Das ist **neu**.",
        "Die Datei heißt: plan_2024_neu.pdf",
    ),
    bad=(
        "Das ist [[<u>]]neu</u>.",
        '[[<span style="text-decoration: underline">]]Bitte lesen</span>',
        "Name: [[______________]]",
    ),
)
def underlining(text: Text) -> Iterator[Diagnostic]:
    """Unterstrichene Wörter halten viele für einen Link. Sie drücken darauf, und nichts passiert."""
    for found, _ in text.find(_UNDERLINED, _MAY_UNDERLINE):
        hint = _ON_BLANKS if found.text.startswith("_") else None
        yield underlining.at(found.span, hint=hint, match=found.text)
