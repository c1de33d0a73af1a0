"""The headings of a body and the anchors that links can name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ssg.language.passage import PassageKind
from ssg.markdown.blocks import blocks
from ssg.markdown.inline import Reading
from ssg.markdown.parser import anchor_of

if TYPE_CHECKING:
    from markdown_it.token import Token

RESERVED_IDS = frozenset({"inhalt", "kontakt", "galerie"})
"""Ids that the templates use."""
HIGHEST_LEVEL = 2
"""The title of a page is its h1, so a text begins with h2."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GAP = re.compile(r"[^a-z0-9]+")
_NAMELESS = "abschnitt"


@dataclass(frozen=True)
class Heading:
    """A heading of a body: `level` as the page shows it (2 to 6), `line` in the body, counted from 1."""

    level: int
    text: str
    id: str
    line: int
    is_named: bool = False
    """Whether the editor gave it its id: „## Kosten {#geld}“."""


def headings(body: str) -> tuple[Heading, ...]:
    """Every heading of `body`, each with an id that no other one has."""
    found = [block for block in blocks(body) if block.kind is PassageKind.HEADING]
    texts = [" ".join(block.reading.text.split()) for block in found]
    names = [block.anchor or slug(text) for block, text in zip(found, texts, strict=True)]
    return tuple(
        Heading(max(block.level, HIGHEST_LEVEL), text, anchor, block.line, is_named=block.anchor is not None)
        for block, text, anchor in zip(found, texts, _anchors(names), strict=True)
    )


def named(tokens: "Iterable[Token]") -> Iterator[tuple[str, str]]:
    """(text, id) of each heading among the tokens of a body: pages need no more, and no place of it."""
    found = [(each, content) for each, content in pairwise(tokens) if each.type == "heading_open"]
    texts = [" ".join(Reading(content.content).read(content.children or []).text.split()) for _, content in found]
    names = [anchor_of(each) or slug(text) for (each, _), text in zip(found, texts, strict=True)]
    return zip(texts, _anchors(names), strict=True)


def sections(body: str) -> tuple[Heading, ...]:
    """The headings of the sections of `body`: those of the second level."""
    return tuple(each for each in headings(body) if each.level == HIGHEST_LEVEL) if "#" in body or "--" in body else ()


def section_pairs(body: str, twin: str) -> tuple[tuple[str, str], ...]:
    """(id, id in `twin`) of each section that both versions have.

    Sections with the same given name belong together; the others do in their order, where they are equally many.
    """
    return paired(sections(body), sections(twin) if twin else ())


def paired(own: Iterable[Heading], other: Iterable[Heading]) -> tuple[tuple[str, str], ...]:
    """The same of the headings of both versions."""
    own, other = ([each for each in version if each.level == HIGHEST_LEVEL] for version in (own, other))
    named = {each.id for each in own if each.is_named} & {each.id for each in other if each.is_named}
    left, right = ([each.id for each in version if each.id not in named] for version in (own, other))
    in_order = dict(zip(left, right, strict=True)) if len(left) == len(right) else {}
    pairs = in_order | {name: name for name in named}
    return tuple((each.id, pairs[each.id]) for each in own if each.id in pairs)


@lru_cache(maxsize=1024)
def slug(text: str) -> str:
    """`text` as an id: small letters, digits and hyphens; „Größe & Maß“ becomes `groesse-mass`."""
    lower = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", lower)
    return _GAP.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-") or _NAMELESS


def _anchors(names: Iterable[str]) -> Iterator[str]:
    """An id for each name: the second „Kontakt“ is `kontakt-2`, also where another heading is called that."""
    taken = set(RESERVED_IDS)
    uses = Counter(RESERVED_IDS)
    for name in names:
        anchor = name
        while anchor in taken:
            uses[name] += 1
            anchor = f"{name}-{uses[name]}"
        taken.add(anchor)
        uses[name] = max(uses[name], 1)
        yield anchor
