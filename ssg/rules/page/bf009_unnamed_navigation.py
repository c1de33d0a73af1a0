"""Every navigation has a name of its own."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF009",
    name="unnamed-navigation",
    severity=Severity.ERROR,
    message="Eine Navigation hat {found}.",
    hint="Jede Navigation braucht einen eigenen Namen. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 und 2.4.1 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=('<nav aria-label="Menü"></nav><nav aria-labelledby="wo"><h2 id="wo">Sie sind hier</h2></nav>',),
    bad=(
        '<nav aria-label="Menü"></nav>[[<nav></nav>]]',
        '<nav aria-label="Menü"></nav>[[<nav aria-label="Menü"></nav>]]',
        '[[<div role="navigation"></div>]]<nav hidden></nav>',
    ),
)
def unnamed_navigation(tree: Tree) -> Iterator[Diagnostic]:
    """Auf einer Seite gibt es mehrere Navigationen. Am Namen hören Menschen, welche das Menü ist und welche der Weg."""
    names: set[str] = set()
    regions = [element for element in tree.having("role") if element.role == "navigation" and element.name != "nav"]
    for element in tree.named("nav") + regions:
        if element in tree.hidden:
            continue
        name = tree.label(element)
        if not name:
            yield unnamed_navigation.at(tree.span(element), found="keinen Namen")
        elif name in names:
            yield unnamed_navigation.at(tree.span(element), found=f"den gleichen Namen wie eine andere: „{name}“")
        names.add(name)
