"""HTML text becomes a tree, as browsers read it."""

from html.parser import HTMLParser

from ssg.dom.element import Element
from ssg.dom.growth import Growth
from ssg.dom.plain import read_plain
from ssg.dom.tree import Tree


def parse(text: str, *, path: str) -> Tree:
    """The tree of any text whatever; `path` is the site path of the page."""
    return Tree(path, read_plain(text) or read_any(text))


def read_any(text: str) -> list[Element | str]:
    """The nodes of any text whatever."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.growth.finish()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.growth = Growth()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The first of two equal attributes counts, as in browsers.
        attributes = {name: value or "" for name, value in reversed(attrs)}
        self.growth.start(tag, attributes, (self.lineno, self.offset + 1))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.growth.slash(tag)

    def handle_endtag(self, tag: str) -> None:
        self.growth.end(tag)

    def handle_data(self, data: str) -> None:
        self.growth.text(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - the parent's signature
        # The parent refuses unknown sections with an AssertionError; browsers see a comment.
        return self.parse_bogus_comment(i, report)
