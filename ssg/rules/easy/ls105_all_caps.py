"""Words in capital letters."""

from collections.abc import Iterator
from functools import lru_cache

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.acronyms import is_shouted
from ssg.language.sought import Form, Sought
from ssg.language.text import Text
from ssg.language.words import segments
from ssg.rule import rule


@rule(
    code="LS105",
    name="all-caps",
    severity=Severity.WARNING,
    message="„{word}“ steht ganz in Groß-Buchstaben.",
    hint="Schreiben Sie „{normal}“ oder „{small}“. Ist das Wort wichtig? Dann machen Sie es fett.",
    source="Netzwerk Leichte Sprache, Gestaltung · DIN SPEC 33429",
    good=(
        "**Achtung:** Das Amt ist heute geschlossen.",
        "Sie dürfen mit dem LKW parken.",
        "Das BMFSFJ hilft mit der UNESCO.",
    ),
    bad=(
        "[[ACHTUNG]]: Das Amt ist heute geschlossen.",
        "Der Antrag ist [[WICHTIG]].",
        "Das ist [[SEHR]] gut.",
    ),
)
def all_caps(text: Text) -> Iterator[Diagnostic]:
    """Wörter in Groß-Buchstaben haben keine Form, an der das Auge sie erkennt. Das Lesen dauert länger."""
    for word in text.words_that(_SHOUTED):
        normal = _normal(word.text)
        yield all_caps.at(word.span, word=word.text, normal=normal, small=normal.lower())


@lru_cache(maxsize=8192)
def _holds_shouted(word: str) -> bool:
    return any(is_shouted(part) for _, part in segments(word))


_SHOUTED = Sought(_holds_shouted, Form.WORD)


def _normal(word: str) -> str:
    return "-".join(part.capitalize() if is_shouted(part) else part for _, part in segments(word))
