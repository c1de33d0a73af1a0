"""What a style sheet makes of an element: its values after weight, order, inheritance and `var()`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ssg.dom.measures import line_height, pixels
from ssg.dom.stylesheet import Node, StyleRule, Stylesheet

BROWSER_SIZE = 16.0
"""Pixels of a browser's own text."""
BROWSER_LINE = 1.2

_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
_FONT = re.compile(r"(?:^|\s)([\d.]\S*|(?:clamp|min|max)\([^)]*\))(?:\s*/\s*(\S+))?\s+(.+)\Z", re.DOTALL)
_ROUNDS = 8
_INHERITED = frozenset({"color", "font-family", "text-align"})


@dataclass(frozen=True)
class Style:
    """The values of one element: its text in pixels and multiples, everything else as written."""

    size: float
    leading: float
    values: Mapping[str, str]
    """Custom properties and what else was said of it or, where it is inherited, of an element around it."""
    background: str
    """The nearest colour behind it."""

    def get(self, name: str) -> str:
        """The value of a property, or nothing."""
        return self.values.get(name, "")


def style_of(sheet: Stylesheet, path: tuple[Node, ...], media: str = "") -> Style:
    """The style of the last element of `path`, with the rules for all screens and those for `media`."""
    rules = [rule for rule in sheet.rules if rule.media in {"", media}]
    style = Style(BROWSER_SIZE, BROWSER_LINE, {}, "#ffffff")
    root = BROWSER_SIZE
    for depth in range(1, len(path) + 1):
        style = _inner(style, _declared(rules, path[:depth]), root)
        root = style.size if depth == 1 else root
    return style


def _declared(rules: list[StyleRule], path: tuple[Node, ...]) -> list[tuple[str, str]]:
    """What the rules say of an element, lightest first: of two, the later one wins."""
    holding = sorted((rule for rule in rules if rule.styles(path)), key=lambda rule: rule.weight)
    return [declaration for rule in holding for declaration in rule.declarations]


def _inner(outer: Style, declared: list[tuple[str, str]], root: float) -> Style:
    kept = {name: value for name, value in outer.values.items() if name in _INHERITED or name.startswith("--")}
    known = {**kept, **{name: value for name, value in declared if name.startswith("--")}}
    values = dict(each for name, value in declared for each in _written_out(name, resolved(value, known)))
    size = pixels(values.get("font-size", "1em"), parent=outer.size, root=root) or outer.size
    leading = line_height(values.get("line-height", ""), size=size, root=root) or outer.leading
    ground = values.get("background", "")
    return Style(size, leading, {**known, **values}, ground if ground.startswith("#") else outer.background)


def _written_out(name: str, value: str) -> Iterator[tuple[str, str]]:
    """A declaration with the shorthand `font` in its parts; a ground has one name."""
    if name == "font" and (found := _FONT.search(value)):
        yield "font-size", found[1]
        yield "line-height", found[2] or str(BROWSER_LINE)
        yield "font-family", found[3]
    else:
        yield "background" if name in {"background-color", "background-image"} else name, value


def resolved(value: str, known: Mapping[str, str]) -> str:
    """`value` with each `var(--name)` put in."""
    for _ in range(_ROUNDS):
        if "var(" not in value:
            break
        value = _VARIABLE.sub(lambda found: _put_in(known.get(found[1], "initial"), found[2] or ""), value)
    return value.strip()


def _put_in(value: str, instead: str) -> str:
    """What stands for a variable: one that has no value, or lost it, gives way."""
    return instead if value == "initial" else value
