"""Reads pages written as our own are: quickly, and not at all where anything is out of the ordinary."""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from ssg.dom.element import Element
from ssg.dom.growth import Growth

_DOCTYPE = re.compile(r"<!doctype html>", re.IGNORECASE)
_MARKUP = re.compile(r"(<[^<>]*>)")
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
"""Where a character reference is none."""


class _Tag(NamedTuple):
    """A tag; many stand on many pages."""

    name: str
    attributes: Mapping[str, str] | None
    """None of an end tag."""
    is_slashed: bool


def read_plain(text: str) -> list[Element | str] | None:
    """The nodes of a page without comments and loose signs, also in scripts; None for any other."""
    if _LOOSE.search(text):
        return None
    opening = _DOCTYPE.match(text)
    begin = opening.end() if opening else 0
    *pieces, last = _MARKUP.split(text[begin:])
    growth, place, raw = Growth(), _Place(text[:begin]), ""
    for words, markup in zip(pieces[::2], pieces[1::2], strict=True):
        tag = _tag(markup)
        if tag is None or not _may_stand(words, raw, tag):
            return None
        place.pass_by(words)
        if words:
            growth.text(unescape(words) if "&" in words and raw not in _CODE else words)
        raw = _add_tag(growth, tag, place)
        place.pass_by(markup)
    if "<" in last or raw:
        return None
    if last:
        growth.text(unescape(last))
    return growth.finish()


def _may_stand(words: str, raw: str, tag: _Tag) -> bool:
    """Whether these are words as they seem, before a tag; `raw` is open before them."""
    return "<" not in words and (not raw or (raw == tag.name and tag.attributes is None))


def _add_tag(growth: Growth, tag: _Tag, place: "_Place") -> str:
    """The element that this tag opens, if all up to its end is raw."""
    name, attributes, is_slashed = tag
    if attributes is None:
        growth.end(name)
        return ""
    growth.start(name, attributes, (place.line, place.column))
    if is_slashed:
        growth.slash(name)
    return name if name in _RAW else ""


class _Place:
    """A line and a column, counted from 1, while a text is read."""

    def __init__(self, before: str) -> None:
        self.line = 1
        self.column = 1
        self.pass_by(before)

    def pass_by(self, piece: str) -> None:
        """Go behind a piece of the text."""
        self.column += len(piece)
        if "\n" in piece:
            self.line += piece.count("\n")
            self.column = len(piece) - piece.rfind("\n")


@lru_cache(maxsize=4096)
def _tag(markup: str) -> _Tag | None:
    """The tag written so, or None if it is none of ours. The first of two equal attributes counts, as in browsers."""
    found = _TAG.fullmatch(markup)
    if found is None:
        return None
    if found["end"]:
        return _Tag(found["end"], None, is_slashed=False)
    attributes = {name.lower(): unescape(value) for name, value in reversed(_ATTRIBUTE.findall(found["attributes"]))}
    return _Tag(found["start"], attributes, is_slashed=bool(found["slash"]))
