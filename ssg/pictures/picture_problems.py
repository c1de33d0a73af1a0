"""What can be wrong with a photograph (DA3)."""

from ssg.diagnostic import Problem, Severity

BROKEN = Problem(
    code="DA311",
    name="picture-broken",
    severity=Severity.ERROR,
    message="Das Bild lässt sich nicht lesen.",
    hint="Öffnen Sie das Bild in einem Bild-Programm und speichern Sie es neu.",
    why="Ein Browser zeigt ein beschädigtes Bild nicht oder nur halb an.",
    good=("Ein Foto, das sich in jedem Bild-Programm öffnet",),
    bad=("Ein Foto, das nur zur Hälfte heruntergeladen ist",),
)
TOO_MANY_PIXELS = Problem(
    code="DA312",
    name="picture-too-many-pixels",
    severity=Severity.ERROR,
    message="Das Bild hat {size} Bild-Punkte. Erlaubt sind {limit} Millionen.",
    hint="Speichern Sie das Bild kleiner. Eine Breite von 2000 reicht.",
    why="So große Bilder brauchen viel Speicher. Auf einfachen Handys stürzt der Browser ab.",
    good=("Ein Foto mit 2000 mal 1500 Bild-Punkten",),
    bad=("Ein Bild mit 60000 mal 60000 Bild-Punkten",),
)
HIDDEN_FACTS = Problem(
    code="DA313",
    name="picture-hidden-facts",
    severity=Severity.WARNING,
    message="Im Bild stecken unsichtbare Angaben, vielleicht der Ort der Aufnahme.",
    hint="Installieren Sie die Erweiterung für Bilder: pip install leichtbau[images]. Dann fehlen diese Angaben.",
    why="Kameras schreiben Ort, Zeit und Gerät in jedes Foto. Fremde können so erfahren, wo jemand wohnt.",
    good=("Ein Foto ohne Angaben der Kamera",),
    bad=("Ein Foto vom Handy mit dem Ort der Aufnahme",),
)
