"""A field that asks for something about a person says what, so that the browser can fill it in."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

PERSONAL = frozenset({"email", "tel"})
"""Types of fields that are about a person wherever they stand."""


@rule(
    code="BF042",
    name="input-purpose",
    severity=Severity.ERROR,
    message="Das Feld „{field}“ fragt nach einer Angabe zur Person. Es sagt dem Browser nicht, nach welcher.",
    hint="Das Feld braucht „autocomplete“, zum Beispiel „email“. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.5 · EN 301 549, 9.1.3.5 · BITV 2.0 § 3",
    good=(
        '<label>E-Mail <input type="email" autocomplete="email"></label>',
        '<label>Suche <input type="search"></label>',
    ),
    bad=('<label>Telefon [[<input type="tel" name="telefon">]]</label>',),
)
def input_purpose(tree: Tree) -> Iterator[Diagnostic]:
    """Der Browser kann das Feld dann selbst ausfüllen.

    Das hilft Menschen, die schlecht tippen oder sich Angaben schlecht merken.
    """
    for field in tree.seen("input"):
        if field["type"].lower() in PERSONAL and not field["autocomplete"]:
            yield input_purpose.at(tree.span(field), field=field["name"] or field["id"] or field["type"])
