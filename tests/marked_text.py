"""Examples with marks: `[[…]]` stands around what must be found."""

import re

from ssg.diagnostic import Span

_MARKED = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
_BOTH_MARKS = 4


def unmarked(example: str) -> tuple[str, list[Span]]:
    """The example without its marks, and the places of what they marked in the file `a.md`."""
    plain = _MARKED.sub(r"\1", example)
    spans = []
    for number, found in enumerate(_MARKED.finditer(example)):
        start = found.start() - _BOTH_MARKS * number
        spans.append(Span("a.md", *_place(plain, start), *_place(plain, start + len(found[1]))))
    return plain, spans


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
