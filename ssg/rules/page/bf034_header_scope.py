"""A header cell that could head a row or a column says which."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF034",
    name="header-scope",
    severity=Severity.ERROR,
    message="Bei der Kopf-Zelle „{text}“ fehlt die Angabe, ob sie zur Zeile oder zur Spalte gehört.",
    hint="Hier fehlt „scope“. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=(
        "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Montag</td><td>9 Uhr</td></tr></table>",
        '<table><tr><th scope="row">Montag</th><td>9 Uhr</td></tr></table>',
    ),
    bad=("<table><tr>[[<th>Montag</th>]]<td>9 Uhr</td></tr></table>",),
)
def header_scope(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm muss wissen, welche Kopf-Zelle zu welchem Wert gehört. Sonst rät es."""
    for row in tree.seen("tr"):
        cells = [child for child in tree.children(row) if isinstance(child, Element)]
        if all(cell.name != "td" or not tree.text(cell) for cell in cells):
            continue
        for cell in cells:
            if cell.name == "th" and cell["scope"].lower() not in {"row", "col", "rowgroup", "colgroup"}:
                yield header_scope.at(tree.span(cell), text=tree.text(cell))
