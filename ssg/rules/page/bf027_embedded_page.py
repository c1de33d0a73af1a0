"""No foreign page inside the page."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF027",
    name="embedded-page",
    severity=Severity.ERROR,
    message="In der Seite steckt eine andere Seite oder ein Programm: „{element}“.",
    hint="Setzen Sie an diese Stelle einen Link.",
    source="Redaktion",
    good=('<a href="https://www.example.org/karte">Karte vom Landkreis</a>',),
    bad=(
        '[[<iframe src="https://www.example.org/karte" title="Karte"></iframe>]]',
        '[[<object data="plan.pdf"></object>]]',
    ),
)
def embedded_page(tree: Tree) -> Iterator[Diagnostic]:
    """Eingebettete Seiten bringen eigene Barrieren mit. Außerdem sehen Fremde, wer unsere Seite liest."""
    for element in tree.named("applet", "embed", "frame", "frameset", "iframe", "object", "portal"):
        yield embedded_page.at(tree.span(element), element=element.name)
