"""Text that does not begin at the left."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import Passage
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

NAMES = {"right": "rechts-bündig", "center": "in der Mitte", "justify": "im Block-Satz"}

_ANY_TAG = holding("<")
_TAG = compile_later(
    r"""
      <(?P<element>center)\b[^<>\n]{0,200}>
    | <\w{1,20}\b[^<>\n]{0,200}?
      \b(?:align\s*=\s*["']?|text-align\s*:\s*)(?P<side>right|center|justify)\b[^<>\n]{0,200}>
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LETTER = compile_later(r"[^\W\d_]{2}")
_UNIT = compile_later(r"\b(?:Euro|Prozent|Uhr|Cent|km|kg|MB|MiB)\b")


@rule(
    code="LS503",
    name="right-aligned",
    severity=Severity.ERROR,
    message="Der Text steht {alignment}. Leichte Sprache beginnt immer links.",
    hint="Nehmen Sie die Ausrichtung weg. In Tabellen sind das die Doppel-Punkte in der zweiten Zeile.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 10 · WCAG 2.2, 1.4.8",
    good=(
        "<p>Das Amt ist offen.</p>",
        "| Tag | Preis |\n|:---|---:|\n| Montag | 3 Euro |",
        '<p style="text-align: left">Guten Tag</p>',
    ),
    bad=(
        '[[<p align="right">]]Das Amt ist offen.</p>',
        '[[<p style="text-align: justify">]]Das Amt ist offen.</p>',
        "[[<center>]]Guten Tag</center>",
        "| Tag | Ort |\n|---|:---:|\n| Montag | [[Rathaus]] |",
    ),
)
def right_aligned(text: Text) -> Iterator[Diagnostic]:
    """Beginnt jede Zeile links, findet das Auge den Anfang leicht wieder. Nur Zahlen dürfen rechts stehen."""
    for found, match in text.find(_TAG, _ANY_TAG):
        side = "center" if match["element"] else match["side"].lower()
        yield right_aligned.at(found.span, alignment=NAMES[side])
    told: set[tuple[int, int]] = set()
    for passage in text.passages:
        cell = passage.cell
        if cell and cell.alignment in NAMES and cell.row and _holds_words(passage):
            column = (cell.table, cell.column)
            if column not in told:
                yield right_aligned.at(passage.whole, alignment=NAMES[cell.alignment])
            told.add(column)


def _holds_words(passage: Passage) -> bool:
    return _LETTER.search(_UNIT.sub("", passage.prose)) is not None
