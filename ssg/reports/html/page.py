"""The frame of every page for editors: it loads nothing and runs nothing."""

from collections.abc import Iterable
from html import escape

from ssg.reports.html.markup import Html
from ssg.reports.html.style import POLICY, STYLE


def page(title: str, description: str, sections: Iterable[Html]) -> str:
    """The whole page. Title and description are the program's own words."""
    return _PAGE.format(
        title=title, description=description, policy=escape(POLICY), style=STYLE, body="\n".join(sections)
    )


_PAGE = """<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title} – leichtbau</title>
<style>{style}</style>
</head>
<body>
<a class="skip" href="#inhalt">Zum Inhalt</a>
<header><p>leichtbau</p></header>
<main id="inhalt">
<h1>{title}</h1>
{body}
</main>
<footer><p>Ein Programm prüft nach Regeln. Ob ein Text leicht ist, sagen nur seine Leserinnen und Leser.</p></footer>
</body>
</html>"""
