"""What is not public, as editors see it: as pages among all others, and marked."""

from datetime import date

from ssg.kind import Entry, Wording
from ssg.publication import PUBLISHED, Standing

_PUBLIC = {"status": PUBLISHED, "public_from": None, "public_until": None}


def is_held_back(entry: Entry, today: date) -> bool:
    """Whether it or one of its versions is not public."""
    return not (entry.facts.is_public(today) and all(each.public for each in entry.wordings))


def shown(entry: Entry, today: date) -> Entry:
    """The entry itself, or what is not public as a page whose title tells what it is."""
    if not is_held_back(entry, today):
        return entry
    standing = entry.facts.standing(today)
    wordings = tuple(_marked(each, standing) for each in entry.wordings)
    facts, easy_facts = (each.model_copy(update=_PUBLIC) for each in (entry.facts, entry.easy_facts))
    return entry.model_copy(update={"facts": facts, "easy_facts": easy_facts, "wordings": wordings})


def _marked(wording: Wording, standing: Standing) -> Wording:
    """An easy version may be a draft though its entry is public."""
    if wording.public and standing is Standing.PUBLIC:
        return wording
    own = Standing.DRAFT if standing is Standing.PUBLIC else standing
    return wording.model_copy(update={"title": f"{own.capitalize()}: {wording.title}", "public": True})
