"""Words that say no."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.text import Sentence, Text, Word
from ssg.rule import rule

_STRONG = frozenset({"keinesfalls", "keineswegs", "weder"})


@rule(
    code="LS303",
    name="negation",
    severity=Severity.WARNING,
    message="„{word}“ ist eine Verneinung. Das Wort wird leicht überlesen.",
    hint="Sagen Sie, was ist. Geht das nicht? Dann machen Sie das Wort fett: „**{word}**“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · DIN SPEC 33429",
    disputed=(
        "BITV und Inclusion Europe vermeiden jede Verneinung. Nach DIN SPEC 33429 und Hildesheim bleibt eine "
        "nötige Verneinung, und zwar fett. Hier gilt: Ein fettes „**nicht**“ gilt als bedacht und wird nicht "
        "gemeldet."
    ),
    good=(
        "Das Amt ist am Montag geschlossen.",
        "Sie dürfen hier **nicht** parken.",
        "Die Nichte vom Landrat ist Lehrerin.",
        "Das Angebot ist nicht nur für Eltern.",
        "Das ist Frau Keiner.",
    ),
    bad=(
        "Das Amt ist am Montag [[nicht]] offen.",
        "Sie brauchen [[keinen]] Termin.",
        "[[Niemand]] muss bezahlen.",
        "Hier darf **[[niemand]]** [[nicht]] parken.",
    ),
)
def negation(text: Text) -> Iterator[Diagnostic]:
    """Wer das eine Wort überliest, versteht das Gegenteil. Oft geht der Satz auch ohne Verneinung.

    Muss die Verneinung bleiben, ist ein einfaches Wort in fetter Schrift am besten.
    """
    for sentence in text.sentences:
        found = [word for place, word in enumerate(sentence.words) if _is_negation(sentence, place)]
        for word in found:
            if len(found) > 1 or word.text.lower() in _STRONG:
                hint = "Sagen Sie, was ist. 2 Verneinungen in einem Satz versteht man leicht verkehrt."
                yield negation.weighing(Severity.ERROR).at(
                    word.span, hint=hint if len(found) > 1 else None, word=word.text
                )
            elif not word.is_strong:
                yield negation.at(word.span, word=word.text)


def _is_negation(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    written = word.text if place else word.text.lower()
    return written in lexicon.words("negations") and not _is_only(sentence.words[place : place + 2])


def _is_only(words: tuple[Word, ...]) -> bool:
    """„nicht nur … sondern auch“ says yes."""
    return [word.text.lower() for word in words] == ["nicht", "nur"]
