"""What can be wrong with links that lead to other sites."""

from ssg.diagnostic import Problem, Severity

_WHY = "Wer auf den Link tippt, sieht sonst nur eine Fehler-Seite. Besonders Menschen in Not geben dann auf."
BROKEN = Problem(
    code="VW033",
    name="outside-link-broken",
    severity=Severity.WARNING,
    message="Die Seite „{written}“ gibt es nicht mehr: {why} (gefragt: {age}).",
    hint="Suchen Sie die neue Adresse der Seite. Oder löschen Sie den Link.",
    why=_WHY,
    good=("url: www.bamf.de",),
    bad=("url: www.bamf.de/gibt-es-nicht-mehr",),
)
MOVED = Problem(
    code="VW034",
    name="outside-link-moved",
    severity=Severity.INFO,
    message="Die Seite „{written}“ ist umgezogen.",
    hint="Schreiben Sie die neue Adresse: „{place}“.",
    why="Eine alte Adresse leitet oft nur eine Zeit lang weiter.",
    good=("url: https://www.bamf.de",),
    bad=("url: http://bamf.de",),
)
UNCHECKED = Problem(
    code="VW035",
    name="outside-link-unchecked",
    severity=Severity.INFO,
    message="Die Seite „{written}“ ließ sich nicht prüfen: {why}.",
    hint="Öffnen Sie die Seite selbst. Oder prüfen Sie später noch einmal.",
    why="Manche Server antworten Programmen nicht, oder gerade nicht. Die Seite kann trotzdem in Ordnung sein.",
    good=("url: www.bamf.de",),
    bad=("url: www.antwortet-nicht.example",),
)
