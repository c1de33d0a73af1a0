"""No style and no script in the page itself, but for a style sheet that the page's own security policy names."""

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

SCRIPT_TYPES = frozenset({"", "application/javascript", "importmap", "module", "speculationrules", "text/javascript"})
"""Other types are data, which no browser runs."""


@rule(
    code="BF017",
    name="inline-code",
    severity=Severity.ERROR,
    message="Im Element „{element}“ steht Code: „{found}“.",
    hint="Gestaltung und Programme gehören in eigene Dateien. Bitte melden Sie das der Technik.",
    source="Redaktion",
    good=(
        '<p class="wichtig">Text</p>',
        '<script src="../assets/suche.js"></script>',
        '<script type="application/ld+json">{"name": "Nordhausen"}</script>',
        (
            '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
            " style-src 'sha256-ngewhhP73WDIbgwseeu52VAAJgKdGUsu1IUQQsAm8m4=';\"><style>p { color: red }</style></head>"
        ),
    ),
    bad=(
        '[[<p style="color: red">Text</p>]]',
        '[[<button onclick="los()">Los</button>]]',
        "[[<script>los()</script>]]",
        "[[<style>p { color: red }</style>]]",
        (
            '<head><meta http-equiv="Content-Security-Policy" content="style-src \'sha256-AA==\'">'
            "[[<style>p { color: red }</style>]]</head>"
        ),
    ),
)
def inline_code(tree: Tree) -> Iterator[Diagnostic]:
    """Die Seiten laufen mit strengen Sicherheits-Regeln.

    Code mitten in der Seite ist darin verboten und wirkt nicht.
    """
    for attribute in sorted(tree.attributes):
        if attribute == "style" or attribute.startswith("on"):
            for element in tree.having(attribute):
                yield inline_code.at(tree.span(element), element=element.name, found=attribute)
    for element in tree.named("script", "style"):
        if not _is_admitted(tree, element) if element.name == "style" else _runs_here(element):
            yield inline_code.at(tree.span(element), element=element.name, found=element.name)


def _runs_here(script: Element) -> bool:
    return "src" not in script and script["type"].lower() in SCRIPT_TYPES


def _is_admitted(tree: Tree, style: Element) -> bool:
    """Whether the page's own security policy names the style sheet by its digest."""
    octets = "".join(child for child in tree.children(style) if isinstance(child, str)).encode("utf-8", "replace")
    digest = f"'sha256-{b64encode(sha256(octets).digest()).decode()}'"
    policies = [
        meta["content"] for meta in tree.named("meta") if meta["http-equiv"].lower() == "content-security-policy"
    ]
    return any(digest in policy.replace(";", " ").split() for policy in policies)
