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
    for item, sentences in Counter(_items(text)).items():
        if sentences > 1:
            place = text.passages[item].whole
            hint = "Machen Sie aus jedem Satz einen eigenen Punkt."
            yield paragraph_length.at(place, problem=f"Der Listen-Punkt hat {sentences} Sätze. Gut ist 1", hint=hint)


def _items(text: Text) -> Iterator[int]:
    """For each sentence in a list, the number of the passage that holds it."""
    numbers = {id(each): number for number, each in enumerate(text.passages) if each.kind is PassageKind.ITEM}
    return (
        (numbers[id(each.passage)] for each in text.sentences if id(each.passage) in numbers) if numbers else iter(())
    )
