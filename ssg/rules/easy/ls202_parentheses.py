"""Text in brackets."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_BRACKETS = compile_later(r"(?<!\w)(?:\([^()\n]{0,300}\)?|\[[^\[\]\n]{0,300}\]?|\{[^{}\n]{0,300}\}?)")
_OPENED = holding(*"([{")


@rule(
    code="LS202",
    name="parentheses",
    severity=Severity.ERROR,
    message="Klammern unterbrechen das Lesen: „{text}“.",
    hint="Machen Sie aus dem Text in der Klammer einen eigenen Satz.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 6 · DIN SPEC 33429",
    good=(
        "Die Beratung ist kostenlos.\nSie brauchen einen Termin.",
        "Lesen Sie [die Regeln für den Antrag](/regeln).",
        "Das Amt ist im Rathaus.",
    ),
    bad=(
        "Die Beratung [[(mit Termin)]] ist kostenlos.",
        "Bringen Sie Papiere mit [[(Ausweis, Brief)]].",
    ),
)
def parentheses(text: Text) -> Iterator[Diagnostic]:
    """In einer Klammer steht ein Satz im Satz. Das ist schwer, und Vorlese-Programme sagen die Klammern oft nicht."""
    for found, _ in text.find(_BRACKETS, _OPENED):
        yield parentheses.at(found.span, text=found.text)
