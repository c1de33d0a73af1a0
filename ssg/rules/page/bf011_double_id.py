"""An id stands once on a page."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF011",
    name="double-id",
    severity=Severity.ERROR,
    message="Die Kennung „{id}“ steht {number}-mal auf der Seite.",
    hint="Jede Kennung steht nur einmal auf einer Seite. Bitte melden Sie das der Technik.",
    source="EN 301 549, 9.4.1.1 · BITV 2.0 § 3",
    good=('<h2 id="ziele">Ziele</h2><h2 id="ziele-2">Ziele</h2>',),
    bad=('<h2 id="ziele">Ziele</h2>[[<h2 id="ziele">Ziele</h2>]]',),
)
def double_id(tree: Tree) -> Iterator[Diagnostic]:
    """Links und Vorlese-Programme finden einen Teil der Seite an seiner Kennung.

    Steht sie doppelt, führt der Weg in die Irre.
    """
    for written, elements in tree.ids.items():
        for element in elements[1:]:
            yield double_id.at(tree.span(element), id=written, number=len(elements))
