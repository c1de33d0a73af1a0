"""One main heading, in the main part of the page."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF005",
    name="main-heading",
    severity=Severity.ERROR,
    message="Die Seite hat {found}.",
    hint="Jede Seite hat genau eine Haupt-Überschrift. Sie steht im Inhalt und kommt aus dem Feld „titel“.",
    barrier="headings",
    source="WCAG 2.2, 1.3.1 und 2.4.6 · EN 301 549, 9.1.3.1 und 9.2.4.6 · BITV 2.0 § 3",
    good=(
        '<html lang="de"><body><main><h1>Sozialplanung</h1></main></body></html>',
        '<html lang="de"><body><div role="main"><h1>Sozialplanung</h1></div></body></html>',
    ),
    bad=(
        '[[<html lang="de">]]<body><main><h2>Sozialplanung</h2></main></body></html>',
        '<html lang="de"><body><main><h1>Plan</h1>[[<h1>Ziele</h1>]]</main></body></html>',
        '<html lang="de"><body>[[<h1>Plan</h1>]]<main><p>Text</p></main></body></html>',
    ),
)
def main_heading(tree: Tree) -> Iterator[Diagnostic]:
    """Die Haupt-Überschrift nennt das Thema der Seite. Vorlese-Programme springen direkt zu ihr."""
    headings = tree.seen("h1")
    if not headings:
        yield main_heading.at(tree.span(tree.root), found="keine Haupt-Überschrift")
    for number, heading in enumerate(headings):
        if number:
            yield main_heading.at(tree.span(heading), found="mehr als eine Haupt-Überschrift")
        elif not _is_in_main(heading):
            yield main_heading.at(tree.span(heading), found="ihre Haupt-Überschrift außerhalb vom Inhalt")


def _is_in_main(heading: Element) -> bool:
    return any(around.name == "main" or around.role == "main" for around in heading.ancestors())
