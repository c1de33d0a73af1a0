"""The page says in which language it is."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.kind import Language
from ssg.rule import rule


@rule(
    code="BF001",
    name="page-language",
    severity=Severity.ERROR,
    message="Die Seite beginnt mit {found}.",
    hint="Hier gehört „lang={wanted}“ hin. Bitte melden Sie das der Technik.",
    source="WCAG 2.2, 3.1.1 · EN 301 549, 9.3.1.1 · BITV 2.0 § 3",
    good=('<html lang="de"><head><title>Kontakt – Nordhausen</title></head><body></body></html>',),
    bad=(
        "[[<html>]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>",
        '[[<html lang="en">]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>',
        '[[<html lang="de-LS">]]<head><title>Kontakt – Nordhausen</title></head><body></body></html>',
    ),
)
def page_language(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm wählt seine Stimme nach dem Sprach-Kennzeichen der Seite.

    Seiten in Alltags-Sprache tragen „de“, Seiten in Leichter Sprache tragen „de-simple“.
    """
    wanted = Language.EASY if tree.is_easy else Language.STANDARD
    written = tree.root["lang"]
    if written != wanted:
        found = f"„lang={written}“" if written else "keinem Sprach-Kennzeichen"
        yield page_language.at(tree.span(tree.root), found=found, wanted=wanted)
