"""Pages without what they tell voices."""

import re

_SAID = re.compile(r'<span data-sprich="[^"]*">([^<]*)</span>')


def as_written(page: str) -> str:
    """The HTML without the marks that tell how a place is read aloud."""
    return _SAID.sub(r"\1", page)
