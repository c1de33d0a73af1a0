"""A tree while it grows: elements open, texts come, elements close, as in browsers."""

from collections import Counter
from collections.abc import Mapping

from ssg.dom.element import Element

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


class Growth:
    """The nodes of a page in their order, filled by one who reads its text from the first sign to the last."""

    def __init__(self) -> None:
        root = Element("", {}, index=0)
        self._nodes: list[Element | str] = [root]
        self._open: list[Element] = [root]
        self._names: Counter[str] = Counter()

    def start(self, tag: str, attributes: Mapping[str, str], position: tuple[int, int]) -> None:
        """An element opens, at this line and column."""
        if ended := ENDED_BY.get(tag):
            while self._open[-1].name in ended:
                self._close_last()
        element = Element(tag, attributes, index=len(self._nodes), position=position, parent=self._open[-1])
        self._nodes.append(element)
        if tag not in VOID:
            self._open.append(element)
            self._names[tag] += 1

    def slash(self, tag: str) -> None:
        """The start tag just read ended in a slash, which means something in drawings only."""
        if tag not in VOID and (tag in FOREIGN or any(self._names[name] for name in FOREIGN)):
            self._close_last()

    def end(self, tag: str) -> None:
        """An end tag; one without its start tag means nothing."""
        if self._names[tag]:
            while self._close_last() != tag:
                pass

    def text(self, words: str) -> None:
        """A text within the element that is open."""
        self._nodes.append(words)

    def finish(self) -> list[Element | str]:
        """All nodes, once the whole page was read."""
        while self._open:
            self._close_last()
        return self._nodes

    def _close_last(self) -> str:
        element = self._open.pop()
        element.end = len(self._nodes)
        self._names[element.name] -= 1
        return element.name
