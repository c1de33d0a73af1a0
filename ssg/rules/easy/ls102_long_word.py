"""Long words."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.compounds import divided as divided_at
from ssg.language.names import is_in_name
from ssg.language.parts import LongParts
from ssg.language.text import Text
from ssg.rule import rule

LIMIT = 13
FAR_TOO_LONG = 20
_LONG = LongParts(LIMIT)


@rule(
    code="LS102",
    name="long-word",
    severity=Severity.WARNING,
    message="Das Wort „{word}“ hat {letters} Buchstaben am Stück. Gut sind höchstens {limit}.",
    hint="Suchen Sie ein kürzeres Wort. Oder schreiben Sie „{divided}“.",
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
    for found, count in _LONG.found_in(text):
        if not _is_known(found.text) and not is_in_name(found.passage.text, found.start, found.end):
            divided = divided_at(found.text, text.separator)
            much = Severity.ERROR if count >= FAR_TOO_LONG else Severity.WARNING
            hint = (
                "Suchen Sie ein kürzeres Wort. Oder schreiben Sie einen ganzen Satz." if divided == found.text else None
            )
            yield long_word.weighing(much).at(
                found.span, hint=hint, word=found.text, letters=count, limit=LIMIT, divided=divided
            )


def _is_known(part: str) -> bool:
    return part in lexicon.words("names") or bool(
        {part, part.lower(), part.capitalize()} & lexicon.words("everyday_long_words")
    )
