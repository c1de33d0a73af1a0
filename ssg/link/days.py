"""What the calendar asks of entries: which pages end soon or have ended, and which texts somebody should check."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ssg.diagnostic import Diagnostic, Problem
from ssg.kind import Entry
from ssg.kinds.county import County
from ssg.link import link_problems
from ssg.publication import Standing
from ssg.values import in_words

BEFORE_END = timedelta(days=14)
BEFORE_REVIEW = timedelta(days=30)
_OF_COUNTY = "Das gilt für alle Seiten von diesem Landkreis. Sollen sie bleiben? Dann ändern Sie „bis“."


def of_entries(entries: Iterable[Entry], today: date) -> Iterator[Diagnostic]:
    """What is due, and what will be soon. Drafts wait."""
    for entry in entries:
        facts = entry.facts
        if facts.public_until or facts.review_due:
            standing = facts.standing(today)
            yield from _of_end(entry, standing, today) if facts.public_until else ()
            yield from _of_review(entry, today) if standing in {Standing.PUBLIC, Standing.AHEAD} else ()


def _of_end(entry: Entry, standing: Standing, today: date) -> Iterator[Diagnostic]:
    last, is_told = entry.facts.public_until, entry.facts.farewell is not None
    if last and standing is Standing.PUBLIC and last - today < BEFORE_END:
        yield _told(entry, link_problems.ENDS_SOON, "bis", last)
    elif last and standing is Standing.OVER and not is_told:
        yield _told(entry, link_problems.ENDED, "bis", last)


def _of_review(entry: Entry, today: date) -> Iterator[Diagnostic]:
    due = entry.facts.review_due
    if due and today > due:
        yield _told(entry, link_problems.REVIEW_OVERDUE, "pruefen_bis", due)
    elif due and due - today < BEFORE_REVIEW:
        yield _told(entry, link_problems.REVIEW_DUE, "pruefen_bis", due)


def _told(entry: Entry, problem: Problem, field: str, day: date) -> Diagnostic:
    hint = _OF_COUNTY if field == "bis" and isinstance(entry.facts, County) else None
    return problem.at(entry.span((field,)), hint=hint, day=in_words(day, easy=False))
