"""What an easy start page tells."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.pair import Comparison
from ssg.rule import rule

START_PAGE = "kreis.leicht.md"
PARTS = (
    ("worum es auf den Seiten geht", re.compile(r"(?:finden|lesen) Sie hier|Auf diese[nr] Seiten?|Diese Seiten?")),
    ("wie man sich zurechtfindet", re.compile(r"zurecht|Menü|Oben auf jeder Seite")),
    ("wen man fragen kann", re.compile(r"fragen|rufen|anrufen|Kontakt", re.IGNORECASE)),
    ("was die Seiten für Menschen mit Behinderungen tun", re.compile(r"[Bb]arriere")),
    ("ob es Gebärden-Sprache gibt", re.compile(r"Gebärden")),
)


@rule(
    code="LS608",
    name="start-page-content",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Auf der leichten Start-Seite fehlt: {missing}.",
    hint="Schreiben Sie dazu ein paar leichte Sätze. Das ist eine Empfehlung.",
    source="BITV 2.0 § 4",
    disputed=("§ 4 gilt für Stellen des Bundes. Thüringen nennt nur § 3. Hier gilt § 4 darum als gute Praxis."),
    good=(
        (
            "seite: kreis.leicht.md ||| Text. ||| Auf diesen Seiten finden Sie Hilfe. Oben ist das Menü. "
            "Rufen Sie uns an. Diese Seiten sind ohne Barrieren. Hier gibt es Filme in Gebärden-Sprache."
        ),
        "Text. ||| Das ist keine Start-Seite.",
    ),
    bad=("seite: kreis.leicht.md ||| Text. ||| [[Guten]] Tag.",),
)
def start_page_content(comparison: Comparison) -> Iterator[Diagnostic]:
    """Die Start-Seite ist die Tür. Sie sagt in Leichter Sprache, was es hier gibt und wie man es findet."""
    easy = comparison.pair.easy
    if easy.path.rpartition("/")[2] == START_PAGE:
        missing = ", ".join(name for name, told in PARTS if not told.search(easy.body))
        if missing:
            yield start_page_content.at(easy.title_span, missing=missing)
