"""Tables that are hard to read."""

from collections.abc import Iterator
from itertools import groupby

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import Cell, Passage
from ssg.language.text import Text
from ssg.language.words import word_slices
from ssg.rule import rule

MOST_COLUMNS = 3
MOST_ROWS = 8
MOST_WORDS = 8

Cells = list[tuple[Cell, Passage]]


@rule(
    code="LS411",
    name="table-simple",
    severity=Severity.WARNING,
    message="Die Tabelle ist schwer zu lesen: {problem}.",
    hint="Machen Sie eine Liste daraus. Oder teilen Sie die Tabelle.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 13 · WCAG 2.2, 1.3.1",
    good=(
        "| Tag | Zeit |\n|---|---|\n| Montag | 9 Uhr bis 12 Uhr |\n| Freitag | 9 Uhr bis 11 Uhr |",
        "| | Zeit |\n|---|---|\n| Montag | 9 Uhr |",
        "Wir sind von 9 Uhr bis 12 Uhr da.",
    ),
    bad=(
        "| [[Tag]] | Ort | Zeit | Raum | Name |\n|---|---|---|---|---|\n| Montag | Amt | 9 Uhr | 2 | Meier |",
        "|  |  |\n|---|---|\n| [[Montag]] | 9 Uhr |",
        "| Tag | Hinweis |\n|---|---|\n| Montag | [[Bitte bringen Sie Ihren Ausweis und alle Briefe vom Amt mit]] |",
        "| [[Tag]] |\n|---|\n" + "| Montag |\n" * 9,
    ),
)
def table_simple(text: Text) -> Iterator[Diagnostic]:
    """In einer Tabelle muss man nach rechts und nach unten zugleich lesen. Das geht nur, wenn sie klein ist."""
    cells = [(passage.cell, passage) for passage in text.passages if passage.cell]
    for _, group in groupby(cells, key=lambda found: found[0].table):
        table = list(group)
        for problem in _problems(table):
            yield table_simple.at(table[0][1].whole, problem=problem)
        for _, passage in table:
            words = sum(1 for _ in word_slices(passage.readable))
            if words > MOST_WORDS:
                problem = f"In einem Feld stehen {words} Wörter, gut sind höchstens {MOST_WORDS}"
                yield table_simple.at(passage.whole, problem=problem)


def _problems(table: Cells) -> Iterator[str]:
    columns = 1 + max(cell.column for cell, _ in table)
    rows = max(cell.row for cell, _ in table)
    if columns > MOST_COLUMNS:
        yield f"Sie hat {columns} Spalten, gut sind höchstens {MOST_COLUMNS}"
    if rows > MOST_ROWS:
        yield f"Sie hat {rows} Zeilen, gut sind höchstens {MOST_ROWS}"
    named = {cell.column for cell, _ in table if cell.row == 0}
    # The corner above the names of the rows has nothing to say.
    if any(column not in named for column in range(1, columns)) or not named:
        yield "Über einer Spalte steht nicht, was darin ist"
