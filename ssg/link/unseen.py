"""Why readers do not see an entry that another one leads to."""

from datetime import date
from typing import NamedTuple

from ssg.diagnostic import Problem
from ssg.kind import Entry
from ssg.publication import Standing
from ssg.values import in_words


class Unseen(NamedTuple):
    """What to tell where an entry leads to one that is not public."""

    problem: Problem
    values: tuple[tuple[str, str], ...] = ()


def unseen(target: Entry, today: date, *, draft: Problem, not_now: Problem) -> Unseen | None:
    """Which of the two problems it is, or None where the entry is public."""
    facts = target.facts
    standing = facts.standing(today)
    if standing is Standing.PUBLIC:
        return None
    if standing is Standing.DRAFT:
        return Unseen(draft)
    day, field, how = (
        (facts.public_from, "ab", "erst ab {}")
        if standing is Standing.AHEAD
        else (facts.public_until, "bis", "nur bis {}")
    )
    return Unseen(not_now, (("when", how.format(in_words(day, easy=False))), ("field", field)))
