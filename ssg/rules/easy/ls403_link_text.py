"""Link texts that do not say where the link leads."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.link_texts import AMBIGUOUS, NAMELESS, SILENT, ambiguous_links, nameless_files, silent_links
from ssg.language.text import Text
from ssg.rule import rule


@rule(
    code="LS403",
    name="link-text",
    severity=Severity.ERROR,
    message="Der Link heißt „{text}“. {problem}",
    hint="Schreiben Sie in den Link, was man dort findet, zum Beispiel: „Antrag für Wohn-Geld“.",
    barrier="links",
    source="WCAG 2.2, 2.4.4 · Netzwerk Leichte Sprache, Internet",
    good=(
        "Lesen Sie [die Regeln für den Antrag](/regeln).",
        "E-Mail: [soziales@beispiel.de](mailto:soziales@beispiel.de)",
        "Hier finden Sie Hilfe.",
        "[Antrag als PDF](https://www.example.org/a.pdf) und [Antrag als PDF](https://www.example.org/a.pdf)",
    ),
    bad=(
        "Den Antrag finden Sie [[[hier](/antrag)]].",
        "Lesen Sie [[[mehr](/regeln)]].",
        "Mehr Infos: [[[https://www.beispiel.de/a/b](https://www.beispiel.de/a/b)]]",
        "Mehr Infos: [[<https://www.beispiel.de>]]",
        "[Anträge](programme/a) und [[[Anträge](programme/b)]]",
        "[[[Antrag](https://www.example.org/a.pdf)]]",
    ),
)
def link_text(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen sehen oder hören nur die Links. „hier“ sagt dann nichts.

    Gleiche Wörter führen immer zur gleichen Seite. Bei einer Datei steht im Link, was für eine Datei das ist.
    """
    mild = link_text.weighing(Severity.WARNING)
    for shown, span in silent_links(text):
        yield link_text.at(span, text=shown, problem=SILENT)
    for shown, span in ambiguous_links(text):
        yield mild.at(
            span, hint=f"Schreiben Sie zu „{shown}“ dazu, was es nur dort gibt.", text=shown, problem=AMBIGUOUS
        )
    for shown, sort, span in nameless_files(text, with_size=False):
        yield mild.at(span, hint=f"Schreiben Sie „{shown} als {sort}“.", text=shown, problem=NAMELESS)
