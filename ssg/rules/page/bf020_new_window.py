"""Links open where the reader is."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF020",
    name="new-window",
    severity=Severity.WARNING,
    message="Der Link „{text}“ öffnet ein neues Fenster.",
    hint="Links öffnen sich im gleichen Fenster. Bitte melden Sie das der Technik.",
    barrier="links",
    source="WCAG 2.2, 3.2.5",
    good=('<a href="plan.html">Der Plan</a>', '<a href="plan.html" target="_self">Der Plan</a>'),
    bad=('[[<a href="plan.html" target="_blank">Der Plan</a>]]',),
)
def new_window(tree: Tree) -> Iterator[Diagnostic]:
    """In einem neuen Fenster geht der Weg zurück verloren. Das verwirrt viele Menschen."""
    for element in tree.having("target"):
        if element["target"].lower() not in {"", "_self"}:
            yield new_window.at(tree.span(element), text=tree.name(element))
