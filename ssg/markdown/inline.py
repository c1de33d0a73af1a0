"""What one block says: its text without markup, and where in the block each character stood."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import unescape
from typing import TYPE_CHECKING

from ssg.language.passage import Mark, MarkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_RESYNC = 200
_TO_MARK = {"em": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "link": MarkKind.LINK}


@dataclass(frozen=True)
class Target:
    """A link or picture in a block: its address as written, and the stretch of the block that makes it."""

    href: str
    text: str
    start: int
    end: int
    is_image: bool


@dataclass
class Reading:
    """The text of a block while it is read. `pieces` holds (text, offset in the block)."""

    block: str
    cursor: int = 0
    pieces: list[tuple[str, int]] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    alternatives: list["Reading"] = field(default_factory=list)
    _open: list[tuple[int, int, int, str]] = field(default_factory=list)

    @cached_property
    def text(self) -> str:
        """All of it; ask only when it has been read."""
        return "".join(text for text, _ in self.pieces)

    def read(self, tokens: "Sequence[Token]") -> "Reading":
        """Read the children of an inline token."""
        for token in tokens:
            self._read_one(token)
        return self

    def _read_one(self, token: "Token") -> None:
        match token.type:
            case "text" | "text_special":
                self._read_text(token.content)
            case "softbreak" | "hardbreak":
                self._read_break()
            case "code_inline":
                self._read_code(token)
            case "image":
                self._read_image(token)
            case _ if token.nesting == 1:
                self._begin(token)
            case _:
                self._finish(token)

    def _add(self, text: str, offset: int) -> None:
        self.pieces.append((text, offset))
        self.length += len(text)

    def _read_text(self, text: str) -> None:
        if not text:
            return
        if self.block[self.cursor : self.cursor + 1] not in {text[0], "\\", "&"}:
            self.cursor = max(self.block.find(text, self.cursor, self.cursor + len(text) + _RESYNC), self.cursor)
        if "&" not in text and self.block.startswith(text, self.cursor):
            self._add(text, self.cursor)
            self.cursor += len(text)
        else:
            self._align(text)

    def _align(self, text: str) -> None:
        """Read a text that holds escapes or entities, character by character."""
        index = 0
        while index < len(text):
            start, self.cursor, plain = self._next_character(text[index])
            self._add(text[index : index + len(plain)], min(start, len(self.block) - 1))
            index += len(plain)

    def _next_character(self, wanted: str) -> tuple[int, int, str]:
        """(where the next character begins, where it ends, what it is once decoded)."""
        here = self.cursor
        if entity := _ENTITY.match(self.block, here):
            decoded = unescape(entity[0])
            if decoded.startswith(wanted):
                return here, entity.end(), decoded
        if self.block.startswith("\\" + wanted, here):
            return here, here + 2, wanted
        return here, min(here + 1, len(self.block)), wanted

    def _read_break(self) -> None:
        end = self.block.find("\n", self.cursor)
        self._add("\n", end if end >= 0 else self.cursor)
        self.cursor = end + 1 if end >= 0 else self.cursor
        while self.block[self.cursor : self.cursor + 1] in {" ", "\t"}:
            self.cursor += 1

    def _read_code(self, token: "Token") -> None:
        inside = self.cursor + len(token.markup)
        closing = re.compile(f"(?<!`){token.markup}(?!`)").search(self.block, inside)
        end = closing.start() if closing else inside + len(token.content)
        padding = (end - inside - len(token.content)) // 2
        start = self.length
        self._add(token.content, inside + max(padding, 0))
        self.marks.append(Mark(MarkKind.CODE, start, self.length))
        self.cursor = end + len(token.markup)

    def _read_image(self, token: "Token") -> None:
        start = self.cursor
        inner = Reading(self.block, start + len("![")).read(token.children or [])
        self.cursor = self._skip_target(inner.cursor)
        address = str(token.attrGet("src") or "")
        inner.marks.append(Mark(MarkKind.PICTURE, 0, inner.length, address, (start, self.cursor)))
        self.alternatives.append(inner)
        self.targets.append(Target(address, inner.text, start, self.cursor, is_image=True))

    def _begin(self, token: "Token") -> None:
        self._open.append((self.length, len(self.pieces), self.cursor, str(token.attrGet("href") or "")))
        self.cursor += len(token.markup) if token.type != "link_open" else 1

    def _finish(self, token: "Token") -> None:
        start, first_piece, begun, href = self._open.pop()
        kind = _TO_MARK.get(token.type.partition("_")[0])
        if token.type == "link_close":
            self.cursor = self.cursor + 1 if token.info == "auto" else self._skip_target(self.cursor)
            shown = "".join(text for text, _ in self.pieces[first_piece:])
            self.targets.append(Target(href, shown, begun, self.cursor, is_image=False))
        else:
            self.cursor += len(token.markup)
        if kind:
            self.marks.append(Mark(kind, start, self.length, href, (begun, self.cursor)))

    def _skip_target(self, cursor: int) -> int:
        """Where a link or picture ends whose text ends at `cursor`: after `](…)`, `][…]` or `]`."""
        bracket = self.block.find("]", cursor)
        if bracket < 0:
            return min(cursor, len(self.block))
        after = self.block[bracket + 1 : bracket + 2]
        if after == "[":
            return max(self.block.find("]", bracket + 2), bracket) + 1
        return (after == "(" and _end_of_address(self.block, bracket + 1)) or bracket + 1


def _end_of_address(block: str, start: int) -> int:
    """Where `(address "title")` ends that begins at `start`, or 0 where it is none."""
    from markdown_it.helpers import parseLinkDestination, parseLinkTitle

    position = _skip_blanks(block, start + 1)
    address = parseLinkDestination(block, position, len(block))
    position = _skip_blanks(block, address.pos if address.ok else position)
    title = parseLinkTitle(block, position, len(block))
    if title.ok:
        position = _skip_blanks(block, title.pos)
    return position + 1 if block.startswith(")", position) else 0


def _skip_blanks(block: str, position: int) -> int:
    while position < len(block) and block[position] in " \t\n":
        position += 1
    return position
