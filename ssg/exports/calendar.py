"""The calendar file of every event that lies ahead and whose year is known (RFC 5545)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from ssg.content_lines import joined, text
from ssg.kinds.event import Event
from ssg.output import Output
from ssg.values import Moment
from ssg.view import Card, View
from ssg.work import Work

ENDING = "ics"
_NEVER = date(1970, 1, 1)
"""Stands for the last change where none is known: the same on every run."""
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE"""
"""Germany's clocks, as the European Union has set them since 1996."""


def outputs(views: Sequence[View], _: Work) -> Iterable[Output]:
    """One file beside the page of each such event."""
    for view in views:
        card = view.subject
        if card and isinstance(card.facts, Event) and card.facts.can_be_noted(card.state):
            yield Output(view.beside(ENDING), joined(_lines(view, card, card.facts)), view.source)


def _lines(view: View, card: Card, event: Event) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//leichtbau//{text(view.frame.site_name)}//DE")
    yield from ("CALSCALE:GREGORIAN", "METHOD:PUBLISH")
    if event.start.clock:
        yield from _ZONE.splitlines()
    yield from ("BEGIN:VEVENT", f"UID:{text(card.id)}", f"DTSTAMP:{(event.updated or _NEVER):%Y%m%d}T000000Z")
    yield from _times(event)
    yield f"SUMMARY:{text(card.title)}"
    if event.venue:
        place = " ".join(filter(None, (event.venue.postcode, event.venue.town)))
        yield f"LOCATION:{text(', '.join(filter(None, (event.venue.name, event.venue.street, place))))}"
    access = event.venue.access if event.venue else None
    said = "\n".join(filter(None, (card.summary, event.registration, access)))
    if said:
        yield f"DESCRIPTION:{text(said)}"
    if view.frame.canonical:
        yield f"URL:{view.frame.canonical}"
    yield from ("END:VEVENT", "END:VCALENDAR")


def _times(event: Event) -> Iterator[str]:
    """From when to when; what has no time of day lasts whole days, and the end stands behind the last of them."""
    first = event.start.day.first
    if first is None:
        return
    last = (event.end and event.end.day.last) or first
    if event.start.clock is None:
        yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{last + timedelta(1):%Y%m%d}"
        return
    yield f"DTSTART;TZID=Europe/Berlin:{_at(first, event.start)}"
    if event.end and event.end.clock and _at(last, event.end) > _at(first, event.start):
        yield f"DTEND;TZID=Europe/Berlin:{_at(last, event.end)}"
    elif last > first:
        yield f"DTEND;TZID=Europe/Berlin:{last + timedelta(1):%Y%m%d}T000000"


def _at(day: date, moment: Moment) -> str:
    clock = moment.clock.iso.replace(":", "") if moment.clock else "0000"
    return f"{day:%Y%m%d}T{clock}00"
