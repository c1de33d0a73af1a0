"""Wording → Length: how long a text is, and on request how hard to read."""

from ssg.check import text_of
from ssg.kind import Wording
from ssg.language.readability import readability
from ssg.statistics import Length


def measure(wording: Wording) -> Length:
    """Its words and sentences, as the language rules count them."""
    text = text_of(wording)
    return Length(len(text.words), len(text.sentences))


def measure_readability(wording: Wording) -> Length:
    """Its words, sentences and figures; loads the library behind the figures."""
    text = text_of(wording)
    figures = readability(text)
    return Length(len(text.words), len(text.sentences), figures)
