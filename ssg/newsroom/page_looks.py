"""What the page rules find on the pages that somebody looks at, each at its element."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from ssg.audit import found_on, not_told_before, told_of
from ssg.diagnostic import Diagnostic
from ssg.dom import Element, Tree, parse
from ssg.footprint import marks_of
from ssg.newsroom.known import but_for_known
from ssg.newsroom.standing import PageStanding, Survey
from ssg.output import Output
from ssg.preview.asked import INDEX
from ssg.preview.pages import Preview

KEPT = 50
"""Pages of which it is remembered what was found on them."""
_TELLING = ("id", "href", "src", "alt", "name", "lang", "type", "role", "aria-label")
"""Attributes by which a browser finds an element again; scripts leave them as they are."""
_NAME = re.compile(r"[a-z][a-z0-9]*")


class Place(NamedTuple):
    """An element: the one of this number, from 0, of all that the selector finds in the page, and what it says."""

    selector: str
    number: int
    words: str


class OnPage(NamedTuple):
    """One finding on a page."""

    found: Diagnostic
    """As a build tells it."""
    message: str
    """The same without the name of the page."""
    place: Place | None
    """None for a finding on the whole page."""


class PageLooks:
    """Looks at pages as the preview has made them. This takes some milliseconds for each that has changed."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._known: dict[str, tuple[Output, tuple[OnPage, ...]]] = {}
        self._told: dict[str, tuple[list[int], tuple[Diagnostic, ...]]] = {}

    def at(self, address: str, stamp: str, *, makes: bool) -> tuple[OnPage, ...] | None:
        """What is found on a page in the state of this stamp; nothing where there is no page.

        None where nobody has asked for the page yet, unless this `makes` it.
        """
        path = f"{address}{INDEX}" if not address or address.endswith("/") else address
        page = self._preview.made(path, stamp)
        if page is None and makes:
            self._preview.answer(path)
            page = self._preview.made(path, stamp)
        if page is None:
            return () if makes else None
        known, found = self._known.pop(path, (None, ()))
        self._known[path] = page, (found if known == page else tuple(look_at(page)))
        if len(self._known) > KEPT:
            del self._known[next(iter(self._known))]
        return self._known[path][1]

    def fresh(self, looked: tuple[OnPage, ...], standing: PageStanding | None) -> tuple[OnPage, ...]:
        """Those that neither its texts explain nor a baseline knows."""
        told = not_told_before((each.found for each in looked), standing.in_texts if standing else ())
        left = set(but_for_known(self._preview.project.content, told)) if looked else set()
        return tuple(each for each in looked if each.found in left)

    def note(self, page: PageStanding, found: Iterable[OnPage]) -> None:
        """Remember what was found on both pages of an entry, as long as its files stay as they are."""
        self._told[page.id] = self._marks(page), tuple(dict.fromkeys(each.found for each in found))

    def renewed(self, survey: Survey) -> Survey:
        """With what was found since, where somebody has looked."""
        if not any(id_.partition("/")[0] == survey.name for id_ in self._told):
            return survey
        return replace(survey, pages=tuple(map(self._renewed, survey.pages)))

    def _renewed(self, page: PageStanding) -> PageStanding:
        marks, found = self._told.get(page.id, ([], ()))
        return page.with_on_pages(found) if marks and marks == self._marks(page) else page

    def _marks(self, page: PageStanding) -> list[int]:
        content = self._preview.project.content
        return list(marks_of([str(content / each.path) for each in (page.standard, page.easy) if each]))


def look_at(page: Output) -> Iterator[OnPage]:
    """All that the page rules find, in the order of the page."""
    tree = parse(page.text, path=page.path)
    elements = {(each.line, each.column): each for each in tree.elements}
    for each in sorted(found_on(tree)):
        element = elements.get((each.span.line, each.span.column))
        place = _place(tree, element) if element and element is not tree.root else None
        yield OnPage(told_of(page, each), each.message, place)


def _place(tree: Tree, element: Element) -> Place | None:
    if not _NAME.fullmatch(element.name):
        return None
    told = {name: element.attributes[name] for name in _TELLING if element.attributes.get(name)}
    alike = [each for each in tree.named(element.name) if all(each.attributes.get(n) == v for n, v in told.items())]
    selector = element.name + "".join(f"[{name}={_quoted(value)}]" for name, value in told.items())
    return Place(selector, alike.index(element), tree.name(element))


def _quoted(value: str) -> str:
    """A text as selectors want it."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'
