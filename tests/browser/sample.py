"""Picks pages that together show every template in both versions, and every component, element and attribute."""

import re
from collections.abc import Mapping
from pathlib import Path

MARKS = re.compile(r'<(?P<element>[a-z][a-z0-9]*)|\sclass="?(?P<classes>[^">]*)|\s(?P<attribute>[a-z][a-z-]*)=')
ENTRY_PARTS = 3
Features = frozenset[tuple[object, ...]]


def telling_pages(site: Path) -> tuple[str, ...]:
    """Few pages with everything that any page has, the most telling ones first; the same for the same site."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    left = {path: features_of(path, file.read_text("utf-8")) for path, file in files.items()}
    missing = frozenset().union(*left.values())
    picked: list[str] = []
    while missing:
        best = most_telling(left, missing)
        picked.append(best)
        missing -= left[best]
    return tuple(picked)


def most_telling(left: Mapping[str, Features], missing: Features) -> str:
    return max(left, key=lambda path: (len(left[path] & missing), len(left[path]), path))


def features_of(path: str, html: str) -> Features:
    """What a page looks like: its version, its place in the tree, and the marks of its HTML."""
    found: set[tuple[object, ...]] = {(is_easy(path), "place", shape_of(path))}
    for mark in MARKS.finditer(html):
        kind = str(mark.lastgroup)
        found.update((kind, word) for word in mark[kind].split())
    return frozenset(found)


def is_easy(path: str) -> bool:
    return "leicht" in path.split("/")[:2]


def shape_of(path: str) -> str:
    """How deep a page lies, and its kind: `nordhausen/leicht/programme/x/index.html` is `*/programme/*`.

    Overviews differ by what they show, which their marks tell: each is `*/*`.
    """
    parts = [part for part in path.split("/")[:-1] if part != "leicht"]
    kind = parts[1] if len(parts) == ENTRY_PARTS else "*"
    return "/".join("*" if at != 1 else kind for at in range(len(parts)))
