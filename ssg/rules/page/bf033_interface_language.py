"""The words of the interface are German."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule

SPOKEN = ("aria-label", "aria-roledescription", "aria-valuetext", "title", "placeholder")
ENGLISH = frozenset(
    {
        "accordion", "back", "back to top", "breadcrumb", "breadcrumbs", "carousel", "close", "close menu", "contact",
        "contents", "download", "external link", "footer", "header", "home", "homepage", "language", "loading",
        "main content", "main menu", "main navigation", "menu", "more", "navigation menu", "next", "open menu",
        "pagination", "play", "previous", "primary", "read more", "search", "skip to content", "skip to main content",
        "slide", "switch language", "table of contents", "toggle navigation", "tooltip",
    }
)  # fmt: skip


@rule(
    code="BF033",
    name="interface-language",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Ein Vorlese-Programm liest hier das englische Wort „{text}“ vor.",
    hint="Nehmen Sie ein deutsches Wort. Bitte melden Sie das der Technik.",
    barrier="language",
    source="WCAG 2.2, 3.1.2 · EN 301 549, 9.3.1.2",
    good=('<nav aria-label="Menü"></nav>', '<span lang="en" title="Search">Suche</span>'),
    bad=('[[<nav aria-label="Main navigation"></nav>]]', "[[<button>Close</button>]]"),
)
def interface_language(tree: Tree) -> Iterator[Diagnostic]:
    """Auch unsichtbare Wörter werden vorgelesen. Eine deutsche Stimme macht aus einem englischen Wort ein Rätsel."""
    for element, text in _interface_words(tree):
        if text.lower() in ENGLISH and not _is_marked(element):
            yield interface_language.at(tree.span(element), text=text)


def _interface_words(tree: Tree) -> Iterator[tuple[Element, str]]:
    for attribute in SPOKEN:
        yield from ((element, element[attribute]) for element in tree.having(attribute))
    yield from ((element, tree.text(element)) for element in tree.named("button", "summary"))


def _is_marked(element: Element) -> bool:
    return any("lang" in each for each in (element, *element.ancestors()) if each.name != "html")
