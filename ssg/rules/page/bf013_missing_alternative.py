"""Every picture has a text, or says that it is decoration."""

from collections.abc import Iterator

from ssg.diagnostic import Diagnostic, Severity
from ssg.dom import Element, Tree
from ssg.rule import rule


@rule(
    code="BF013",
    name="missing-alternative",
    severity=Severity.ERROR,
    message="Das Bild „{picture}“ hat keine Beschreibung.",
    hint="Beschreiben Sie das Bild in einem kurzen Satz.",
    barrier="pictures",
    source="WCAG 2.2, 1.1.1 · EN 301 549, 9.1.1.1 · BITV 2.0 § 3",
    good=(
        '<img src="burg.svg" alt="Die Burg-Ruine Hohnstein auf einem Berg">',
        '<img src="linie.svg" alt="">',
        '<svg aria-hidden="true"></svg>',
        "<svg><title>Karte vom Landkreis</title></svg>",
    ),
    bad=(
        '[[<img src="bilder/burg.svg">]]',
        "<p>[[<svg><path></path></svg>]]</p>",
        '<form>[[<input type="image" src="los.png">]]</form>',
    ),
    in_text=("![Die Burg-Ruine auf einem Berg](burg.jpg)", "![](burg.jpg)"),
)
def missing_alternative(tree: Tree) -> Iterator[Diagnostic]:
    """Blinde Menschen hören statt des Bildes die Beschreibung. Fehlt sie, hören sie nur den Namen der Datei."""
    for picture in tree.seen("img", "area", "input", "svg"):
        if _needs_alternative(picture) and not _has_alternative(tree, picture):
            name = (picture["src"] or picture["href"]).rpartition("/")[2] or picture.name
            yield missing_alternative.at(tree.span(picture), picture=name)


def _needs_alternative(picture: Element) -> bool:
    if picture.name == "input":
        return picture["type"].lower() == "image"
    if picture.name == "svg":
        return picture.role not in {"presentation", "none"} and not picture.within("svg")
    return picture.name == "img" or "href" in picture


def _has_alternative(tree: Tree, picture: Element) -> bool:
    if tree.label(picture):
        return True
    if picture.name == "svg":
        return any(each.name == "title" and tree.text(each) for each in tree.inside(picture))
    return "alt" in picture if picture.name == "img" else bool(picture["alt"])
