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
        if figures and is_judged(each) and each.language is Language.STANDARD and figures.flesch < HARD_BELOW:
            yield HARD_TO_READ.at(Span(each.path), figure=round(figures.flesch), aim=AIM)


def is_judged(text: Measured) -> bool:
    """Whether the text was measured and is long enough for its figures to say something."""
    figures = text.length.figures
    return figures is not None and figures.words >= FEWEST_WORDS
