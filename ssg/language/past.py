"""The simple past („beschloss“, „arbeitete“), and the perfect to write instead („hat beschlossen“)."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ssg.language import lexicon
from ssg.language.attributes import find_long_attribute
from ssg.language.clauses import part_of_clause
from ssg.language.participles import is_participle, participle_of
from ssg.language.passive import WERDEN
from ssg.language.tokens import Tokens, tokens
from ssg.language.verbs import inseparations, is_infinitive, is_weak_infinitive, separations, strong_verbs
from ssg.patterns import compile_later

_REMEMBERED = 8192
_FARTHEST = 14
_USUAL = frozenset({"haben", "sein", "werden", "können", "müssen", "dürfen", "sollen", "wollen", "mögen"})
"""Verbs whose simple past everybody uses in speech."""
_PARTICLES = frozenset(
    {"ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "her", "heran", "heraus", "herum", "hervor", "hin", "los"}
    | {"hinaus", "hinein", "hinzu", "mit", "nach", "nieder", "statt", "teil", "um", "vor", "voran", "vorbei", "weg"}
    | {"weiter", "wieder", "zu", "zurück", "zusammen", "bereit"}
)
_DETERMINER = compile_later(
    r"(?:d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|ihr|unser|dies|jed|all|viel|beid)e?[mnrs]?)"
)
_OPENING = frozenset({"am", "im", "vom", "zum", "zur", "beim", "als", "wie", "und", "oder"})
_JOINING = frozenset({"und", "oder"})
_SUBJECTS = frozenset({"ich", "du", "er", "sie", "es", "wir", "ihr", "man", "wer"})
_ADJECTIVE = compile_later(r"[a-zäöüß]{3,}e[mnrs]?")


class _Form(NamedTuple):
    """The verb of a form in the simple past, and whether it goes with „sie“ for several."""

    infinitive: str
    is_plural: bool


@lru_cache(maxsize=_REMEMBERED)
def can_be_past(word: str) -> bool:
    """Whether `word`, in small letters, is such a verb in some sentence: a quick question before a slow one."""
    return _form(word) is not None


def find_past(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each verb in the simple past, but for what speech uses too: „war“, „konnte“, „es gab“."""
    words = tokens(sentence)
    candidates = [place for place, word in enumerate(words.texts) if place > 1 and _form(word)]
    found = [(words.starts[place], words.end(place)) for place in candidates if _is_verb(words, place)]
    return list(_outside(found, find_long_attribute(sentence))) if found else []


def _outside(found: list[tuple[int, int]], described: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    starts = [start for start, _ in described]
    for start, end in found:
        index = bisect_right(starts, start) - 1
        if index < 0 or described[index][1] <= start:
            yield start, end


def in_perfect(sentence: str, start: int) -> str:
    """What to write for the verb in the simple past at `start`: „hat beschlossen“, „ist angekommen“ for „kam … an“."""
    words = tokens(sentence)
    place = words.starts.index(start, 1)
    form = _form(words.texts[place])
    return _perfect(words, place, form) if form else ""


def _is_verb(words: Tokens, place: int) -> bool:
    """Whether the word is the verb of its clause: „die besuchten Kurse“ and „hat … entschieden“ hold none."""
    part = [words.lower[at] for at in part_of_clause(words, place) if at != place]
    if any(word in WERDEN or word in lexicon.words("finite_auxiliaries") for word in part):
        return False
    word = words.lower[place]
    if word == "gab" and "es" in part:
        return False
    if is_participle(word) and words.lower[place - 1] not in {"sie", "wir"}:
        return False
    return not (word.endswith(("te", "ten")) and _is_attribute(words, place))


def _is_attribute(words: Tokens, place: int) -> bool:
    """Whether a noun follows, and an article or a preposition goes before, with no noun or pronoun in between."""
    if not words.texts[_behind_adjectives(words, place + 1)][:1].isupper():
        return False
    before = place - 1
    while (
        before > place - _FARTHEST
        and words.texts[before].islower()
        and words.lower[before] not in _SUBJECTS
        and not _opens(words, before)
    ):
        before -= 1
    if words.lower[before] in _JOINING:
        return _ADJECTIVE.fullmatch(words.texts[before - 1]) is not None
    return _opens(words, before)


def _behind_adjectives(words: Tokens, place: int) -> int:
    last = place + _FARTHEST
    while place < last and (words.lower[place] in _JOINING or _is_adjective(words.texts[place])):
        place += 1
    return place


def _is_adjective(word: str) -> bool:
    return _ADJECTIVE.fullmatch(word) is not None and not _DETERMINER.fullmatch(word)


def _opens(words: Tokens, place: int) -> bool:
    """Whether the word begins a phrase around a noun, or joins two descriptions."""
    word = words.lower[place]
    return word in _OPENING or _DETERMINER.fullmatch(word) is not None or word in lexicon.words("prepositions")


def _perfect(words: Tokens, place: int, form: _Form) -> str:
    """„hat beschlossen“; the second half of a verb stands at the end: „fand … statt“."""
    last = words.texts[part_of_clause(words, place)[-1]]
    particle = last if last in _PARTICLES else ""
    whole = {particle + form.infinitive, form.infinitive, *(rest for _, rest in separations(form.infinitive))}
    singular, plural = ("hat", "haben") if whole.isdisjoint(lexicon.words("perfect_with_sein")) else ("ist", "sind")
    return f"{plural if form.is_plural else singular} {particle}{participle_of(form.infinitive)}"


@lru_cache(maxsize=_REMEMBERED)
def _form(word: str) -> _Form | None:
    """What a word is as a form of the simple past; None for all else, nouns included."""
    if not word.islower() or word in lexicon.words("not_past") or word in _usual_forms() or is_infinitive(word):
        return None
    for ending in ("", "n", "en"):
        if word.endswith(ending):
            singular = word.removesuffix(ending)
            if infinitive := _strong(singular) or (_weak(singular) if singular.endswith("te") else None):
                return _Form(infinitive, is_plural=bool(ending))
    return None


def _strong(word: str) -> str | None:
    for prefix, rest in separations(word):
        if rest in _by_past():
            return prefix + _by_past()[rest]
        for inseparable, tail in inseparations(rest):
            if tail in _by_past():
                return prefix + inseparable + _by_past()[tail]
    return None


def _weak(word: str) -> str | None:
    if is_infinitive(word + "n"):
        return None
    stem = word.removesuffix("te")
    return next(filter(is_weak_infinitive, (stem + "en", stem.removesuffix("e") + "en", stem + "n")), None)


@cache
def _by_past() -> dict[str, str]:
    """The infinitives of the strong verbs by their simple past."""
    return {form: verb.infinitive for verb in strong_verbs().values() for form in verb.past}


@cache
def _usual_forms() -> frozenset[str]:
    singular = [form for name in _USUAL for form in strong_verbs()[name].past]
    return frozenset([*singular, *(form + ending for form in singular for ending in ("n", "en", "st", "t"))])
