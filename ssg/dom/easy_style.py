"""What a style sheet makes of pages in Leichte Sprache: of their text, and of every element that a rule names."""

from collections.abc import Iterator

from ssg.dom.cascade import Style, style_of
from ssg.dom.stylesheet import Node, StyleRule, Stylesheet

EASY = Node("html", frozenset({"easy"}), frozenset({("lang", "de-simple")}))
STANDARD = Node("html", frozenset({"standard"}), frozenset({("lang", "de")}))
"""The pages as the layout opens them."""

_TEXT = (Node("body"), Node("main", frozenset({"wrap"})), Node("div", frozenset({"prose"})), Node("p"))


def text_style(sheet: Stylesheet, page: Node, media: str = "") -> Style:
    """The style of a paragraph."""
    return style_of(sheet, (page, *_TEXT), media)


def media_of(sheet: Stylesheet) -> list[str]:
    """Every condition under which the sheet has rules of its own, first of all none."""
    return list(dict.fromkeys(("", *(rule.media for rule in sheet.rules))))


def named_elements(sheet: Stylesheet, *properties: str) -> Iterator[tuple[StyleRule, Style]]:
    """Each rule that sets one of `properties` and can hold on easy pages, with the style of what it names."""
    for rule in sheet.rules:
        if any(name in properties for name, _ in rule.declarations) and _can_hold(rule, sheet):
            yield rule, style_of(sheet, _example_of(rule), rule.media)


def _can_hold(rule: StyleRule, sheet: Stylesheet) -> bool:
    """Whether no part of the selector belongs to another kind of page."""
    foreign = sheet.page_classes - EASY.names
    languages = {each for node in rule.nodes for each in node.attributes if each[0] == "lang"}
    return languages <= EASY.attributes and not any(node.names & foreign for node in rule.nodes)


def _example_of(rule: StyleRule) -> tuple[Node, ...]:
    """An element that the rule names, with all that is around it."""
    inner = [node for node in rule.nodes if not node.is_met_by(EASY) or node == Node()]
    if not inner:
        return (EASY,)
    below = [Node(node.tag or "div", node.names, node.attributes) for node in inner if node.tag != "body"]
    return (EASY, Node("body"), *below)
