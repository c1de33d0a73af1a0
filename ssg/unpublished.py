"""What is not public, as editors see it: as pages among all others, and marked."""

from datetime import date

from ssg.kind import Entry
from ssg.publication import PUBLISHED, Standing

_PUBLIC = {"status": PUBLISHED, "public_from": None, "public_until": None}


def shown(entry: Entry, today: date) -> Entry:
    """The entry itself, or what is not public as a page whose title tells what it is."""
    standing = entry.facts.standing(today)
    if standing is Standing.PUBLIC:
        return entry
    mark = f"{standing.capitalize()}: "
    wordings = tuple(each.model_copy(update={"title": mark + each.title}) for each in entry.wordings)
    facts, easy_facts = (each.model_copy(update=_PUBLIC) for each in (entry.facts, entry.easy_facts))
    return entry.model_copy(update={"facts": facts, "easy_facts": easy_facts, "wordings": wordings})
