"""What can be wrong with the way fields are written down (DA2)."""

from functools import partial

from ssg.diagnostic import Problem, Severity

_error = partial(Problem, severity=Severity.ERROR, source="YAML")

_QUOTE = "Setzen Sie den ganzen Text in Anführungs-Zeichen: {quoted}"
_WHY_SIGN = "Manche Zeichen haben am Anfang eine eigene Bedeutung. In Anführungs-Zeichen gelten sie als Text."

TWO_COLONS = _error(
    code="DA201",
    name="two-colons",
    message="In der Zeile stehen zwei Doppel-Punkte.",
    hint=_QUOTE,
    why="Der erste Doppel-Punkt trennt den Feld-Namen vom Text. Ein zweiter mit Leer-Zeichen dahinter wirkt genauso.",
    good=('titel: "Stand: 2024"',),
    bad=("titel: Stand: 2024",),
)
COLON_MISSING = _error(
    code="DA202",
    name="colon-missing",
    message="In der Zeile „{line}“ fehlt der Doppel-Punkt nach dem Feld-Namen.",
    hint="Schreiben Sie zum Beispiel „titel: Mein Titel“. Gehört die Zeile zum Text darüber? Dann rücken Sie sie ein.",
    why="Jedes Feld besteht aus Namen, Doppel-Punkt, Leer-Zeichen und Text.",
    good=("titel: Armut vorbeugen\nkurz: Ein Programm",),
    bad=("titel Armut vorbeugen\nkurz: Ein Programm", "titel: Armut vorbeugen\nkurz Ein Programm"),
)
COLON_WITHOUT_SPACE = _error(
    code="DA203",
    name="colon-without-space",
    message="Nach dem Doppel-Punkt fehlt ein Leer-Zeichen.",
    hint="Schreiben Sie „{field}: {value}“.",
    why="Erst das Leer-Zeichen macht aus dem Wort davor einen Feld-Namen.",
    good=("titel: Armut\nkurz: Ein Programm",),
    bad=("titel:Armut\nkurz: Ein Programm", "titel: Armut\nkurz:Ein Programm", "titel:Armut"),
)
TAB = _error(
    code="DA204",
    name="tab",
    message="Zwischen den Feldern steht ein Tabulator.",
    hint="Ersetzen Sie den Tabulator durch Leer-Zeichen. Für jede Stufe nehmen Sie zwei.",
    why="Jedes Programm zeigt einen Tabulator anders breit. Die Felder brauchen aber eine genaue Einrückung.",
    good=("kontakt:\n  name: Amt",),
    bad=("kontakt:\n\tname: Amt", "titel:\tArmut"),
)
HARD_SPACE = _error(
    code="DA205",
    name="hard-space",
    message="Hier steht ein festes Leer-Zeichen. Das wirkt nicht wie ein gewöhnliches.",
    hint="Löschen Sie das Zeichen und drücken Sie die Leer-Taste.",
    why="Das feste Leer-Zeichen kommt aus Schreib-Programmen. Man sieht keinen Unterschied, aber das Feld wirkt nicht.",
    good=("titel: Armut\nkurz: Ein Programm",),
    bad=("titel:\u00a0Armut\nkurz: Ein Programm", "titel: Armut\n\u00a0\u00a0kurz: Ein Programm", "\u00a0titel: Armut"),
)
QUOTE_OPEN = _error(
    code="DA206",
    name="quote-open",
    message="Das Anführungs-Zeichen {sign} wird nicht wieder geschlossen.",
    hint="Setzen Sie an das Ende des Textes dasselbe Zeichen: {sign}",
    why="Ohne das zweite Zeichen gilt alles, was folgt, als ein einziger Text.",
    good=('titel: "Armut vorbeugen"\nkurz: "Ein Programm"',),
    bad=('titel: "Armut vorbeugen', 'titel: "Armut vorbeugen\nkurz: "Ein Programm"'),
)
TEXT_AFTER_QUOTE = _error(
    code="DA207",
    name="text-after-quote",
    message="Nach dem zweiten Anführungs-Zeichen geht der Text weiter.",
    hint=_QUOTE,
    why="Mit dem zweiten Anführungs-Zeichen endet der Text. Was danach kommt, hat keinen Platz.",
    good=("titel: '\"Armut\" vorbeugen'",),
    bad=('titel: "Armut" vorbeugen',),
)
BACKSLASH = _error(
    code="DA208",
    name="backslash",
    message='Zwischen den Zeichen " und " hat der Schräg-Strich „\\“ eine eigene Bedeutung.',
    hint="Nehmen Sie einfache Anführungs-Zeichen: {quoted}",
    why="In doppelten Anführungs-Zeichen leitet der Schräg-Strich ein Sonder-Zeichen ein.",
    good=("titel: 'C:\\Dok'",),
    bad=('titel: "C:\\Dok"',),
)
BRACKET_OPEN = _error(
    code="DA209",
    name="bracket-open",
    message="Die Klammer „{sign}“ wird nicht wieder geschlossen.",
    hint="Setzen Sie an das Ende das Zeichen „{closing}“. Ist die Klammer Text? Dann hilft: {quoted}",
    why="Eine eckige Klammer beginnt eine Liste, eine geschweifte eine Gruppe von Feldern.",
    good=("tage: [Montag, Dienstag]\ntitel: Armut",),
    bad=("tage: [Montag, Dienstag\ntitel: Armut", "tage: [Montag"),
)
TEXT_AFTER_BRACKET = _error(
    code="DA210",
    name="text-after-bracket",
    message="Nach der Klammer geht der Text weiter.",
    hint=_QUOTE,
    why="Eine Klammer am Anfang beginnt eine Liste oder eine Gruppe. In Anführungs-Zeichen gilt sie als Text.",
    good=('titel: "[Entwurf] Armut vorbeugen"',),
    bad=("titel: [Entwurf] Armut vorbeugen",),
)
LIST_SIGN = _error(
    code="DA228",
    name="list-sign",
    message="Die Zeile beginnt mit „*“. Bei den Feldern beginnt ein Punkt einer Liste mit „-“.",
    hint="Schreiben Sie: - {item}",
    why="Im Text unter den Feldern gehen beide Zeichen. In den Feldern hat „*“ eine eigene Bedeutung.",
    good=("ziele:\n  - Armut",),
    bad=("ziele:\n  * Armut",),
)
INDENTATION = _error(
    code="DA211",
    name="indentation",
    message="Die Zeile „{line}“ ist anders eingerückt als die Zeilen davor.",
    hint="Felder einer Gruppe beginnen genau untereinander. Ein Text über zwei Zeilen braucht Anführungs-Zeichen.",
    why="Die Einrückung sagt, was zusammengehört.",
    good=("titel: Armut\nkurz: Ein Programm",),
    bad=("titel: Armut\n  kurz: Ein Programm", "  titel: Armut\nkurz: Ein Programm"),
)
RESERVED_SIGN = _error(
    code="DA212",
    name="reserved-sign",
    message="Der Text beginnt mit dem Zeichen „{sign}“. Das hat hier eine eigene Bedeutung.",
    hint=_QUOTE,
    why=_WHY_SIGN,
    good=('titel: "@home"', 'titel: "100 % sicher"'),
    bad=("titel: @home", "titel: `Armut`", "titel: %Anteil", "titel: > Armut", "titel: | Armut", "titel: ? Armut"),
)
LIST_BESIDE_FIELD = _error(
    code="DA213",
    name="list-beside-field",
    message="Die Liste beginnt in derselben Zeile wie der Feld-Name.",
    hint="Schreiben Sie jeden Punkt in eine eigene Zeile darunter. Ist der Strich Text? Dann hilft: {quoted}",
    why="Ein Strich mit Leer-Zeichen ist ein Punkt einer Liste. Jeder Punkt braucht eine eigene Zeile.",
    good=("ziele:\n  - Armut vorbeugen",),
    bad=("ziele: - Armut vorbeugen",),
)
SYNTAX = _error(
    code="DA214",
    name="syntax",
    message="Die Zeile „{line}“ lässt sich nicht als Feld lesen.",
    hint="Prüfen Sie Doppel-Punkt, Einrückung, Klammern und Anführungs-Zeichen, auch in der Zeile davor.",
    why="Jedes Feld besteht aus Namen, Doppel-Punkt, Leer-Zeichen und Text.",
    good=("titel: Armut",),
    bad=("titel: Armut\n]",),
)
DOUBLED_FIELD = _error(
    code="DA215",
    name="doubled-field",
    message="Das Feld „{field}“ steht zweimal da: in Zeile {first} und in Zeile {second}.",
    hint="Behalten Sie eines der beiden Felder.",
    why="Bei zwei Feldern mit demselben Namen ist unklar, welches gilt.",
    good=("titel: Armut",),
    bad=("titel: Armut\ntitel: Kinder",),
)
TAG = _error(
    code="DA216",
    name="tag",
    message="Der Text beginnt mit „!“. Das hat hier eine eigene Bedeutung.",
    hint=_QUOTE,
    why=_WHY_SIGN,
    good=('titel: "!Achtung"',),
    bad=("titel: !Achtung", "titel: !!int 3"),
)
ANCHOR = _error(
    code="DA217",
    name="anchor",
    message="Der Text beginnt mit „&“. Das hat hier eine eigene Bedeutung.",
    hint=_QUOTE,
    why="Mit „&“ beginnt ein Anker, auf den andere Stellen zeigen. Anker sind nicht erlaubt.",
    good=('titel: "&Co"',),
    bad=("titel: &Co", "titel: &Co Laden"),
)
ALIAS = _error(
    code="DA218",
    name="alias",
    message="Der Text beginnt mit „*“. Das hat hier eine eigene Bedeutung.",
    hint=_QUOTE,
    why="Mit „*“ beginnt ein Verweis auf eine andere Stelle. Solche Verweise sind nicht erlaubt.",
    good=('titel: "*neu"',),
    bad=("titel: *neu", "titel: **neu**", "titel: * neu", "titel: *neu* Armut"),
)
MERGE_KEY = _error(
    code="DA219",
    name="merge-key",
    message="Das Feld „<<“ ist nicht erlaubt.",
    hint="Schreiben Sie die Felder an dieser Stelle aus.",
    why="Das Feld „<<“ kopiert Felder von einer anderen Stelle. So ist nicht mehr zu sehen, was gilt.",
    bad=("<<: titel",),
    good=("titel: Armut",),
)
SECOND_DOCUMENT = _error(
    code="DA220",
    name="second-document",
    message="Hier beginnt ein zweiter Teil mit Feldern.",
    hint="Löschen Sie die Zeile „---“ oder „...“. Oder legen Sie eine zweite Datei an.",
    why="Eine Datei ist ein Eintrag.",
    bad=("titel: Armut\n...\ntitel: Kinder",),
    good=("titel: Armut",),
)
DIRECTIVE = _error(
    code="DA221",
    name="directive",
    message="Die Zeile beginnt mit „%“. Das ist hier nicht erlaubt.",
    hint="Löschen Sie die Zeile. Oder setzen Sie den Text in Anführungs-Zeichen.",
    why="Eine Zeile mit „%“ am Anfang ist eine Anweisung an das Programm und kein Feld.",
    good=('titel: "%Anteil"',),
    bad=("%YAML 1.2\n---\ntitel: Armut",),
)
TOO_DEEP = _error(
    code="DA222",
    name="too-deep",
    message="Die Felder sind tiefer als {limit} Stufen verschachtelt.",
    hint="Löschen Sie Einrückungen oder Klammern, die nicht gebraucht werden.",
    why="So tief verschachtelte Felder sind ein Versehen oder ein Angriff auf das Programm.",
    good=("ziele: [Armut, [Kinder]]",),
    bad=("ziele: " + 41 * "[" + "Armut" + 41 * "]",),
)
KEY_NOT_TEXT = _error(
    code="DA223",
    name="key-not-text",
    message="Hier steht eine Klammer oder eine Liste, wo ein Feld-Name erwartet wird.",
    hint="Schreiben Sie den Feld-Namen als ein Wort. Gehört die Klammer zum Text? Dann braucht er Anführungs-Zeichen.",
    why="Ein Feld-Name ist ein einfaches Wort, zum Beispiel „titel“.",
    good=('titel: "{{ name }}"',),
    bad=("titel: {{ name }}", "[titel, kurz]: Armut", "? [titel]\n: Armut"),
)
NOT_FIELDS = _error(
    code="DA224",
    name="not-fields",
    message="Hier steht {found}. Erwartet werden Felder wie „titel: Mein Titel“.",
    hint="Schreiben Sie vor jeden Text den Feld-Namen und einen Doppel-Punkt.",
    why="Jeder Wert gehört zu einem Feld mit Namen.",
    good=("titel: Armut",),
    bad=("- Armut\n- Kinder", "[Armut]"),
)
EMPTY_KEY = _error(
    code="DA225",
    name="empty-key",
    message="Vor dem Doppel-Punkt fehlt der Feld-Name.",
    hint="Schreiben Sie vor den Doppel-Punkt, was hier steht, zum Beispiel „titel“.",
    why="Ohne Namen weiß niemand, was der Text bedeutet.",
    good=("titel: Armut",),
    bad=(": Armut", '"": Armut'),
)
TEXT_AFTER_HASH = _error(
    code="DA226",
    name="text-after-hash",
    message="Ab dem Zeichen „#“ gilt die Zeile als Notiz. „{lost}“ geht verloren.",
    hint="Gehört das zum Text? Dann schreiben Sie: {quoted}. Eine Notiz beginnt mit „# “.",
    why="Nach einem Leer-Zeichen beginnt mit „#“ eine Notiz, die nicht auf die Website kommt.",
    good=('farbe: "#005a9c"', "titel: Armut # Diese Notiz bleibt hier."),
    bad=("farbe: #005a9c", "titel: Raum #5"),
)
QUOTE_UNOPENED = _error(
    code="DA229",
    name="quote-unopened",
    message="Am Ende steht das Anführungs-Zeichen {sign}, am Anfang fehlt es.",
    hint="Löschen Sie das Zeichen am Ende. Oder setzen Sie an den Anfang des Textes dasselbe Zeichen: {sign}",
    why="Die Seite zeigt sonst das einzelne Zeichen, und ein Vorlese-Programm liest es vor.",
    good=('titel: "Armut vorbeugen"', 'titel: Das Projekt "Familie"'),
    bad=('titel: Armut vorbeugen"',),
)
HIDDEN_ESCAPE = _error(
    code="DA227",
    name="hidden-escape",
    message="Der Text enthält verschlüsselt ein unsichtbares Zeichen ({sign}).",
    hint="Löschen Sie den Teil, der mit „\\“ beginnt.",
    why="Unsichtbare Zeichen stören Browser, Vorlese-Programme und die Suche.",
    good=('titel: "Armut"',),
    bad=('titel: "Armut\\u202e"', 'titel: "Armut\\0"', 'titel: "\\ud800"'),
)
