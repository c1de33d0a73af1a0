"""Addresses within the site are relative."""

from collections.abc import Iterator

from ssg.address import MISSING
from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.dom.address import leads_to_host
from ssg.rule import rule

POINTING = ("href", "src", "action", "data", "poster")


@rule(
    code="BF019",
    name="absolute-path",
    severity=Severity.ERROR,
    message="Die Adresse „{address}“ beginnt mit einem Schräg-Strich.",
    hint="Adressen in der Internet-Seite beginnen mit dem Namen der Datei oder mit „../“.",
    source="Redaktion",
    good=('<a href="../termine/index.html">Termine</a>', '<a href="https://www.example.org/">Beispiel</a>'),
    bad=(
        '[[<a href="/termine/">Termine</a>]]',
        '[[<img src="/bilder/burg.svg" alt="Burg">]]',
        '[[<a href="\\termine">Termine</a>]]',
    ),
    in_text=("[Termine](termine)", "[Termine](/termine/)"),
)
def absolute_path(tree: Tree) -> Iterator[Diagnostic]:
    """Die Seiten sollen auch in einem Unter-Ordner und von der Festplatte funktionieren.

    Dafür sind alle Wege relativ. Nur die Seite für falsche Adressen zeigt der Web-Server überall.
    """
    if tree.path.endswith(MISSING):
        return
    for attribute in POINTING:
        for element in tree.having(attribute):
            address = element[attribute]
            if address.startswith(("/", "\\")) and not leads_to_host(address):
                yield absolute_path.at(tree.span(element), address=address)
