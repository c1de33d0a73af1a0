"""A link's text says where it leads."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

VAGUE = frozenset(
    {
        "anklicken", "bitte hier klicken", "da", "details", "download", "dort", "herunterladen", "hier", "hier klicken",
        "hierhin", "klick", "klicken sie hier", "link", "lesen", "mehr", "mehr dazu", "mehr erfahren", "mehr infos",
        "mehr informationen", "mehr lesen", "pdf", "seite", "siehe hier", "website", "weiter", "weitere infos",
        "weitere informationen", "weiterlesen", "zurück",
    }
)  # fmt: skip
BARE = re.compile(r"(https?:|www\.)\S*|\S+\.(pdf|docx?|xlsx?|pptx?|od[tsp]|zip|jpe?g|png|html?)", re.IGNORECASE)


@rule(
    code="BF003",
    name="vague-link",
    severity=Severity.WARNING,
    message="Der Link heißt „{text}“.",
    hint="Schreiben Sie das Ziel in den Link, zum Beispiel „Antrag herunterladen“.",
    barrier="links",
    source="WCAG 2.2, 2.4.4 · EN 301 549, 9.2.4.4 · BITV 2.0 § 3",
    good=(
        '<p>Lesen Sie <a href="regeln.html">die Regeln für den Antrag</a>.</p>',
        '<p>Hier finden Sie den <a href="antrag.pdf">Antrag (PDF, 1 MB)</a>.</p>',
        '<a href="mailto:plan@example.org">plan@example.org</a>',
        '<a href="plan.html" aria-label="Mehr über den Plan">mehr</a>',
    ),
    bad=(
        '<p>Den Antrag finden Sie [[<a href="antrag.html">hier</a>]].</p>',
        '[[<a href="plan.html"><b>Mehr</b> …</a>]]',
        '[[<a href="https://www.example.org/plan">www.example.org/plan</a>]]',
        '[[<a href="plan.pdf">LK_Plan.pdf</a>]]',
    ),
    in_text=("Lesen Sie [die Regeln für den Antrag](regeln).", "Die Regeln für den Antrag finden Sie [hier](regeln)."),
)
def vague_link(tree: Tree) -> Iterator[Diagnostic]:
    """Viele Menschen lassen sich nur die Links einer Seite vorlesen.

    „hier“ oder eine nackte Internet-Adresse sagt dann nicht, wohin der Link führt.
    """
    for link in tree.seen("a"):
        name = tree.name(link)
        if "href" in link and (name.strip(" .…:!>»→").lower() in VAGUE or BARE.fullmatch(name)):
            yield vague_link.at(tree.span(link), text=name)
