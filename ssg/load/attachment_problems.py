"""What can be wrong with a picture or a document (DA3)."""

from functools import partial

from ssg.diagnostic import Problem, Severity

_error = partial(Problem, severity=Severity.ERROR)

_WHY_SVG = "Eine SVG-Datei kann Programme enthalten. Deshalb ist nur erlaubt, was zeichnet."
_PLAIN = "Speichern Sie das Bild im Zeichen-Programm als „einfaches SVG“."

CONTENT_MISMATCH = _error(
    code="DA301",
    name="content-mismatch",
    message="Die Datei endet auf „{ending}“. Der Inhalt passt nicht dazu.",
    hint="Öffnen Sie die Datei in ihrem Programm und speichern Sie sie neu als „{ending}“.",
    why="Der Browser zeigt nur an, was zur Endung passt. Andere Inhalte können Schaden anrichten.",
    good=("„plan.pdf“ ist ein PDF-Dokument.",),
    bad=("„plan.pdf“ ist ein umbenanntes Bild.",),
)
EMPTY_ATTACHMENT = _error(
    code="DA302",
    name="attachment-empty",
    message="Die Datei ist leer.",
    hint="Legen Sie die Datei noch einmal ab. Oder löschen Sie sie.",
    why="Leser laden sonst eine Datei ohne Inhalt herunter.",
    good=("„plan.pdf“ hat 2 MiB.",),
    bad=("„plan.pdf“ hat 0 Byte.",),
)
MACRO = _error(
    code="DA303",
    name="macro",
    message="Das Dokument enthält ein Programm („{part}“).",
    hint="Speichern Sie das Dokument ohne Makros.",
    why="Programme in Dokumenten können auf dem Computer der Leser Schaden anrichten.",
    good=("Ein Antrag zum Ausfüllen ohne Makros",),
    bad=("Ein Antrag mit einem Makro, das Felder ausrechnet",),
)
SVG_SYNTAX = _error(
    code="DA304",
    name="svg-syntax",
    message="Ab dieser Stelle lässt sich das Bild nicht lesen.",
    hint=_PLAIN,
    why="Ein Browser zeigt ein beschädigtes Bild nicht an.",
    good=('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>',),
    bad=('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"></svg>',),
)
SVG_DECLARATION = _error(
    code="DA305",
    name="svg-declaration",
    message="Das Bild enthält {found}. Das ist nicht erlaubt.",
    hint="Löschen Sie diesen Teil. Oder speichern Sie das Bild als „einfaches SVG“.",
    why=_WHY_SVG,
    good=('<svg xmlns="http://www.w3.org/2000/svg"/>',),
    bad=(
        '<!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    ),
)
SVG_ROOT = _error(
    code="DA306",
    name="svg-root",
    message="Das Bild beginnt mit „{element}“. Die Angabe für SVG fehlt.",
    hint='Die erste Klammer beginnt so: <svg xmlns="http://www.w3.org/2000/svg"',
    why="Nur so erkennt der Browser ein Bild.",
    good=('<svg xmlns="http://www.w3.org/2000/svg"/>',),
    bad=("<svg/>", "<html/>"),
)
SVG_ELEMENT = _error(
    code="DA307",
    name="svg-element",
    message="Das Bild enthält den Teil „{element}“. Er ist nicht erlaubt.",
    hint="Löschen Sie diesen Teil. Oder speichern Sie das Bild als „einfaches SVG“.",
    why=_WHY_SVG,
    good=('<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>',),
    bad=('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',),
)
SVG_ATTRIBUTE = _error(
    code="DA308",
    name="svg-attribute",
    message="Das Bild enthält die Angabe „{attribute}“. Sie ist nicht erlaubt.",
    hint="Löschen Sie diese Angabe. Oder speichern Sie das Bild als „einfaches SVG“.",
    why=_WHY_SVG,
    good=('<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>',),
    bad=('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',),
)
SVG_REFERENCE = _error(
    code="DA309",
    name="svg-reference",
    message="Die Angabe „{attribute}“ zeigt aus dem Bild hinaus: „{value}“.",
    hint="Erlaubt ist nur ein Teil desselben Bildes, zum Beispiel „#verlauf“.",
    why="Ein Bild darf nichts von anderen Stellen laden. Sonst erfahren Fremde, wer die Seite liest.",
    good=('<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',),
    bad=('<svg xmlns="http://www.w3.org/2000/svg"><use href="https://example.org/x.svg#a"/></svg>',),
)
SVG_TOO_DEEP = _error(
    code="DA310",
    name="svg-too-deep",
    message="Das Bild ist tiefer als {limit} Stufen verschachtelt.",
    hint="Lösen Sie Gruppen im Zeichen-Programm auf.",
    why="So tief verschachtelte Bilder sind ein Versehen oder ein Angriff auf den Browser.",
    good=('<svg xmlns="http://www.w3.org/2000/svg"><g><g><path d="M0 0h9"/></g></g></svg>',),
    bad=('<svg xmlns="http://www.w3.org/2000/svg">' + 41 * "<g>" + 41 * "</g>" + "</svg>",),
)
