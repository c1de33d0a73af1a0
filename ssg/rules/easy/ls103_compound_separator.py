"""Signs that divide a word, other than the hyphen."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.edit import Edit, replacing
from ssg.language.text import Text, Word
from ssg.language.words import HYPHENS, LOOKALIKES, SOFT_HYPHEN, segments
from ssg.patterns import compile_later
from ssg.rule import rule

_DOTS = frozenset("·‧" + LOOKALIKES)
_PERSON_ENDING = compile_later(r"[·‧•∙⋅・]in(?:nen)?\Z")
_SMALL_NOUN = compile_later(rf"[A-ZÄÖÜ]\w*(?:[{re.escape(HYPHENS)}]\w+)*[{re.escape(HYPHENS)}](?P<last>[a-zäöüß]\w*)")
_DESCRIBING = compile_later(
    r".*(?:frei|spezifisch|lich|isch|ig|sam|bar|los|voll|arm|reich|haft|weit|fähig|nah|fern|bedingt|basiert|gefördert"
    r"|gestützt|geprüft|gerecht|orientiert|übergreifend|bezogen)(?:e[nmrs]?)?"
)
_DOT_OR_SOFT = f"[{re.escape(''.join(sorted(_DOTS)))}{SOFT_HYPHEN}]"
_DIVIDED = compile_later(rf"[^\W\d_]{{2,}}(?:{_DOT_OR_SOFT}(?P<last>[^\W\d_]{{2,}}))+")


def _with_hyphens(text: Text) -> Iterator[Edit]:
    """For dots and soft hyphens only: small letters after a hyphen are for people to judge."""
    for word, divided in _otherwise_divided(text):
        found = _DIVIDED.fullmatch(word.text)
        if found and (SOFT_HYPHEN in word.text or not _DESCRIBING.fullmatch(found["last"])):
            yield replacing(word, divided)


@rule(
    code="LS103",
    name="compound-separator",
    severity=Severity.WARNING,
    message="Das Wort „{word}“ ist anders getrennt als die anderen Wörter auf dieser Internet-Seite.",
    hint="Schreiben Sie „{divided}“.",
    fix=_with_hyphens,
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Trenn-Zeichen",
    disputed=(
        "BITV und Netzwerk Leichte Sprache nehmen den Binde-Strich, die Forschungs-Stelle Hildesheim nimmt "
        "den Medio-Punkt. DIN SPEC 33429 erlaubt beide. Hier gilt: ein Zeichen für den ganzen Landkreis, in "
        "der Regel der Binde-Strich."
    ),
    good=(
        "Der Landkreis macht einen Sozial-Bericht.",
        "Das Jugend- und Sozialamt ist im ersten Stock.",
        "Unsere Internet-Seite ist barriere-frei.",
        "Schreiben Sie eine E-Mail.",
    ),
    bad=(
        "Der Landkreis macht einen [[Sozial-bericht]].",
        "Hier steht die [[Telefon•nummer]] vom Amt.",
        "Die [[Eltern·zeit]] beantragen Sie beim Amt.",
        "Das ist ein [[Sozial\u00adbericht]].",
    ),
)
def compound_separator(text: Text) -> Iterator[Diagnostic]:
    """Auf der ganzen Internet-Seite trennt das gleiche Zeichen die Wörter: der Bindestrich.

    Nach dem Bindestrich beginnt ein Haupt-Wort mit einem großen Buchstaben. Punkte in der Mitte und unsichtbare
    Trenn-Zeichen sieht nicht jeder, und Vorlese-Programme stolpern darüber.
    """
    for word, divided in _otherwise_divided(text):
        yield compound_separator.at(word.span, word=word.text, divided=divided)


def _otherwise_divided(text: Text) -> Iterator[tuple[Word, str]]:
    for word in text.words_that(_divided):
        yield word, _divided(word.text) or word.text


@lru_cache(maxsize=8192)
def _divided(word: str) -> str | None:
    """How the word should be written, or None where it is right."""
    if SOFT_HYPHEN in word:
        return word.replace(SOFT_HYPHEN, "")
    has_dots = not _DOTS.isdisjoint(word) and not _PERSON_ENDING.search(word)
    if has_dots or _is_small_noun(word):
        parts = [part for _, part in segments(word)]
        return "-".join(part[:1].upper() + part[1:] for part in parts) if word[:1].isupper() else "-".join(parts)
    return None


def _is_small_noun(word: str) -> bool:
    found = _SMALL_NOUN.fullmatch(word)
    if found is None or word in lexicon.words("hyphen_exceptions"):
        return False
    return not _DESCRIBING.fullmatch(found["last"])
