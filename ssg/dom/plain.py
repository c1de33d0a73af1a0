"""Reads pages written as our own are: quickly, and not at all where anything is out of the ordinary."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape

from ssg.dom.element import Element
from ssg.dom.growth import Growth

_DOCTYPE = re.compile(r"<!doctype html>", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:/(?P<end>[a-z][a-z0-9]*)"
    r'|(?P<start>[a-z][a-z0-9]*)(?P<attributes>(?: [a-zA-Z-]+(?:="[^"]*")?)*)(?P<slash> ?/)?)>'
)
_ATTRIBUTE = re.compile(r' ([a-zA-Z-]+)(?:="([^"]*)")?')
_LOOSE = re.compile(r"&(?!(?:[a-zA-Z]+[0-9]*|#[0-9]+|#[xX][0-9a-fA-F]+);)")
"""A character reference without its semicolon, which browsers read otherwise in attributes than in texts."""
_RAW = frozenset({"script", "style", "textarea", "title"})
"""What may hold signs that are no tags, though they look so."""
_CODE = frozenset({"script", "style"})


def read_plain(text: str) -> list[Element | str] | None:
    """The nodes of a page without comments, loose signs and scripts of its own; None for any other."""
    if _LOOSE.search(text):
        return None
    growth, lines = Growth(), _Lines(text)
    opening = _DOCTYPE.match(text)
    end, raw = opening.end() if opening else 0, ""
    for tag in _TAG.finditer(text, end):
        if not _add_words(growth, text[end : tag.start()], raw, tag["end"]):
            return None
        end, raw = tag.end(), _add_tag(growth, tag, lines)
    return growth.finish() if _add_words(growth, text[end:], raw, None) else None


def _add_words(growth: Growth, words: str, raw: str, end: str | None) -> bool:
    """Whether these are words as they seem, between a tag and the `end` that comes next; `raw` is open before them."""
    if "<" in words or (raw and (raw != end or (words and raw in _CODE))):
        return False
    if words:
        growth.text(unescape(words))
    return True


def _add_tag(growth: Growth, tag: re.Match[str], lines: "_Lines") -> str:
    """The element that this tag opens, if all up to its end is raw."""
    name: str | None = tag["start"]
    if name is None:
        growth.end(tag["end"])
        return ""
    growth.start(name, _attributes(tag["attributes"]), lines.position(tag.start()))
    if tag["slash"]:
        growth.slash(name)
    return name if name in _RAW else ""


class _Lines:
    """Tells lines and columns, asked in the order of the page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 1
        self._start = 0
        self._told = 0

    def position(self, offset: int) -> tuple[int, int]:
        if new := self._text.count("\n", self._told, offset):
            self._line += new
            self._start = self._text.rfind("\n", self._told, offset) + 1
        self._told = offset
        return self._line, offset - self._start + 1


@lru_cache(maxsize=4096)
def _attributes(written: str) -> Mapping[str, str]:
    """Most tags stand on many pages. The first of two equal attributes counts, as in browsers."""
    return {name.lower(): unescape(value) for name, value in reversed(_ATTRIBUTE.findall(written))}
