"""A long page in Leichte Sprache has a picture."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.dom import Tree
from ssg.language.sentences import split_sentences
from ssg.rule import rule

MANY_SENTENCES = 15
"""Beginning with the sixteenth, a page wants a picture."""

_OPENING = '<html lang="de-simple">'
_PAGE = f'{_OPENING}<body><main><div class="prose">{{text}}</div></main></body></html>'
_PICTURE = '<p><img src="amt.svg" alt="Das Amt von vorn"></p>'
_SIXTEEN = "<p>Das Amt hilft.</p>" * 16


@rule(
    code="BF040",
    name="easy-picture",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Die Seite hat {sentences} Sätze und kein Bild.",
    hint="Wählen Sie ein Bild, das die wichtigste Aussage zeigt. Zum Beispiel ein Bild vom Haus mit dem Amt.",
    barrier="no_picture",
    source="BITV 2.0, Anlage 2, Teil 2, Nummer 11 · Netzwerk Leichte Sprache, Gestaltung · DIN SPEC 33429",
    good=(_PAGE.format(text="<p>Das Amt hilft.</p>" * 15), _PAGE.format(text=f"{_PICTURE}{_SIXTEEN}")),
    bad=(f"[[{_OPENING}]]{_PAGE.removeprefix(_OPENING).format(text=_SIXTEEN)}",),
    in_text=("bild:\n  datei: amt.jpg\n  alternativtext: Das Haus mit dem Amt.", "titel: Das Amt"),
)
def easy_picture(tree: Tree) -> Iterator[Diagnostic]:
    """Bilder helfen beim Verstehen. Bilder kommen aus dem Text und aus Feldern.

    Darum zeigt erst die fertige Seite, ob eines da ist.
    """
    if not (tree.is_easy and tree.is_entry_page) or any(each.within("main") for each in tree.named("img")):
        return
    prose = [each for each in tree.having("class") if "prose" in each["class"].split()]
    texts = [tree.text(each) for top in prose for each in tree.inside(top) if each.name == "p"]
    sentences = sum(len(split_sentences(text)) for text in texts)
    if sentences > MANY_SENTENCES:
        yield easy_picture.at(tree.span(tree.root), sentences=sentences)
