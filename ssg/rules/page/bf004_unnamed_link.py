"""Every link has a text."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF004",
    name="unnamed-link",
    severity=Severity.ERROR,
    message="Der Link zu „{target}“ hat keinen Text.",
    hint="Schreiben Sie in den Link, wohin er führt.",
    barrier="links",
    source="WCAG 2.2, 2.4.4 und 4.1.2 · EN 301 549, 9.2.4.4 und 9.4.1.2 · BITV 2.0 § 3",
    good=(
        '<a href="plan.html">Der Plan</a>',
        '<a href="plan.html"><img src="plan.svg" alt="Der Plan"></a>',
        '<a href="plan.html"><svg role="img" aria-label="Der Plan"></svg></a>',
    ),
    bad=(
        '[[<a href="plan.html"> </a>]]',
        '[[<a href="plan.html"><img src="plan.svg" alt=""></a>]]',
        '[[<a href="plan.html"><span aria-hidden="true">»</span></a>]]',
    ),
    in_text=("[Der Plan](plan)", "[](plan)"),
)
def unnamed_link(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm kann zu einem Link ohne Text nichts sagen. Es liest dann nur „Link“ vor."""
    for link in tree.seen("a"):
        if "href" in link and not tree.name(link):
            yield unnamed_link.at(tree.span(link), target=link["href"])
