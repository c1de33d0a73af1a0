"""Words that are divided at the end of a line."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import Form, Sought
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_DIVIDED = compile_later(
    r"(?P<start>\b[^\W\d_]{1,60})[-\u2010]\n(?!(?:und|oder|bis|sowie)\b)(?P<rest>[^\W\d_]\w{0,60})"
)
_WITH_HYPHEN = Sought(lambda piece: piece.endswith(("-", "\u2010")), Form.PIECE)


@rule(
    code="LS401",
    name="line-end-hyphenation",
    severity=Severity.ERROR,
    message="Das Wort „{word}“ ist am Ende der Zeile getrennt.",
    hint="Schreiben Sie das Wort ganz in die nächste Zeile.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Gestaltung",
    good=(
        "Im Landratsamt gibt es\nBeratung für Eltern.",
        "Das Jugend-\nund Sozialamt hilft Ihnen.",
        "Der Sozial-Bericht ist fertig.",
    ),
    bad=(
        "Im [[Landrats-\namt]] gibt es Beratung.",
        "Sie können uns [[je-\nden]] Tag anrufen.",
        "Das ist die [[Sozial-\nPlanung]].",
    ),
)
def line_end_hyphenation(text: Text) -> Iterator[Diagnostic]:
    """Ein halbes Wort am Ende der Zeile muss man sich merken, bis das Auge die andere Hälfte gefunden hat."""
    for found, match in text.find(_DIVIDED, _WITH_HYPHEN):
        if match["rest"][0].islower():
            yield line_end_hyphenation.at(found.span, word=match["start"] + match["rest"])
        else:
            milder = line_end_hyphenation.weighing(Severity.INFO)
            yield milder.at(found.span, word=f"{match['start']}-{match['rest']}")
