"""No style and no script in the page itself."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

SCRIPT_TYPES = frozenset({"", "application/javascript", "importmap", "module", "speculationrules", "text/javascript"})
"""Other types are data, which no browser runs."""


@rule(
    code="BF017",
    name="inline-code",
    severity=Severity.ERROR,
    message="Im Element „{element}“ steht Code: „{found}“.",
    hint="Gestaltung und Programme gehören in eigene Dateien. Bitte melden Sie das der Technik.",
    source="Redaktion",
    good=(
        '<p class="wichtig">Text</p>',
        '<script src="../assets/suche.js"></script>',
        '<script type="application/ld+json">{"name": "Nordhausen"}</script>',
    ),
    bad=(
        '[[<p style="color: red">Text</p>]]',
        '[[<button onclick="los()">Los</button>]]',
        "[[<script>los()</script>]]",
        "[[<style>p { color: red }</style>]]",
    ),
)
def inline_code(tree: Tree) -> Iterator[Diagnostic]:
    """Die Seiten laufen mit strengen Sicherheits-Regeln.

    Code mitten in der Seite ist darin verboten und wirkt nicht.
    """
    for attribute in sorted(tree.attributes):
        if attribute == "style" or attribute.startswith("on"):
            for element in tree.having(attribute):
                yield inline_code.at(tree.span(element), element=element.name, found=attribute)
    for element in tree.named("script", "style"):
        if element.name == "style" or _runs_here(element):
            yield inline_code.at(tree.span(element), element=element.name, found=element.name)


def _runs_here(script: Element) -> bool:
    return "src" not in script and script["type"].lower() in SCRIPT_TYPES
