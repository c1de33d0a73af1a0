"""The terms under which a written word is found: itself, and what it is made of."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ssg.language import split_compound
from ssg.language.words import SEPARATORS
from ssg.search.folding import folded, stem
from ssg.search.stop_words import STOP_TERMS

WHOLE = 2
"""How much a word counts under its own term."""
PART = 1
"""How much it counts under a part of it."""

_JOINED = re.compile(rf"[^\W_]+(?:[{re.escape(SEPARATORS)}\u00ad'’][^\W_]+)*")
_JOINT = re.compile(r"[^\w]")
_DIVIDER = "·"
_MOST_PARTS = 30


def written_words(text: str) -> list[str]:
    """The words of `text`; „Bundes-Tag“ and „Bundes·tag“ are one."""
    return _JOINED.findall(text)


@lru_cache(maxsize=1 << 16)
def terms(word: str) -> tuple[tuple[str, int], ...]:
    """(term, how much it counts) of a written word: „Bundes-Tag“ is found under bundestag, bund and tag.

    The word's own term is the last; a word that says nothing has none.
    """
    pieces = [part for piece in _JOINT.split(word) for part in split_compound(piece).split(_DIVIDER) if part]
    found = dict.fromkeys((stem(folded(part)) for part in _runs(pieces)), PART)
    whole = stem(folded("".join(pieces)))
    found.pop(whole, None)
    found[whole] = WHOLE
    return tuple((term, share) for term, share in found.items() if term not in STOP_TERMS)


@lru_cache(maxsize=1 << 16)
def spelled(word: str) -> str:
    """The word as a reader may type it, endings and all."""
    return folded("".join(_JOINT.split(word)))


def _runs(pieces: list[str]) -> Iterator[str]:
    """Each part, and every end of the word that begins with a part; what begins it is found as a beginning.

    Of what no language joins to one word, only the parts: its ends would be longer than all texts.
    """
    if len(pieces) > _MOST_PARTS:
        yield from pieces
        return
    for start in range(1, len(pieces)):
        yield "".join(pieces[start:])
        yield pieces[start - 1]
