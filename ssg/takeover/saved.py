"""A saved page as lines: those of its content, which trafilatura finds, and those around it. The door to lxml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin

from lxml import etree
from trafilatura import extract, load_html

from ssg.takeover.lines import Line, Link, joined
from ssg.takeover.mail import mail_of_link, plain_mails

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "iframe", "object", "title"})
_INLINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "cite", "code", "dfn", "em", "font", "i", "img", "ins", "kbd", "label"}
    | {"mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}
)
_GLUED = frozenset({"a", "span"})
"""Elements that styles often set apart, without a blank between them."""
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|breadcrumbs?|footer|cookies?|skip)(?:$|[\s_-])", re.IGNORECASE
)
_MOST = 0.8
"""So much of what is found must stand in one element: what is found is written a little differently."""
_MAIN = "//main | //*[@role='main'] | //*[@id='content'] | //article"


@dataclass(frozen=True)
class Saved:
    """A page: its title, the lines of its content, and those of menus and margins."""

    title: str
    content: tuple[Line, ...]
    margin: tuple[Line, ...]


def saved(octets: bytes, address: str = "") -> Saved | None:
    """The page, which was found at `address`; None where that is no HTML."""
    tree = load_html(octets)
    if tree is None or tree.find(".//body") is None:
        return None
    here = address or tree.xpath("string(//link[@rel='canonical']/@href)")
    main = _content(tree)
    reader = _Reader(_joined_address(here, tree.xpath("string(//base/@href)")))
    reader.read(tree.find(".//body"), main)
    content = tuple(reader.inside) or tuple(reader.outside)
    heading = next((line.text for line in content if line.level == 1), "")
    title = joined(tree.xpath("string(//title)"))
    return Saved(heading or title, content, tuple(reader.outside) if reader.inside else ())


def _content(tree: Any) -> Any:
    """The smallest element with all that is found to be content; where a page marks its content, at least that."""
    found = extract(
        etree.tostring(tree, encoding="unicode"),
        output_format="xml",
        favor_recall=True,
        include_comments=False,
        include_tables=True,
    )
    wanted = {joined("".join(each.itertext()))[:40] for each in _blocks(found)} - {""}
    marked = tree.xpath(_MAIN)
    best = next((each for each in marked if _holds(each, wanted)), None)
    if best is not None:
        return best
    best = tree.find(".//body")
    while wanted and (inner := next((each for each in best if _holds(each, wanted)), None)) is not None:
        best = inner
    return best


def _blocks(found: str | None) -> Iterator[Any]:
    main = etree.fromstring(found.encode()).find("main") if found else None
    yield from () if main is None else main


def _holds(element: Any, wanted: set[str]) -> bool:
    if not isinstance(element.tag, str):
        return False
    text = joined("".join(element.itertext()))
    return sum(each in text for each in wanted) >= _MOST * len(wanted)


class _Reader:
    """One walk through a page, which notes a line wherever a block or a line ends."""

    def __init__(self, base: str) -> None:
        self.inside: list[Line] = []
        self.outside: list[Line] = []
        self._base = base
        self._words: list[str] = []
        self._links: list[Link] = []
        self._link_start = 0
        self._link_line = 0
        self._block = 0
        self._level = 0
        self._is_item = False
        self._is_row = False
        self._is_inside = False

    def read(self, element: Any, main: Any) -> None:
        if not isinstance(element.tag, str) or element.tag in _SILENT or _is_hidden(element):
            self._words.append(element.tail or "")
            return
        before = self._is_inside
        self._is_inside = (before or element is main) and not _is_furniture(element)
        if before is not self._is_inside:
            self._is_inside = before
            self._end_block()
            self._is_inside = not before
        self._open(element)
        self._words.append(element.text or "")
        for child in element:
            self.read(child, main)
        self._close(element)
        if before is not self._is_inside:
            self._end_block()
            self._is_inside = before
        following = element.getnext()
        is_glued = element.tag in _GLUED and not element.tail and following is not None and following.tag in _GLUED
        self._words.append(" " if is_glued else element.tail or "")

    def _open(self, element: Any) -> None:
        tag = element.tag
        if tag == "a":
            self._link_start, self._link_line = len(self._words), len(self._lines())
        elif tag == "br":
            self._end_line()
        elif tag == "img" and (described := joined(element.get("alt") or "")):
            self._end_block()
            self._lines().append(Line(described, self._block, is_picture=True))
        elif tag in {"tr", "dt"}:
            self._end_block()
            self._is_row = True
        elif tag not in _INLINE and not self._is_row:
            self._end_block()
            self._level = _HEADINGS.get(tag, self._level)
            self._is_item = self._is_item or tag == "li"
        elif tag not in _INLINE:
            self._words.append(" ")

    def _close(self, element: Any) -> None:
        tag = element.tag
        if tag == "a" and element.get("href"):
            self._close_link(element)
        elif tag in {"tr", "dl"}:
            self._end_block()
            self._is_row = False
        elif tag not in _INLINE | {"br"} and not self._is_row:
            self._end_block()
            self._level = 0 if tag in _HEADINGS else self._level
            self._is_item = self._is_item and tag != "li"

    def _close_link(self, element: Any) -> None:
        text = joined("".join(self._words[self._link_start :]))
        target = joined(element.get("href"))
        mail = mail_of_link(target, element.get("data-mailto-token", ""), element.get("data-mailto-vector", ""))
        if mail:
            target = f"mailto:{mail}"
        elif not target.startswith(("#", "javascript:", "tel:", "mailto:")):
            target = _joined_address(self._base, target)
        inside = self._lines()[self._link_line :]
        if not text and inside and inside[-1].is_picture:
            self._lines()[-1] = replace(inside[-1], links=(Link(inside[-1].text, target),))
        else:
            self._links.append(Link(plain_mails(text), target))

    def _lines(self) -> list[Line]:
        return self.inside if self._is_inside else self.outside

    def _end_line(self) -> None:
        text = plain_mails(joined("".join(self._words)))
        if text:
            self._lines().append(Line(text, self._block, self._level, self._is_item, tuple(self._links)))
        self._words, self._links, self._link_start = [], [], 0

    def _end_block(self) -> None:
        self._end_line()
        self._block += 1


def _is_hidden(element: Any) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None


def _is_furniture(element: Any) -> bool:
    """Whether the element is a menu or stands on many pages, as its name tells."""
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return element.tag in {"nav", "footer"} or bool(_FURNITURE.search(named))


def _joined_address(base: str, target: str) -> str:
    """Where a link leads; as it is written where that is no address."""
    try:
        return urljoin(base, target)
    except ValueError:
        return target
