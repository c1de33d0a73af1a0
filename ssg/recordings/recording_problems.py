"""What can be wrong with recordings."""

from ssg.diagnostic import Problem, Severity

OUTDATED = Problem(
    code="VW018",
    name="outdated-recording",
    severity=Severity.WARNING,
    message="Die Aufnahme „{file}“ liest einen älteren Text vor.",
    hint="Lassen Sie die Seite neu vorlesen: mit dem Befehl „speak“ und der Angabe „--write“.",
    why=(
        "Wer eine Seite hört, soll das Gleiche erfahren wie Menschen, die sie lesen. "
        "Die Aufnahme merkt sich, welchen Text sie vorliest. So fällt auf, wenn der Text auf der Seite neu ist."
    ),
    good=("Frist: 15.11.2018 ||| Die Aufnahme sagt: 15. November 2018.",),
    bad=("Frist: 30.11.2018 ||| Die Aufnahme sagt: 15. November 2018.",),
)
