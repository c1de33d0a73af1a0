"""A text as HTML that also tells how it is read aloud, where that differs from how it is written."""

from collections.abc import Callable
from html import escape

from ssg.language.speech import spoken


def told(text: str, shown: Callable[[str], str] = str) -> str:
    """`text` escaped, each place that is read otherwise wrapped: `<span data-sprich="…">22,9 MiB</span>`.

    `shown` may change how a stretch is shown, not how it is read.
    """
    pieces = spoken(text)
    if not pieces:
        return escape(shown(text))
    parts: list[str] = []
    start = 0
    for piece in pieces:
        plain, written = (escape(shown(each)) for each in (text[start : piece.start], text[piece.start : piece.end]))
        parts.append(f'{plain}<span data-sprich="{escape(piece.words)}">{written}</span>')
        start = piece.end
    return "".join((*parts, escape(shown(text[start:]))))
