"""What a page is about, for search engines and assistants: JSON-LD in the words of schema.org."""

import json
from collections.abc import Iterator
from typing import Any

from ssg.kinds.contact import Contact, Hours
from ssg.kinds.county import County
from ssg.kinds.event import Event, Venue
from ssg.kinds.programme import Programme
from ssg.values import Moment, TelephoneLine
from ssg.view import View

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""No letter of a text ends the element around it."""

Thing = dict[str, Any]


def linked_data(view: View) -> str:
    """JSON that may stand in a script element; empty where the page is about nothing that is described so."""
    thing = _thing(view) if view.shows_its_source else {}
    if not thing:
        return ""
    where = view.frame.canonical
    named = {"@context": "https://schema.org", "@id": where, "url": where, "inLanguage": view.language.value}
    told = json.dumps(_told(named | thing), ensure_ascii=False, separators=(",", ":")).translate(_ESCAPED)
    return told.replace("  ", " \\u0020")  # two blanks in a text stay two, whoever squeezes the page


def _thing(view: View) -> Thing:
    """What the page says of its subject."""
    match view.subject and view.subject.facts:
        case Contact() as contact:
            return _contact(view, contact)
        case Event() as event:
            return _event(view, event)
        case Programme():
            area = {"@type": "AdministrativeArea", "name": view.frame.site_name}
            return _named(view, "GovernmentService") | {"provider": _county(view), "areaServed": area}
        case County():
            return _county(view) | {"description": view.description}
        case _:
            return {}


def _named(view: View, kind: str) -> Thing:
    return {"@type": kind, "name": view.title, "description": view.description}


def _contact(view: View, contact: Contact) -> Thing:
    reached = {
        "@type": "ContactPoint",
        "contactType": view.title,
        "telephone": [*_numbers(contact.telephones)],
        "faxNumber": [*_numbers((contact.fax,))] if contact.fax else None,
        "email": contact.email,
    }
    return _named(view, "GovernmentOffice") | {
        "parentOrganization": _county(view),
        "address": _address(contact.street, contact.postcode, contact.town),
        "contactPoint": reached if contact.telephones or contact.email else None,
        "openingHoursSpecification": [hours for each in contact.hours for hours in _opening(each)],
    }


def _event(view: View, event: Event) -> Thing:
    return _named(view, "Event") | {
        "startDate": _moment(event.start),
        "endDate": _moment(event.end) if event.end else None,
        "location": _place(event.venue) if event.venue else None,
        "organizer": [{"@type": "Organization", "name": name} for name in event.organisers],
    }


def _place(venue: Venue) -> Thing:
    where = _address(venue.street, venue.postcode, venue.town)
    return {"@type": "Place", "name": venue.name, "address": where}


def _county(view: View) -> Thing:
    return {"@type": "GovernmentOrganization", "name": view.frame.site_name}


def _address(street: str | None, postcode: str | None, town: str | None) -> Thing | None:
    if not (street or town):
        return None
    where = {"streetAddress": street, "postalCode": postcode, "addressLocality": town}
    return {"@type": "PostalAddress", **where, "addressCountry": "DE"}


def _numbers(lines: tuple[TelephoneLine, ...]) -> Iterator[str]:
    return (number.uri.removeprefix("tel:") for line in lines for number in line.numbers)


def _opening(hours: Hours) -> Iterator[Thing]:
    for time in hours.times:
        yield {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{_DAYS[day]}" for day in hours.days.days],
            "opens": time.start.iso,
            "closes": time.end.iso,
        }


def _moment(moment: Moment) -> str | None:
    """A day, or a local time, as ISO 8601; nothing where no year is known."""
    if moment.day.first is None:
        return None
    return f"{moment.day.first.isoformat()}T{moment.clock.iso}" if moment.clock else moment.day.first.isoformat()


def _told(value: Any) -> Any:
    """Without what is not known."""
    if isinstance(value, dict):
        return {name: told for name, each in value.items() if (told := _told(each)) not in (None, [], {})}
    return [_told(each) for each in value] if isinstance(value, list) else value
