"""The address card of every contact that can be reached: a vCard 3.0 (RFC 2426), which all telephones read."""

from collections.abc import Iterable, Iterator, Sequence

from ssg.content_lines import joined, parts, text
from ssg.kinds.contact import Contact
from ssg.output import Output
from ssg.values import in_words
from ssg.view import Card, View
from ssg.work import Work

ENDING = "vcf"
_COUNTRY = "Deutschland"


def outputs(views: Sequence[View], _: Work) -> Iterable[Output]:
    """One file beside the page of each contact."""
    for view in views:
        card = view.subject
        if card and isinstance(card.facts, Contact) and card.facts.is_reachable:
            lines = ("BEGIN:VCARD", "VERSION:3.0", *_lines(view, card, card.facts), "END:VCARD")
            yield Output(view.beside(ENDING), joined(lines), view.source)


def _lines(view: View, card: Card, contact: Contact) -> Iterator[str]:
    yield f"PRODID:-//leichtbau//{text(view.frame.site_name)}//DE"
    yield f"UID:{text(card.id)}"
    yield from _name(card, contact)
    yield f"ORG:{parts((contact.office, *contact.units))}"
    yield from _numbers(contact)
    if contact.email:
        yield f"EMAIL;TYPE=INTERNET,WORK,PREF:{text(contact.email)}"
    if contact.street or contact.town:
        where = (contact.street or "", contact.town or "", "", contact.postcode or "", _COUNTRY)
        yield f"ADR;TYPE=WORK:;;{parts(where)}"
    if view.frame.canonical:
        yield f"URL:{view.frame.canonical}"
    note = "\n".join(_note(view, contact))
    if note:
        yield f"NOTE:{text(note)}"
    if contact.updated:
        yield f"REV:{contact.updated.isoformat()}"


def _name(card: Card, contact: Contact) -> Iterator[str]:
    """A person by name; without one, the office is what an address book shows."""
    if contact.person is None:
        shown = ", ".join(dict.fromkeys((card.title, contact.office)))
        yield from (f"FN:{text(shown)}", f"N:{parts((shown, '', '', '', ''))}", "X-ABShowAs:COMPANY")
        return
    given, _, family = contact.person.name.rpartition(" ")
    yield from (f"FN:{text(contact.person.name)}", f"N:{parts((family, given, '', '', ''))}")
    if contact.person.role:
        yield f"TITLE:{text(contact.person.role)}"


def _numbers(contact: Contact) -> Iterator[str]:
    for line in contact.telephones:
        for number in line.numbers:
            yield f"TEL;TYPE=WORK,VOICE:{number.uri.removeprefix('tel:')}"
    for number in contact.fax.numbers if contact.fax else ():
        yield f"TEL;TYPE=WORK,FAX:{number.uri.removeprefix('tel:')}"


def _note(view: View, contact: Contact) -> Iterator[str]:
    """When somebody is there, as the page says it."""
    for row in contact.hours:
        times = ", ".join(in_words(time, easy=view.is_easy) for time in row.times)
        yield f"{in_words(row.days, easy=view.is_easy)}: {times}"
    if contact.by_appointment:
        yield contact.by_appointment
