"""Texts whose sentences are long on the whole."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.rule import rule

MOST = 8
FEWEST_SENTENCES = 5
_NEARLY = 7.5
"""Between blanks there is one word, now and then two: „und/oder“."""
_PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM})


@rule(
    code="LS313",
    name="average-sentence-length",
    severity=Severity.INFO,
    message="Die Sätze haben im Schnitt {average} Wörter. Gut sind höchstens {limit}.",
    hint="Kürzen Sie zuerst die längsten Sätze.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 5 · DIN SPEC 33429",
    disputed=(
        "DIN SPEC 33429 nennt im Schnitt 8 bis 10 Wörter, Baden-Württemberg 5 bis 10, Zürich am besten 8. "
        "Hier gelten 8, und mehr ist nur ein Hinweis."
    ),
    good=(
        "Das Amt hilft Familien mit Geld.\n" * 9,
        "Das Amt hilft allen Familien im Landkreis mit Geld.\n" * 4,
    ),
    bad=(
        "[[Das Amt hilft allen Familien im Landkreis mit Geld.]]"
        + "\nDas Amt hilft allen Familien hier mit viel Geld." * 5,
    ),
)
def average_sentence_length(text: Text) -> Iterator[Diagnostic]:
    """Ein Satz mit 10 Wörtern geht. Ein ganzer Text aus solchen Sätzen macht müde."""
    sentences = [each for each in text.sentences if each.passage.kind in _PROSE]
    count = len(sentences)
    if count < FEWEST_SENTENCES or sum(len(each.pieces) for each in sentences) < _NEARLY * count:
        return
    words = sum(len(each.words) for each in sentences)
    if words > MOST * count:
        average = f"{words / count:.1f}".replace(".", ",")
        yield average_sentence_length.at(sentences[0].span, average=average, limit=MOST)
