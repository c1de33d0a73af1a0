"""Long words."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.names import names_in
from ssg.language.text import Slice, Text, Word
from ssg.language.words import WordKind, letters, segments
from ssg.rule import rule

LIMIT = 13
FAR_TOO_LONG = 20


@rule(
    code="LS102",
    name="long-word",
    severity=Severity.WARNING,
    message="Das Wort „{word}“ hat {letters} Buchstaben am Stück. Gut sind höchstens {limit}.",
    hint="Suchen Sie ein kürzeres Wort. Oder trennen Sie das Wort mit einem Bindestrich: „Sozial-Bericht“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Wörter",
    disputed=(
        "BITV will zusammengesetzte Wörter trennen, DIN SPEC 33429 nennt Wörter mit mehr als 3 Silben lang. "
        "Hier zählen die Buchstaben, denn das kann jeder nachprüfen."
    ),
    good=(
        "Der Landkreis plant ein Treffen für Familien.",
        "Fragen zum Bus-Fahrplan beantwortet das Landratsamt.",
        "Der Kyffhäuserkreis ist ein Landkreis.",
        "Sie müssen hier unterschreiben.",
        "Das Programm heißt: Integration durch Qualifizierung.",
    ),
    bad=(
        "Die [[Fördermittelbeantragung]] beginnt im Mai.",
        "Die [[Armutsprävention]] ist wichtig.",
        "Das ist die Kinder-[[Tageseinrichtung]].",
    ),
)
def long_word(text: Text) -> Iterator[Diagnostic]:
    """Lange Wörter sind schwer zu lesen: Das Auge findet ihre Teile nicht.

    Namen und Wörter aus dem Alltag wie „unterschreiben“ bleiben, wie sie sind.
    """
    for word in text.words:
        if word.kind is WordKind.WORD and letters(word.text) > LIMIT and not _is_in_name(word):
            for start, part in segments(word.text):
                if letters(part) > LIMIT and not _is_known(part):
                    found = Slice(word.passage, word.start + start, word.start + start + len(part))
                    much = Severity.ERROR if letters(part) >= FAR_TOO_LONG else Severity.WARNING
                    yield long_word.weighing(much).at(found.span, word=part, letters=letters(part), limit=LIMIT)


def _is_in_name(word: Word) -> bool:
    return any(start <= word.start and word.end <= end for start, end in names_in(word.passage.text))


def _is_known(part: str) -> bool:
    return part in lexicon.words("names") or bool(
        {part, part.lower(), part.capitalize()} & lexicon.words("everyday_long_words")
    )
