"""The genitive."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import find_genitive, lexicon
from ssg.language.detection import detected
from ssg.language.genitive_signs import ENCLOSING, may_belong_to_genitive
from ssg.language.sought import Form, Sought
from ssg.language.text import Sentence, Slice, Text
from ssg.language.with_von import with_von
from ssg.rule import rule

_LONGEST_PREPOSITION = 40
_MAY_BELONG = Sought(may_belong_to_genitive, Form.WORD)
_ENCLOSED = Sought(lambda piece: not ENCLOSING.isdisjoint(piece), Form.PIECE)


@rule(
    code="LS309",
    name="genitive",
    severity=Severity.ERROR,
    certainty=Certainty.LIKELY,
    message="„{phrase}“ ist ein Genitiv.",
    hint="Schreiben Sie den Satz mit „von“. Statt „das Büro des Landrats“ schreiben Sie „das Büro vom Landrat“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Wörter",
    disputed=(
        "BITV, Netzwerk Leichte Sprache und Hildesheim vermeiden jeden Genitiv. Nach DIN SPEC 33429 ist ein einfacher "
        "Genitiv leicht. Hier gilt: Namen wie „Thüringens“ und feste Wendungen wie „eines Tages“ sind erlaubt."
    ),
    good=(
        "Das Büro vom Landrat ist im Rathaus.",
        "Thüringens Schulen haben Ferien.",
        "Das Fest ist im Haus des Gastes.",
    ),
    bad=(
        "Das Büro [[des Landrats]] ist im Rathaus.",
        "Die Mitglieder [[der Gruppe]] treffen sich.",
        "Wegen [[des Festes]] ist die Straße gesperrt.",
        "Die Zahl [[junger Menschen]] steigt.",
    ),
)
def genitive(text: Text) -> Iterator[Diagnostic]:
    """Im Alltag sagt man „von“: „das Auto von meiner Mutter“. Den Genitiv hört man kaum, und viele kennen ihn nicht."""
    for sentence, found in detected(text, find_genitive, text.sentences_with(_MAY_BELONG, _ENCLOSED)):
        for phrase in filter(_counts, found):
            words = " ".join(phrase.text.split())
            instead = lexicon.pairs("instead_of_prepositions").get(_word_before(sentence, phrase))
            is_sure = instead or words.split(maxsplit=1)[0].endswith("s")
            much = Severity.ERROR if is_sure else Severity.WARNING
            yield genitive.weighing(much).at(phrase.span, hint=instead or _proposal(words), phrase=words)


def _counts(phrase: Slice) -> bool:
    """Names in -s („Thüringens Schulen“) and fixed phrases do not."""
    is_name = phrase.text[:1].isupper() and " " not in phrase.text
    return not is_name and phrase.text.lower() not in lexicon.words("fixed_genitives")


def _word_before(sentence: Sentence, phrase: Slice) -> str:
    end = phrase.start - sentence.start
    before = sentence.prose[max(0, end - _LONGEST_PREPOSITION) : end].split()
    return before[-1].lower() if before else ""


def _proposal(words: str) -> str | None:
    return f"Schreiben Sie „{von}“." if (von := with_von(words)) else None
