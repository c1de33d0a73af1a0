"""What a page says when it is read aloud: the same blocks in the same order as `player.js` reads them."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ssg.dom.element import Element
from ssg.dom.tree import Tree
from ssg.language.speech import in_speech

BLOCKS = frozenset(
    "h1 h2 h3 h4 h5 h6 p li dt dd figcaption caption blockquote pre tr summary img".split()  # noqa: SIM905 - reads as a list
)
BLOCK_CLASS = "way"
"""Ways to reach somebody stand apart."""
WORD_CLASS = "term-link"
"""Buttons that are words of the text."""
SILENT = frozenset({"nav", "button", "form", "select", "thead", "svg"})
SILENT_CLASSES = frozenset({"player", "film", "turn", "explanations"})
"""What words mean opens beside them, for who asks."""
TOLD = "data-sprich"
_SOFT_HYPHEN = "\u00ad"
_SPACE = re.compile(r"\s+")


class _Piece(NamedTuple):
    text: str
    is_told: bool = False
    """Whether it is written as it is spoken."""


_LINE_END = _Piece("\n", is_told=True)


def said(tree: Tree, picture: str) -> tuple[str, ...]:
    """The lines of the page in the order of reading; `picture` comes before the words for a picture."""
    blocks = (each for main in tree.named("main") for each in tree.inside(main) if _is_block(each))
    parts = (_of_block(tree, block, picture) for block in blocks if not _is_silent(block))
    lines = (" ".join(line.split()) for part in parts for line in part.split("\n"))
    return tuple(line for line in lines if any(char.isalnum() for char in line))


def _is_silent(block: Element) -> bool:
    around = (block, *block.ancestors())
    if any(_stays_silent(each) for each in around):
        return True
    closed = [each for each in block.ancestors() if each.name == "details" and "open" not in each]
    return bool(closed) and block.name != "summary"


def _stays_silent(element: Element) -> bool:
    is_word = WORD_CLASS in element["class"].split()
    return not is_word and (
        element.name in SILENT
        or element.is_hidden
        or "popover" in element
        or not SILENT_CLASSES.isdisjoint(element["class"].split())
    )


def _is_block(element: Element) -> bool:
    return element.name in BLOCKS or BLOCK_CLASS in element["class"].split()


def _of_block(tree: Tree, block: Element, picture: str) -> str:
    if block.name == "img":
        return f"{picture}: {block['alt']}" if block["alt"] else ""
    # An address that may break at a `wbr` is one text.
    runs = groupby(_within(tree, block), key=lambda piece: piece.is_told)
    return "".join(text if is_told else in_speech(text) for is_told, text in map(_joined, runs))


def _joined(run: tuple[bool, Iterable[_Piece]]) -> tuple[bool, str]:
    is_told, pieces = run
    return is_told, "".join(piece.text for piece in pieces)


def _within(tree: Tree, element: Element) -> Iterator[_Piece]:
    for node in tree.children(element):
        if isinstance(node, str):
            yield _Piece(_SPACE.sub(" ", node.replace(_SOFT_HYPHEN, "")))
        elif node.name == "br":
            yield _LINE_END
        elif TOLD in node:
            yield _Piece(node.attributes[TOLD], is_told=True)
        elif not _is_block(node) and not _stays_silent(node):
            yield from _cell(tree, node) if node.name in {"td", "th"} else _within(tree, node)


def _cell(tree: Tree, cell: Element) -> Iterator[_Piece]:
    """With the heading of its column before it."""
    row, table = (next(each for each in cell.ancestors() if each.name == name) for name in ("tr", "table"))
    head = next((each for each in tree.inside(table) if each.name == "thead"), None)
    titles = [each for each in tree.inside(head) if each.name in {"td", "th"}] if head else []
    column = [each for each in tree.children(row) if isinstance(each, Element)].index(cell)
    if column < len(titles):
        yield _Piece(f"{tree.text(titles[column])}: ")
    yield from _within(tree, cell)
    yield _LINE_END
