"""Abbreviations and acronyms."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.acronyms import WITH_ACRONYMS, acronyms
from ssg.language.edit import Edit, replacing
from ssg.language.sought import Form, Sought, holding
from ssg.language.text import Text, Word
from ssg.patterns import compile_later
from ssg.rule import rule

_INTRODUCED = compile_later(r"(?:kurze Form|Abkürzung)\s+(?:ist|heißt):\s+([\w-]+)")
_MAY_INTRODUCE = holding("Form", "Abkürzung")
_FULL = lexicon.pairs("abbreviations")
_BEFORE_NUMBERS = frozenset({"Art.", "Bd.", "St."})
"""Also ends of sentences: „dieser Art.“"""
_WRITTEN = "|".join(re.escape(short) for short in sorted(_FULL, key=len, reverse=True))
_ABBREVIATION = compile_later(rf"(?<![\w.-])(?:{_WRITTEN})(?!\w)(?=(?P<number>\s*[\dA-ZÄÖÜ])?)")
_FIRST = frozenset(run for short in _FULL for run in re.findall(r"\w+", short)[:1])
_MAY_ABBREVIATE = Sought(_FIRST.__contains__, Form.RUN)
_PLATE = compile_later(r"[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\d{1,4}\b")
_MEANT_FOR_SURE = lexicon.words("abbreviations_certain")
_WITH_A_STOP = frozenset({"usw.", "u. s. w.", "etc."})
"""What may end a sentence: its full stop is the one of the sentence, too."""


def _in_full(text: Text) -> Iterator[Edit]:
    starts = {(id(each.passage), each.start) for each in text.sentences}
    ends = {(id(each.passage), each.end) for each in text.sentences}
    for found, match in text.find(_ABBREVIATION):
        is_last = (id(found.passage), found.end) in ends
        following = found.passage.text[found.end : found.end + 1]
        if found.text not in _MEANT_FOR_SURE or not (is_last or following.isspace()):
            continue
        if (is_last and found.text not in _WITH_A_STOP) or (found.text in _BEFORE_NUMBERS and not match["number"]):
            continue
        full = _FULL[found.text] + ("." if is_last else "")
        is_first = (id(found.passage), found.start) in starts
        yield replacing(found, full[:1].upper() + full[1:] if is_first else full)


@rule(
    code="LS101",
    name="abbreviation",
    severity=Severity.ERROR,
    message="„{word}“ ist eine Abkürzung.",
    hint="Schreiben Sie „{full}“.",
    fix=_in_full,
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 1 · Netzwerk Leichte Sprache, Wörter",
    good=(
        "Zum Beispiel hilft die Beratung bei Anträgen.",
        "Das Programm hat einen langen Namen.\nDie kurze Form ist: LSZ.\nDas LSZ hilft Familien.",
        "Die Anleitung gibt es auch als PDF.",
        "Wir mögen Hilfe dieser Art.",
        "Das Auto hat das Kennzeichen NDH-AB 123.",
    ),
    bad=(
        "Bringen Sie [[z. B.]] Ihren Ausweis mit.",
        "Das [[BMBF]] bezahlt das Projekt.",
        "Die Beratung dauert [[ca.]] 1 Stunde.",
        "Das steht in [[Art.]] 3 vom Gesetz.",
        "Das [[BMFSFJ]] hilft Familien.",
    ),
)
def abbreviation(text: Text) -> Iterator[Diagnostic]:
    """Viele Menschen kennen Abkürzungen nicht, und Vorlese-Programme lesen sie oft unverständlich vor.

    Braucht man eine kurze Form wirklich? Dann nennt ein eigener Satz sie: „Die kurze Form ist: LSZ.“
    """
    for found, match in text.find(_ABBREVIATION, _MAY_ABBREVIATE):
        if found.text not in _BEFORE_NUMBERS or match["number"]:
            yield abbreviation.at(found.span, word=found.text, full=_FULL[found.text])
    introduced = {match[1] for _, match in text.find(_INTRODUCED, _MAY_INTRODUCE)}
    for word in text.words_that(WITH_ACRONYMS):
        for short in acronyms(word.text):
            if short not in introduced and not _is_number_plate(word):
                hint = f"Schreiben Sie das ganze Wort. Schreiben Sie danach: „Die kurze Form ist: {short}.“"
                yield abbreviation.weighing(Severity.WARNING).at(word.span, hint=hint, word=short)


def _is_number_plate(word: Word) -> bool:
    """„NDH-AB 123“."""
    return bool(_PLATE.match(word.passage.text, word.start))
