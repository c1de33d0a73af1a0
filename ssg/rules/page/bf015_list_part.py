"""Lists consist of list items, and list items stand in lists."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

LISTS = frozenset({"menu", "ol", "ul"})
SILENT = frozenset({"script", "template"})
PARTS = {
    **dict.fromkeys(LISTS, SILENT | {"li"}),
    "dl": SILENT | {"dd", "div", "dt"},
}
"""What may stand directly in each kind of list."""


@rule(
    code="BF015",
    name="list-part",
    severity=Severity.ERROR,
    message="Eine Liste ist nicht richtig gebaut: „{part}“ steht {where}.",
    hint="Eine Liste besteht nur aus Listen-Punkten. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.3.1 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=(
        "<ul><li>Montag<ul><li>9 Uhr</li></ul></li></ul>",
        "<dl><div><dt>Telefon</dt><dd>03631 911 542</dd></div></dl>",
    ),
    bad=(
        "<ul><li>Montag</li>[[<p>Dienstag</p>]]</ul>",
        "[[<ul>Montag</ul>]]",
        "<div>[[<li>Montag</li>]]</div>",
        "<dl><dt>Telefon</dt>[[<p>03631 911 542</p>]]</dl>",
        "<p>Kontakt</p>[[<dd>03631 911 542</dd>]]",
    ),
)
def list_part(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm sagt am Anfang einer Liste, wie viele Punkte sie hat.

    Das geht nur, wenn die Liste stimmt.
    """
    for outer in tree.named("dl", *LISTS):
        for child in tree.children(outer):
            if isinstance(child, str):
                if child.strip():
                    yield list_part.at(tree.span(outer), part=child, where="ohne Listen-Punkt darin")
            elif child.name not in PARTS[outer.name]:
                yield list_part.at(tree.span(child), part=child.name, where="direkt in der Liste")
    for item in tree.named("li", "dt", "dd"):
        if not _stands_in_list(item):
            yield list_part.at(tree.span(item), part=item.name, where="außerhalb einer Liste")


def _stands_in_list(item: Element) -> bool:
    around = [element.name for element in item.ancestors()][:2]
    if item.name == "li":
        return around[0] in LISTS
    return around[0] == "dl" or around == ["div", "dl"]
