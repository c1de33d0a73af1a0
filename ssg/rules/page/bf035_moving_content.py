"""Nothing moves, plays or changes by itself."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

_AT_ONCE = re.compile(r"0\s*;")
"""Who opens the address of a page that has moved sees the page, and nothing that moves."""


@rule(
    code="BF035",
    name="moving-content",
    severity=Severity.ERROR,
    message="Etwas auf der Seite startet oder bewegt sich von selbst: „{found}“.",
    hint="Die Leser entscheiden, wann etwas beginnt. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.4.2, 2.2.1 und 2.2.2 · EN 301 549, 9.2.2.2 · BITV 2.0 § 3",
    good=(
        '<video controls src="film.mp4"></video>',
        '<head><meta http-equiv="refresh" content="0; url=neu.html"></head>',
    ),
    bad=(
        '[[<video autoplay controls src="film.mp4"></video>]]',
        "[[<marquee>Neu</marquee>]]",
        '<head>[[<meta http-equiv="refresh" content="5; url=neu.html">]]</head>',
    ),
)
def moving_content(tree: Tree) -> Iterator[Diagnostic]:
    """Bewegung lenkt vom Lesen ab. Manche Menschen können dann gar nicht mehr lesen, manchen wird schlecht."""
    for element in tree.named("animate", "audio", "blink", "marquee", "meta", "video"):
        if found := _moving(element):
            yield moving_content.at(tree.span(element), found=found)


def _moving(element: Element) -> str:
    if element.name == "meta":
        is_refresh = element["http-equiv"].lower() == "refresh"
        return "refresh" if is_refresh and not _AT_ONCE.match(element["content"]) else ""
    if element.name in {"audio", "video"}:
        return "autoplay" if "autoplay" in element else ""
    return element.name
