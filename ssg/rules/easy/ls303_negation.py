"""Words that say no."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import find_negation, lexicon
from ssg.language.detection import detected
from ssg.language.sought import Sought
from ssg.language.text import Sentence, Slice, Text
from ssg.patterns import compile_later
from ssg.rule import rule

_NEGATIONS = Sought(lambda run: run in lexicon.words("negations"))
_STRONG = frozenset({"keinesfalls", "keineswegs", "weder"})
_TWICE = "Sagen Sie, was ist. 2 Verneinungen in einem Satz versteht man leicht verkehrt."
_UN = compile_later(r"\W+(?:(?:sehr|ganz|gar|so|mehr)\s+)?(un[a-zäöüß]{3,40})\b")
_NO_OPPOSITES = ("unter", "unser", "unbedingt", "ungefähr")
_WITHOUT = compile_later(r"\b[Oo]hne\s[^,.:!?]*\Z")
_ONLY = compile_later(r"\s+nur\b")


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
        "Sie dürfen hier **nicht** parken.",
        "Die Nichte vom Landrat ist Lehrerin.",
        "Das Angebot ist nicht nur für Eltern.",
        "Das ist Frau Keiner.",
        "Das ist **nicht** unbedingt nötig.",
        "Sie brauchen **keinen** Termin ohne Grund.",
    ),
    bad=(
        "Das Amt ist am Montag [[nicht]] offen.",
        "Sie brauchen [[keinen]] Termin.",
        "[[Niemand]] muss bezahlen.",
        "Hier darf **[[niemand]]** [[nicht]] parken.",
        "Das ist **[[nicht]]** unwichtig.",
        "Ohne Ausweis geht es **[[nicht]]**.",
    ),
)
def negation(text: Text) -> Iterator[Diagnostic]:
    """Wer das eine Wort überliest, versteht das Gegenteil. Oft geht der Satz auch ohne Verneinung.

    Muss die Verneinung bleiben, ist ein einfaches Wort in fetter Schrift am besten.
    """
    for sentence, found in detected(text, find_negation, text.sentences_with(_NEGATIONS)):
        counted = [word for word in found if not _is_only(sentence, word)]
        is_double = len(counted) > 1 or any(_is_doubled(sentence, word) for word in counted)
        for word in counted:
            if is_double or word.text.lower() in _STRONG:
                hint = _TWICE if is_double else None
                yield negation.weighing(Severity.ERROR).at(word.span, hint=hint, word=word.text)
            elif not word.is_strong:
                yield negation.at(word.span, word=word.text)


def _is_doubled(sentence: Sentence, word: Slice) -> bool:
    """„nicht unwichtig“, „Ohne Ausweis geht es nicht“: the other word says no, too."""
    at, end = word.start - sentence.start, word.end - sentence.start
    unlike = _UN.match(sentence.prose, end)
    is_opposite = unlike is not None and not unlike[1].startswith(_NO_OPPOSITES)
    return is_opposite or _WITHOUT.search(sentence.prose, 0, at) is not None


def _is_only(sentence: Sentence, word: Slice) -> bool:
    """„nicht nur … sondern auch“ says yes."""
    behind = sentence.prose[word.end - sentence.start :]
    return word.text.lower() == "nicht" and bool(_ONLY.match(behind))
