"""The frame of the desk's own pages. They load the theme's style sheet and the desk's, and no script in the page."""

from collections.abc import Iterable
from html import escape

from ssg.reports.html.markup import Html, text

PLACE = "_redaktion"
"""The folder of the desk. No county has such a name."""
STYLE = f"{PLACE}/redaktion.css"
SCRIPT = f"{PLACE}/redaktion.js"
BESIDE_SCRIPT = f"{PLACE}/nebeneinander.js"
BESIDE = f"{PLACE}/nebeneinander"
RULE = f"{PLACE}/regel"

_NOTE = "Ein Programm prüft nach Regeln. Ob ein Text leicht ist, sagen nur seine Leserinnen und Leser."


def page(title: str, parts: Iterable[Html], *, styles: Iterable[str], script: str = "", is_wide: bool = False) -> bytes:
    """The whole page. `styles` are those of the theme, which may be broken at the moment."""
    sheets = "".join(f'<link rel="stylesheet" href="/{escape(path)}">' for path in (*styles, STYLE))
    loaded = f'<script src="/{script}" defer></script>' if script else ""
    kind = "breit" if is_wide else "lesbar"
    return (
        '<!DOCTYPE html>\n<html lang="de" class="standard">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{text(title)} – Vorschau</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n{sheets}\n{loaded}\n</head>\n'
        f'<body class="redaktion {kind}">\n<a class="skip" href="#inhalt">Zum Inhalt</a>\n'
        f'<header class="kopf"><p><a href="/{PLACE}/">Redaktion</a></p>'
        '<p><a href="/">Zu den Seiten</a></p></header>\n'
        f'<main id="inhalt" tabindex="-1">\n<h1>{text(title)}</h1>\n'
        + "\n".join(parts)
        + f"\n</main>\n<footer><p>{_NOTE}</p></footer>\n</body>\n</html>\n"
    ).encode()


def to(address: str, label: str, **attributes: str) -> Html:
    """A link to another page; `current="page"` becomes `aria-current`."""
    more = "".join(f' aria-{name}="{escape(value)}"' for name, value in attributes.items())
    return Html(f'<a href="{escape(address)}"{more}>{text(label)}</a>')


def joined(parts: Iterable[str]) -> Html:
    """Several parts, one after the other."""
    return Html("\n".join(parts))
