"""What editors should do next, of each page the one thing that matters most."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ssg.diagnostic import Diagnostic, Severity
from ssg.newsroom.standing import YEAR, PageStanding
from ssg.publication import Standing
from ssg.values.dates import date_in_words

MOST = 7
OLD = 2 * YEAR
"""A page that nobody has changed for so many days should be looked at."""


class Task(NamedTuple):
    """One thing to do."""

    page: PageStanding
    what: str
    why: str


def next_tasks(pages: Iterable[PageStanding], today: date, most: int = MOST) -> list[Task]:
    """The first of them, in the order in which they help residents."""
    ranked = [(rank, page.id, task) for page in pages if (found := _first(page, today)) for rank, task in [found]]
    return [task for *_, task in sorted(ranked, key=lambda each: each[:2])[:most]]


def worst_first(page: PageStanding) -> tuple[int, int, int, int, int, str]:
    """The place of a page among others."""
    counts = page.counts
    errors, warnings, infos = (-counts[each] for each in Severity)
    return errors, -bool(page.changed), -page.lacks_easy, warnings, infos, page.id


def _first(page: PageStanding, today: date) -> tuple[int, Task] | None:
    worst = page.findings[0] if page.findings else None
    if worst and worst.severity is Severity.ERROR:
        return 0, Task(page, "Berichtigen Sie die Seite.", _told(worst))
    if page.changed and page.easy:
        names = ", ".join(f"„{name}“" for name in page.changed)
        return 1, Task(page, "Passen Sie die leichte Fassung an.", f"Im Standard-Text ist anders: {names}.")
    if page.lacks_easy:
        return 2, Task(page, "Schreiben Sie eine leichte Fassung.", "Wer Leichte Sprache braucht, findet hier nichts.")
    if worst and worst.severity is Severity.WARNING:
        return 3, Task(page, "Sehen Sie die Warnung durch.", _told(worst))
    return _later(page, today)


def _later(page: PageStanding, today: date) -> tuple[int, Task] | None:
    age = page.days_old(today)
    if page.standing is Standing.PUBLIC and page.updated and age is not None and age > OLD:
        why = f"Der Stand ist vom {date_in_words(page.updated, easy=True)}."
        return 4, Task(page, "Prüfen Sie, ob die Seite noch stimmt.", why)
    if page.standing is Standing.DRAFT:
        return 5, Task(page, "Schreiben Sie den Entwurf fertig.", "Die Seite ist noch nicht öffentlich.")
    if page.easy and page.tested is None:
        why = "Noch keine Prüf-Gruppe hat die leichte Fassung gelesen."
        return 6, Task(page, "Lassen Sie die leichte Fassung prüfen.", why)
    return None


def _told(finding: Diagnostic) -> str:
    return f"{finding.message} {finding.hint}".rstrip()
