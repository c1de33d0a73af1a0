"""Office phrases for which there is a plain word."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.text import Text
from ssg.rule import Replacements, preferred_words, rule

_USUAL = frozenset({"sowie", "im Rahmen"})
"""Fine in everyday German."""
_REPLACEMENTS = Replacements(
    {phrase: word for phrase, word in lexicon.pairs("officialese").items() if phrase not in _USUAL}
)


@rule(
    code="AS102",
    name="std-officialese",
    severity=Severity.INFO,
    message="„{phrase}“ geht auch einfacher.",
    hint="Schreiben Sie zum Beispiel „{instead}“.",
    source="DIN 8581-1 · DIN ISO 24495-1",
    good=(
        "Nach dem Gesetz entscheidet der Kreistag.",
        "Melden Sie sich bitte sofort.",
        "Die Eltern unterschreiben.",
    ),
    bad=(
        "[[Gemäß]] dem Gesetz entscheidet der Kreistag.",
        "Melden Sie sich bitte [[unverzüglich]].",
        "[[Seitens]] der Verwaltung gibt es Hilfe.",
    ),
)
def officialese(text: Text) -> Iterator[Diagnostic]:
    """Wörter aus dem Alltag verstehen alle schneller, auch Menschen vom Fach."""
    for found, instead in preferred_words(text, _REPLACEMENTS):
        yield officialese.at(found.span, phrase=found.text, instead=instead)
