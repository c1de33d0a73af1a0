"""Pages without what they tell voices and line breaks."""

import re

_WHOLE = re.compile(r'<span class="whole">([^<]*)</span>')
_SAID = re.compile(r'<span data-sprich="[^"]*"(?: class="whole")?>([^<]*)</span>')


def as_written(page: str) -> str:
    """The HTML without the marks that keep a word in one line and tell how a place is read aloud."""
    return _WHOLE.sub(r"\1", _SAID.sub(r"\1", page))
