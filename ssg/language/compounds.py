"""Where German compounds are divided: Schulden·beratung, Kranken·versicherungs·karte."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from ssg.language.everyday import is_everyday
from ssg.language.inflection import base_forms
from ssg.language.separator import Separator
from ssg.language.word_parts import (
    LONGEST,
    SHORTEST,
    firm_compounds,
    first_cost,
    is_familiar_head,
    is_prefix,
    is_undivided,
    last_cost,
    simple_nouns,
)

DIVIDER = "·"
_SHORTEST_COMPOUND = 6
_LONGEST_WORD = 80
_SHORTEST_HEAD = 4
_SHORTEST_STRANGER = 4


@lru_cache(maxsize=4096)
def split_compound(word: str) -> str:
    """The parts of `word` with „·“ between them, linking letters at the end of a part; a word without parts as it is.

    Words such as „Haltestelle“ are divided alone and stay whole inside longer ones: „Bus·haltestelle“.
    """
    if not (_SHORTEST_COMPOUND <= len(word) <= _LONGEST_WORD and word.isalpha()):
        return word
    lower = word.lower()
    if len(lower) != len(word):
        return word
    return DIVIDER.join(_pieces(word, _cuts(lower)))


def _pieces(word: str, cuts: tuple[int, ...]) -> list[str]:
    borders = (0, *cuts, len(word))
    return [word[start:end] for start, end in pairwise(borders)]


def _cuts(word: str) -> tuple[int, ...]:
    if is_undivided(word):
        return ()
    for base in base_forms(word):
        if base in simple_nouns():
            return ()
        if base in firm_compounds():
            parts = firm_compounds()[base].split(DIVIDER)
            return tuple(sum(map(len, parts[: count + 1])) for count in range(len(parts) - 1))
    return _cheapest(word) or _before_known_head(word)


def _cheapest(word: str) -> tuple[int, ...]:
    """The cuts of the likeliest way to make `word` of known parts; none where there is no way."""
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for start in range(len(word) - SHORTEST):
        if start in best:
            so_far, cuts = best[start]
            for end in range(start + SHORTEST, min(len(word) - SHORTEST, start + LONGEST) + 1):
                cost = first_cost(word[start:end])
                if cost is not None and (end not in best or so_far + cost < best[end][0]):
                    best[end] = so_far + cost, (*cuts, end)
    ways = [
        (cost + last, cuts)
        for start, (cost, cuts) in best.items()
        if start and (last := last_cost(word[start:])) is not None
    ]
    return min(ways)[1] if ways else ()


def _before_known_head(word: str) -> tuple[int, ...]:
    """A name or a rare word before a noun that everybody knows: Nikolai·platz."""
    for cut in range(_SHORTEST_STRANGER, len(word) - _SHORTEST_HEAD + 1):
        if is_familiar_head(word[cut:]) and not is_prefix(word[:cut]):
            return (cut,)
    return ()


@lru_cache(maxsize=4096)
def divided(word: str, separator: Separator = Separator.HYPHEN) -> str:
    """`word` with a sign between its parts, as easy texts write it: „Schuldnerberatung“ as „Schuldner-Beratung“.

    Parts that make up an everyday word together stay together: „Kreis-Jugendamt“.
    """
    return separator.joined(_everyday_parts(split_compound(word).split(DIVIDER)))


def halved(word: str) -> str:
    """`word` with one hyphen, at the divide nearest to its middle."""
    parts = split_compound(word).split(DIVIDER)
    sizes = list(accumulate(map(len, parts)))[:-1]
    if not sizes:
        return word
    cut = min(sizes, key=lambda size: abs(2 * size - len(word)))
    return Separator.HYPHEN.joined((word[:cut], word[cut:]))


def _everyday_parts(parts: list[str]) -> Iterator[str]:
    place = 0
    while place < len(parts):
        both = "".join(parts[place : place + 2])
        taken = 2 if place + 1 < len(parts) and is_everyday(both) else 1
        yield "".join(parts[place : place + taken])
        place += taken
