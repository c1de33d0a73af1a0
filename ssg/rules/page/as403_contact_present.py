"""A page in everyday German says whom to ask."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.dom.contact import names_contact
from ssg.rule import rule


@rule(
    code="AS403",
    name="std-contact-present",
    severity=Severity.WARNING,
    message="Auf der Seite steht kein Kontakt.",
    hint="Nennen Sie in der Datei „kreis.yaml“ im Feld „kontakt“ eine Stelle.",
    barrier="contact",
    source="WCAG 2.2, 3.2.6 · W3C, Making Content Usable",
    good=(
        '<html lang="de"><body><main><p>Kontakt: 03631 911542</p></main></body></html>',
        '<html lang="de"><body><main><p>E-Mail: soziales@beispiel.de</p></main></body></html>',
        '<html lang="de"><body><main><a href="kontakte/plan/index.html">Sozialplanung</a></main></body></html>',
        '<html lang="de-simple"><body><main><p>Wir helfen gern.</p></main></body></html>',
    ),
    bad=(
        '[[<html lang="de">]]<body><main><p>Wir helfen gern.</p></main></body></html>',
        '[[<html lang="de">]]<body><main><p>Rufen Sie uns an.</p></main></body></html>',
    ),
    in_text=("kontakt: sozialplanung", "kontakt:"),
)
def contact_present(tree: Tree) -> Iterator[Diagnostic]:
    """Zu jedem Thema soll man jemanden fragen können.

    Den Kasten mit dem Kontakt macht die Vorlage aus dem Feld „kontakt“: von der Seite oder vom Landkreis.
    Darum prüft das Programm die fertige Start-Seite und rät nicht im Text. Ist der Kasten dort leer,
    dann fehlt er auf allen Seiten ohne eigenen Kontakt.
    """
    if not tree.is_easy and tree.is_start_page and not names_contact(tree):
        yield contact_present.at(tree.span(tree.root))
