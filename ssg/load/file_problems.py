"""What can be wrong with a file's place, its name and its characters (DA0 and DA1)."""

from functools import partial

from ssg.diagnostic import Problem, Severity

_error = partial(Problem, severity=Severity.ERROR)

CONTENT_MISSING = _error(
    code="DA001",
    name="content-folder-missing",
    message="Den Inhalts-Ordner „{folder}“ gibt es nicht.",
    hint="Legen Sie den Ordner an. Oder nennen Sie einen anderen Ordner mit „--content“.",
    why="Aus diesem Ordner entstehen alle Seiten. Ohne ihn gibt es nichts zu bauen.",
    good=("content/nordhausen/kreis.yaml",),
    bad=("Der Ordner „content“ ist umbenannt oder verschoben.",),
)
UNREADABLE = _error(
    code="DA002",
    name="unreadable",
    message="„{name}“ lässt sich nicht lesen: {reason}.",
    hint="Prüfen Sie die Rechte. Oder fragen Sie Ihre Technik.",
    why="Was das Programm nicht lesen kann, fehlt auf der Website. Deshalb bleibt die alte Website stehen.",
    good=("Alle im Team dürfen die Datei lesen.",),
    bad=("Nur eine Person darf die Datei lesen.",),
)
SPECIAL_FILE = _error(
    code="DA003",
    name="special-file",
    message="„{name}“ ist {kind}.",
    hint="Legen Sie hier die Datei oder den Ordner selbst ab.",
    why="Ein Verweis kann aus dem Inhalts-Ordner hinausführen. So könnten fremde Dateien auf die Website kommen.",
    good=("Die Datei „plan.pdf“ selbst liegt im Ordner.",),
    bad=("Im Ordner liegt nur eine Verknüpfung mit „plan.pdf“.",),
)
MISPLACED_FILE = _error(
    code="DA004",
    name="misplaced-file",
    message="Die Datei „{name}“ liegt nicht in einem Ordner für Inhalte.",
    hint="Legen Sie die Datei bei einem Land-Kreis in einen dieser Ordner: {places}.",
    why="Der Ordner sagt, was eine Datei ist: ein Programm, ein Kontakt oder ein Termin.",
    good=("nordhausen/programme/armut.md",),
    bad=("armut.md",),
)
MISPLACED_FOLDER = _error(
    code="DA005",
    name="misplaced-folder",
    message="Der Ordner „{name}“ liegt zu tief.",
    hint="Legen Sie die Dateien direkt in den Ordner „{parent}“.",
    why="Aus dem Weg zur Datei entsteht die Web-Adresse. Sie hat immer drei Teile: Land-Kreis, Ordner und Name.",
    good=("nordhausen/programme/armut.md",),
    bad=("nordhausen/programme/alt/armut.md",),
)
UNKNOWN_FOLDER = _error(
    code="DA006",
    name="unknown-folder",
    message="Den Ordner „{name}“ gibt es hier nicht.",
    hint="Erlaubt sind diese Ordner: {places}.",
    why="Der Ordner sagt, was eine Datei ist. Dateien in einem unbekannten Ordner erscheinen nirgends.",
    good=("nordhausen/kontakte/amt.md",),
    bad=("nordhausen/kontakt/amt.md",),
)
UNKNOWN_FILE_TYPE = _error(
    code="DA007",
    name="unknown-file-type",
    message="Die Datei „{name}“ hat hier keinen Platz.",
    hint="Möglich sind hier: {suffixes}.",
    why="Nur geprüfte Arten von Dateien kommen auf die Website. Andere können Schaden anrichten.",
    good=("nordhausen/programme/armut.md",),
    bad=("nordhausen/programme/armut.html",),
)
FILE_NAME = _error(
    code="DA008",
    name="file-name",
    message="Der Name „{name}“ passt nicht in eine Web-Adresse.",
    hint="Nennen Sie das so: „{proposal}“.",
    why="Aus dem Namen entsteht die Web-Adresse. Erlaubt sind kleine Buchstaben von a bis z, Ziffern und der "
    "Binde-Strich. Dann gelingt der Link überall.",
    good=("foerderung-2018.md",),
    bad=("Förderung 2018.md",),
)
SAME_NAME = _error(
    code="DA009",
    name="same-name",
    message="„{name}“ und „{other}“ führen zur selben Web-Adresse.",
    hint="Geben Sie einer der beiden einen anderen Namen.",
    why="Manche Computer unterscheiden große und kleine Buchstaben nicht. Dann geht eine der beiden Dateien verloren.",
    bad=("Armut.md und armut.md",),
    good=("armut.md und armut-2018.md",),
)
TWO_BASES = _error(
    code="DA010",
    name="two-bases",
    message="Diesen Eintrag gibt es zweimal: „{other}“ und „{name}“.",
    hint="Behalten Sie eine der beiden Dateien. Übernehmen Sie vorher, was nur in der anderen steht.",
    why="Ein Eintrag ist eine Datei. Bei zwei Dateien ist unklar, welche gilt.",
    good=("armut.md",),
    bad=("armut.md und armut.yaml",),
)
COUNTY_FILE_MISSING = _error(
    code="DA011",
    name="county-file-missing",
    message="Im Ordner „{folder}“ fehlt die Datei „kreis.yaml“.",
    hint="Legen Sie „kreis.yaml“ an. Einträge für alle Land-Kreise gehören in den Ordner „gemeinsam“.",
    why="Die Datei „kreis.yaml“ nennt den Namen und das Amt. Erst mit ihr ist der Ordner ein Land-Kreis.",
    good=("nordhausen/kreis.yaml",),
    bad=("nordhausen/programme/armut.md ohne nordhausen/kreis.yaml",),
)
COUNTY_FILE_SHARED = _error(
    code="DA012",
    name="county-file-shared",
    message="Der Ordner „gemeinsam“ ist kein Land-Kreis. Die Datei „{name}“ hat dort keinen Platz.",
    hint="Löschen Sie die Datei. Oder legen Sie sie in den Ordner eines Land-Kreises.",
    why="Im Ordner „gemeinsam“ stehen die Einträge für alle Land-Kreise. Er bekommt keine eigene Website.",
    good=("nordhausen/kreis.yaml",),
    bad=("gemeinsam/kreis.yaml",),
)
RESERVED_NAME = _error(
    code="DA013",
    name="reserved-name",
    message="Den Namen „{name}“ kann ein Eintrag nicht haben. Er ist schon vergeben.",
    hint="Wählen Sie einen anderen Namen.",
    why="Die Website oder das Betriebs-System braucht diesen Namen selbst.",
    bad=("content/assets/",),
    good=("content/nordhausen/",),
)
TOO_LARGE = _error(
    code="DA014",
    name="file-too-large",
    message="Die Datei ist {size} groß. Erlaubt sind höchstens {limit}.",
    hint="Teilen Sie den Inhalt auf oder verkleinern Sie die Datei.",
    why="Große Dateien laden lange. Das ist schwierig für Menschen mit langsamem Internet.",
    good=("Eine Text-Datei mit 40 KiB",),
    bad=("Eine Text-Datei mit 3 MiB",),
)
TOO_MANY_FILES = _error(
    code="DA015",
    name="too-many-files",
    message="Der Inhalts-Ordner hat mehr als {limit} Dateien.",
    hint="Verschieben Sie Dateien, die nicht mehr gebraucht werden.",
    why="So viele Dateien sind meist ein Versehen, zum Beispiel ein kopierter Ordner.",
    good=("Ein Ordner mit den Dateien, die auf die Website sollen",),
    bad=("Ein Ordner mit der Sicherung eines ganzen Laufwerks",),
)

