"""Words that are divided otherwise than the county has chosen."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.compounds import DIVIDER, split_compound
from ssg.language.edit import Edit, replacing
from ssg.language.separator import Separator
from ssg.language.sought import Form, Sought
from ssg.language.text import Text, Word
from ssg.language.word_parts import first_cost, is_known
from ssg.language.words import HYPHENS, LOOKALIKES, SEPARATORS, SOFT_HYPHEN, segments
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
_HYPHENATED = compile_later(rf"[^\W\d_][a-zäöüß]{{2,}}(?:[{re.escape(SEPARATORS)}][^\W\d_][a-zäöüß]{{2,}})+")


def _in_own_style(text: Text) -> Iterator[Edit]:
    """Only what is sure: small letters after a hyphen, and names with a hyphen, are for people to judge."""
    for word, divided in _otherwise_divided(text):
        if text.separator is Separator.MEDIOPUNKT:
            is_sure = SOFT_HYPHEN in word.text or _DOTS.issuperset(_signs(word.text)) or _is_cut_so(word.text)
        else:
            found = _DIVIDED.fullmatch(word.text)
            is_sure = found is not None and (SOFT_HYPHEN in word.text or not _DESCRIBING.fullmatch(found["last"]))
        if is_sure:
            yield replacing(word, divided)


@rule(
    code="LS103",
    name="compound-separator",
    severity=Severity.WARNING,
    message="Das Wort „{word}“ ist anders getrennt als die anderen Wörter auf dieser Internet-Seite.",
    hint="Schreiben Sie „{divided}“.",
    fix=_in_own_style,
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
    """Auf allen Seiten von einem Landkreis trennt das gleiche Zeichen die Wörter.

    Das ist der Binde-Strich, wenn in „kreis.yaml“ unter „trennzeichen“ nichts anderes steht. Nach dem Binde-Strich
    beginnt ein Haupt-Wort mit einem großen Buchstaben, nach dem Medio-Punkt mit einem kleinen. Andere Punkte und
    unsichtbare Trenn-Zeichen sieht nicht jeder, und Vorlese-Programme stolpern darüber.
    """
    for word, divided in _otherwise_divided(text):
        yield compound_separator.at(word.span, word=word.text, divided=divided)


def _otherwise_divided(text: Text) -> Iterator[tuple[Word, str]]:
    divided = _DIVIDERS[text.separator]
    for word in text.words_that(divided):
        yield word, str(divided.fits(word.text))


@lru_cache(maxsize=8192)
def _with_hyphens(word: str) -> str | None:
    """How the word should be written, or None where it is right."""
    if SOFT_HYPHEN in word:
        return word.replace(SOFT_HYPHEN, "")
    if _has_dots(word) or _is_small_noun(word):
        return Separator.HYPHEN.joined(part for _, part in segments(word))
    return None


@lru_cache(maxsize=8192)
def _with_dots(word: str) -> str | None:
    """The same where the Mediopunkt divides."""
    if SOFT_HYPHEN in word:
        return word.replace(SOFT_HYPHEN, "")
    if _has_dots(word) or _is_hyphenated_compound(word):
        divided = Separator.MEDIOPUNKT.joined(part for _, part in segments(word))
        return None if divided == word else divided
    return None


_DIVIDERS = {
    Separator.HYPHEN: Sought(_with_hyphens, Form.WORD),
    Separator.MEDIOPUNKT: Sought(_with_dots, Form.WORD),
}


def _has_dots(word: str) -> bool:
    return not _DOTS.isdisjoint(word) and not _PERSON_ENDING.search(word)


def _signs(word: str) -> frozenset[str]:
    return frozenset(sign for sign in word if not sign.isalnum())


def _is_hyphenated_compound(word: str) -> bool:
    """Whether the hyphens only show its parts; those of „E-Mail“, „PDF-Datei“ and of names belong to the spelling."""
    if not _HYPHENATED.fullmatch(word):
        return False
    if word in lexicon.words("hyphen_exceptions") or word in lexicon.words("hyphen_names"):
        return False
    parts = [part.lower() for _, part in segments(word)]
    is_thing = is_known(parts[-1]) or _DESCRIBING.fullmatch(parts[-1]) is not None
    return (is_thing and first_cost(parts[0]) is not None) or _is_cut_so(word)


def _is_cut_so(word: str) -> bool:
    """Whether the word without its signs is a compound with the same parts, or some of them together."""
    parts = [part.lower() for _, part in segments(word)]
    cuts = set(accumulate(map(len, split_compound("".join(parts).capitalize()).split(DIVIDER))))
    return cuts.issuperset(accumulate(map(len, parts)))


def _is_small_noun(word: str) -> bool:
    found = _SMALL_NOUN.fullmatch(word)
    if found is None or word in lexicon.words("hyphen_exceptions"):
        return False
    return not _DESCRIBING.fullmatch(found["last"])
