"""Each page has one head, one main part and one foot."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

AREAS = (("banner", "header", "Kopf"), ("main", "main", "Inhalt"), ("contentinfo", "footer", "Fuß"))
"""Role, element and German name."""
SECTIONS = ("article", "aside", "main", "nav", "section")
"""Within these, a header or footer belongs to the section and not to the page."""


@rule(
    code="BF008",
    name="landmark",
    severity=Severity.ERROR,
    message="Den Bereich „{area}“ gibt es auf der Seite {number}-mal.",
    hint="Jede Seite hat genau einen Kopf, einen Inhalt und einen Fuß. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=(
        (
            "<body><header>Nordhausen</header><main><h1>Plan</h1><article><header>Mai</header></article></main>"
            "<footer>Impressum</footer></body>"
        ),
    ),
    bad=(
        '[[<html lang="de">]]<body><main><h1>Plan</h1></main><footer>Impressum</footer></body></html>',
        "<body><header>A</header><main><h1>Plan</h1></main>[[<main>B</main>]]<footer>C</footer></body>",
        '<body><header>A</header>[[<div role="banner">B</div>]]<main>C</main><footer>D</footer></body>',
    ),
)
def landmark(tree: Tree) -> Iterator[Diagnostic]:
    """Kopf, Inhalt und Fuß sind Sprung-Ziele für Vorlese-Programme. Jeder Bereich steht genau einmal auf der Seite."""
    candidates = sorted({*tree.named("header", "main", "footer"), *tree.having("role")}, key=lambda each: each.index)
    for role, name, area in AREAS:
        found = [each for each in candidates if _has_role(each, role, name) and each not in tree.hidden]
        if not found:
            yield landmark.at(tree.span(tree.root), area=area, number=0)
        for extra in found[1:]:
            yield landmark.at(tree.span(extra), area=area, number=len(found))


def _has_role(element: Element, role: str, name: str) -> bool:
    if element.role:
        return element.role == role
    return element.name == name and (name == "main" or not element.within(*SECTIONS))
