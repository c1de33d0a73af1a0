"""A stretch of a file that a rule knows how to write better."""

from typing import NamedTuple

from ssg.diagnostic import Span
from ssg.language.text import Slice


class Edit(NamedTuple):
    """Put `new` in the place of `old`. Where the file spells the place otherwise, as with markup in it, it stays.

    A line end in `new` begins a new line of the same paragraph or list item.
    """

    span: Span
    old: str
    new: str


def replacing(found: Slice, new: str) -> Edit:
    """The edit that puts `new` in the place of `found`."""
    return Edit(found.span, found.text, new)
