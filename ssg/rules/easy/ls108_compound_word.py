"""Compounds without a hyphen."""

from collections.abc import Iterator
from functools import lru_cache

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.compounds import divided as divided_at
from ssg.language.everyday import is_everyday
from ssg.language.names import is_in_name, is_personal
from ssg.language.parts import parts_of
from ssg.language.sought import Form, Sought
from ssg.language.text import Sentence, Text
from ssg.language.words import letters, segments
from ssg.rule import rule

SHORTEST = 10


@rule(
    code="LS108",
    name="compound-word",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ besteht aus mehreren Wörtern.",
    hint="Schreiben Sie „{divided}“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 4 · Netzwerk Leichte Sprache, Wörter",
    disputed=(
        "Die Verordnung und das Netzwerk Leichte Sprache trennen mit Bindestrich, die Forschungs-Stelle Hildesheim mit "
        "dem Punkt in der Mitte. DIN SPEC 33429 erlaubt beides. Dieses Projekt nimmt den Bindestrich: Die meisten "
        "befragten Menschen mit Lern-Schwierigkeiten lesen ihn lieber."
    ),
    good=(
        "Der Bahnhof liegt neben dem Rathaus.",
        "Im Landkreis gibt es eine Schulden-Beratung.",
        "Die Behinderung ist von Geburt an da.",
        "Die Landkreise bauen Bahnhöfe und Krankenhäuser.",
        "Das Amt ist in der Behringstraße 3.",
        "Fragen Sie Frau Steinmeister.",
    ),
    bad=(
        "Die [[Schuldnerberatung]] hilft Ihnen kostenlos.",
        "Das [[Wohngeldgesetz]] ist neu.",
        "Fragen Sie nach dem [[Bewohnerparkausweis]].",
        "Die Jugend-[[Hilfeplanung]] ist Pflicht.",
    ),
)
def compound_word(text: Text) -> Iterator[Diagnostic]:
    """Ein Bindestrich zeigt die Teile von einem langen Haupt-Wort. So erkennt man schneller, was das Wort bedeutet.

    Wörter aus dem Alltag wie „Bahnhof“ und Namen bleiben, wie sie sind.
    """
    for sentence, place in text.places_that(_DIVIDED):
        for part in parts_of(sentence.words[place]):
            if _is_compound(part.text) and not _is_name(sentence, place):
                divided = divided_at(part.text, text.separator)
                yield compound_word.at(part.span, word=part.text, divided=divided)


@lru_cache(maxsize=8192)
def _is_divided(word: str) -> bool:
    return len(word) >= SHORTEST and any(_is_compound(part) for _, part in segments(word))


_DIVIDED = Sought(_is_divided, Form.WORD)


def _is_compound(part: str) -> bool:
    if letters(part) < SHORTEST or not part[0].isupper() or part in lexicon.words("names") or is_everyday(part):
        return False
    return divided_at(part) != part


def _is_name(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    before, after = (
        sentence.words[near].text if 0 <= near < len(sentence.words) else "" for near in (place - 1, place + 1)
    )
    return is_personal(before, word.text, after) or is_in_name(word.passage.text, word.start, word.end)
