"""What can be wrong with the earlier addresses of pages."""

from ssg.diagnostic import Problem, Severity

ADDRESS_IN_USE = Problem(
    code="VW025",
    name="earlier-address-in-use",
    severity=Severity.ERROR,
    message="Unter der Adresse „{written}“ steht heute eine Seite: {page}.",
    hint="Löschen Sie diese Zeile unter „frueher“. Oder nennen Sie die Datei der anderen Seite anders.",
    why="Unter „frueher“ stehen Adressen, die es nicht mehr gibt. Die heutige Seite wäre sonst nicht zu sehen.",
    good=("frueher:\n  - programme/alter-name",),
    bad=("frueher:\n  - programme/dieses-programm",),
)
ADDRESS_TOO_FAR_UP = Problem(
    code="VW027",
    name="earlier-address-too-far-up",
    severity=Severity.ERROR,
    message="Die frühere Adresse „{written}“ beginnt mit „{first}“.",
    hint="Schreiben Sie nur „{rest}“. Das gilt dann für beide Fassungen.",
    why="Frühere Adressen zählen ab dem Landkreis. Der Name davor und „leicht“ kommen von selbst dazu.",
    good=("frueher:\n  - programme/alter-name",),
    bad=("frueher:\n  - leicht/programme/alter-name",),
)
ADDRESS_CLAIMED = Problem(
    code="VW026",
    name="earlier-address-claimed",
    severity=Severity.ERROR,
    message="Die frühere Adresse „{written}“ nennt auch „{other}“.",
    hint="Löschen Sie eine der beiden Zeilen.",
    why="Eine frühere Adresse kann nur zu einer Seite führen.",
    good=("frueher:\n  - programme/alter-name",),
    bad=("frueher:\n  - programme/name-von-zwei-seiten",),
)
