"""The page says in which language it is, in a tag that browsers know."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.languages import Language
from ssg.rule import rule

_INVENTED = re.compile(r"de-(?:ls|x-.*|.*leicht.*|easy)|leicht.*", re.IGNORECASE)
"""Tags for Leichte Sprache that no register knows."""


@rule(
    code="BF001",
    name="language-tag",
    severity=Severity.ERROR,
    message="Das Sprach-Kennzeichen stimmt nicht: {found}.",
    hint="Hier gehört „{wanted}“ hin. Bitte melden Sie das der Technik.",
    barrier="language",
    source="WCAG 2.2, 3.1.1 · EN 301 549, 9.3.1.1 · BITV 2.0 § 3 · BCP 47, Variante „simple“",
    disputed=(
        "In Gebrauch sind auch „de-LS“ und „de-x-leicht“. Aber „LS“ ist das Land Lesotho, und „x“ versteht kein Gerät. "
        "Hier gilt „de-simple“ aus dem amtlichen Verzeichnis: Vorlese-Programme nehmen dafür die deutsche Stimme."
    ),
    good=(
        '<html lang="de"><head><title>Kontakt – Nordhausen</title></head><body></body></html>',
        '<a href="../leicht/hilfe/" hreflang="de-simple" lang="de-simple">Leichte Sprache</a>',
    ),
    bad=(
        "[[<html>]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>",
        '[[<html lang="en">]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>',
        '[[<html lang="de-LS">]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>',
        '[[<a href="../leicht/hilfe/" hreflang="de-x-leicht">Leichte Sprache</a>]]',
    ),
)
def language_tag(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm wählt seine Stimme nach dem Sprach-Kennzeichen der Seite.

    Seiten in Alltags-Sprache tragen „de“, Seiten in Leichter Sprache tragen „de-simple“. Ob jede Seite
    ihre zweite Fassung nennt, prüft BF026.
    """
    wanted = Language.EASY if tree.is_easy else Language.STANDARD
    written = tree.root["lang"]
    if written != wanted:
        found = f"Hier steht „{written}“" if written else "Die Seite hat keines"
        yield language_tag.at(tree.span(tree.root), found=found, wanted=wanted)
    for element in tree.having("lang", "hreflang"):
        tag = next((each for each in (element["lang"], element["hreflang"]) if _INVENTED.fullmatch(each)), None)
        if tag and element is not tree.root:
            yield language_tag.at(tree.span(element), found=f"Hier steht „{tag}“", wanted=Language.EASY)
