"""What can be unreadable in the earlier addresses of a page."""

from ssg.diagnostic import Problem, Severity
from ssg.values import Refusal

ADDRESS_PROBLEMS: dict[str, Problem] = {
    Refusal.EARLIER_ADDRESS_UNREADABLE: Problem(
        code="FE053",
        name="earlier-address-unreadable",
        severity=Severity.ERROR,
        message="„{written}“ ist keine frühere Adresse.",
        hint="Schreiben Sie nur den Teil nach dem Landkreis, zum Beispiel „{suggestion}“.",
        why="Buchstaben, Ziffern und Striche bedeuten auf jedem Server dasselbe. Wir leiten beide Fassungen weiter.",
        good=("frueher:\n  - programme/alter-name", "frueher:\n  - aktuelles/alte-seite.html"),
        bad=("frueher:\n  - https://www.landkreis.example/alt",),
    ),
}
