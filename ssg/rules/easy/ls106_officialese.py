"""Office phrases."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.text import Text
from ssg.rule import Replacements, preferred_words, rule

_REPLACEMENTS = Replacements(lexicon.pairs("officialese"))


@rule(
    code="LS106",
    name="officialese",
    severity=Severity.WARNING,
    message="„{phrase}“ ist Amts-Deutsch.",
    hint="Schreiben Sie zum Beispiel „{instead}“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Wörter",
    good=(
        "Nach dem Gesetz bekommen Sie Geld.",
        "Rufen Sie uns bitte sofort an.",
        "Der Bilder-Rahmen ist aus Holz.",
    ),
    bad=(
        "[[Gemäß]] dem Gesetz bekommen Sie Geld.",
        "Melden Sie sich bitte [[unverzüglich]].",
        "[[Im Rahmen]] vom Programm gibt es Geld.",
    ),
)
def officialese(text: Text) -> Iterator[Diagnostic]:
    """Wörter aus dem Amt spricht im Alltag niemand. Wer sie nicht kennt, versteht den ganzen Satz nicht."""
    for found, instead in preferred_words(text, _REPLACEMENTS):
        yield officialese.at(found.span, phrase=found.text, instead=text.separator.respelled(instead))
