"""One element of a page: its attributes, its place and what is around it."""

import re
from collections.abc import Iterator, Mapping

STOPS = frozenset({"button", "iframe", "select", "summary", "textarea"})
NUMBER = re.compile(r"[+-]?[0-9]{1,9}")


class Element:
    """One element. `index` and `end` bound its part of `Tree.nodes`; line and column start at 1."""

    __slots__ = ("attributes", "column", "end", "index", "line", "name", "parent")

    def __init__(
        self,
        name: str,
        attributes: Mapping[str, str],
        *,
        index: int,
        position: tuple[int, int] = (1, 1),
        parent: "Element | None" = None,
    ) -> None:
        self.name = name
        self.attributes = attributes
        self.index = index
        self.end = index + 1
        self.line, self.column = position
        self.parent = parent

    def __getitem__(self, attribute: str) -> str:
        """The value without white space around it; empty where the attribute is missing."""
        return self.attributes.get(attribute, "").strip()

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attributes

    @property
    def role(self) -> str:
        """The role written on it, or nothing."""
        return self["role"].lower()

    @property
    def is_hidden(self) -> bool:
        """Whether it is itself taken from readers and assistive technology."""
        return "hidden" in self.attributes or self["aria-hidden"].lower() == "true"

    @property
    def tab_order(self) -> int:
        """Its `tabindex`; 0 where there is none or no number."""
        written = self["tabindex"]
        return int(written) if NUMBER.fullmatch(written) else 0

    @property
    def is_focusable(self) -> bool:
        """Whether the Tab key stops at it."""
        if "disabled" in self.attributes or self.tab_order < 0:
            return False
        if self.name in {"a", "area"}:
            return "href" in self.attributes or "tabindex" in self.attributes
        if self.name == "input":
            return self["type"].lower() != "hidden"
        return self.name in STOPS or "tabindex" in self.attributes

    def ancestors(self) -> Iterator["Element"]:
        """From the parent outwards."""
        around = self.parent
        while around is not None:
            yield around
            around = around.parent

    def within(self, *names: str) -> bool:
        """Whether an element of one of these names is around it."""
        return any(around.name in names for around in self.ancestors())
