"""Compounds that everybody knows."""

from functools import cache, lru_cache

from ssg.language import lexicon
from ssg.language.inflection import base_forms


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Whether `word` is some form of an everyday compound: „Landkreise“, „Bahnhöfe“, with or without linking letter."""
    return any(base in _everyday() for base in base_forms(word.lower()))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(cell.lower() for row in lexicon.rows("everyday_compounds") for cell in row)
