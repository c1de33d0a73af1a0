"""Pages in Leichte Sprache: no hidden marks that cut words at the end of a line."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

SOFT = "\u00ad"


@rule(
    code="BF038",
    name="soft-hyphen",
    severity=Severity.ERROR,
    message="Im Text „{text}“ steckt ein unsichtbares Trenn-Zeichen.",
    hint="Löschen Sie das Zeichen. Trennen Sie lange Wörter sichtbar mit einem Binde-Strich.",
    source="BITV 2.0, Anlage 2, Teil 2, Nr. 1",
    good=('<html lang="de-simple"><body><p>Die Sozial-Planung hilft.</p></body></html>',),
    bad=('<html lang="de-simple"><body>[[<p>Die Sozial&shy;planung hilft.</p>]]</body></html>',),
    in_text=("Die Sozial-Planung hilft.", "Die Sozial&shy;planung hilft."),
)
def soft_hyphen(tree: Tree) -> Iterator[Diagnostic]:
    """In Leichter Sprache wird am Ende einer Zeile kein Wort getrennt. Getrennte Wörter sind schwer zu lesen."""
    if not tree.is_easy:
        return
    around = tree.elements[0]
    for node in tree.nodes:
        if isinstance(node, Element):
            around = node
        elif SOFT in node:
            yield soft_hyphen.at(tree.span(around), text=node)
