"""Caption and alternative text say different things."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Tree
from ssg.rule import rule


@rule(
    code="BF031",
    name="doubled-caption",
    severity=Severity.WARNING,
    message="Bild-Unterschrift und Bild-Beschreibung sind gleich: „{text}“.",
    hint="Die Unterschrift sagt, was das Bild bedeutet. Die Beschreibung sagt, was man sieht.",
    barrier="pictures",
    source="WCAG 2.2, 1.1.1",
    good=('<figure><img src="burg.svg" alt="Mauern auf einem Berg"><figcaption>Hohnstein</figcaption></figure>',),
    bad=('<figure>[[<img src="burg.svg" alt="Hohnstein.">]]<figcaption>Hohnstein</figcaption></figure>',),
    in_text=(
        "bild:\n  datei: burg.jpg\n  unterschrift: Hohnstein\n  alternativtext: Mauern auf einem Berg.",
        "bild:\n  datei: burg.jpg\n  unterschrift: Hohnstein\n  alternativtext: Hohnstein",
    ),
)
def doubled_caption(tree: Tree) -> Iterator[Diagnostic]:
    """Ein Vorlese-Programm liest beides vor.

    Blinde Menschen hören dann zweimal das Gleiche und erfahren nichts vom Bild.
    """
    for figure in tree.seen("figure"):
        inside = list(tree.inside(figure))
        captions = {_bare(tree.text(each)) for each in inside if each.name == "figcaption"} - {""}
        for picture in inside:
            if picture.name == "img" and _bare(picture["alt"]) in captions:
                yield doubled_caption.at(tree.span(picture), text=picture["alt"])


def _bare(text: str) -> str:
    return " ".join(text.split()).rstrip(".").lower()
