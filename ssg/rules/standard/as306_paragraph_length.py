"""Long paragraphs."""

from collections import Counter
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.rule import rule

MOST_SENTENCES = 5
MOST_WORDS = 100


@rule(
    code="AS306",
    name="std-paragraph-length",
    severity=Severity.INFO,
    message="Der Absatz hat {sentences} Sätze und {words} Wörter. Gut sind höchstens {most} Sätze und {limit} Wörter.",
    hint="Teilen Sie den Absatz dort, wo ein neuer Gedanke beginnt.",
    source="DIN 8581-1 · W3C, Making Content Usable",
    good=(
        "Wir beraten. Wir helfen. Wir planen.",
        "Das Amt ist da. Das Amt hilft. Das Amt plant. Das Amt zahlt. Das Amt prüft.\n\nDas Amt fragt.",
        "- Eins. Zwei.\n- Drei. Vier.\n- Fünf. Sechs.\n- Sieben. Acht.",
    ),
    bad=(
        "[[Das Amt ist da. Das Amt hilft. Das Amt plant. Das Amt zahlt. Das Amt prüft. Das Amt fragt.]]",
        "[[" + "Der Landkreis plant für alle Familien im Kreis. " * 3 + "Er plant" + " gut" * 76 + ".]]",
    ),
)
def paragraph_length(text: Text) -> Iterator[Diagnostic]:
    """In kurzen Absätzen findet man schneller, was man sucht. Sie halten das Auge nicht auf."""
    sentences, words = Counter[int](), Counter[int]()
    for sentence in text.sentences:
        sentences[id(sentence.passage)] += 1
        words[id(sentence.passage)] += len(sentence.words)
    for passage in text.of_kind(PassageKind.PARAGRAPH):
        counts = sentences[id(passage)], words[id(passage)]
        if counts[0] > MOST_SENTENCES or counts[1] > MOST_WORDS:
            place = passage.whole
            yield paragraph_length.at(
                place, sentences=counts[0], words=counts[1], most=MOST_SENTENCES, limit=MOST_WORDS
            )
