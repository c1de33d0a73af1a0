"""Link texts that do not say where the link leads."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.link_texts import AMBIGUOUS, NAMELESS, SILENT, ambiguous_links, nameless_files, silent_links
from ssg.language.text import Text
from ssg.rule import rule


@rule(
    code="AS401",
    name="std-link-text",
    severity=Severity.WARNING,
    message="Der Link heißt „{text}“. {problem}",
    hint="Schreiben Sie das Ziel in den Link, zum Beispiel: „Antrag auf Wohngeld (PDF, 1 MB)“.",
    source="WCAG 2.2, 2.4.4 · BITV 2.0 § 3",
    good=(
        "Mehr dazu im [Sozialbericht 2024 (PDF, 3 MB)](/sozialbericht.pdf).",
        "[Antrag auf Wohngeld](/wohngeld)",
        "[soziales@beispiel.de](mailto:soziales@beispiel.de)",
    ),
    bad=(
        "Mehr dazu [[[hier](/sozialbericht)]].",
        "[[[www.beispiel.de/a/b/c](https://www.beispiel.de/a/b/c)]]",
        "[[[Plan_LSZ.pdf](/plan.pdf)]]",
        "[Sozialbericht](berichte/a) und [[[Sozialbericht](berichte/b)]]",
        "[[[Sozialbericht (PDF)](https://www.example.org/a.pdf)]]",
    ),
)
def link_text(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen lassen sich nur die Links einer Seite vorlesen. „hier“ sagt dann nichts.

    Gleiche Wörter führen immer zur gleichen Seite. Bei einer Datei stehen im Link ihre Art und ihre Größe.
    """
    for shown, span in silent_links(text):
        yield link_text.at(span, text=shown, problem=SILENT)
    for shown, span in ambiguous_links(text):
        yield link_text.at(
            span, hint=f"Schreiben Sie zu „{shown}“ dazu, was es nur dort gibt.", text=shown, problem=AMBIGUOUS
        )
    for shown, sort, span in nameless_files(text, with_size=True):
        yield link_text.at(span, hint=f"Schreiben Sie „{shown} ({sort}, … MB)“.", text=shown, problem=NAMELESS)
