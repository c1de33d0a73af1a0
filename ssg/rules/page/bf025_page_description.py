"""Every page has one description."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF025",
    name="page-description",
    severity=Severity.WARNING,
    message="Die Seite hat {found}.",
    hint="Schreiben Sie ein bis zwei Sätze in das Feld „kurz“: Worum geht es auf der Seite?",
    source="Redaktion",
    good=('<head><title>Plan</title><meta name="description" content="Was wir planen."></head>',),
    bad=(
        '[[<html lang="de">]]<head><title>Plan</title></head><body></body></html>',
        '<head>[[<meta name="description" content=" ">]]</head>',
        '<head><meta name="description" content="Plan">[[<meta name="description" content="Plan">]]</head>',
    ),
    in_text=("titel: Sozial-Planung\nkurz: Hier lesen Sie, was wir planen.", "titel: Sozial-Planung"),
)
def page_description(tree: Tree) -> Iterator[Diagnostic]:
    """Die Beschreibung steht in Such-Maschinen unter dem Titel.

    Sie hilft zu entscheiden: Ist das die richtige Seite?
    """
    found = [meta for meta in tree.named("meta") if meta["name"].lower() == "description"]
    if not found:
        yield page_description.at(tree.span(tree.root), found="keine Beschreibung")
    for number, meta in enumerate(found):
        if number:
            yield page_description.at(tree.span(meta), found="mehr als eine Beschreibung")
        elif not meta["content"]:
            yield page_description.at(tree.span(meta), found="eine leere Beschreibung")
