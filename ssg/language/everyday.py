"""Compounds that everybody knows."""

from functools import lru_cache

from ssg.language import lexicon
from ssg.language.inflection import base_forms


@lru_cache(maxsize=4096)
def is_everyday(word: str) -> bool:
    """Whether `word` is some form of an everyday compound: „Landkreise“, „Bahnhöfe“, with or without linking letter."""
    return any(base in lexicon.small_cells("everyday_compounds") for base in base_forms(word.lower()))
