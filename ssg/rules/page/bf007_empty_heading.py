"""Every heading has a text."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF007",
    name="empty-heading",
    severity=Severity.ERROR,
    message="Eine Überschrift der Stufe {level} ist leer.",
    hint="Schreiben Sie einen Text hinein. Oder löschen Sie die Überschrift.",
    barrier="headings",
    source="WCAG 2.2, 1.3.1 und 2.4.6 · EN 301 549, 9.2.4.6 · BITV 2.0 § 3",
    good=("<h2>Ziele</h2>", '<h2><img src="ziele.svg" alt="Ziele"></h2>'),
    bad=("[[<h2> </h2>]]", '[[<h2><img src="linie.svg" alt=""></h2>]]'),
    in_text=("## Ziele", "##"),
)
def empty_heading(tree: Tree) -> Iterator[Diagnostic]:
    """Viele Menschen springen von Überschrift zu Überschrift. An einer leeren Überschrift bleiben sie hängen."""
    for heading in tree.seen("h1", "h2", "h3", "h4", "h5", "h6"):
        if not tree.name(heading):
            yield empty_heading.at(tree.span(heading), level=heading.name[1])
