"""Proper names of several words, which stay as they are."""

import re
from functools import cache, lru_cache

from ssg.language import lexicon


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each known name of several words."""
    return tuple(found.span() for found in _pattern().finditer(text))


def is_in_name(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] lies within a known name of several words."""
    return any(first <= start and end <= last for first, last in names_in(text))


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(lexicon.words("long_names"), key=len, reverse=True)
    written = (r"\s+".join(map(re.escape, name.split())) for name in longest_first)
    return re.compile(rf"\b(?:{'|'.join(written)})\b")
