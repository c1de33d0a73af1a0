"""Every way in which entries can fail to fit together."""

from ssg.diagnostic import Problem, Severity

UNKNOWN_REFERENCE = Problem(
    code="VW001",
    name="reference-unknown",
    severity=Severity.ERROR,
    message="{kind} „{written}“ gibt es nicht.",
    hint="Schreiben Sie den Datei-Namen ohne Endung. Im Ordner „{folder}“ gibt es: {known}.",
    why="Das Feld verweist auf einen anderen Eintrag. Dieser Eintrag fehlt.",
    good=("kontakt: sozialplanung",),
    bad=("kontakt: sozialplannung",),
)
DRAFT_REFERENCE = Problem(
    code="VW002",
    name="reference-to-draft",
    severity=Severity.WARNING,
    message="{kind} „{written}“ ist noch ein Entwurf. Die Seite zeigt ihn nicht.",
    hint="Schreiben Sie dort „status: veroeffentlicht“. Oder entfernen Sie den Verweis.",
    why="Entwürfe erscheinen nicht. Ein Verweis darauf führt ins Leere.",
    good=("status: veroeffentlicht",),
    bad=("status: entwurf",),
)
DEAD_LINK = Problem(
    code="VW003",
    name="link-dead",
    severity=Severity.ERROR,
    message="Der Link „{written}“ führt zu keiner Seite.",
    hint="Schreiben Sie Ordner und Namen, zum Beispiel „programme/mein-programm“.",
    why="Wer auf den Link tippt, findet nichts.",
    source="WCAG 2.2, Erfolgskriterium 2.4.4",
    good=("[Sozialplanung](kontakte/sozialplanung)",),
    bad=("[Sozialplanung](kontakt/sozialplanung)", "[Sozialplanung]()"),
)
DEAD_ANCHOR = Problem(
    code="VW004",
    name="anchor-dead",
    severity=Severity.ERROR,
    message="Auf der Seite „{page}“ gibt es keine Überschrift für „#{anchor}“.",
    hint="Diese Anker gibt es dort: {known}.",
    why="Der Link soll zu einer Überschrift führen. Die Überschrift fehlt oder heißt anders.",
    good=("[Ziele](programme/mein-programm#ziele)",),
    bad=("[Ziele](programme/mein-programm#zile)",),
)
DRAFT_LINK = Problem(
    code="VW005",
    name="link-to-draft",
    severity=Severity.ERROR,
    message="Der Link „{written}“ führt zu einem Entwurf. Diese Seite erscheint nicht.",
    hint="Schreiben Sie dort „status: veroeffentlicht“. Oder entfernen Sie den Link.",
    why="Entwürfe erscheinen nicht. Ein Link darauf führt ins Leere.",
    good=("status: veroeffentlicht",),
    bad=("status: entwurf",),
)
REFUSED_SCHEME = Problem(
    code="VW006",
    name="link-scheme",
    severity=Severity.ERROR,
    message="Der Link „{written}“ beginnt mit einer Art, die hier nicht erlaubt ist.",
    hint="Erlaubt sind „https:“, „http:“, „mailto:“ und „tel:“.",
    why="Andere Arten von Links können Programme starten oder funktionieren nur auf Ihrem Computer.",
    good=("ziel: https://www.bamf.de",),
    bad=("ziel: javascript:alert(1)",),
)
INCOMPLETE_ADDRESS = Problem(
    code="VW013",
    name="address-incomplete",
    severity=Severity.ERROR,
    message="Der Link „{written}“ ist keine vollständige Adresse.",
    hint="Schreiben Sie zum Beispiel „https://www.landkreis.example“, „mailto:amt@landkreis.example“ oder "
    "„tel:+493631911“.",
    why="Der Browser findet die Stelle sonst nicht. Oder er öffnet eine andere, als man liest.",
    source="WCAG 2.2, Erfolgskriterium 2.4.4",
    good=("[Bundesamt](https://www.bamf.de)",),
    bad=("[Bundesamt](https:www.bamf.de)", "[Schreiben Sie uns](mailto:)"),
)
FILE_MISSING = Problem(
    code="VW007",
    name="file-missing",
    severity=Severity.ERROR,
    message="Die Datei „{written}“ liegt nicht im Ordner „{folder}“.",
    hint="Legen Sie die Datei in den Ordner. Oder löschen Sie die Zeile, bis die Datei da ist.",
    why="Die Seite würde auf eine Datei verweisen, die es nicht gibt.",
    good=("datei: plan.pdf",),
    bad=("datei: plan-neu.pdf",),
)
SIZE_DIFFERS = Problem(
    code="VW008",
    name="size-differs",
    severity=Severity.WARNING,
    message="Angegeben sind {written}. Die Datei hat {measured}.",
    hint="Löschen Sie das Feld „groesse“. Die Seite zeigt dann die gemessene Größe.",
    why="Vor dem Laden sollen alle wissen, wie groß eine Datei ist.",
    good=("datei: plan.pdf",),
    bad=("datei: plan.pdf\ngroesse: 1 KB",),
)
OPEN_QUESTION = Problem(
    code="VW009",
    name="open-question",
    severity=Severity.WARNING,
    message="Hier ist noch etwas offen: {what}.",
    hint="Ergänzen Sie das Feld „{field}“, sobald Sie es wissen. Bis dahin sagt die Seite, dass es offen ist.",
    why="Was eine Quelle nicht nennt, erfinden wir nicht. Die Seite zeigt die Lücke, und Sie sehen sie hier.",
    good=("beginn: 4. November 2019, 13.30 Uhr",),
    bad=("beginn: 4. November, 13.30 Uhr",),
)
TWIN_MISSING = Problem(
    code="VW010",
    name="twin-missing",
    severity=Severity.WARNING,
    message="Zu dieser Seite fehlt die Fassung in Leichter Sprache.",
    hint="Legen Sie daneben die Datei „{twin}“ an.",
    why="Alle Menschen sollen jede Seite lesen können. Die Seite sagt bis dahin, dass die Fassung fehlt.",
    source="BITV 2.0 § 4; Redaktion",
    good=("sozialplanung.md und sozialplanung.leicht.md",),
    bad=("nur sozialplanung.md",),
)
FOLLOWS_ITSELF = Problem(
    code="VW011",
    name="follows-itself",
    severity=Severity.ERROR,
    message="Das Programm „{written}“ folgt am Ende auf sich selbst.",
    hint="Prüfen Sie das Feld „folgt_auf“ in den Programmen: {chain}.",
    why="Ein Programm kann nicht vor sich selbst gekommen sein.",
    good=("folgt_auf:\n  - erstes-programm",),
    bad=("folgt_auf:\n  - dieses-programm",),
)
NO_COUNTY = Problem(
    code="VW012",
    name="no-county",
    severity=Severity.ERROR,
    message="Im Ordner für die Inhalte gibt es keinen Landkreis.",
    hint="Legen Sie einen Ordner mit einer Datei „kreis.yaml“ an.",
    why="Jede Seite gehört zu einem Landkreis. Ohne Landkreis entsteht keine Seite.",
    good=("nordhausen/kreis.yaml",),
    bad=("kreis.yaml",),
)
DUTY_MISSING = Problem(
    code="VW014",
    name="duty-missing",
    severity=Severity.ERROR,
    message="Für die Seite „{page}“ fehlt: {what}.",
    hint="Ergänzen Sie {fields}. Wissen Sie etwas noch nicht? Dann nennen Sie das Feld unter „offen“: {parts}.",
    why="Diese Angaben verlangt das Gesetz von jedem Landkreis. Was noch fehlt, sagt die Seite ehrlich.",
    source="ThürBarrWebG § 3; DDG § 5; DSGVO Artikel 13",
    good=("barrierefreiheit:\n  vereinbarkeit: teilweise", "offen:\n  - vereinbarkeit"),
    bad=("barrierefreiheit:\n  pruefung: selbst",),
)
DUTY_OPEN = Problem(
    code="VW015",
    name="duty-open",
    severity=Severity.WARNING,
    message="Auf der Seite „{page}“ ist noch offen: {what}.",
    hint="Ergänzen Sie {fields}, sobald Sie es wissen. Löschen Sie das Wort dann unter „offen“.",
    why="Diese Angaben verlangt das Gesetz von jedem Landkreis. Die Seite sagt, dass sie noch fehlen.",
    source="ThürBarrWebG § 3; DDG § 5; DSGVO Artikel 13",
    good=("barrierefreiheit:\n  vereinbarkeit: teilweise",),
    bad=("offen:\n  - vereinbarkeit",),
)
DUTY_NOT_OPEN = Problem(
    code="VW016",
    name="duty-not-open",
    severity=Severity.WARNING,
    message="„{part}“ steht unter „offen“ und ist ausgefüllt.",
    hint="Löschen Sie „{part}“ unter „offen“.",
    why="Unter „offen“ steht nur, was noch fehlt.",
    good=("barrierefreiheit:\n  vereinbarkeit: teilweise",),
    bad=("barrierefreiheit:\n  vereinbarkeit: teilweise\noffen:\n  - vereinbarkeit",),
)
REVIEW_OLD = Problem(
    code="VW017",
    name="review-old",
    severity=Severity.WARNING,
    message="Die letzte Prüfung war am {day}. Das ist mehr als 12 Monate her.",
    hint="Prüfen Sie die Angaben und die Seiten neu. Schreiben Sie dann den neuen Tag in „{field}“.",
    why="Eine Erklärung zur Barriere-Freiheit wird jedes Jahr überprüft. Sonst stimmt sie bald nicht mehr.",
    source="ThürBarrWebG § 3; Durchführungsbeschluss (EU) 2018/1523",
    good=("ueberprueft: 22.11.2026",),
    bad=("ueberprueft: 22.10.2025",),
)
SECURITY_ENDS = Problem(
    code="VW031",
    name="security-contact-ends",
    severity=Severity.WARNING,
    message="„security.txt“ gilt nur bis zum {day}.",
    hint="Prüfen Sie, ob die Angaben noch stimmen. Schreiben Sie dann den neuen Tag in „sicherheit.geprueft“.",
    why="Fachleute glauben der Datei nur bis zu dem Tag, der in ihr steht. Das ist knapp ein Jahr nach der Prüfung.",
    source="RFC 9116, Abschnitt 2.5.5",
    good=("sicherheit:\n  email: it-sicherheit@landkreis.example\n  geprueft: 22.11.2026",),
    bad=("sicherheit:\n  email: it-sicherheit@landkreis.example\n  geprueft: 22.12.2025",),
)
SECURITY_ENDED = Problem(
    code="VW032",
    name="security-contact-ended",
    severity=Severity.WARNING,
    message="„security.txt“ galt nur bis zum {day}. Jetzt glaubt der Datei niemand mehr.",
    hint="Prüfen Sie, ob die Angaben noch stimmen. Schreiben Sie dann den neuen Tag in „sicherheit.geprueft“.",
    why="Wer eine Lücke findet, weiß sonst nicht, wem er sie melden soll.",
    source="RFC 9116, Abschnitt 2.5.5",
    good=("sicherheit:\n  email: it-sicherheit@landkreis.example\n  geprueft: 22.11.2026",),
    bad=("sicherheit:\n  email: it-sicherheit@landkreis.example\n  geprueft: 22.11.2024",),
)
REFERENCE_NOT_NOW = Problem(
    code="VW024",
    name="reference-not-public-now",
    severity=Severity.WARNING,
    message="{kind} „{written}“ ist {when} öffentlich. Die Seite zeigt nichts davon.",
    hint="Ändern Sie dort „{field}“. Oder entfernen Sie den Verweis.",
    why="Ein Eintrag erscheint nur an den Tagen von „ab“ bis „bis“. Ein Verweis darauf führt sonst ins Leere.",
    good=("bis: 31.12.2030",),
    bad=("bis: 31.12.2010",),
)
LINK_NOT_NOW = Problem(
    code="VW019",
    name="link-not-public-now",
    severity=Severity.WARNING,
    message="Der Link „{written}“ führt zu einer Seite, die {when} öffentlich ist. Hier steht nur sein Text.",
    hint="Ändern Sie dort „{field}“. Oder entfernen Sie den Link.",
    why="Eine Seite erscheint nur an den Tagen von „ab“ bis „bis“. Ein Link darauf führt sonst ins Leere.",
    good=("bis: 31.12.2030",),
    bad=("bis: 31.12.2010",),
)
ENDS_SOON = Problem(
    code="VW020",
    name="page-ends-soon",
    severity=Severity.WARNING,
    message="Diese Seite ist noch bis {day} öffentlich. Danach erscheint sie nicht mehr.",
    hint="Soll sie bleiben? Dann ändern Sie „bis“. Soll die Adresse etwas sagen? Dann ergänzen Sie „danach“.",
    why="Wir erinnern Sie 14 Tage vorher. So verschwindet keine Seite, ohne dass Sie es merken.",
    good=("bis: 31.12.2030",),
    bad=("bis: 15.11.2018",),
)
ENDED = Problem(
    code="VW021",
    name="page-ended",
    severity=Severity.WARNING,
    message="Diese Seite war bis {day} öffentlich. Jetzt gibt es ihre Adresse nicht mehr.",
    hint="Ergänzen Sie „danach“: Dann sagt die Adresse etwas. Oder löschen Sie die Dateien.",
    why="Andere Seiten und Such-Maschinen führen noch lange zu der Adresse. Wer dorthin kommt, soll etwas lesen.",
    good=("bis: 15.11.2018\ndanach: Das Programm ist zu Ende.",),
    bad=("bis: 15.11.2018",),
)
REVIEW_DUE = Problem(
    code="VW022",
    name="review-due",
    severity=Severity.WARNING,
    message="Diese Seite soll bis {day} jemand prüfen.",
    hint="Lesen Sie die Seite und berichtigen Sie sie. Schreiben Sie dann einen neuen Tag in „pruefen_bis“.",
    why="Wir erinnern Sie 30 Tage vorher. So bleiben die Angaben richtig.",
    good=("pruefen_bis: 31.12.2030",),
    bad=("pruefen_bis: 15.11.2018",),
)
REVIEW_OVERDUE = Problem(
    code="VW023",
    name="review-overdue",
    severity=Severity.WARNING,
    message="Diese Seite sollte bis {day} jemand prüfen. Der Tag ist vorbei.",
    hint="Lesen Sie die Seite und berichtigen Sie sie. Schreiben Sie dann einen neuen Tag in „pruefen_bis“.",
    why="Alte Angaben führen Menschen in die Irre. Darum hat diese Seite einen Tag, bis zu dem jemand nachsieht.",
    good=("pruefen_bis: 31.12.2030",),
    bad=("pruefen_bis: 15.11.2018",),
)
