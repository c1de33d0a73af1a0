"""Values that YAML reads without complaint, but not as their writer meant them."""

import re
from collections.abc import Iterator, Sequence

from ssg.load.source_text import refused_in
from ssg.load.syntax_cause import Cause, cause_in_line, quoted
from ssg.load.syntax_problems import (
    ALIAS,
    ANCHOR,
    COLON_WITHOUT_SPACE,
    HARD_SPACE,
    HIDDEN_ESCAPE,
    QUOTE_UNOPENED,
    RESERVED_SIGN,
    TAG,
    TEXT_AFTER_HASH,
)

_LOST_TEXT = re.compile(r" +(#\S.*)")
_GLUED_TO_BLOCK = re.compile(r"[|>][-+\d]*#")
_INDENT = re.compile(r" *")
_SIGNS = {"!": TAG, "&": ANCHOR, "*": ALIAS}


def marked(lines: Sequence[str], line: int, column: int) -> Cause:
    """A value with a tag, an anchor or an alias at this place; lines and columns start at 0."""
    text = lines[line][column:].rstrip()
    problem = _SIGNS.get(text[:1], TAG)
    return Cause(problem, line, column, column + len(text), {"quoted": quoted(text)})


def hidden(lines: Sequence[str], value: str, line: int, column: int) -> Iterator[Cause]:
    """A character that no file may hold, brought in by an escape."""
    if refused := refused_in(value):
        end = len(lines[line])
        yield Cause(HIDDEN_ESCAPE, line, column, max(end, column), {"sign": f"U+{ord(refused):04X}"})


def lost(lines: Sequence[str], value: str, line: int, column: int) -> Iterator[Cause]:
    """Text that is taken for a note behind a plain value that ends at this place."""
    if match := _LOST_TEXT.match(lines[line], column) if line < len(lines) else None:
        text = match[1].rstrip(" ")
        values = {"lost": text, "quoted": quoted(f"{value} {text}".strip())}
        yield Cause(TEXT_AFTER_HASH, line, match.start(1), match.start(1) + len(text), values)


def unopened(value: str, line: int, column: int) -> Iterator[Cause]:
    """A plain value that ends at this place with a mark that nothing before it opens."""
    if value.endswith('"') and value.count('"') == 1:
        yield Cause(QUOTE_UNOPENED, line, column - 1, column, {"sign": '"'})


def swallowed(lines: Sequence[str], line: int, column: int) -> Iterator[Cause]:
    """Text glued to the sign of a block, „>#1“, which one reader refuses and the other loses."""
    if _GLUED_TO_BLOCK.match(lines[line], column):
        text = lines[line][column:].rstrip()
        yield Cause(RESERVED_SIGN, line, column, column + len(text), {"sign": text[0], "quoted": quoted(text)})


def glued(lines: Sequence[str], line: int, column: int) -> Iterator[Cause]:
    """A plain value on a line of its own that was meant as a field: „ort:Nordhausen“."""
    if line < len(lines) and (indent := _INDENT.match(lines[line])) and indent.end() >= column:
        cause = cause_in_line(lines, line)
        if cause and cause.problem in {COLON_WITHOUT_SPACE, HARD_SPACE}:
            yield cause
