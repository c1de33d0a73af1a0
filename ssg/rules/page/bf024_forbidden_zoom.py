"""Readers may enlarge the page."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

LIMIT = re.compile(r"user-scalable\s*=\s*(no|0)\b|maximum-scale\s*=\s*[0-4](\.\d*)?(?![\d.])", re.IGNORECASE)


@rule(
    code="BF024",
    name="forbidden-zoom",
    severity=Severity.ERROR,
    message="Die Seite lässt sich nicht frei vergrößern: „{limit}“.",
    hint="Diese Angabe muss weg. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 1.4.4 · EN 301 549, 9.1.4.4 · BITV 2.0 § 3",
    good=(
        '<head><meta name="viewport" content="width=device-width, initial-scale=1"></head>',
        '<head><meta name="viewport" content="width=device-width, maximum-scale=10"></head>',
    ),
    bad=(
        '<head>[[<meta name="viewport" content="width=device-width, user-scalable=no">]]</head>',
        '<head>[[<meta name="viewport" content="width=device-width, maximum-scale=1.0">]]</head>',
    ),
)
def forbidden_zoom(tree: Tree) -> Iterator[Diagnostic]:
    """Viele Menschen lesen nur vergrößerte Schrift. Das darf eine Seite nicht verhindern."""
    for meta in tree.named("meta"):
        if meta["name"].lower() == "viewport" and (found := LIMIT.search(meta["content"])):
            yield forbidden_zoom.at(tree.span(meta), limit=found[0])
