"""What refers to an id finds it."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity, did_you_mean
from ssg.dom import Tree
from ssg.rule import rule

REFERRING = (
    "aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage", "aria-flowto",
    "aria-labelledby", "aria-owns", "commandfor", "for", "form", "headers", "list", "popovertarget",
)  # fmt: skip


@rule(
    code="BF030",
    name="broken-reference",
    severity=Severity.ERROR,
    message="„{attribute}“ nennt die Kennung „{id}“. Die Kennung fehlt auf der Seite.",
    hint="Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 und 4.1.2 · EN 301 549, 9.1.3.1 und 9.4.1.2 · BITV 2.0 § 3",
    good=('<section aria-labelledby="ziele"><h2 id="ziele">Ziele</h2></section>',),
    bad=(
        '[[<section aria-labelledby="zile">]]<h2 id="ziele">Ziele</h2></section>',
        '[[<label for="ort">Ort</label>]]',
    ),
)
def broken_reference(tree: Tree) -> Iterator[Diagnostic]:
    """Manche Teile bekommen ihren Namen von einer anderen Stelle. Fehlt diese Stelle, haben sie keinen Namen."""
    for attribute in REFERRING:
        for element in tree.having(attribute):
            for name in set(element[attribute].split()) - tree.ids.keys():
                hint = did_you_mean(name, tree.ids, broken_reference.hint)
                yield broken_reference.at(tree.span(element), hint=hint, attribute=attribute, id=name)
