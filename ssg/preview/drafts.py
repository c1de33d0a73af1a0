"""Drafts as the preview shows them: among all other pages, and marked."""

from dataclasses import replace

from ssg.county import Holdings
from ssg.kind import Entry
from ssg.link import PUBLIC

MARK = "Entwurf: "


def with_drafts(holdings: Holdings) -> Holdings:
    """The same with its drafts as pages, whose titles tell what they are."""
    entries = tuple(map(shown, holdings.validated.entries))
    return replace(holdings, validated=holdings.validated._replace(entries=entries))


def shown(entry: Entry) -> Entry:
    """The entry itself, or a draft as a page."""
    if entry.facts.status == PUBLIC:
        return entry
    wordings = tuple(each.model_copy(update={"title": MARK + each.title}) for each in entry.wordings)
    facts, easy_facts = (each.model_copy(update={"status": PUBLIC}) for each in (entry.facts, entry.easy_facts))
    return entry.model_copy(update={"facts": facts, "easy_facts": easy_facts, "wordings": wordings})
