"""Nouns in which a verb hides: „die Verbesserung der Wege“, „eine Prüfung vornehmen“."""

import re
from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.compounds import split_compound
from ssg.language.nouns import has_head
from ssg.language.words import segments
from ssg.patterns import compile_later

_ENDINGS = ("ung", "heit", "keit", "ion", "ismus")
_ALL_ENDINGS = (*_ENDINGS, *(ending + "en" for ending in _ENDINGS))
_NOUN = compile_later(rf"(?<![\w-])[A-ZÄÖÜ][\w-]*?(?:{'|'.join(_ENDINGS)})(?:en)?(?![\w-])")
_DERIVED = compile_later(
    r"(?:ab|auf|aus|be|durch|ein|er|ent|fort|her|nach|neu|um|unter|über|ver|voran|vor|weiter|wieder|zu|zer|zusammen)+"
    r"(?:führung|stellung|leitung|lösung|prüfung|leistung|ordnung|regelung|arbeitung|handlung|zeichnung|richtung)\Z"
)
"""„Durchführung“ and „Überprüfung“ hide a verb, although „Führung“ and „Prüfung“ are everyday words."""
_WITH_OBJECT = compile_later(r"\s+(?:von|vom|des|der|eine[rs]|dieser|unserer|ihrer)\s")
_BEFORE = compile_later(r"\b(?:d(?:ie|er|as)|eine[rnms]?|zur|durch|bei|nach|unter|mit)\s(?:\w+\s)?\Z", re.IGNORECASE)
_SIGHT = 40
_IN_UNG = compile_later(r"[A-ZÄÖÜ][a-zäöüß]{3,}ung(?:en)?")
_SHORT_EL = compile_later(r"[^aeiouäöühl]l\Z")


def hidden_verbs(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each noun in -ung, -heit, -keit, -ion or -ismus that is no everyday word."""
    if not any(ending in sentence for ending in _ENDINGS):
        return []
    return [found.span() for found in _NOUN.finditer(sentence) if not _is_everyday(found[0])]


def find_nominalisation(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each noun that should be a verb: with an object, as a pair, or before an empty verb."""
    nouns = hidden_verbs(sentence)
    if len(nouns) > 1:
        return nouns
    with_object = [span for span in nouns if _has_object(sentence, *span)]
    return sorted({*with_object, *_empty_phrases(sentence)})


@lru_cache(maxsize=8192)
def may_hide_verb(word: str) -> bool:
    """Whether `word`, in small letters, is worth a look: it ends like such a noun, or goes with an empty verb."""
    return word in _small_nouns() or (word.endswith(_ALL_ENDINGS) and not _is_everyday(word))


def hidden_verb(noun: str) -> str | None:
    """„verbessern“ for „Verbesserung“, „sammeln“ for „Sammlungen“; None for compounds and foreign words."""
    stem = noun.lower().removesuffix("en").removesuffix("ung")
    if not _IN_UNG.fullmatch(noun) or stem.endswith("ier") or split_compound(noun) != noun:
        return None
    if _SHORT_EL.search(stem):
        return f"{stem[:-1]}eln"
    return stem + ("n" if stem.endswith(("el", "er")) else "en")


def _has_object(sentence: str, start: int, end: int) -> bool:
    """„die Erneuerung von Wegen“."""
    return bool(_BEFORE.search(sentence[max(0, start - _SIGHT) : start]) and _WITH_OBJECT.match(sentence, end))


def _empty_phrases(sentence: str) -> list[tuple[int, int]]:
    """„eine Beratung durchführen“, „in Anspruch nehmen“."""
    if _nouns().isdisjoint(sentence.split()):
        return []
    return [
        found.span()
        for found in _phrases().finditer(sentence)
        if _verb_of(" ".join(found[0].lower().split())).search(sentence)
    ]


@cache
def _nouns() -> frozenset[str]:
    """The last word of each phrase, alone or before a comma or full stop."""
    last = {phrase.split()[-1] for phrase in lexicon.pairs("function_verbs")}
    return frozenset(word + sign for word in last for sign in ("", ",", ".", "“", ")"))


@cache
def _small_nouns() -> frozenset[str]:
    return frozenset(re.split(r"\W", phrase.split()[-1].lower())[0] for phrase in lexicon.pairs("function_verbs"))


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(lexicon.pairs("function_verbs"), key=len, reverse=True)
    written = (r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(written)})(?![\w-])", re.IGNORECASE)


@cache
def _verbs() -> dict[str, re.Pattern[str]]:
    verbs = lexicon.pairs("function_verbs").items()
    return {phrase.lower(): re.compile(rf"\b(?:{'|'.join(forms.split())})\b") for phrase, forms in verbs}


def _verb_of(phrase: str) -> re.Pattern[str]:
    return _verbs()[phrase]


@lru_cache(maxsize=1024)
def _is_everyday(noun: str) -> bool:
    last = [part for _, part in segments(noun)][-1].lower().removesuffix("en")
    return last in lexicon.words("everyday_ung") or (has_head(last, "everyday_ung") and not _DERIVED.match(last))
