"""Long paragraphs."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import MASK, PassageKind
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

LIMIT = 8

_LINE = compile_later(rf"^[^\S\n]*[^\s{MASK}].*$", re.MULTILINE)


@rule(
    code="LS402",
    name="paragraph-length",
    severity=Severity.WARNING,
    message="Der Absatz hat {lines} Zeilen. Gut sind höchstens {limit}.",
    hint="Machen Sie einen neuen Absatz oder eine Zwischen-Überschrift.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 7 · Netzwerk Leichte Sprache, Gestaltung",
    good=(
        "Das Amt hilft Ihnen.\nRufen Sie an.",
        "Eins.\nZwei.\nDrei.\nVier.\n\nFünf.\nSechs.\nSieben.\nAcht.\nNeun.",
    ),
    bad=("[[Eins.\nZwei.\nDrei.\nVier.\nFünf.\nSechs.\nSieben.\nAcht.\nNeun.]]",),
)
def paragraph_length(text: Text) -> Iterator[Diagnostic]:
    """Lange Absätze sehen schwer aus, und viele Menschen lesen sie dann gar nicht."""
    for passage in text.of_kind(PassageKind.PARAGRAPH):
        if passage.readable.count("\n") >= LIMIT and (lines := len(_LINE.findall(passage.readable))) > LIMIT:
            yield paragraph_length.at(passage.span(0, len(passage.text)), lines=lines, limit=LIMIT)
