"""The word lists: text files beside this module, one entry per line, `#` begins a comment."""

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_FOLDER = os.path.join(os.path.dirname(__file__), "lexicons")  # noqa: PTH118, PTH120 - pathlib loads slowly


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `lexicons/<name>.txt`."""
    return frozenset(_entries(name))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """The entries of `lexicons/<name>.txt`, each written `word = what to write instead`."""
    halves = (entry.partition("=") for entry in _entries(name))
    return MappingProxyType({word.strip(): instead.strip() for word, _, instead in halves})


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The entries of `lexicons/<name>.txt`, each some cells with blanks between them."""
    return tuple(tuple(entry.split()) for entry in _entries(name))


@cache
def small_cells(name: str) -> frozenset[str]:
    """All cells of `lexicons/<name>.txt`, in small letters."""
    return frozenset("\n".join(_entries(name)).lower().split())


def _entries(name: str) -> list[str]:
    with open(f"{_FOLDER}/{name}.txt", encoding="utf-8") as file:  # noqa: PTH123 - pathlib loads slowly
        lines = file.read().splitlines()
    return [entry for line in lines if (entry := (line.partition("#")[0] if "#" in line else line).strip())]
