"""Pages in Leichte Sprache: no italics, underlined only links, aligned left, no words cut by machine."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

SLANTED = {"cite": "schräge Schrift", "dfn": "schräge Schrift", "em": "schräge Schrift", "i": "schräge Schrift"}
LINED = {"ins": "ein unterstrichenes Wort", "u": "ein unterstrichenes Wort"}


@rule(
    code="BF037",
    name="easy-layout",
    severity=Severity.WARNING,
    message="In der Leichten Sprache steht hier {found}: „{text}“.",
    hint="Schreiben Sie das Wort gerade oder fett. Der Text beginnt immer links.",
    barrier="look",
    source="BITV 2.0, Anlage 2, Teil 2, Nr. 10",
    good=('<html lang="de-simple"><body><p><strong>Wichtig</strong> ist der Termin.</p></body></html>',),
    bad=(
        '<html lang="de-simple"><body><p>Das ist [[<em>wichtig</em>]].</p></body></html>',
        '<html lang="de-simple"><body><p>Das ist [[<u>neu</u>]].</p></body></html>',
        '<html lang="de-simple"><body>[[<p align="right">Das ist neu.</p>]]</body></html>',
    ),
    in_text=("Der Termin ist **wichtig**.", "Der Termin ist *wichtig*."),
)
def easy_layout(tree: Tree) -> Iterator[Diagnostic]:
    """Schräge Schrift und Striche unter Wörtern sind schwer zu lesen. Unterstrichen sind nur Links."""
    if tree.is_easy:
        for element in tree.elements:
            if found := _unwanted(element):
                yield easy_layout.at(tree.span(element), found=found, text=tree.text(element))


def _unwanted(element: Element) -> str | None:
    if element.name == "center" or element["align"].lower() in {"center", "justify", "right"}:
        return "Text, der nicht links beginnt"
    return SLANTED.get(element.name) or LINED.get(element.name)
