"""Tenses that are hard to read: „hatte geschrieben“, „war gekommen“, „wird kommen“, „wird gekommen sein“."""

from collections.abc import Callable, Iterator
from functools import cache

from ssg.language import lexicon
from ssg.language.clauses import is_small, part_of_clause, rest_of_clause
from ssg.language.participles import is_participle, participle_of
from ssg.language.passive import find_passive
from ssg.language.tokens import Tokens, tokens
from ssg.language.verbs import is_infinitive
from ssg.patterns import compile_later

_HAD_OR_WAS = compile_later(r"\b(?:[Hh]atte|[Ww]ar)")
_WERDEN = compile_later(r"\b[Ww](?:ird|irst|erde)")
HAD = frozenset({"hatte", "hatten", "hattest", "hattet"})
WAS = frozenset({"war", "waren", "warst", "wart"})
WILL = frozenset({"werde", "wirst", "wird", "werden", "werdet"})
_SIGNS = frozenset({",", ".", "“", ""})
_MODAL = frozenset({"können", "müssen", "dürfen", "sollen", "wollen", "mögen"})
_DONE = frozenset({"haben", "sein"})


def find_past_perfect(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each „hatte … geschrieben“, „war … gekommen“, „war … gebaut worden“."""
    if not _HAD_OR_WAS.search(sentence):
        return []
    words = tokens(sentence)
    return sorted([*_pairs(words, HAD, _is_done), *_pairs(words, WAS, _is_past_of_sein)])


def find_future_perfect(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each „wird … geschrieben haben“ and „wird … gekommen sein“."""
    return sorted(_pairs(tokens(sentence), WILL, _ends_done)) if _WERDEN.search(sentence) else []


def find_future(sentence: str) -> list[tuple[int, int]]:
    """(start, end) of each „wird … kommen“; passives and the future perfect are no plain future."""
    found = sorted(_pairs(tokens(sentence), WILL, _is_last_infinitive)) if _WERDEN.search(sentence) else []
    others = [*find_passive(sentence), *find_future_perfect(sentence)] if found else []
    return [span for span in found if not any(_share_an_end(span, other) for other in others)]


def _share_an_end(future: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether one verb is read as both: „wird gebaut“, and „gebaut werden“ before „sollen“."""
    return other[0] <= future[0] < other[1] or future[1] == other[1]


def _pairs(
    words: Tokens, auxiliaries: frozenset[str], fits: Callable[[Tokens, int], bool]
) -> Iterator[tuple[int, int]]:
    """(start, end) from each auxiliary to the nearest word behind it, or right before it, that fits."""
    for place, word in enumerate(words.lower):
        if word in auxiliaries and is_small(words, place):
            if is_small(words, place - 1) and fits(words, place - 1):
                yield words.starts[place - 1], words.end(place)
            elif _is_finite(words, place) and (last := _first(words, place, fits)):
                yield words.starts[place], words.end(last)


def _is_finite(words: Tokens, place: int) -> bool:
    """Whether the clause can go on behind its verb; „können … werden lassen“ has another one."""
    if words.texts[place + 1] in _SIGNS:
        return False
    others = (words.lower[at] for at in part_of_clause(words, place) if at < place)
    return (lexicon.words("finite_auxiliaries") | _MODAL).isdisjoint(others)


def _first(words: Tokens, place: int, fits: Callable[[Tokens, int], bool]) -> int | None:
    return next((at for at in rest_of_clause(words, place) if is_small(words, at) and fits(words, at)), None)


def _is_done(words: Tokens, place: int) -> bool:
    word = words.lower[place]
    return word == "gehabt" or (is_participle(word) and not is_infinitive(word) and words.lower[place + 1] != "zu")


def _is_past_of_sein(words: Tokens, place: int) -> bool:
    return words.lower[place] == "worden" or words.lower[place] in _of_sein()


def _ends_done(words: Tokens, place: int) -> bool:
    before = words.lower[place - 1]
    return words.lower[place] in _DONE and (is_participle(before) or _is_past_of_sein(words, place - 1))


def _is_last_infinitive(words: Tokens, place: int) -> bool:
    if not is_infinitive(words.lower[place]) or words.lower[place - 1] == "zu":
        return False
    following = words.texts[place + 1]
    return not following[:1].isalnum()


@cache
def _of_sein() -> frozenset[str]:
    return frozenset(map(participle_of, lexicon.words("perfect_with_sein")))
