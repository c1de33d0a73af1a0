"""Every table has header cells, and they say something."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF014",
    name="table-header",
    severity=Severity.ERROR,
    message="Eine Tabelle hat {found}.",
    hint="Die erste Zeile einer Tabelle nennt, was in den Spalten steht.",
    source="WCAG 2.2, 1.3.1 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=(
        "<table><thead><tr><th>Tag</th><th>Zeit</th></tr></thead><tr><td>Montag</td><td>9 Uhr</td></tr></table>",
        '<table><tr><td></td><th scope="col">Zeit</th></tr><tr><th scope="row">Montag</th><td>9 Uhr</td></tr></table>',
        '<table role="presentation"><tr><td>Links</td><td>Rechts</td></tr></table>',
    ),
    bad=(
        "[[<table><tr><td>Montag</td><td>9 Uhr</td></tr></table>]]",
        "<table><tr><th></th>[[<th></th>]]</tr><tr><td>Montag</td><td>9 Uhr</td></tr></table>",
    ),
    in_text=("| Tag | Zeit |\n|---|---|\n| Montag | 9 Uhr |", "|   |   |\n|---|---|\n| Montag | 9 Uhr |"),
)
def table_header(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm liest zu jeder Zelle ihre Kopf-Zelle vor.

    Sonst hören blinde Menschen Zahlen ohne Bedeutung.
    """
    for table in tree.seen("table"):
        if table.role in {"presentation", "none"}:
            continue
        cells = [cell for cell in tree.inside(table) if cell.name in {"td", "th"}]
        if cells and not any(cell.name == "th" for cell in cells):
            yield table_header.at(tree.span(table), found="keine Kopf-Zellen")
        # The corner above the row headers has nothing to say.
        for cell in cells[1:]:
            if cell.name == "th" and not tree.name(cell) and _table_of(cell) is table:
                yield table_header.at(tree.span(cell), found="eine leere Kopf-Zelle")


def _table_of(cell: Element) -> Element | None:
    return next((around for around in cell.ancestors() if around.name == "table"), None)
