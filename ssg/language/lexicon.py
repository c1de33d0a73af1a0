"""The word lists: text files beside this module, one entry per line, `#` begins a comment."""

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType


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


def _entries(name: str) -> Iterator[str]:
    content = pkgutil.get_data("ssg.language", f"lexicons/{name}.txt")
    if content is None:
        raise FileNotFoundError(name)
    for line in content.decode("utf-8").splitlines():
        if entry := line.partition("#")[0].strip():
            yield entry
