"""Where a page has a twin, both versions are named, to machines and to readers."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.languages import Language
from ssg.rule import rule


@rule(
    code="BF026",
    name="language-pair",
    severity=Severity.WARNING,
    message="Der Hinweis auf die zweite Fassung ist nicht vollständig. {found}",
    hint="Beide Fassungen nennen sich gegenseitig. Bitte melden Sie das der Technik.",
    barrier="language",
    source="Redaktion",
    good=(
        (
            '<html lang="de"><head><link rel="alternate" hreflang="de" href="index.html">'
            '<link rel="alternate" hreflang="de-simple" href="../leicht/x/index.html"></head>'
            '<body><a href="../leicht/x/index.html" hreflang="de-simple">Leichte Sprache</a></body></html>'
        ),
        '<html lang="de"><head></head><body></body></html>',
    ),
    bad=(
        '<html lang="de"><head>[[<link rel="alternate" hreflang="de" href="index.html">]]</head></html>',
        (
            '<html lang="de"><head>[[<link rel="alternate" hreflang="de" href="index.html">]]'
            '<link rel="alternate" hreflang="de-simple" href="../leicht/x/index.html"></head><body></body></html>'
        ),
        (
            '<html lang="de"><head>[[<link rel="alternate" hreflang="de" href="../y/index.html">]]'
            '<link rel="alternate" hreflang="de-simple" href="../leicht/x/index.html"></head>'
            '<body><a href="../leicht/x/index.html" hreflang="de-simple">Leichte Sprache</a></body></html>'
        ),
    ),
)
def language_pair(tree: Tree) -> Iterator[Diagnostic]:
    """Wer die leichte Fassung braucht, soll sie von jeder Seite aus finden. Auch Such-Maschinen sollen beide kennen."""
    links = [link for link in tree.named("link") if link["hreflang"] and "alternate" in link["rel"].lower().split()]
    if links and (found := _gap(tree, links)):
        yield language_pair.at(tree.span(links[0]), found=found)


def _gap(tree: Tree, links: list[Element]) -> str:
    own, other = (Language.EASY, Language.STANDARD) if tree.is_easy else (Language.STANDARD, Language.EASY)
    targets = {link["hreflang"]: link["href"] for link in links}
    if len(links) != len(targets) or not targets.keys() >= {own, other}:
        return "Genannt werden müssen „de“ und „de-simple“, jede einmal."
    if ":" not in targets[own] and tree.leads_to(targets[own])[0] != tree.path:
        return f"Der Hinweis „{own}“ führt nicht zu dieser Seite."
    if not any(link["hreflang"] == other for link in tree.seen("a")):
        return f"Auf der Seite fehlt ein Link mit der Angabe „{other}“."
    return ""
