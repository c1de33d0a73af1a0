"""Lines that tell whom to call, write to or visit, as the fields of a contact."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ssg.draft import Tree
from ssg.takeover.lines import Line
from ssg.takeover.mail import mail_in

LONGEST = 100
"""Longer lines are sentences, whatever number stands in them."""
_REACH = 6
"""So many lines above the first sign of a contact may name it."""

_NUMBER = r"(?!\d{1,2}\.\s?\d{1,2}\.)(?:\+49|0)[\d\s()/.–-]{4,}\d(?:\s*[(,;].*)?"
_TELEPHONE = re.compile(
    rf"(?:Tel(?:efon)?|Fon|Rufnummer|Mobil|Handy|Zentrale)\.?\s*:?\s*(?P<number>{_NUMBER})", re.IGNORECASE
)
_FAX = re.compile(rf"(?:Tele)?fax\.?\s*:?\s*(?P<number>{_NUMBER})", re.IGNORECASE)
_NAMED = re.compile(rf"(?:Kontakt\s+(?:zur|zum|zu|für)\s+)?(?P<title>[^:]{{3,80}}):\s+(?P<number>{_NUMBER})")
_DAY = r"(?:Mo(?:ntag)?|Di(?:enstag)?|Mi(?:ttwoch)?|Do(?:nnerstag)?|Fr(?:eitag)?|Sa(?:mstag)?|So(?:nntag)?)s?\.?"
_DAYS = re.compile(rf"{_DAY}\b")
_TOWN = re.compile(r"(?P<plz>\d{5})\s+(?P<ort>[A-ZÄÖÜ][\w .()/-]+)")
_STREET_WORDS = r"[A-ZÄÖÜ][\w .-]*\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?"
_STREET = re.compile(_STREET_WORDS)
_ROOM = re.compile(r"(?:Zimmer|Raum|Etage|Haus)\b.*")
_ADDRESS = re.compile(rf"(?P<strasse>{_STREET_WORDS})\s*[,·|]\s*{_TOWN.pattern}")
_NAME = re.compile(r"(?:Frau|Herr|Dr\.)\s+.+")
_CLOSED = re.compile(rf"{_DAY}\s*:?\s*geschlossen", re.IGNORECASE)
_PERSON = re.compile(
    r"(?P<rolle>Ansprechpartner(?:in)?|Leiter(?:in)?|Sachbearbeiter(?:in)?|Koordinator(?:in)?)\s*:\s*(?P<name>.+)"
)
_HOURS = re.compile(rf"(?P<tage>{_DAY}(?:\s*(?:-|–|bis|und|,|&)\s*{_DAY})*)\s*:?\s*(?P<zeiten>\d(?:(?!\b{_DAY}\b).)*)")
_RANGE = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(?:Uhr)?\s*(?:-|–|bis)\s*(\d{1,2})(?:[.:](\d{2}))?")
_APPOINTMENT = re.compile(r".*\bnach (?:Absprache|Vereinbarung|Terminvereinbarung)\b.*", re.IGNORECASE)
_LISTS = frozenset({"telefon", "sprechzeiten"})
_LABEL = re.compile(r"(?:Anschrift|Adresse|Sprechzeiten|Öffnungszeiten|Kontakt|Telefon|E-?Mail)\s*:?", re.IGNORECASE)
_LABELLED = re.compile(r"(?:Tel(?:efon)?|Fax|E-?Mail)\b.{0,40}", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:Ihre?\s+)?(?:Kontakt|Ansprechpartner(?:in)?|Anschrift|So erreichen Sie uns)\b.*", re.IGNORECASE
)


@dataclass(frozen=True)
class Contact:
    """Its fields, with the lines of the page (by number) that they tell."""

    title: str
    fields: dict[str, Tree]
    lines: frozenset[int]


def contacts(lines: Sequence[Line]) -> Iterator[Contact]:
    """Each group of lines with a contact in it."""
    at = 0
    while at < len(lines):
        if not _is_sign(lines[at]):
            at += 1
            continue
        start, end = _start(lines, at), _end(lines, at)
        yield _contact(lines, start, end)
        at = end


def _is_sign(line: Line) -> bool:
    """Whether the line tells a way to reach somebody."""
    if len(line.text) > LONGEST or line.level:
        return False
    signs = (_TELEPHONE, _FAX, _TOWN, _ADDRESS)
    return any(each.fullmatch(line.text) for each in signs) or bool(_named(line.text) or _mail(line))


def _named(text: str) -> re.Match[str] | None:
    """„Wohngeldstelle: 03631 911“, not „Telefon: 03631 911“ or „Montag: 09.00“."""
    others = (_TELEPHONE, _FAX, _HOURS)
    is_other = any(each.fullmatch(text) for each in others) or _DAYS.match(text)
    return None if is_other else _NAMED.fullmatch(text)


def _is_part(line: Line) -> bool:
    others = (_STREET, _ROOM, _PERSON, _HOURS, _APPOINTMENT, _CLOSED, _LABEL, _LABELLED)
    return (
        not line.level
        and len(line.text) <= LONGEST
        and (_is_sign(line) or any(each.fullmatch(line.text) for each in others))
    )


def _start(lines: Sequence[Line], at: int) -> int:
    """The first line: one that says „Kontakt“, or else the first of the same paragraph."""
    above = range(at, max(at - _REACH - 1, -1), -1)
    for number in above:
        line = lines[number]
        if _TITLE.fullmatch(line.text) and len(line.text) <= LONGEST:
            return _start(lines, number - 1) if number and _TITLE.fullmatch(lines[number - 1].text) else number
        if line.level or len(line.text) > LONGEST or line.text.endswith((".", "!", "?")):
            break
    return next(
        (number for number in range(at, -1, -1) if not number or lines[number - 1].block != lines[at].block), at
    )


def _end(lines: Sequence[Line], at: int) -> int:
    end = at + 1
    while end < len(lines):
        if _LABEL.fullmatch(lines[end].text) and end + 1 < len(lines) and _is_part(lines[end + 1]):
            end += 1  # perhaps a heading
        if not _is_part(lines[end]):
            break
        end += 1
    return end


def _contact(lines: Sequence[Line], start: int, end: int) -> Contact:
    fields: dict[str, Tree] = {}
    names: list[str] = []
    title = ""
    for line in lines[start:end]:
        if named := _named(line.text):
            title = named["title"].strip()
        if not (_note(line, fields) or any(each.fullmatch(line.text) for each in (_LABEL, _LABELLED, _TITLE, _CLOSED))):
            names.append(line.text)
    if names:
        fields["amt"], *others = names
        fields |= {"stellen": tuple(others)} if others else {}
    title = title or next((name for name in reversed(names) if not _ROOM.fullmatch(name)), "Kontakt")
    return Contact(title, {"amt": title, **fields}, frozenset(range(start, end)))


def _note(line: Line, fields: dict[str, Tree]) -> bool:
    """Put what the line tells into the fields; whether it tells something."""
    told = _told(line)
    for name, value in told.items():
        if name in _LISTS:
            before = fields.get(name)
            fields[name] = (*(before if isinstance(before, tuple) else ()), value)
        else:
            fields.setdefault(name, value)
    return bool(told)


def _told(line: Line) -> dict[str, Tree]:
    text = line.text
    if mail := _mail(line):
        return {"email": mail}
    if found := _FAX.fullmatch(text):
        return {"fax": found["number"]}
    if found := _TELEPHONE.fullmatch(text) or _named(text):
        return {"telefon": found["number"]}
    if found := _PERSON.fullmatch(text):
        return {"person": {"name": found["name"], "rolle": found["rolle"]}}
    if found := _HOURS.fullmatch(text):
        return {"sprechzeiten": _hours(found)}
    return _told_by_place(text)


def _told_by_place(text: str) -> dict[str, Tree]:
    if found := _TOWN.fullmatch(text) or _ADDRESS.fullmatch(text):
        return dict(found.groupdict())
    if _NAME.fullmatch(text):
        return {"person": {"name": text}}
    if _ROOM.fullmatch(text):
        return {}
    if _APPOINTMENT.fullmatch(text):
        return {"nach_absprache": text}
    return {"strasse": text} if _STREET.fullmatch(text) else {}


def _hours(found: re.Match[str]) -> Tree:
    times = [_time(one) for one in _RANGE.finditer(found["zeiten"])]
    return {"tage": found["tage"].strip(" :"), "zeiten": tuple(times)}


def _time(found: re.Match[str]) -> str:
    first, first_minutes, last, last_minutes = found.groups()
    return f"{int(first):02}.{first_minutes or '00'} - {int(last):02}.{last_minutes or '00'}"


def _mail(line: Line) -> str:
    linked = next((link.target for link in line.links if link.target.startswith("mailto:")), "")
    return linked.removeprefix("mailto:") or mail_in(line.text)
