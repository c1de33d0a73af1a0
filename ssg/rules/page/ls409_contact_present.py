"""A page in Leichte Sprache says whom to ask."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.dom.contact import names_contact
from ssg.rule import rule


@rule(
    code="LS409",
    name="contact-present",
    severity=Severity.WARNING,
    message="Auf der Seite fehlt: Wen kann man fragen?",
    hint="Nennen Sie in der Datei „kreis.yaml“ im Feld „kontakt“ eine Stelle.",
    barrier="contact",
    source="DIN SPEC 33429 · Netzwerk Leichte Sprache, Texte · WCAG 2.2, 3.2.6",
    good=(
        '<html lang="de-simple"><body><main><p>Telefon: 03631 911 542</p></main></body></html>',
        '<html lang="de-simple"><body><main><a href="mailto:soziales@beispiel.de">E-Mail</a></main></body></html>',
        (
            '<html lang="de-simple"><body><main><a href="kontakte/amt/index.html">So erreichen Sie uns</a>'
            "</main></body></html>"
        ),
        '<html lang="de"><body><main><p>Wir beraten Sie gern.</p></main></body></html>',
    ),
    bad=(
        '[[<html lang="de-simple">]]<body><main><p>Wir beraten Sie gern.</p></main></body></html>',
        '[[<html lang="de-simple">]]<body><main><p>Rufen Sie uns an.</p></main></body></html>',
    ),
    in_text=("kontakt: sozialplanung", "kontakt:"),
)
def contact_present(tree: Tree) -> Iterator[Diagnostic]:
    """Wer etwas nicht versteht, will jemanden fragen.

    Den Kasten mit dem Kontakt macht die Vorlage aus dem Feld „kontakt“: von der Seite oder vom Landkreis.
    Darum prüft das Programm die fertige Start-Seite und rät nicht im Text. Ist der Kasten dort leer,
    dann fehlt er auf allen Seiten ohne eigenen Kontakt.
    """
    if tree.is_easy and tree.is_start_page and not names_contact(tree):
        yield contact_present.at(tree.span(tree.root))
