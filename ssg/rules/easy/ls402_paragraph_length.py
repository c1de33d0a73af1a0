"""Long paragraphs."""

import re
from collections import Counter
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import MASK, PassageKind
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

LIMIT = 8

_MAY_DIVIDE = compile_later(r"[.!?:]\W*\s")
_LINE = compile_later(rf"^[^\S\n]*[^\s{MASK}].*$", re.MULTILINE)


@rule(
    code="LS402",
    name="paragraph-length",
    severity=Severity.WARNING,
    message="{problem}.",
    hint="Machen Sie einen neuen Absatz oder eine Zwischen-Überschrift.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 7 · Netzwerk Leichte Sprache, Gestaltung",
    good=(
        "Das Amt hilft Ihnen.\nRufen Sie an.",
        "- Ausweis\n- Brief vom Amt",
        "Eins.\nZwei.\nDrei.\nVier.\n\nFünf.\nSechs.\nSieben.\nAcht.\nNeun.",
    ),
    bad=(
        "[[Eins.\nZwei.\nDrei.\nVier.\nFünf.\nSechs.\nSieben.\nAcht.\nNeun.]]",
        "- [[Bringen Sie Geld mit.\n  Kommen Sie früh.]]\n- Bringen Sie Papier mit.",
    ),
)
def paragraph_length(text: Text) -> Iterator[Diagnostic]:
    """Lange Absätze sehen schwer aus, und viele Menschen lesen sie dann gar nicht."""
    for passage in text.of_kind(PassageKind.PARAGRAPH):
        if passage.readable.count("\n") >= LIMIT and (lines := len(_LINE.findall(passage.readable))) > LIMIT:
            yield paragraph_length.at(
                passage.whole, problem=f"Der Absatz hat {lines} Zeilen. Gut sind höchstens {LIMIT}"
            )
    items = {id(each): each for each in text.of_kind(PassageKind.ITEM) if _MAY_DIVIDE.search(each.readable)}
    told = Counter(id(each.passage) for each in text.sentences if id(each.passage) in items) if items else Counter()
    for item, sentences in told.items():
        if sentences > 1:
            hint = "Machen Sie aus jedem Satz einen eigenen Punkt."
            problem = f"Der Listen-Punkt hat {sentences} Sätze. Gut ist 1"
            yield paragraph_length.at(items[item].whole, problem=problem, hint=hint)
