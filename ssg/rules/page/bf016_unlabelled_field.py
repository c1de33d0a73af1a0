"""Every form field has a label."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

BUTTONS = frozenset({"button", "hidden", "image", "reset", "submit"})
"""Input types that are not fields; other rules look at them."""


@rule(
    code="BF016",
    name="unlabelled-field",
    severity=Severity.ERROR,
    message="Ein Eingabe-Feld hat keine Beschriftung: „{field}“.",
    hint="Jedes Feld braucht eine Beschriftung, die sagt: Was gehört hier hinein?",
    source="WCAG 2.2, 1.3.1, 3.3.2 und 4.1.2 · EN 301 549, 9.3.3.2 · BITV 2.0 § 3",
    good=(
        '<label for="ort">Ort</label><input id="ort">',
        "<label>Ort <input></label>",
        '<select aria-label="Thema"><option>Familie</option></select>',
    ),
    bad=(
        '<p>Ort: [[<input name="ort">]]</p>',
        '<label for="ort"></label>[[<textarea id="ort"></textarea>]]',
        '[[<input type="search" placeholder="Suche">]]',
    ),
)
def unlabelled_field(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm liest die Beschriftung vor, sobald man das Feld betritt.

    Ohne sie bleibt unklar, was zu tun ist.
    """
    for field in tree.seen("input", "select", "textarea"):
        if field["type"].lower() in BUTTONS or _is_labelled(tree, field):
            continue
        name = field["name"] or field["id"] or field["placeholder"] or field.name
        yield unlabelled_field.at(tree.span(field), field=name)


def _is_labelled(tree: Tree, field: Element) -> bool:
    if tree.label(field) or field["title"]:
        return True
    around = [element for element in field.ancestors() if element.name == "label"]
    tied = [label for label in tree.named("label") if field["id"] and label["for"] == field["id"]]
    return any(tree.text(label) for label in around + tied)
