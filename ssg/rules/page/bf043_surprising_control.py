"""Nothing takes the focus, listens to single keys or has to be dragged."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

SURPRISES = {
    "accesskey": "ein Kürzel auf der Tastatur",
    "autofocus": "den Fokus ohne Zutun",
    "draggable": "Ziehen mit der Maus",
}


@rule(
    code="BF043",
    name="surprising-control",
    severity=Severity.ERROR,
    message="Hier verlangt die Seite {surprise}: „{element}“.",
    hint="Ein Link oder ein Knopf ohne dieses Attribut genügt. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 2.1.4, 2.5.7 und 3.2.1 · EN 301 549, 9.2.1.4 und 9.3.2.1 · BITV 2.0 § 3",
    good=('<a href="plan.html">Der Plan</a>', '<img src="plan.svg" alt="Der Plan" draggable="false">'),
    bad=(
        '[[<a href="plan.html" accesskey="p">Der Plan</a>]]',
        '<label>Suche [[<input type="search" autofocus>]]</label>',
        '[[<p draggable="true">Der Plan</p>]]',
    ),
)
def surprising_control(tree: Tree) -> Iterator[Diagnostic]:
    """Kürzel stören Menschen, die mit der Stimme steuern. Ein Fokus, der springt, verwirrt.

    Ziehen mit der Maus können nicht alle.
    """
    for element in tree.having(*SURPRISES):
        surprise = next((SURPRISES[each] for each in SURPRISES if each in element and element[each] != "false"), None)
        if surprise:
            yield surprising_control.at(
                tree.span(element), surprise=surprise, element=tree.text(element) or element.name
            )
