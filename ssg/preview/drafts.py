"""What is not public, as the preview shows it: among all other pages, and marked."""

from dataclasses import replace
from datetime import date

from ssg.county import Holdings
from ssg.kind import Entry
from ssg.publication import PUBLISHED, Standing

_PUBLIC = {"status": PUBLISHED, "public_from": None, "public_until": None}


def with_drafts(holdings: Holdings, today: date) -> Holdings:
    """The same with its drafts as pages, whose titles tell what they are."""
    entries = tuple(shown(each, today) for each in holdings.validated.entries)
    return replace(holdings, validated=holdings.validated._replace(entries=entries))


def shown(entry: Entry, today: date) -> Entry:
    """The entry itself, or what is not public as a page."""
    standing = entry.facts.standing(today)
    if standing is Standing.PUBLIC:
        return entry
    mark = f"{standing.capitalize()}: "
    wordings = tuple(each.model_copy(update={"title": mark + each.title}) for each in entry.wordings)
    facts, easy_facts = (each.model_copy(update=_PUBLIC) for each in (entry.facts, entry.easy_facts))
    return entry.model_copy(update={"facts": facts, "easy_facts": easy_facts, "wordings": wordings})
