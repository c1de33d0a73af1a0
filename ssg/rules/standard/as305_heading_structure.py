"""Headings that do not lead through the page."""

from collections.abc import Iterator
from itertools import chain

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.headings import bold_faults, level_faults, sections, wording_faults
from ssg.language.text import Text
from ssg.rule import rule

MOST_WORDS = 12
MOST_WORDS_BELOW = 300


@rule(
    code="AS305",
    name="std-heading-structure",
    severity=Severity.WARNING,
    message="Überschriften: {problem}.",
    hint="Nutzen Sie eine Haupt-Überschrift. Gehen Sie danach immer nur eine Stufe tiefer.",
    source="WCAG 2.2, 1.3.1, 2.4.6 und 2.4.10 · BITV 2.0 § 3",
    good=(
        "# Integration\n\nText.\n\n## Sprachkurse\n\nText.",
        "# Kontakt\n\nText.",
        "# Planung\n\nText.\n\n## Ziele\n\nText.\n\n### Fristen\n\nText.",
    ),
    bad=(
        "# Integration\n\nText.\n\n### [[Sprachkurse]]\n\nText.",
        "# A\n\nText.\n\n# [[B]]\n\nText.",
        "# Integration\n\n**[[Sprachkurse]]**\n\nText.",
        "# [[Planung]]" + "\n\nDer Landkreis plant." * 101,
    ),
)
def heading_structure(text: Text) -> Iterator[Diagnostic]:
    """Vorlese-Programme zeigen die Überschriften wie ein Inhalts-Verzeichnis. Fehlt eine Stufe, sucht man sie.

    Der Titel ist die Haupt-Überschrift, der Text beginnt mit der Stufe 2. Eine fette Zeile ist keine Überschrift.
    """
    for fault in chain(level_faults(text), bold_faults(text, MOST_WORDS)):
        yield heading_structure.at(fault.heading.whole, problem=fault.problem, hint=fault.hint)
    milder = heading_structure.weighing(Severity.INFO)
    for fault in wording_faults(text, MOST_WORDS):
        yield milder.at(fault.heading.whole, problem=fault.problem, hint=fault.hint)
    for section in sections(text):
        words = sum(len(passage.readable.split()) for passage in section.passages)
        if words > MOST_WORDS_BELOW:
            start = section.heading or section.passages[0]
            problem = f"Danach kommen {words} Wörter ohne Zwischen-Überschrift. Gut sind höchstens {MOST_WORDS_BELOW}"
            yield milder.at(start.whole, problem=problem, hint="Setzen Sie eine Zwischen-Überschrift.")
