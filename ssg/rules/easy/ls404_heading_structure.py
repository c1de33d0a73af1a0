"""Headings that do not lead through the page."""

from collections.abc import Iterator
from itertools import chain

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.headings import bold_faults, level_faults, lines_of, sections, wording_faults
from ssg.language.text import Text
from ssg.rule import rule

MOST_WORDS = 8
MOST_LINES = 20

_DIVIDE = "Setzen Sie eine Zwischen-Überschrift, zum Beispiel eine Frage: „## Wer hilft Ihnen?“"


@rule(
    code="LS404",
    name="heading-structure",
    severity=Severity.ERROR,
    message="Überschriften: {problem}.",
    hint="Nutzen Sie eine Haupt-Überschrift. Gehen Sie danach immer nur eine Stufe tiefer.",
    barrier="headings",
    source="BITV 2.0, Anlage 2, Teil 2, Nummern 7 und 9 · WCAG 2.2, 1.3.1, 2.4.6 und 2.4.10 · DIN SPEC 33429",
    good=(
        "# Hilfe für Familien\n\nHier finden Sie Hilfe.\n\n## Wer hilft Ihnen?\n\nDas Jugendamt hilft Ihnen.",
        "# So erreichen Sie uns",
        "# Bus und Bahn\n\n**Der Bus ist neu.**\n\nHier lesen Sie über den Bus.",
    ),
    bad=(
        "# Hilfe\n\n#### [[Wer hilft Ihnen?]]\n\nDas Jugendamt hilft Ihnen.",
        "# Hilfe\n\nDas Amt hilft.\n\n# [[Kontakt]]\n\nRufen Sie an.",
        "## [[Hilfe ohne Haupt-Überschrift]]\n\nDas Amt hilft.",
        "# Hilfe\n\n**[[Wer hilft Ihnen?]]**\n\nDas Jugendamt hilft Ihnen.",
        "# Hilfe\n\n## [[Hier lesen Sie alles über die Hilfe vom Amt]]\n\nDas Jugendamt hilft Ihnen.",
        "# Hilfe\n\n## [[Das Amt hilft.]]\n\nRufen Sie an.",
        "# [[Hilfe]]" + "\n\nDas Amt hilft." * 21,
    ),
)
def heading_structure(text: Text) -> Iterator[Diagnostic]:
    """Überschriften sind der Weg durch die Seite: für das Auge und für Vorlese-Programme.

    Der Titel ist die Haupt-Überschrift, der Text beginnt mit der Stufe 2. Fehlt eine Stufe, sucht man sie.
    Eine fette Zeile klingt beim Vorlesen wie jeder andere Text.
    """
    for fault in level_faults(text):
        yield heading_structure.at(fault.heading.whole, problem=fault.problem, hint=fault.hint)
    milder = heading_structure.weighing(Severity.WARNING)
    for fault in chain(bold_faults(text, MOST_WORDS), wording_faults(text, MOST_WORDS)):
        yield milder.at(fault.heading.whole, problem=fault.problem, hint=fault.hint)
    for section in sections(text):
        if lines := lines_of(section.passages, MOST_LINES):
            start = section.heading or section.passages[0]
            problem = f"Danach kommen {lines} Zeilen ohne Zwischen-Überschrift. Gut sind höchstens {MOST_LINES}"
            yield milder.at(start.whole, problem=problem, hint=_DIVIDE)
