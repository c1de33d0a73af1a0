"""Different words for the same thing on one page."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language import lexicon
from ssg.language.sought import Form, Sought
from ssg.language.text import Text, Word
from ssg.language.words import SEPARATORS, WordKind
from ssg.patterns import compile_later
from ssg.rule import rule

_DIVIDERS = compile_later(f"[{re.escape(SEPARATORS)}]")
_LONGEST_ENDING = 2


@rule(
    code="LS112",
    name="consistent-terms",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“ und „{first}“ (Zeile {line}) meinen das Gleiche.",
    hint="Nehmen Sie auf der ganzen Seite das gleiche Wort: „{first}“.",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 3 · Netzwerk Leichte Sprache, Wörter",
    good=(
        "Die Internet-Seite ist neu. Die Internet-Seite hilft.",
        "Das Formular ist neu. Sie bekommen das Formular hier.",
        "Das Landratsamt ist offen.",
    ),
    bad=(
        "Die Internet-Seite ist neu. Die [[Homepage]] hilft.",
        "Das Formular ist neu. Sie bekommen den [[Vordruck]] hier.",
        "Die Internet-Seite ist neu. Die [[Internetseite]] hilft.",
    ),
)
def consistent_terms(text: Text) -> Iterator[Diagnostic]:
    """Wer für die gleiche Sache zwei Wörter liest, sucht zwei Sachen. Ein Wort genügt."""
    if not _has_variants(text):
        return
    first: dict[str, Word] = {}
    told: set[str] = set()
    for word in text.words:
        if word.kind is not WordKind.WORD:
            continue
        name = _name(word.text)
        group = _group(name)
        before = first.setdefault(group, word)
        other = _name(before.text)
        if name != other and name not in told and not _is_form_of(name, other):
            told.add(name)
            yield consistent_terms.at(word.span, word=word.text, first=before.text, line=before.span.line)


def _has_variants(text: Text) -> bool:
    """Whether two different words of the text belong together."""
    candidates = set(map(_name, text.forms_of(_WITH_VARIANTS)))
    whole = text.prose.casefold()
    return len(set(map(_group, candidates))) < len(candidates) or any(_group(name) in whole for name in candidates)


@lru_cache(maxsize=8192)
def _name(word: str) -> str:
    """In small letters. Which sign divides its parts is a matter for LS103."""
    return _DIVIDERS.sub("-", word.casefold())


@lru_cache(maxsize=8192)
def _group(name: str) -> str:
    return _groups().get(name) or _DIVIDERS.sub("", name)


_WITH_VARIANTS = Sought(lambda word: _group(_name(word)) != _name(word), Form.WORD)


def _is_form_of(word: str, other: str) -> bool:
    """Whether one is the other with an ending: Formular, Formulare."""
    short, long = sorted((word, other), key=len)
    return long.startswith(short) and len(long) - len(short) <= _LONGEST_ENDING


@cache
def _groups() -> dict[str, str]:
    """Each word of the list with the name of its group."""
    lines = ([each.strip().casefold() for each in line.split(",")] for line in lexicon.words("synonyms"))
    return {word: f"={min(line)}" for line in lines for word in line}
