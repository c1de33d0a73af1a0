"""Every way in which the fields of a content file can be wrong."""

from ssg.diagnostic import Problem, Severity

MISSING = Problem(
    code="FE001",
    name="field-missing",
    severity=Severity.ERROR,
    message="Das Feld „{field}“ fehlt.",
    hint="Ergänzen Sie eine Zeile mit „{field}:“. {meaning}",
    why="Ohne dieses Feld kann die Seite nicht entstehen.",
    good=("titel: Sozialplanung",),
    bad=("kurz: Der Landkreis plant.",),
)
UNKNOWN = Problem(
    code="FE002",
    name="field-unknown",
    severity=Severity.ERROR,
    message="Das Feld „{field}“ gibt es hier nicht.",
    hint="Diese Felder gibt es hier: {known}.",
    why="Ein Tipp-Fehler im Namen würde sonst dazu führen, dass Ihre Angabe auf der Seite fehlt.",
    good=("frist: 15.11.2018",),
    bad=("first: 15.11.2018",),
)
ONLY_IN_BASE = Problem(
    code="FE003",
    name="field-only-in-base",
    severity=Severity.ERROR,
    message="Das Feld „{field}“ gehört nur in die Haupt-Datei.",
    hint="Löschen Sie das Feld hier. Die leichte Seite übernimmt den Wert aus der Haupt-Datei.",
    why="Zahlen, Daten und Verweise stehen nur einmal. So können sich die zwei Fassungen nicht widersprechen.",
    good=("titel: Ein Plan gegen Armut",),
    bad=("frist: 15.11.2018",),
)
FIELDS_EXPECTED = Problem(
    code="FE004",
    name="fields-expected",
    severity=Severity.ERROR,
    message="Unter „{field}“ fehlen die einzelnen Felder.",
    hint="Schreiben Sie eingerückt in neue Zeilen: {known}.",
    why="Dieses Feld besteht aus mehreren Angaben. Jede steht in einer eigenen Zeile.",
    good=("ort:\n  name: Ratssaal",),
    bad=("ort: Ratssaal",),
)
LIST_EXPECTED = Problem(
    code="FE005",
    name="list-expected",
    severity=Severity.ERROR,
    message="Das Feld „{field}“ braucht eine Liste.",
    hint="Schreiben Sie jeden Punkt in eine eigene Zeile. Beginnen Sie die Zeile mit „- “.",
    why="Hier kann es mehrere Angaben geben. Darum steht jede in einer eigenen Zeile mit einem Strich davor.",
    good=("telefon:\n  - 03631 911-5011",),
    bad=("telefon: 03631 911-5011",),
)
TEXT_EXPECTED = Problem(
    code="FE006",
    name="text-expected",
    severity=Severity.ERROR,
    message="Im Feld „{field}“ steht {found}. Hier gehört einfacher Text hin.",
    hint="Schreiben Sie den Text direkt hinter „{field}:“.",
    why="Dieses Feld hat genau eine Angabe.",
    good=("titel: Sozialplanung",),
    bad=("titel:\n  - Sozialplanung",),
)
CHOICE_UNKNOWN = Problem(
    code="FE007",
    name="choice-unknown",
    severity=Severity.ERROR,
    message="„{written}“ steht für „{field}“ nicht zur Wahl.",
    hint="Sie können wählen: {choices}.",
    why="Die Auswahl ist fest, damit Filter und Übersichten stimmen.",
    good=("art: website",),
    bad=("art: webseite",),
)
LENGTHS_DIFFER = Problem(
    code="FE008",
    name="lists-differ",
    severity=Severity.ERROR,
    message="Zahl der Punkte in der Liste „{field}“: hier {easy}, in der Haupt-Datei {base}.",
    hint="Schreiben Sie so viele Punkte wie in der Haupt-Datei, in derselben Reihenfolge.",
    why="Jeder Punkt der leichten Fassung gehört zu dem Punkt der Haupt-Datei an gleicher Stelle.",
    good=("phasen:\n  - schritte:\n      - Der Landkreis sammelt Zahlen.",),
    bad=("phasen: []",),
)
EASY_TEXT_MISSING = Problem(
    code="FE009",
    name="easy-words-missing",
    severity=Severity.WARNING,
    message="Das Feld „{field}“ hat noch keine leichten Worte. Die Seite zeigt den schweren Text.",
    hint="Schreiben Sie „{field}“ hier noch einmal in Leichter Sprache.",
    why="Eine Seite in Leichter Sprache soll ganz in Leichter Sprache sein.",
    good=("anmeldung: Bitte melden Sie sich an.",),
    bad=("titel: Ein Fach-Tag",),
)
CONTRADICTION = Problem(
    code="FE010",
    name="fields-contradict",
    severity=Severity.ERROR,
    message="{what}",
    hint="Prüfen Sie beide Angaben.",
    why="Zwei Angaben in derselben Datei passen nicht zusammen.",
    good=("beginn: 4. November 2019, 13.30 Uhr\nende: 4. November 2019, 16.00 Uhr",),
    bad=("beginn: 4. November 2019, 13.30 Uhr\nende: 3. November 2019",),
)
TWIN_WITHOUT_BASE = Problem(
    code="FE011",
    name="twin-without-base",
    severity=Severity.ERROR,
    message="Zu dieser leichten Fassung fehlt die Haupt-Datei „{base}“.",
    hint="Legen Sie die Haupt-Datei an. Oder geben Sie dieser Datei den Namen der richtigen Seite.",
    why="Die Haupt-Datei trägt alle Zahlen, Daten und Verweise. Ohne sie entsteht keine Seite.",
    good=("sozialplanung.md und sozialplanung.leicht.md",),
    bad=("nur sozialplanung.leicht.md",),
)
NOT_FITTING = Problem(
    code="FE019",
    name="value-not-fitting",
    severity=Severity.ERROR,
    message="Der Wert „{written}“ passt nicht zum Feld „{field}“.",
    hint="{meaning}",
    why="Das Feld erwartet eine andere Art von Angabe.",
    good=("stand: 15.11.2018",),
    bad=("stand: neulich",),
)
