"""What a page says, line by line."""

import re
from dataclasses import dataclass

from ssg.language.words import SOFT_HYPHEN
from ssg.load.source_text import refused_in

_FILE = re.compile(r"\.(pdf|docx?|odt|xlsx?|ods|csv)$", re.IGNORECASE)
_BEHIND_PATH = re.compile(r"[?#].*")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class Link:
    """A link in a line: its words, and where it leads, as an address of the Internet where that is known."""

    text: str
    target: str

    @property
    def file_name(self) -> str:
        """The name of the document to which it leads, or nothing."""
        name = _BEHIND_PATH.sub("", self.target).rpartition("/")[2]
        return name if _FILE.search(name) else ""

    @property
    def is_complete(self) -> bool:
        """Whether one can follow it from anywhere."""
        return self.target.startswith(("http://", "https://"))


@dataclass(frozen=True)
class Line:
    """One line: `level` is that of a heading, otherwise 0; lines with the same `block` stand in one paragraph."""

    text: str
    block: int = 0
    level: int = 0
    is_item: bool = False
    links: tuple[Link, ...] = ()
    is_picture: bool = False
    """Whether it is the description of a picture."""


@dataclass(frozen=True)
class Section:
    """A heading, which the beginning of a page may lack, and what stands below it."""

    heading: Line | None
    lines: tuple[Line, ...]

    @property
    def title(self) -> str:
        """The words of the heading."""
        return self.heading.text if self.heading else ""


def sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The lines, parted at their headings."""
    heads = [index for index, line in enumerate(lines) if line.level]
    starts = heads if heads and heads[0] == 0 else [0, *heads]
    found = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        part = lines[start:end]
        is_headed = bool(part) and part[0].level > 0
        found.append(Section(part[0] if is_headed else None, part[1:] if is_headed else part))
    return tuple(each for each in found if each.heading or each.lines)


def joined(words: str) -> str:
    """The words with single blanks, without the signs that no file may hold and those that only divide words."""
    words = words.replace(SOFT_HYPHEN, "")
    while refused := refused_in(words):
        words = words.replace(refused, "")
    return _BLANKS.sub(" ", words).strip()
