"""What people see on a control is part of its name, so that they can say it."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF041",
    name="label-in-name",
    severity=Severity.ERROR,
    message="Hier steht „{shown}“, vorgelesen wird aber „{name}“.",
    hint="Der vorgelesene Name muss die sichtbaren Wörter enthalten. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 2.5.3 · EN 301 549, 9.2.5.3 · BITV 2.0 § 3",
    good=(
        '<a href="plan.html" aria-label="Plan lesen: Armut vorbeugen">Plan lesen</a>',
        '<a href="plan.html" aria-label="Plan"><img src="plan.svg" alt=""></a>',
        '<button type="button">Vorlesen</button>',
    ),
    bad=(
        '[[<a href="plan.html" aria-label="Mehr erfahren">Plan lesen</a>]]',
        '[[<button type="button" aria-label="Start">Vorlesen</button>]]',
    ),
)
def label_in_name(tree: Tree) -> Iterator[Diagnostic]:
    """Manche Menschen bedienen den Computer mit ihrer Stimme. Sie sagen das Wort, das sie sehen."""
    for element in tree.seen("a", "button", "summary"):
        if "aria-label" in element or "aria-labelledby" in element:
            shown, name = _shown(tree, element), tree.label(element)
            if name and shown.casefold() not in name.casefold():
                yield label_in_name.at(tree.span(element), shown=shown, name=name)


def _shown(tree: Tree, element: Element) -> str:
    parts = (tree.text(node) if isinstance(node, Element) else node for node in tree.children(element))
    return " ".join("".join(parts).split())
