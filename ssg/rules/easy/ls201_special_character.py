"""Signs other than full stop, comma, colon, question mark, exclamation mark and hyphen."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language.sought import holding
from ssg.language.text import Text
from ssg.patterns import compile_later
from ssg.rule import rule

_SIGN = compile_later(
    r"""
      (?P<elsewhere> <[^<>\n]{0,200}>                                        # a tag: markup says so
        | (?:[*:_·‧•]|/-?|-/)(?:in|innen|[rnms])\b | \b(?:der/die|die/der|er/sie|sie/er)\b   # a gender sign
        | (?<=\d)\ ?[/–—]\ ?(?=\d) | (?<=[a-zäöüß.])\ ?[–—]\ ?(?=(?:Mo|Di|Mi|Do|Fr|Sa|So)[a-z]*\b) )  # a range
    | (?P<dash>[–—])
    | (?P<sign>!{2,}|\?{2,}|[!?]{2,}|\.{3,}|[§&;…/+=<>\#|~^°→•])
    """,
    re.VERBOSE,
)
_WITH_SIGN = holding(*"–—§&;…/+=<>#|~^°→•", "!!", "??", "!?", "?!", "...")
_INSTEAD = {
    "§": "Paragraf",
    "&": "und",
    "+": "und",
    "=": "ist",
    "°": "Grad",
    "<": "weniger als",
    ">": "mehr als",
    "#": "Nummer",
}
_ADVICE = {
    "/": "Schreiben Sie „und“ oder „oder“.",
    ";": "Machen Sie 2 Sätze daraus.",
    "…": "Schreiben Sie den Satz zu Ende.",
}


@rule(
    code="LS201",
    name="special-character",
    severity=Severity.ERROR,
    message="„{sign}“ ist ein Sonder-Zeichen.",
    hint="Schreiben Sie das Wort „{instead}“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 6 · Netzwerk Leichte Sprache, Zahlen und Zeichen",
    disputed=(
        "BITV und DIN SPEC 33429 vermeiden Strich-Punkt und Gedanken-Strich, viele geprüfte Texte nutzen sie "
        "trotzdem. Hier gilt die strenge Regel."
    ),
    good=(
        "Das steht im Paragraf 80.",
        "Eltern und Kinder sind willkommen.",
        "Die Karte kostet 5 €.",
        "Landratsamt Nordhausen\nStab Planung/Controlling\nBehringstraße 3",
    ),
    bad=(
        "Das steht in [[§]] 80.",
        "Eltern [[&]] Kinder sind willkommen.",
        "Bringen Sie Ausweis und[[/]]oder Pass mit.",
        "Das Amt ist offen [[–]] auch am Montag.",
        "Kommen Sie vorbei[[!!]]",
    ),
)
def special_character(text: Text) -> Iterator[Diagnostic]:
    """Sonder-Zeichen kennen viele Menschen nicht, und Vorlese-Programme lesen sie verschieden oder gar nicht vor."""
    for found, match in text.find(_SIGN, _WITH_SIGN):
        if match["elsewhere"]:
            continue
        if match["dash"]:
            hint = "Machen Sie 2 Sätze daraus. Oder nehmen Sie einen Doppel-Punkt."
            yield special_character.weighing(Severity.WARNING).at(found.span, hint=hint, sign=found.text)
        else:
            yield special_character.at(
                found.span, hint=_hint(found.text), sign=found.text, instead=_INSTEAD.get(found.text, "")
            )


def _hint(sign: str) -> str | None:
    if sign in _INSTEAD:
        return None
    if sign[0] in "!?":
        return f"Schreiben Sie nur ein Zeichen: „{sign[0]}“."
    return _ADVICE.get(sign, "Lassen Sie das Zeichen weg.")
