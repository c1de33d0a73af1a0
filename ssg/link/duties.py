"""What the law asks a county to say: what is missing, what is open, and what was reviewed too long ago."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from ssg.diagnostic import Diagnostic, Problem
from ssg.kind import Entry
from ssg.kinds.county import County
from ssg.kinds.duties import DUTIES, Part
from ssg.link import link_problems
from ssg.values import in_words

BEFORE_END = timedelta(30)
"""So early editors are told that „security.txt“ needs a look."""
PAGES = {
    "barrierefreiheit": "Erklärung zur Barriere-Freiheit",
    "impressum": "Impressum",
    "datenschutz": "Daten-Schutz",
}


def owed(county: Entry, facts: County, today: date) -> Iterator[Diagnostic]:
    """What a county owes: all that is missing once it is public, and before that what is open."""
    yield from of_county(county, facts, today) if facts.is_public(today) else of_draft(county, facts)


def of_county(county: Entry, facts: County, today: date) -> Iterator[Diagnostic]:
    """One finding per page for what is missing, one for what is open, and one for each old review."""
    missing = tuple(facts.duties.missing())
    is_open = frozenset(facts.open_parts)
    yield from _told(county, link_problems.DUTY_MISSING, [part for part in missing if part not in is_open])
    yield from of_draft(county, facts)
    for index, part in enumerate(facts.open_parts):
        if part not in missing:
            yield link_problems.DUTY_NOT_OPEN.at(county.span(("offen", index)), part=part)
    for place, day in facts.duties.aged(today):
        field = ".".join(str(step) for step in place)
        yield link_problems.REVIEW_OLD.at(county.span(place), day=in_words(day, easy=False), field=field)
    if facts.security and facts.security.ends - today <= BEFORE_END:
        problem = link_problems.SECURITY_ENDS if today < facts.security.ends else link_problems.SECURITY_ENDED
        last = in_words(facts.security.ends - timedelta(1), easy=False)
        yield problem.at(county.span(("sicherheit", "geprueft")), day=last)


def of_draft(county: Entry, facts: County) -> Iterator[Diagnostic]:
    """One finding per page for what is open: all that a county need know before it is public."""
    is_open = frozenset(facts.open_parts)
    yield from _told(county, link_problems.DUTY_OPEN, [part for part in facts.duties.missing() if part in is_open])


def _told(county: Entry, problem: Problem, parts: Iterable[Part]) -> Iterator[Diagnostic]:
    for page, found in groupby(parts, key=lambda part: DUTIES[part].page):
        of_page = tuple(found)
        yield problem.at(
            county.span((page,)),
            page=PAGES[page],
            what=tuple(DUTIES[part].what for part in of_page),
            fields=tuple(".".join(str(step) for step in DUTIES[part].place) for part in of_page),
            parts=of_page,
        )
