"""A body in one form: one empty line between blocks, „-“ before points, no blanks at line ends."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ssg.markdown.parser import parse

if TYPE_CHECKING:
    from markdown_it.token import Token

_POINT = re.compile(r"^(\s*)[*+](?=[ ]\S)")
_HEADING = re.compile(r"#{1,6}\s")
_BREAK = "  "


def prose_written(body: str) -> str:
    """The body in its one form, or as it is apart from its end where that would say something else."""
    tidy = "".join(f"{line}\n" for line in _tidied(body))
    trimmed = body.strip("\n")
    plain = f"{trimmed}\n" if trimmed.strip() else ""
    return next((each for each in (tidy, plain) if meaning(each) == meaning(body)), body)


def meaning(body: str) -> list[tuple[object, ...]]:
    """All that the Markdown says, without the signs that say it."""
    return [told for token in parse(body) for told in _told(token)]


def _told(token: "Token") -> Iterator[tuple[object, ...]]:
    meta = tuple(sorted((key, str(value)) for key, value in token.meta.items()))
    yield (token.type, token.tag, token.nesting, token.info, tuple(sorted(token.attrs.items())), meta)
    if token.children is None:
        yield (token.content,)
    for child in token.children or ():
        yield from _told(child)


def _tidied(body: str) -> Iterator[str]:
    """The lines; those of code as they are."""
    code = _lines_of_code(body)
    lines = body.split("\n")
    last, is_apart = "", False
    for number, raw in enumerate(lines):
        line = raw if number in code else _line(raw, "".join(lines[number + 1 : number + 2]))
        if number not in code and not line:
            is_apart = True
            continue
        if last and (is_apart or (number not in code and (_HEADING.match(line) or _HEADING.match(last)))):
            yield ""
        yield line
        last, is_apart = line or " ", False


def _line(raw: str, following: str) -> str:
    bare = raw.rstrip(" \t")
    ends_here = not following.strip() or any(map(_HEADING.match, (bare, following)))
    end = _BREAK if bare and raw.endswith(_BREAK) and not ends_here else ""
    return _POINT.sub(r"\1-", bare) + end


def _lines_of_code(body: str) -> set[int]:
    blocks = (token.map for token in parse(body) if token.type in {"fence", "code_block"} and token.map)
    return {number for start, end in blocks for number in range(start, end)}