NOT_UTF8 = _error(
    code="DA101",
    name="not-utf8",
    message="Das Zeichen an dieser Stelle ist nicht als UTF-8 gespeichert.",
    hint="Speichern Sie die Datei mit der Kodierung „UTF-8“.",
    why="UTF-8 ist die eine Schreib-Weise für alle Zeichen. In anderen werden aus Umlauten fremde Zeichen.",
    source="RFC 3629",
    good=("Die Datei ist als „UTF-8“ gespeichert.",),
    bad=("Die Datei ist als „Windows-1252“ gespeichert.",),
)
WIDE_ENCODING = _error(
    code="DA102",
    name="wide-encoding",
    message="Die Datei ist als {encoding} gespeichert.",
    hint="Speichern Sie die Datei mit der Kodierung „UTF-8“.",
    why="UTF-8 ist die eine Schreib-Weise für alle Zeichen. In anderen werden aus Umlauten fremde Zeichen.",
    source="RFC 3629",
    good=("Die Datei ist als „UTF-8“ gespeichert.",),
    bad=("Die Datei ist als „Unicode“ oder „UTF-16“ gespeichert.",),
)
NUL_CHARACTER = _error(
    code="DA103",
    name="nul-character",
    message="Hier steht ein Null-Zeichen. Es gehört in keinen Text.",
    hint="Löschen Sie das Zeichen. Ist die Datei beschädigt? Dann holen Sie eine ältere Fassung.",
    why="Ein Null-Zeichen deutet auf eine beschädigte Datei hin, oder auf eine Datei, die kein Text ist.",
    good=("titel: Armut vorbeugen",),
    bad=("titel: Armut\0 vorbeugen",),
)
CONTROL_CHARACTER = _error(
    code="DA104",
    name="control-character",
    message="Hier steht ein unsichtbares Steuer-Zeichen ({sign}).",
    hint="Löschen Sie das Zeichen. Oft hilft es, die Stelle neu zu tippen.",
    why="Steuer-Zeichen kommen beim Kopieren mit. Man sieht sie nicht, aber sie stören Browser und Vorlese-Programme.",
    bad=("titel: Armut\x07 vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
DIRECTION_CHARACTER = _error(
    code="DA105",
    name="direction-character",
    message="Hier steht ein unsichtbares Zeichen für die Schreib-Richtung ({sign}).",
    hint="Löschen Sie das Zeichen. Oft hilft es, die Stelle neu zu tippen.",
    why="Solche Zeichen drehen den Text um. Dann zeigt die Seite etwas anderes, als in der Datei steht.",
    bad=("titel: Armut\u202e vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
INVISIBLE_CHARACTER = _error(
    code="DA106",
    name="invisible-character",
    message="Hier steht ein unsichtbares Zeichen ohne Breite ({sign}).",
    hint="Löschen Sie das Zeichen. Oft hilft es, die Stelle neu zu tippen.",
    why="Das Zeichen kommt beim Kopieren mit. Man sieht es nicht, aber die Suche findet das Wort nicht mehr.",
    bad=("titel: Armut\u200b vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
HALF_CHARACTER = _error(
    code="DA107",
    name="half-character",
    message="Hier steht ein halbes Zeichen. Die andere Hälfte fehlt.",
    hint="Tippen Sie die Stelle neu und speichern Sie als „UTF-8“.",
    why="Ein Programm hat das Zeichen beim Speichern zerteilt. Niemand kann es mehr anzeigen.",
    source="RFC 3629",
    good=("titel: Feste 🎉 im Mai",),
    bad=("Von dem Bild-Zeichen 🎉 ist nur die Hälfte gespeichert.",),
)
NON_CHARACTER = _error(
    code="DA108",
    name="non-character",
    message="Hier steht eine Stelle ohne Zeichen ({sign}).",
    hint="Löschen Sie die Stelle. Oft hilft es, den Text neu zu tippen.",
    why="Diese Nummer ist im Unicode für immer leer. Kein Programm kann sie anzeigen.",
    source="Unicode",
    bad=("titel: Armut\ufffe vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
LINE_CHARACTER = _error(
    code="DA109",
    name="line-character",
    message="Hier steht ein besonderes Zeichen für eine neue Zeile ({sign}).",
    hint="Löschen Sie das Zeichen und drücken Sie die Eingabe-Taste.",
    why="Manche Programme sehen hier eine neue Zeile und andere nicht. Dann stimmt die Ansicht nicht überein.",
    bad=("titel: Armut\u2028 vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
LOST_CHARACTER = _error(
    code="DA110",
    name="lost-character",
    message="Hier ging ein Buchstabe verloren. Es steht nur noch das Ersatz-Zeichen „\ufffd“ da.",
    hint="Schreiben Sie an diese Stelle den richtigen Buchstaben.",
    why="Ein Programm hat die Datei in der verkehrten Kodierung geöffnet und gespeichert.",
    bad=("titel: F\ufffdrderung",),
    good=("titel: Förderung",),
)
FONT_CHARACTER = _error(
    code="DA111",
    name="font-character",
    message="Hier steht ein Zeichen, das nur eine besondere Schrift kennt ({sign}).",
    hint="Ersetzen Sie das Zeichen. Für eine Liste schreiben Sie „- “ an den Anfang der Zeile.",
    why="Solche Zeichen kommen aus Schreib-Programmen, oft als Punkt einer Liste. Im Browser sieht man ein Kästchen.",
    bad=("titel: \uf0b7 Armut vorbeugen",),
    good=("titel: Armut vorbeugen",),
)
MERGE_CONFLICT = _error(
    code="DA112",
    name="merge-conflict",
    message="In der Datei stehen zwei Fassungen: „{marker}“.",
    hint="Behalten Sie eine Fassung. Löschen Sie die andere und die Zeilen mit <<<<<<<, ======= und >>>>>>>.",
    why="Zwei Menschen haben dieselbe Stelle geändert. Das Programm darf nicht raten, was gilt.",
    good=("titel: Armut vorbeugen",),
    bad=("<<<<<<< HEAD\ntitel: Armut\n=======\ntitel: Kinder\n>>>>>>> neu",),
)
EMPTY_FILE = _error(
    code="DA113",
    name="empty-file",
    message="Die Datei ist leer.",
    hint="Schreiben Sie den Inhalt hinein. Oder löschen Sie die Datei.",
    why="Aus einer leeren Datei entsteht keine Seite.",
    good=("titel: Armut vorbeugen",),
    bad=("Eine Datei ohne Zeichen, oder nur mit Leer-Zeichen",),
)
FRONT_MATTER_MISSING = _error(
    code="DA114",
    name="front-matter-missing",
    message="Die Datei beginnt nicht mit „---“. Deshalb fehlen Titel und Felder.",
    hint="Beginnen Sie so: eine Zeile „---“, darunter „titel: …“, darunter wieder „---“.",
    why="Zwischen den beiden Zeilen mit drei Strichen stehen die Felder, zum Beispiel der Titel.",
    good=("---\ntitel: Armut vorbeugen\n---\n\nHier beginnt der Text.",),
    bad=("titel: Armut vorbeugen\n\nHier beginnt der Text.",),
)
FRONT_MATTER_OPEN = _error(
    code="DA115",
    name="front-matter-open",
    message="Die Felder am Anfang der Datei haben kein Ende.",
    hint="Schreiben Sie unter das letzte Feld eine Zeile mit drei Strichen: ---",
    why="Die zweite Zeile mit drei Strichen trennt die Felder vom Text. Ohne sie gilt alles als Feld.",
    good=("---\ntitel: Armut vorbeugen\n---\n\nHier beginnt der Text.",),
    bad=("---\ntitel: Armut vorbeugen\n\nHier beginnt der Text.",),
)
NO_TEXT = _error(
    code="DA116",
    name="no-text",
    message="In dieser Datei steckt {kind} und kein einfacher Text.",
    hint="Kopieren Sie den Text in eine neue Datei aus einem einfachen Schreib-Programm.",
    why="Den Namen einer Datei zu ändern, ändert nicht ihren Inhalt. Das Programm liest nur einfachen Text.",
    good=("armut.md, in einem einfachen Schreib-Programm gespeichert",),
    bad=("armut.docx, umbenannt in armut.md",),
)
