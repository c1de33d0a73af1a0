"""The Tab key follows the order of reading."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF022",
    name="positive-tabindex",
    severity=Severity.ERROR,
    message="Ein Element drängt sich in der Tastatur-Reihenfolge vor: „tabindex={number}“.",
    hint="Die Reihenfolge ergibt sich aus der Seite. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 2.4.3 · EN 301 549, 9.2.4.3 · BITV 2.0 § 3",
    good=('<div tabindex="0">Tabelle</div>', '<h2 id="ziele" tabindex="-1">Ziele</h2>'),
    bad=('[[<a href="plan.html" tabindex="1">Der Plan</a>]]', '[[<p tabindex=" +3 ">Der Plan</p>]]'),
)
def positive_tabindex(tree: Tree) -> Iterator[Diagnostic]:
    """Wer mit der Tastatur liest, geht von oben nach unten. Ein Sprung in der Reihenfolge verwirrt."""
    for element in tree.having("tabindex"):
        if element.tab_order > 0:
            yield positive_tabindex.at(tree.span(element), number=element.tab_order)
