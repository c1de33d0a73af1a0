"""Signs inside words for persons."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.persons import for_both
from ssg.language.sought import Form, Sought, holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_SIGN = compile_later(
    r"""
      (?P<person>\b[^\W\d_]{3,40}?)(?:[*:_·‧•]|/-?|-/)(?P<ending>in|innen)\b
    | \b(?P<inner>[^\W\d_]{2,40}[a-zäöüß])(?P<capital>In|Innen)\b
    | \b(?P<bracket>[^\W\d_]{3,40}?)\((?P<closed>in|innen)\)
    | \b(?:ein|kein|jed|dies|sein|ihr|mein|welch)e[*:_/][rnms]\b
    | \b(?:der/die|die/der|den/die|die/den|dem/der|der/dem|er/sie|sie/er)\b
    """,
    re.VERBOSE,
)
_WITH_SIGN = holding(*"/*_·‧•", "(in", ":in", "e:m", "e:n", "e:r", "e:s")
"""Without one of these or a capital letter inside a word, there is no such sign."""
_WITH_CAPITAL = Sought(lambda word: "In" in word[1:], Form.WORD)


@rule(
    code="LS104",
    name="gender-sign",
    severity=Severity.ERROR,
    message="„{word}“ hat ein Gender-Zeichen.",
    hint="Schreiben Sie beide Wörter: „{both}“. Oder nehmen Sie ein neutrales Wort, zum Beispiel „Menschen“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 6 · DIN SPEC 33429",
    disputed=(
        "DIN SPEC 33429 will gerechte Sprache und nennt Zeichen im Wort schwer lesbar. Das Netzwerk nimmt "
        "beide Formen, manche Städte nehmen Stern oder Doppel-Punkt. Hier gilt: ein Wort für alle oder beide "
        "Formen, nie ein Zeichen."
    ),
    good=(
        "Bürger und Bürgerinnen können mitmachen.",
        "Der Bus hält am Termin-Haus: innen ist es warm.",
        "Die Information zur Integration ist neu.",
    ),
    bad=(
        "[[Bürger*innen]] können mitmachen.",
        "Die [[Mitarbeiter:innen]] helfen Ihnen.",
        "Fragen Sie [[eine/n]] [[Betreuer/in]].",
        "Alle [[BürgerInnen]] und [[Lehrer(innen)]] kommen.",
    ),
)
def gender_sign(text: Text) -> Iterator[Diagnostic]:
    """Vorlese-Programme und viele Menschen haben mit Zeichen in Wörtern Probleme.

    Beide Wörter auszuschreiben ist leichter zu lesen. Das männliche Wort steht zuerst.
    """
    for found, match in text.find(_SIGN, _WITH_SIGN, _WITH_CAPITAL):
        stem = match["person"] or match["inner"] or match["bracket"]
        ending = match["ending"] or match["capital"] or match["closed"]
        hint = None if stem else "Schreiben Sie beide Wörter aus. Oder nehmen Sie ein Wort in der Mehrzahl."
        yield gender_sign.at(found.span, hint=hint, word=found.text, both=for_both(stem or "", (ending or "").lower()))
