"""The links and pictures of a body."""

from bisect import bisect_right
from dataclasses import dataclass

from ssg.markdown.blocks import blocks, line_starts


@dataclass(frozen=True)
class Link:
    """A link or picture of a body: its address as written, its text, its place in the body (counted from 1).

    Of a link that runs over several lines, the place covers the first one.
    """

    href: str
    text: str
    line: int
    column: int
    end_column: int
    is_image: bool = False


def links(body: str) -> tuple[Link, ...]:
    """Every link and picture of `body`, in order."""
    starts = line_starts(body)
    found = []
    for block in blocks(body):
        for target in sorted(block.reading.targets, key=lambda each: each.start):
            begin = block.offset(target.start)
            first_line = block.reading.block[target.start : target.end].partition("\n")[0]
            line = bisect_right(starts, begin)
            column = begin - starts[line - 1] + 1
            end = column + len(first_line)
            found.append(Link(target.href, target.text, line, column, end, target.is_image))
    return tuple(found)
