"""HTML text becomes a tree, as browsers read it."""

from collections import Counter
from html.parser import HTMLParser

from ssg.dom.element import Element
from ssg.dom.tree import Tree

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 - reads as a list
)
FOREIGN = frozenset({"math", "svg"})
BLOCKS = (
    "address article aside blockquote details div dl fieldset figcaption figure footer form"  # noqa: SIM905 - as above
    " h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split()
)
ENDED_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(BLOCKS, frozenset({"p"})),
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt", "p"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "p"})),
    **dict.fromkeys(("tbody", "tfoot", "thead"), frozenset({"tbody", "tfoot", "thead", "tr", "td", "th", "p"})),
    "li": frozenset({"li", "p"}),
    "tr": frozenset({"tr", "td", "th", "p"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
}
"""The open elements that a start tag ends without an end tag of their own."""


def parse(text: str, *, path: str) -> Tree:
    """The tree of any text whatever; `path` is the site path of the page."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return Tree(path, builder.finish())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._nodes: list[Element | str] = [Element("", {}, index=0)]
        self._open: list[Element] = [self._nodes[0]]  # type: ignore[list-item]  # the root is an Element
        self._names: Counter[str] = Counter()

    def finish(self) -> list[Element | str]:
        while self._open:
            self._close_last()
        return self._nodes

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ended := ENDED_BY.get(tag):
            while self._open[-1].name in ended:
                self._close_last()
        # The first of two equal attributes counts, as in browsers.
        attributes = {name: value or "" for name, value in reversed(attrs)}
        parent = self._open[-1]
        element = Element(
            tag, attributes, index=len(self._nodes), position=(self.lineno, self.offset + 1), parent=parent
        )
        self._nodes.append(element)
        if tag not in VOID:
            self._open.append(element)
            self._names[tag] += 1

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        # A closing slash means something in drawings only.
        if tag not in VOID and (tag in FOREIGN or any(self._names[name] for name in FOREIGN)):
            self._close_last()

    def handle_endtag(self, tag: str) -> None:
        if self._names[tag]:
            while self._close_last() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._nodes.append(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parent's signature
        # The parent refuses unknown sections with an AssertionError; browsers see a comment.
        return self.parse_bogus_comment(i, report)

    def _close_last(self) -> str:
        element = self._open.pop()
        element.end = len(self._nodes)
        self._names[element.name] -= 1
        return element.name
