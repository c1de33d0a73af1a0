"""What is hidden from assistive technology cannot be reached by keyboard."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF036",
    name="hidden-stop",
    severity=Severity.ERROR,
    message="Ein verstecktes Element ist mit der Tastatur erreichbar: „{element}“.",
    hint="Es muss für alle sichtbar oder für alle versteckt sein. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 und 4.1.2 · EN 301 549, 9.4.1.2 · BITV 2.0 § 3",
    good=('<div hidden><a href="plan.html">Der Plan</a></div>', '<a aria-hidden="true">Der Plan</a>'),
    bad=('<div aria-hidden="true">[[<a href="plan.html">Der Plan</a>]]</div>',),
)
def hidden_stop(tree: Tree) -> Iterator[Diagnostic]:
    """Die Tastatur hält hier an, doch ein Vorlese-Programm schweigt. Blinde Menschen wissen dann nicht, wo sie sind."""
    for element in tree.hidden:
        if element.is_focusable:
            around = (element, *element.ancestors())
            if not any("hidden" in each or each.name == "template" for each in around):
                yield hidden_stop.at(tree.span(element), element=tree.text(element) or element.name)
