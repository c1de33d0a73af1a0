"""Heading levels go down one by one."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@rule(
    code="BF006",
    name="skipped-level",
    severity=Severity.WARNING,
    message="Die Überschrift „{text}“ hat Stufe {level}. Davor steht Stufe {before}.",
    hint="Gehen Sie immer nur eine Stufe tiefer.",
    barrier="headings",
    source="WCAG 2.2, 1.3.1 und 2.4.6 · EN 301 549, 9.1.3.1 · BITV 2.0 § 3",
    good=("<h2>Ziele</h2><h3>Bis 2018</h3><h2>Kontakt</h2>",),
    bad=("<h2>Ziele</h2>[[<h4>Bis 2018</h4>]]<h5>Im Mai</h5>", "[[<h3>Ziele</h3>]]"),
    in_text=("## Ziele\n\n### Bis 2018", "## Ziele\n\n#### Bis 2018"),
)
def skipped_level(tree: Tree) -> Iterator[Diagnostic]:
    """Überschriften sind das Inhalts-Verzeichnis der Seite.

    Fehlt eine Stufe, suchen Leser einen Teil, den es nicht gibt.
    """
    before = 1
    for heading in tree.seen(*HEADINGS):
        level = int(heading.name[1])
        if level > before + 1:
            yield skipped_level.at(tree.span(heading), text=tree.text(heading), level=level, before=before)
        before = level
