"""What the preview adds to a page: a notice at its top, and the script that loads it anew after a save."""

import re
from collections.abc import Iterable
from html import escape

from ssg.diagnostic import Diagnostic

PLACE = "_vorschau"
"""The folder of the preview's own files. No county has such a name."""
SCRIPT = f"{PLACE}/seite.js"
STYLE = f"{PLACE}/seite.css"
EVENTS = f"{PLACE}/stand"
PAGE = f"{PLACE}/index.html"

OLD = "Die Seite zeigt noch den Stand von vorher. Das ist zu tun:"
NEW = "Auf dieser Seite ist etwas zu tun:"
NOTHING = "Diese Seite kann noch nicht gezeigt werden. Das ist zu tun:"

_HEAD_ENDS = re.compile(r"</head>")
_BODY_BEGINS = re.compile(r"<body[^>]*>")
EMPTY = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Vorschau</title></head><body></body></html>'


def told(diagnostics: Iterable[Diagnostic], content: str) -> tuple[str, ...]:
    """What is wrong, where and what to do, a text for each; `content` is the folder as its user wrote it."""
    return tuple(
        f"{content}/{each.span.path}, Zeile {each.span.line}: {each.message} {each.hint}".rstrip()
        for each in diagnostics
    )


def live(page: str, stamp: str, heading: str = "", items: Iterable[str] = ()) -> str:
    """The page with the notice, if there is one to give, and with the script. `stamp` names the state it shows."""
    loaded = (
        f'<link rel="stylesheet" href="/{STYLE}"><script src="/{SCRIPT}" data-stand="{escape(stamp)}" defer></script>'
    )
    with_script = _HEAD_ENDS.sub(lambda end: loaded + end[0], page, count=1)
    notice = _notice(heading, items)
    return _BODY_BEGINS.sub(lambda begin: begin[0] + notice, with_script, count=1)


def _notice(heading: str, items: Iterable[str]) -> str:
    if not heading:
        return ""
    said = "".join(f"<li>{escape(item)}</li>" for item in items)
    begin = '<aside class="vorschau-hinweis" lang="de" aria-label="Vorschau">'
    return f"{begin}<p>{escape(heading)}</p><ul>{said}</ul></aside>"
