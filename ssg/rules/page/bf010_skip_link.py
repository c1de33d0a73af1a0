"""The first stop of the Tab key leads to the content."""

from collections.abc import Iterator
from itertools import chain, takewhile

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF010",
    name="skip-link",
    severity=Severity.ERROR,
    message="Der erste Link der Seite führt nicht zum Inhalt. Dort steht „{text}“.",
    hint="Ganz oben gehört ein Link „Zum Inhalt springen“ hin. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 2.4.1 · EN 301 549, 9.2.4.1 · BITV 2.0 § 3",
    good=(
        '<body><a href="#inhalt">Zum Inhalt springen</a><main id="inhalt"><h1>Plan</h1></main></body>',
        (
            '<body><a href="#menue">Zum Menü</a><a href="#text">Zum Inhalt</a><nav id="menue"></nav>'
            '<main><h1 id="text">Plan</h1></main></body>'
        ),
    ),
    bad=(
        '<body>[[<a href="index.html">Nordhausen</a>]]<a href="#inhalt">Zum Inhalt</a><main id="inhalt"></main></body>',
        '<body>[[<a href="#inhalt">Zum Inhalt springen</a>]]<main><h1>Plan</h1></main></body>',
        '<body>[[<a href="#inhalt">Zum Inhalt springen</a>]]<p id="inhalt"></p><main><h1>Plan</h1></main></body>',
    ),
)
def skip_link(tree: Tree) -> Iterator[Diagnostic]:
    """Wer mit der Tastatur liest, will nicht auf jeder Seite durch das ganze Menü.

    Der erste Link springt zum Inhalt.
    """
    stops = (element for element in tree.elements if element.is_focusable and element not in tree.hidden)
    first = next(stops, None)
    leaps = takewhile(lambda stop: stop["href"].startswith("#"), chain([first] if first else [], stops))
    if first and not any(_leads_to_main(tree, leap) for leap in leaps):
        yield skip_link.at(tree.span(first), text=tree.name(first))


def _leads_to_main(tree: Tree, link: Element) -> bool:
    targets = tree.ids.get(tree.leads_to(link["href"])[1], ())
    return any(each.name == "main" or each.role == "main" or each.within("main") for each in targets)
