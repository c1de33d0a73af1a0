"""The style sheet leaves the letters of easy text as they are written."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.dom.easy_style import EASY, named_elements
from ssg.dom.stylesheet import StyleRule, Stylesheet
from ssg.rule import rule

_UNWANTED = {
    "font-style": {"italic": "macht Schrift schräg", "oblique": "macht Schrift schräg"},
    "text-transform": {"uppercase": "macht alle Buchstaben groß", "capitalize": "macht Anfangs-Buchstaben groß"},
    "hyphens": {"auto": "trennt Wörter am Ende der Zeile"},
}
_LINES = ("text-decoration", "text-decoration-line")


@rule(
    code="LS507",
    name="style-letters",
    severity=Severity.ERROR,
    message="Gestaltung für Leichte Sprache: „{selector}“ {problem}.",
    hint="Nehmen Sie „{declaration}“ für leichte Seiten weg. Bitte melden Sie das der Technik.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Gestaltung · WCAG 2.2, 1.4.1",
    good=(
        "p { hyphens: auto; } .easy * { hyphens: manual; }",
        "a, .brand { text-decoration: underline; } .menu a:hover { text-decoration: underline; }",
        "html.easy { color: #111; } .standard em { font-style: italic; } html.standard { color: #111; }",
        ".note { text-transform: none; font-style: normal; text-decoration: none; }",
    ),
    bad=(
        "p { hyphens: auto; }",
        "em { font-style: italic; }",
        "h2 { text-transform: uppercase; }",
        "h2 { text-decoration: underline dotted; }",
        "[lang=de-simple] strong { text-decoration-line: underline; }",
    ),
)
def style_letters(sheet: Stylesheet) -> Iterator[Diagnostic]:
    """Schräge und große Buchstaben, halbe Wörter und Striche unter Wörtern sind schwer zu lesen.

    Was im Text steht, prüfen LS105, LS401, LS501 und LS502. Hier geht es um die Gestaltung aller leichten Seiten.
    """
    for named, style in named_elements(sheet, *_UNWANTED, *_LINES):
        values = {name: style.get(name).strip().lower() for name in (*_UNWANTED, *_LINES)}
        for name, value in values.items():
            problem = _UNWANTED.get(name, {}).get(value) or _line_under(named, name, value)
            if problem and any(name == declared for declared, _ in named.declarations):
                declaration = f"{name}: {value}"
                yield style_letters.at(Span(""), selector=named.selector, problem=problem, declaration=declaration)


def _line_under(named: StyleRule, name: str, value: str) -> str | None:
    """A class may be that of a link, so only selectors of plain elements can tell."""
    is_plain = named.nodes[-1].tag not in {"", "a"} and not any(node.names - EASY.names for node in named.nodes)
    return "unterstreicht, was kein Link ist" if name in _LINES and "underline" in value and is_plain else None
