"""A text as HTML that also tells how it is read aloud, where that differs from how it is written."""

import re
from collections.abc import Callable
from html import escape

from ssg.language.speech import spoken

_WHOLE = re.compile(r"(?<![\w-])(?=[\w-]{,24}(?![\w-]))\w+(?:-\w+)+")
"""A divided word or number that fits into a line of a small phone: no line ends in it (BITV, Annex 2 part 2, no. 1)."""


def told(text: str, shown: Callable[[str], str] = str) -> str:
    """`text` escaped, each place that is read otherwise wrapped: `<span data-sprich="…">22,9 MiB</span>`.

    Words with a hyphen stay in one line. `shown` may change how a stretch is shown, not how it is read.
    """
    pieces = spoken(text)
    if not pieces:
        return _plain(shown(text))
    parts: list[str] = []
    start = 0
    for piece in pieces:
        written = text[piece.start : piece.end]
        look = ' class="whole"' if _WHOLE.fullmatch(written) else ""
        parts.append(_plain(shown(text[start : piece.start])))
        parts.append(f'<span data-sprich="{escape(piece.words)}"{look}>{escape(shown(written))}</span>')
        start = piece.end
    return "".join((*parts, _plain(shown(text[start:]))))


def _plain(text: str) -> str:
    markup = escape(text)
    return _WHOLE.sub(r'<span class="whole">\g<0></span>', markup) if "-" in markup else markup
