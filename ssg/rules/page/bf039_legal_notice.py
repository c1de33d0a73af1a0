"""A page in Leichte Sprache says that it informs and does not bind."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

NOTICE = "Dieser Text informiert Sie."


@rule(
    code="BF039",
    name="legal-notice",
    severity=Severity.WARNING,
    message="Auf der Seite fehlt der Hinweis, was vor Gericht gilt.",
    hint="Die Vorlage zeigt sonst: „Dieser Text informiert Sie.“ Bitte melden Sie das der Technik.",
    barrier="notice",
    source="DIN SPEC 33429 · Forschungsstelle Leichte Sprache Hildesheim",
    disputed=(
        "Manche Landkreise zeigen den Hinweis nur bei Gesetzen und Anträgen, und manche lassen ihn weg. "
        "Hier steht er auf jeder leichten Seite: einmal, am Ende, in 2 kurzen Sätzen."
    ),
    good=(
        (
            '<html lang="de-simple"><body><footer><p>Dieser Text informiert Sie.</p>'
            "<p>Vor Gericht gilt nur der Text in schwerer Sprache.</p></footer></body></html>"
        ),
        '<html lang="de"><body><footer></footer></body></html>',
    ),
    bad=(
        '[[<html lang="de-simple">]]<body><footer></footer></body></html>',
        '[[<html lang="de-simple">]]<body><footer><p>Impressum</p></footer></body></html>',
    ),
)
def legal_notice(tree: Tree) -> Iterator[Diagnostic]:
    """Ein leichter Text lässt Einzelheiten weg. Die Menschen sollen wissen, welcher Text im Streit gilt.

    Den Hinweis macht die Vorlage. Darum prüft das Programm die fertige Seite.
    """
    if tree.is_easy and NOTICE not in tree.text(tree.root):
        yield legal_notice.at(tree.span(tree.root))
