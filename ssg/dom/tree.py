"""A page: its elements in order, and what readers are told of them."""

import posixpath
from collections.abc import Collection, Iterator
from functools import cached_property
from urllib.parse import unquote

from ssg.diagnostic import Span
from ssg.dom.element import Element

INLINE = frozenset(
    "a abbr b bdi bdo button cite code data dfn em i input kbd label mark q s samp select small span"  # noqa: SIM905 - reads as a list
    " strong sub sup svg textarea time title u var wbr".split()
)
_EASY = "leicht"
_ENTRY_DEPTH = 2
UNSEEN = frozenset({"noscript", "script", "style", "template"})


class Tree:
    """A page. `nodes` holds its elements and texts in the order of the page; the first is the page itself."""

    def __init__(self, path: str, nodes: list[Element | str]) -> None:
        self.path = path
        self.nodes = nodes
        self.elements = [node for node in nodes if isinstance(node, Element)]
        self._texts: dict[Element, str] = {}

    @property
    def root(self) -> Element:
        """The page itself, or its html element where there is one."""
        return next(iter(self.named("html")), self.elements[0])

    @property
    def is_easy(self) -> bool:
        """Whether the page stands where pages in Leichte Sprache stand: `leicht/` or `<county>/leicht/`."""
        return _EASY in self.path.split("/")[:-1][:2]

    @property
    def is_start_page(self) -> bool:
        """Whether it stands where the start page of a county stands: `<county>/` or `<county>/leicht/`."""
        return self._below == () and "/" in self.path

    @property
    def is_entry_page(self) -> bool:
        """Whether it stands where the page of an entry stands: two folders below a start page."""
        return len(self._below) == _ENTRY_DEPTH

    @property
    def _below(self) -> tuple[str, ...]:
        """The folders below the start page."""
        county, *below = self.path.split("/")[:-1] or [""]
        return tuple(below[1:] if below[:1] == [_EASY] else below) if county != _EASY else (county,)

    @cached_property
    def ids(self) -> dict[str, list[Element]]:
        """The elements of each id."""
        by_id: dict[str, list[Element]] = {}
        for element in self.having("id"):
            if element["id"]:
                by_id.setdefault(element["id"], []).append(element)
        return by_id

    @cached_property
    def _by_name(self) -> dict[str, list[Element]]:
        by_name: dict[str, list[Element]] = {}
        for element in self.elements:
            by_name.setdefault(element.name, []).append(element)
        return by_name

    @cached_property
    def _by_attribute(self) -> dict[str, list[Element]]:
        by_attribute: dict[str, list[Element]] = {}
        for element in self.elements:
            for attribute in element.attributes:
                by_attribute.setdefault(attribute, []).append(element)
        return by_attribute

    @property
    def attributes(self) -> Collection[str]:
        """The name of every attribute on the page."""
        return self._by_attribute.keys()

    @cached_property
    def hidden(self) -> frozenset[Element]:
        """Every element that is hidden, or stands in a hidden one."""
        tops = [each for each in self.having("hidden", "aria-hidden") if each.is_hidden] + self.named("template")
        return frozenset(element for top in tops for element in (top, *self.inside(top)))

    def named(self, *names: str) -> list[Element]:
        """The elements of these names, in the order of the page."""
        if len(names) == 1:
            return self._by_name.get(names[0], [])
        found = [element for name in names for element in self._by_name.get(name, [])]
        return sorted(found, key=lambda element: element.index)

    def having(self, *attributes: str) -> list[Element]:
        """The elements with one of these attributes or more, in the order of the page."""
        if len(attributes) == 1:
            return self._by_attribute.get(attributes[0], [])
        found = {element for name in attributes for element in self._by_attribute.get(name, [])}
        return sorted(found, key=lambda element: element.index)

    def seen(self, *names: str) -> list[Element]:
        """The elements of these names that are not hidden."""
        return [element for element in self.named(*names) if element not in self.hidden]

    def inside(self, element: Element) -> Iterator[Element]:
        """The elements within `element`, at any depth."""
        return (node for node in self.nodes[element.index + 1 : element.end] if isinstance(node, Element))

    def children(self, element: Element) -> Iterator[Element | str]:
        """The elements and texts directly within `element`."""
        index = element.index + 1
        while index < element.end:
            node = self.nodes[index]
            yield node
            index = node.end if isinstance(node, Element) else index + 1

    def text(self, element: Element) -> str:
        """What is read within `element`: its texts and its names for pictures, on one line."""
        if element not in self._texts:
            self._texts[element] = " ".join("".join(self._read(element)).split())
        return self._texts[element]

    def label(self, element: Element) -> str:
        """The name written on `element` for assistive technology: `aria-labelledby`, else `aria-label`."""
        labels = (self.ids[each][0] for each in element["aria-labelledby"].split() if each in self.ids)
        return " ".join(self.text(label) for label in labels).strip() or element["aria-label"]

    def name(self, element: Element) -> str:
        """What assistive technology calls `element`: its label, its contents, else its `title`."""
        own = element["alt"] if element.name in {"img", "area"} else self.text(element)
        return self.label(element) or own or element["title"]

    def leads_to(self, href: str) -> tuple[str, str]:
        """(site path, fragment) of a relative link on this page; the path of other links is as written."""
        path, _, fragment = href.partition("#")
        folder = posixpath.dirname(self.path)
        site_path = posixpath.normpath(posixpath.join(folder, unquote(path))) if path else self.path
        return site_path, unquote(fragment)

    def span(self, element: Element) -> Span:
        """Where the opening of `element` stands on the page: `<` and its name."""
        wide = 1 + len(element.name) if element.name else 0
        return Span(self.path, element.line, element.column, element.line, element.column + wide)

    def _read(self, element: Element) -> Iterator[str]:
        index = element.index + 1
        while index < element.end:
            node = self.nodes[index]
            index += 1
            if isinstance(node, str):
                yield node
                continue
            substitute = _substitute(node)
            if substitute is not None:
                index = node.end
                yield substitute
            elif node.name not in INLINE:
                yield " "


def _substitute(element: Element) -> str | None:
    """What is read in place of the contents, or None where the contents are read."""
    if element.is_hidden or element.name in UNSEEN:
        return " "
    if element.name == "img":
        return element["aria-label"] or element["alt"]
    return element["aria-label"] or None
