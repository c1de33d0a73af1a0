"""The only door to markdown-it: the tokens of a body, parsed once."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from ssg.months import MONTHS

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

DEPTH_LIMIT = 40
"""How deep lists and quotations may be nested."""

_LEVELS_OF_A_LIST = 2
_ROOM = 10
"""markdown-it drops blocks below its own limit in silence, so that limit lies below ours."""
_INLINE_DEPTH = 10
"""Links in links in links: the time for hostile brackets grows with it, and below it they stay text."""

_DATE_STOP = "\ufdd1"
"""Stands in for the full stop of „30. Juni“ at a line start, which would begin a list. No text may hold it."""

_BEFORE_MONTH = rf"\.(?=[ \t]+(?:{'|'.join(MONTHS)})\b)"
_MARKERS = rf"(?:[ \t>*+-]|(?!\d{{1,2}}{_BEFORE_MONTH})\d{{1,9}}+[.)][ \t])*+"
_LINE_DATE = re.compile(rf"^({_MARKERS}\d{{1,2}}){_BEFORE_MONTH}", re.MULTILINE)
_NESTING = frozenset(
    f"{name}_{end}" for name in ("blockquote", "bullet_list", "ordered_list") for end in ("open", "close")
)
_ANCHOR = re.compile(r"[ \t]*\{#([a-z][a-z0-9-]{0,60})\}[ \t]*\Z")
_NAMED_BOX = re.compile(r"\*\*([^\W\d_]+):\*\*|\*\*([^\W\d_]+)\*\*:")
_SIGN = re.compile(r"[\n!&*<\[\\\]_`]")
"""What any of our rules for text begins or ends with. markdown-it stops at signs of rules that we do not use, too."""
_LINE_END = re.compile(r"\r\n?")


@lru_cache(maxsize=64)
def parse(body: str) -> tuple["Token", ...]:
    """The block tokens of `body`. They are shared: read them, never change them."""
    prepared, dates = _LINE_DATE.subn(rf"\1{_DATE_STOP}", source(body))
    tokens = _engine().parse(prepared)
    if dates:
        _restore(tokens)
    return tuple(tokens)


def source(body: str) -> str:
    """The body as the parser counts its characters."""
    return _LINE_END.sub("\n", body).replace("\0", "\ufffd")


def depth(tokens: Iterable["Token"]) -> Iterator[tuple[int, "Token"]]:
    """(how deep, list or quotation) of every list and quotation; what lies below `DEPTH_LIMIT` may be lost."""
    inside = 0
    for token in tokens:
        if token.type in _NESTING:
            inside += token.nesting
            if token.nesting == 1:
                yield inside, token


def anchor_of(heading: "Token") -> str | None:
    """The name that an editor gave a section: „## Kosten {#geld}“."""
    return heading.meta.get("anchor")


def box_of(quotation: "Token") -> str | None:
    """The word with which a quotation begins, if that makes it a box: „> **Wichtig:** …“."""
    return quotation.meta.get("box")


@cache
def _engine() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    def read_signs(state: "StateCore") -> None:
        for at, token in enumerate(state.tokens):
            if token.type == "heading_open" and (found := _ANCHOR.search(state.tokens[at + 1].content)):
                token.meta["anchor"] = found[1]
                state.tokens[at + 1].content = found.string[: found.start()]
            elif token.type == "blockquote_open" and (box := _NAMED_BOX.match(_first_text(state.tokens[at + 1 :][:2]))):
                token.meta["box"] = box[1] or box[2]

    inner = _configured(MarkdownIt("commonmark", {"html": False, "maxNesting": _INLINE_DEPTH}))
    inner.inline.terminator_re = _SIGN
    room = DEPTH_LIMIT * _LEVELS_OF_A_LIST + _ROOM
    outer = _configured(MarkdownIt("commonmark", {"html": False, "maxNesting": room})).enable("table")
    outer.core.ruler.before("inline", "signs", read_signs)
    outer.core.ruler.at("inline", _inline_reader(inner))
    return outer


def _inline_reader(inner: "MarkdownIt") -> "Callable[[StateCore], None]":
    from markdown_it.token import Token

    def read_inline(state: "StateCore") -> None:
        for token in state.tokens:
            if token.type != "inline" or token.children is None:
                continue
            if _SIGN.search(token.content):
                inner.inline.parse(token.content, inner, state.env, token.children)
            elif token.content:
                token.children.append(Token("text", "", 0, content=token.content, level=0))

    return read_inline


def _first_text(tokens: list["Token"]) -> str:
    return tokens[1].content if [each.type for each in tokens] == ["paragraph_open", "inline"] else ""


def _configured(engine: "MarkdownIt") -> "MarkdownIt":
    """No raw HTML; addresses as written. Every link becomes a token, so that a refused one can be named."""
    for name, function in {"normalizeLink": str, "normalizeLinkText": str, "validateLink": lambda _: True}.items():
        setattr(engine, name, function)
    return engine.disable(["html_block", "html_inline"])


def _restore(tokens: list["Token"]) -> None:
    for token in tokens:
        token.content = token.content.replace(_DATE_STOP, ".")
        _restore(token.children or [])
