"""The style sheet lets easy text begin at the left."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.dom.easy_style import named_elements
from ssg.dom.stylesheet import Stylesheet
from ssg.rule import rule

NAMES = {"right": "rechts-bündig", "end": "rechts-bündig", "center": "in der Mitte", "justify": "im Block-Satz"}


@rule(
    code="LS506",
    name="style-alignment",
    severity=Severity.ERROR,
    message="Gestaltung für Leichte Sprache: „{selector}“ steht {alignment}.",
    hint="Schreiben Sie „text-align: start“. Bitte melden Sie das der Technik.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 10 · WCAG 2.2, 1.4.8",
    good=(
        "body { text-align: left; }",
        ".standard .note { text-align: center; } html.standard { color: #111; } html.easy { color: #111; }",
        ".note { text-align: right; } .easy * { text-align: start; }",
    ),
    bad=(
        ".note { text-align: right; }",
        "[lang=de-simple] p { text-align: justify; }",
        ".easy * { text-align: start; } .easy .note a { text-align: center; }",
    ),
)
def style_alignment(sheet: Stylesheet) -> Iterator[Diagnostic]:
    """Beginnt jede Zeile links, findet das Auge den Anfang leicht wieder.

    Was im Text steht, prüft LS503. Hier geht es um die Gestaltung aller leichten Seiten.
    """
    for named, style in named_elements(sheet, "text-align"):
        if alignment := NAMES.get(style.get("text-align")):
            yield style_alignment.at(Span(""), selector=named.selector, alignment=alignment)
