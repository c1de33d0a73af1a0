"""Parts in another language, and links to other versions, name it well."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

GERMAN = frozenset({"de", "de-at", "de-ch", "de-de", "de-simple"})
TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*|x-default", re.IGNORECASE)


@rule(
    code="BF028",
    name="part-language",
    severity=Severity.ERROR,
    message="Das Sprach-Kennzeichen „{tag}“ gibt es nicht.",
    hint="Leichte Sprache hat das Kennzeichen „de-simple“, Englisch „en“. Bitte melden Sie das der Technik.",
    barrier="language",
    source="WCAG 2.2, 3.1.2 · EN 301 549, 9.3.1.2 · BITV 2.0 § 3",
    good=('<a href="leicht.html" lang="de-simple" hreflang="de-simple">Leichte Sprache</a>', '<i lang="en">Team</i>'),
    bad=(
        '[[<a href="leicht.html" hreflang="de-LS">Leichte Sprache</a>]]',
        '[[<p lang="de-x-leicht">Das ist leicht.</p>]]',
        '[[<p lang="Englisch">Welcome</p>]]',
    ),
)
def part_language(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm wechselt beim Sprach-Kennzeichen die Stimme. Ein unbekanntes Kennzeichen hilft ihm nicht."""
    for attribute in ("lang", "hreflang"):
        for element in tree.having(attribute):
            tag = element[attribute]
            if tag and element.name != "html" and not _is_known(tag):
                yield part_language.at(tree.span(element), tag=tag)


def _is_known(tag: str) -> bool:
    if tag.lower().partition("-")[0] == "de":
        return tag.lower() in GERMAN
    return TAG.fullmatch(tag) is not None
