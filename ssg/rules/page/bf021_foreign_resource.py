"""The page loads nothing from elsewhere."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.dom.address import leads_to_host, scheme_of
from ssg.rule import rule

SOURCES = ("src", "srcset", "poster", "background", "xlink:href", "href")
"""Attributes that make a browser load something; `href` only on link and on drawings."""
SEPARATOR = re.compile(r"[\s,]+")
LOADING = frozenset(
    {
        "apple-touch-icon", "dns-prefetch", "icon", "manifest", "mask-icon", "modulepreload", "preconnect", "prefetch",
        "preload", "prerender", "stylesheet",
    }
)  # fmt: skip


@rule(
    code="BF021",
    name="foreign-resource",
    severity=Severity.ERROR,
    message="Die Seite lädt etwas von einer anderen Internet-Seite: „{address}“.",
    hint="Legen Sie die Datei in den eigenen Ordner.",
    source="DSGVO Art. 5 und 25 · TDDDG § 25",
    good=(
        '<img src="bilder/burg.svg" alt="Burg">',
        '<img src="data:image/png;base64,AA==" alt="">',
        '<a href="https://www.example.org/">Beispiel</a>',
        '<head><link rel="canonical" href="https://www.example.org/plan/"></head>',
    ),
    bad=(
        '[[<img src="https://www.example.org/burg.png" alt="Burg">]]',
        '[[<img src="burg.png" srcset="burg.png 1x,//www.example.org/burg.png 2x" alt="Burg">]]',
        '[[<script src="//www.example.org/zaehler.js"></script>]]',
        '<head>[[<link rel="stylesheet" href="https://www.example.org/stil.css">]]</head>',
        '<svg aria-hidden="true">[[<use href="https://www.example.org/zeichen.svg#a"></use>]]</svg>',
    ),
)
def foreign_resource(tree: Tree) -> Iterator[Diagnostic]:
    """Wer etwas von fremden Servern lädt, verrät ihnen, wer unsere Seite liest.

    Dafür fehlt die Zustimmung der Leser.
    """
    for element in tree.having(*SOURCES):
        for address in _loaded(element):
            if _is_foreign(element, address):
                yield foreign_resource.at(tree.span(element), address=address)


def _loaded(element: Element) -> Iterator[str]:
    for attribute in SOURCES:
        if attribute not in element.attributes or not _loads(element, attribute):
            continue
        # In a srcset, several addresses stand with their sizes between commas and white space.
        yield from SEPARATOR.split(element[attribute]) if attribute == "srcset" else (element[attribute],)


def _loads(element: Element, attribute: str) -> bool:
    if "href" not in attribute:
        return True
    if element.name == "link":
        return not LOADING.isdisjoint(element["rel"].lower().split())
    return element.name in {"feimage", "image", "use"}


def _is_foreign(element: Element, address: str) -> bool:
    if scheme_of(address) == "data":
        return element.name not in {"img", "image", "source"}
    return bool(scheme_of(address)) or leads_to_host(address)
