"""An alternative text describes the picture."""

import re
from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule

SAYS_NOTHING = re.compile(
    r"(das |ein |eine )?(abbildung|bild|foto|fotografie|grafik|icon|illustration|logo|platzhalter|symbol|zeichnung)"
    r"( von)?"
    r"|\S+\.(avif|gif|jpe?g|png|svg|webp)",
    re.IGNORECASE,
)


@rule(
    code="BF032",
    name="vague-alternative",
    severity=Severity.WARNING,
    message="Die Bild-Beschreibung heißt nur „{text}“.",
    hint="Beschreiben Sie, was auf dem Bild zu sehen ist.",
    barrier="pictures",
    source="WCAG 2.2, 1.1.1 · EN 301 549, 9.1.1.1 · BITV 2.0 § 3",
    good=('<img src="burg.svg" alt="Die Burg-Ruine auf einem Berg">', '<img src="linie.svg" alt="">'),
    bad=('[[<img src="burg.svg" alt="Bild von">]]', '[[<img src="burg.svg" alt="burg_2.jpg">]]'),
    in_text=(
        "bild:\n  datei: burg.jpg\n  alternativtext: Die Burg-Ruine auf einem Berg.",
        "bild:\n  datei: burg.jpg\n  alternativtext: Foto",
    ),
)
def vague_alternative(tree: Tree) -> Iterator[Diagnostic]:
    """Blinde Menschen hören statt des Bildes nur die Beschreibung. Ein Wort wie „Foto“ sagt ihnen nichts."""
    for picture in tree.seen("img"):
        if SAYS_NOTHING.fullmatch(picture["alt"]):
            yield vague_alternative.at(tree.span(picture), text=picture["alt"])
