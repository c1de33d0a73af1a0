"""The headings of a body and the anchors that links can name."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ssg.language.passage import PassageKind
from ssg.markdown.blocks import blocks

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


def headings(body: str) -> tuple[Heading, ...]:
    """Every heading of `body`, each with an id that no other one has."""
    found = [block for block in blocks(body) if block.kind is PassageKind.HEADING]
    texts = [" ".join(block.reading.text.split()) for block in found]
    return tuple(
        Heading(max(block.level, HIGHEST_LEVEL), text, anchor, block.line)
        for block, text, anchor in zip(found, texts, _anchors(texts), strict=True)
    )


def slug(text: str) -> str:
    """`text` as an id: small letters, digits and hyphens; „Größe & Maß“ becomes `groesse-mass`."""
    lower = unicodedata.normalize("NFC", text).lower().translate(_UMLAUTS)
    plain = unicodedata.normalize("NFKD", lower)
    return _GAP.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-") or _NAMELESS


def _anchors(texts: Iterable[str]) -> Iterator[str]:
    """An id for each text: the second „Kontakt“ is `kontakt-2`, also where another heading is called that."""
    taken = set(RESERVED_IDS)
    uses = Counter(RESERVED_IDS)
    for text in texts:
        anchor = name = slug(text)
        while anchor in taken:
            uses[name] += 1
            anchor = f"{name}-{uses[name]}"
        taken.add(anchor)
        uses[name] = max(uses[name], 1)
        yield anchor
