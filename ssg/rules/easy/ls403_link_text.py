"""Link texts that do not say where the link leads."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.link_texts import silent_links
from ssg.language.text import Text
from ssg.rule import rule


@rule(
    code="LS403",
    name="link-text",
    severity=Severity.ERROR,
    message="Der Link heißt „{text}“. Das sagt nicht, wohin der Link führt.",
    hint="Schreiben Sie in den Link, was man dort findet, zum Beispiel: „Antrag für Wohn-Geld“.",
    source="WCAG 2.2, 2.4.4 · Netzwerk Leichte Sprache, Internet",
    good=(
        "Lesen Sie [die Regeln für den Antrag](/regeln).",
        "E-Mail: [soziales@beispiel.de](mailto:soziales@beispiel.de)",
        "Hier finden Sie Hilfe.",
    ),
    bad=(
        "Den Antrag finden Sie [[[hier](/antrag)]].",
        "Lesen Sie [[[mehr](/regeln)]].",
        "Mehr Infos: [[[https://www.beispiel.de/a/b](https://www.beispiel.de/a/b)]]",
        "Mehr Infos: [[<https://www.beispiel.de>]]",
    ),
)
def link_text(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen sehen oder hören nur die Links. „hier“ sagt dann nichts."""
    for shown, span in silent_links(text):
        yield link_text.at(span, text=shown)
