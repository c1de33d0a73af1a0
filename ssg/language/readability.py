"""German readability figures: Flesch in Amstad's version, the first Vienna formula, LIX. The only door to textstat."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ssg.language.passage import MarkKind, Passage, PassageKind
from ssg.language.text import Text
from ssg.patterns import compile_later

SHORTEST_SENTENCE = 3
"""textstat leaves shorter sentences out of its count."""

_SIGN = compile_later(r"[\W_]+")
_MEASURED = frozenset({PassageKind.SUMMARY, PassageKind.PARAGRAPH, PassageKind.ITEM})


@dataclass(frozen=True)
class Figures:
    """How hard a text is to read, and the counts behind it.

    `flesch` is 100 for very easy and below 30 for academic texts, `wiener` a school year (4 to 15),
    `lix` below 40 for easy and above 60 for very hard texts.
    """

    flesch: float
    wiener: float
    lix: float
    sentences: int
    words: int


def readability(text: Text) -> Figures | None:
    """The figures of the prose in `text`; None where it is too short or choppy to measure.

    Headings, tables, postal addresses, code and items that are only a link are left out. The counts are our own,
    so „z. B.“ ends no sentence and a telephone number is one word.
    """
    words, sentences = prose_of(text)
    if not sentences or len(words) < SHORTEST_SENTENCE * sentences:
        return None
    return _measure(words, sentences)


def prose_of(text: Text) -> tuple[tuple[str, ...], int]:
    """(the words that are measured, without signs, and how many sentences they make)."""
    sentences = [each for each in text.sentences if each.passage.kind in _MEASURED and not _is_link(each.passage)]
    return tuple(_SIGN.sub("", word.text) for sentence in sentences for word in sentence.words), len(sentences)


def prepared(words: tuple[str, ...], sentences: int) -> str:
    """A text with these words and as many sentences, in which textstat counts the same.

    The formulas ask only for totals, so the words are shared out evenly and no sentence gets too short to count.
    """
    borders = [len(words) * index // sentences for index in range(sentences + 1)]
    parts = (" ".join(words[start:end]) for start, end in pairwise(borders))
    return " ".join(f"{part}." for part in parts)


@lru_cache(maxsize=4096)
def _measure(words: tuple[str, ...], sentences: int) -> Figures | None:
    import textstat

    textstat.set_lang("de")
    text = prepared(words, sentences)
    if (textstat.sentence_count(text), textstat.lexicon_count(text)) != (sentences, len(words)):
        return None
    return Figures(
        flesch=round(textstat.flesch_reading_ease(text), 1),
        wiener=round(textstat.wiener_sachtextformel(text, 1), 1),
        lix=round(textstat.lix(text), 1),
        sentences=sentences,
        words=len(words),
    )


def _is_link(passage: Passage) -> bool:
    shown = passage.text.strip(" \n.")
    first = passage.text.find(shown)
    return passage.kind is PassageKind.ITEM and passage.is_marked(MarkKind.LINK, first, first + len(shown))
