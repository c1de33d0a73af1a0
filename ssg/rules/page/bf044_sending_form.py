"""No page sends away what people write: forms only search within the site."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF044",
    name="sending-form",
    severity=Severity.ERROR,
    message="Ein Formular schickt ab, was Menschen schreiben: „{target}“.",
    hint="Bieten Sie stattdessen E-Mail und Telefon an.",
    source="DSGVO Art. 5 und 25 · WCAG 2.2, 3.3.4, 3.3.7 und 3.3.8",
    good=(
        '<form action="suche/index.html" role="search"><label>Suche <input type="search"></label></form>',
        '<form role="search"><label>Suche <input type="search"></label></form>',
    ),
    bad=(
        '[[<form method="post" action="senden"><label>Text <input></label></form>]]',
        '[[<form action="https://www.example.org/senden"><label>Text <input></label></form>]]',
        '<form><label>Kennwort [[<input type="password">]]</label></form>',
    ),
)
def sending_form(tree: Tree) -> Iterator[Diagnostic]:
    """Diese Seiten speichern und verschicken nichts. Wer etwas fragen will, schreibt eine E-Mail oder ruft an."""
    for form in tree.named("form"):
        if form["method"].lower() == "post" or ":" in form["action"] or form["action"].startswith("//"):
            yield sending_form.at(tree.span(form), target=form["action"] or form["method"])
    for field in tree.named("input", "button"):
        if _sends_elsewhere(field):
            yield sending_form.at(tree.span(field), target=field["formaction"] or field["type"])


def _sends_elsewhere(field: Element) -> bool:
    return field["type"].lower() in {"password", "file"} or "formaction" in field
