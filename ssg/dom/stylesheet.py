"""A style sheet as its rules, in their order. What is made for paper or for forced colours is left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_SIGN = re.compile(r"[^{};]+|[{};]")
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*(.*?)\s*(!important)?\s*\Z", re.DOTALL)
_OTHER_MEDIA = re.compile(r"\bprint\b|forced-colors|@keyframes")
_ALTERNATIVES = re.compile(r":(?:is|where)\(([^()]*)\)")
_MOST_ALTERNATIVES = 50
_SIBLING = re.compile(r"(?:^|(?<=[\s>]))[^\s>+~]+\s*[+~]\s*")
_PSEUDO = re.compile(r":(?!:)(?!root\b)[\w-]+(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?")
_PART = re.compile(
    r"\[(?P<name>[\w-]+)[~|^$*]?=?[\"']?(?P<value>[^\"'\]]*)[\"']?\]|(?P<sign>[.#]?)(?P<word>\*|[\w-]+)|:(?P<root>root)"
)


@dataclass(frozen=True)
class Node:
    """What a selector asks of one element, or what one element is. `names` holds its classes and `#id`."""

    tag: str = ""
    names: frozenset[str] = frozenset()
    attributes: frozenset[tuple[str, str]] = frozenset()

    def is_met_by(self, other: "Node") -> bool:
        """Whether the element `other` has all that is asked."""
        return self.tag in {"", other.tag} and self.names <= other.names and self.attributes <= other.attributes


@dataclass(frozen=True)
class StyleRule:
    """One selector with its declarations. Siblings and states such as `:hover` are left out of it."""

    selector: str
    nodes: tuple[Node, ...]
    """From the outermost element to the one that is styled."""
    declarations: tuple[tuple[str, str], ...]
    media: str = ""

    @cached_property
    def weight(self) -> tuple[int, int]:
        """What decides between rules for the same element, besides their order."""
        named = sum(len(node.names) + len(node.attributes) for node in self.nodes)
        return named + self.selector.count(":root"), sum(1 for node in self.nodes if node.tag)

    def styles(self, path: tuple[Node, ...]) -> bool:
        """Whether it holds for the last element of `path`, which begins with the page."""
        if not self.nodes[-1].is_met_by(path[-1]):
            return False
        above = iter(reversed(path[:-1]))
        return all(any(node.is_met_by(element) for element in above) for node in reversed(self.nodes[:-1]))


@dataclass(frozen=True)
class Stylesheet:
    """The rules that screens use."""

    rules: tuple[StyleRule, ...]

    @cached_property
    def page_classes(self) -> frozenset[str]:
        """The classes that the sheet asks of the page itself: they tell kinds of pages apart."""
        return frozenset(
            name for rule in self.rules for node in rule.nodes if node.tag == "html" for name in node.names
        )


def read_stylesheet(text: str) -> Stylesheet:
    """The rules of any text whatever; what is no rule is passed over."""
    return Stylesheet(tuple(_Reader(_COMMENT.sub(" ", text)).rules()))


@dataclass
class _Reader:
    text: str
    around: list[str] = field(default_factory=list)
    """The openings of the blocks that are open: selectors and at-rules."""
    waiting: list[str] = field(default_factory=list)

    def rules(self) -> Iterator[StyleRule]:
        opening = ""
        for found in _SIGN.finditer(self.text):
            sign = found[0]
            if sign == "{":
                self.around.append(" ".join(opening.split()))
                self.waiting = []
            elif sign in "};":
                self.waiting.append(opening)
                if sign == "}":
                    yield from self._closed()
            opening = "" if sign in "{};" else sign

    def _closed(self) -> Iterator[StyleRule]:
        selectors = self.around.pop() if self.around else "@"
        media = " ".join(each for each in self.around if each.startswith("@"))
        found = (_DECLARATION.match(each) for each in self.waiting)
        declarations = tuple((match[1].lower(), match[2]) for match in found if match)
        self.waiting = []
        if declarations and not selectors.startswith("@") and not _OTHER_MEDIA.search(media):
            for selector in _single(selectors):
                if nodes := _nodes(selector):
                    yield StyleRule(selector, nodes, declarations, media)


def _single(selectors: str) -> Iterator[str]:
    """Each selector of a list, with `:is(a, b)` written out."""
    waiting = [each.strip() for each in re.split(r",(?![^(]*\))", selectors)]
    for _ in range(_MOST_ALTERNATIVES):
        if not waiting:
            return
        selector = waiting.pop(0)
        found = _ALTERNATIVES.search(selector)
        if found is None:
            yield selector
        else:
            parts = (selector[: found.start()] + each.strip() + selector[found.end() :] for each in found[1].split(","))
            waiting = [*parts, *waiting]


def _nodes(selector: str) -> tuple[Node, ...]:
    """What the selector asks, outermost first; nothing for what is not an element, such as `::before`."""
    if "::" in selector:
        return ()
    plain = _PSEUDO.sub("", _SIBLING.sub("", selector)).replace(">", " ")
    return tuple(_node(each) for each in plain.split()) or ((Node(),) if ":" in selector else ())


def _node(compound: str) -> Node:
    tag, names, attributes = "", set[str](), set[tuple[str, str]]()
    for part in _PART.finditer(compound):
        if part["root"]:
            tag = "html"
        elif part["name"]:
            attributes.add((part["name"], part["value"]))
        elif part["sign"]:
            names.add(part[0] if part["sign"] == "#" else part["word"])
        elif part["word"] != "*":
            tag = part["word"].lower()
    return Node(tag, frozenset(names), frozenset(attributes))
