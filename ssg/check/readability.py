"""Measured texts → Diagnostics: which texts in everyday German are hard to read."""

from collections.abc import Iterable, Iterator

from ssg.check.readability_problems import AIM, FEWEST_WORDS, HARD_BELOW, HARD_TO_READ
from ssg.diagnostic import Diagnostic, Span
from ssg.languages import Language
from ssg.statistics import Measured


def hard_texts(texts: Iterable[Measured]) -> Iterator[Diagnostic]:
    """A finding for each text in everyday German that is long enough to be measured and harder than it should be."""
    for each in texts:
        figures = each.length.figures
        if figures is None or each.language is Language.EASY or figures.words < FEWEST_WORDS:
            continue
        if figures.flesch < HARD_BELOW:
            yield HARD_TO_READ.at(Span(each.path), figure=round(figures.flesch), aim=AIM)
