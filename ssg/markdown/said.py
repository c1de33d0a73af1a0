"""A text as HTML that also tells how it is read aloud, where that differs from how it is written."""

import re
from collections.abc import Callable
from html import escape

from ssg.language.speech import spoken

_LINE = 24
"""So many characters fit into a line of a small phone."""
_COMPOUND = rf"(?<![\w-])(?=[\w-]{{,{_LINE}}}(?![\w-]))\w+(?:-\w+)+"
"""A divided word or number that fits into a line: no line ends in it (BITV, Annex 2 part 2, no. 1)."""
_SIGNS = "[.,:;?!…“)]{1,3}"
"""What follows a word without a blank stays in its line."""
_WHOLE = re.compile(_COMPOUND)
_WRITTEN = re.compile(f"{_COMPOUND}(?:{_SIGNS})?")
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_DATE = re.compile(rf'<span data-sprich="[^"]*">\d{{1,2}}\.</span> (?:{_MONTHS})\b(?: \d{{4}}\b)?(?:{_SIGNS})?')
_SAID = re.compile(rf'(<span data-sprich="[^"]*") class="whole"(>[^<]*</span>{_SIGNS})')


def told(text: str, shown: Callable[[str], str] = str) -> str:
    """`text` escaped, each place that is read otherwise wrapped: `<span data-sprich="…">22,9 MiB</span>`.

    Words with a hyphen, dates, and numbers with what they count stay in one line. `shown` may change how a stretch is
    shown, not how it is read.
    """
    pieces = spoken(text)
    if not pieces:
        return _plain(shown(text))
    parts: list[str] = []
    start = 0
    for piece in pieces:
        written = text[piece.start : piece.end]
        look = ' class="whole"' if _stays_whole(written) else ""
        parts.append(_plain(shown(text[start : piece.start])))
        parts.append(f'<span data-sprich="{escape(piece.words)}"{look}>{escape(shown(written))}</span>')
        start = piece.end
    markup = "".join((*parts, _plain(shown(text[start:]))))
    if ".</span> " in markup:
        markup = _DATE.sub(_kept, markup)
    return _SAID.sub(r'<span class="whole">\1\2</span>', markup) if 'class="whole"' in markup else markup


def _stays_whole(written: str) -> bool:
    """Whether a place ends with its line only: a divided word, or several words such as „22,9 MiB“."""
    return len(written) <= _LINE and (" " in written or _WHOLE.fullmatch(written) is not None)


def _plain(text: str) -> str:
    markup = escape(text)
    return _WRITTEN.sub(_kept, markup) if "-" in markup else markup


def _kept(found: re.Match[str]) -> str:
    return f'<span class="whole">{found[0]}</span>'
