"""German verbs: the table of strong verbs, and the prefixes in front of verbs."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ssg.language import lexicon

_INSEPARABLE = (
    *("hinter", "durch", "unter", "wider", "miss", "voll", "über"),
    *("emp", "ent", "ver", "zer", "be", "er", "um"),
)
"""Prefixes that stay at their verb and push the ge- out of its participle; verbs with ge- itself are in the lists."""
_SHORTEST_PREFIX = 2
_LONGEST_PREFIX = 15
_SHORTEST_REST = 3
_REMEMBERED = 8192


class StrongVerb(NamedTuple):
    """A verb that changes its stem, with its forms for „er“; a cell may hold several forms or none."""

    infinitive: str
    past: tuple[str, ...]
    participles: tuple[str, ...]
    conditional: tuple[str, ...]


@cache
def strong_verbs() -> Mapping[str, StrongVerb]:
    """The strong verbs by their infinitives."""
    verbs = (StrongVerb(row[0], *map(_cell, row[1:])) for row in lexicon.rows("strong_verbs"))
    return MappingProxyType({verb.infinitive: verb for verb in verbs})


def separations(word: str, depth: int = 2) -> Iterator[tuple[str, str]]:
    """(prefix, rest) for every way to take at most `depth` separable prefixes off `word`; first without any."""
    yield "", word
    prefixes = lexicon.words("separable_prefixes")
    for end in range(_SHORTEST_PREFIX, min(_LONGEST_PREFIX, len(word) - _SHORTEST_REST) + 1):
        if depth and word[:end] in prefixes:
            for prefix, rest in separations(word[end:], depth - 1):
                yield word[:end] + prefix, rest


def inseparations(word: str) -> Iterator[tuple[str, str]]:
    """(prefix, rest) for every inseparable prefix that `word` begins with."""
    for prefix in _INSEPARABLE:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_REST:
            yield prefix, word[len(prefix) :]


@lru_cache(maxsize=_REMEMBERED)
def is_infinitive(word: str) -> bool:
    """Whether `word`, in small letters, is the infinitive of a known verb, with or without prefixes."""
    return word.endswith("n") and any(
        _is_known(rest) or any(_is_known(tail) for _, tail in inseparations(rest)) for _, rest in separations(word)
    )


@lru_cache(maxsize=_REMEMBERED)
def is_weak_infinitive(word: str) -> bool:
    """Whether `word`, in small letters, is the infinitive of a known verb with a simple past in -te."""
    return word.endswith("n") and any(
        _is_weak(rest) or any(_is_weak(tail) for _, tail in inseparations(rest)) for _, rest in separations(word)
    )


def _is_known(word: str) -> bool:
    return word in strong_verbs() or _is_weak(word)


def _is_weak(word: str) -> bool:
    return word in lexicon.words("weak_verbs") or word.endswith("ieren")


def _cell(written: str) -> tuple[str, ...]:
    return () if written == "-" else tuple(written.split("/"))
