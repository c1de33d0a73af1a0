"""Every page has one title."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF002",
    name="page-title",
    severity=Severity.ERROR,
    message="Die Seite hat {found}.",
    hint="Jede Seite braucht genau einen Titel. Nennen Sie das Thema und den Ort.",
    source="WCAG 2.2, 2.4.2 · EN 301 549, 9.2.4.2 · BITV 2.0 § 3",
    good=(
        '<html lang="de"><head><title>Sozialplanung – Nordhausen</title></head><body></body></html>',
        '<html lang="de"><head><title>Plan</title></head><body><svg><title>Karte</title></svg></body></html>',
    ),
    bad=(
        '[[<html lang="de">]]<head></head><body></body></html>',
        '<html lang="de"><head>[[<title> </title>]]</head><body></body></html>',
        '<html lang="de"><head><title>Plan</title>[[<title>Plan</title>]]</head><body></body></html>',
    ),
)
def page_title(tree: Tree) -> Iterator[Diagnostic]:
    """Der Titel steht oben im Browser, in Lese-Zeichen und in der Suche.

    Ein Vorlese-Programm liest den Titel zuerst. So wissen alle sofort, wo sie sind.
    """
    titles = [title for title in tree.named("title") if not title.within("svg")]
    if not titles:
        yield page_title.at(tree.span(tree.root), found="keinen Titel")
    for number, title in enumerate(titles):
        if number:
            yield page_title.at(tree.span(title), found="mehr als einen Titel")
        elif not tree.text(title):
            yield page_title.at(tree.span(title), found="einen leeren Titel")
