"""Findings as one accessible page that needs nothing else: charts with their tables, both versions side by side."""

from collections.abc import Iterator, Mapping, Sequence

from ssg.diagnostic import Diagnostic, Problem
from ssg.report import UNSEEN, Examined, Manner
from ssg.reports.html import findings, texts
from ssg.reports.html.markup import Html
from ssg.reports.html.page import page

WANTS_FIGURES = True
TITLE = "Prüf-Bericht"
DESCRIPTION = "Was bei der Prüfung der Texte auffiel, nach Regeln und nach Seiten."


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, examined: Examined = UNSEEN
) -> str:
    """The page. It loads nothing and runs nothing."""
    return page(TITLE, DESCRIPTION, _sections(diagnostics, problems, examined))


def _sections(diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], examined: Examined) -> Iterator[Html]:
    statistics = examined.statistics
    found = [
        texts.overview(diagnostics, statistics),
        findings.of_rules(diagnostics, problems),
        findings.of_pages(diagnostics),
        texts.of_words(diagnostics, problems, examined),
    ]
    if statistics:
        found += [texts.of_readability(statistics), texts.of_twins(statistics), texts.of_reviews(statistics)]
    found.append(findings.of_places(diagnostics))
    return (each for each in found if each)
