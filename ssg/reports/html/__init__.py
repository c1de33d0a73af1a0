"""Findings as one accessible page that needs nothing else: charts with their tables, both versions side by side."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from ssg.diagnostic import Diagnostic, Problem
from ssg.report import UNSEEN, Examined, Manner
from ssg.reports.html import findings, texts
from ssg.reports.html.markup import Html
from ssg.reports.html.style import POLICY, STYLE

WANTS_FIGURES = True
TITLE = "Prüf-Bericht"
DESCRIPTION = "Was bei der Prüfung der Texte auffiel, nach Regeln und nach Seiten."


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, examined: Examined = UNSEEN
) -> str:
    """The page. It loads nothing and runs nothing."""
    return _PAGE.format(
        title=TITLE,
        description=DESCRIPTION,
        policy=escape(POLICY),
        style=STYLE,
        body="\n".join(_sections(diagnostics, problems, examined)),
    )


def _sections(diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], examined: Examined) -> Iterator[Html]:
    statistics = examined.statistics
    found = [
        texts.overview(diagnostics, statistics),
        findings.of_rules(diagnostics, problems),
        findings.of_pages(diagnostics),
        texts.of_words(diagnostics, problems, examined),
    ]
    if statistics:
        found += [texts.of_readability(statistics), texts.of_twins(statistics), texts.of_reviews(statistics)]
    found.append(findings.of_places(diagnostics))
    return (each for each in found if each)


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
