"""What can stand where somebody types: fields, choices, names of entries and files."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from ssg.diagnostic import Problem
from ssg.fields import FileIn, LinksTo, Refers
from ssg.language_server.cursor import Cursor, Part, cursor_at, written_beside
from ssg.language_server.document import Document, Place
from ssg.language_server.form import Form, form_of
from ssg.language_server.targets import Placed, Reach
from ssg.languages import Language
from ssg.reference.field_reference import Field
from ssg.rule import pair_rules, rules_for
from ssg.values import in_words

INDENT = 2
EXEMPTED_RULE = ("ausnahmen", "regel")
DAYS = frozenset({("stand",), ("geprueft", "datum")})
"""Fields in which mostly the day of today is meant."""


class Sort(Enum):
    """What a suggestion is."""

    FIELD = auto()
    CHOICE = auto()
    ENTRY = auto()
    FILE = auto()
    HEADING = auto()


class Suggestion(NamedTuple):
    """One thing that can be put in the place of what is typed."""

    label: str
    new: str
    sort: Sort
    detail: str = ""
    about: str = ""


def suggestions(document: Document, place: Place, reach: Reach) -> Iterator[Suggestion]:
    """All that fits at `place`, the likeliest first; what of it begins as typed, the editor sees to."""
    cursor = cursor_at(document, place)
    form = form_of(document.path)
    if cursor.part is Part.TARGET:
        yield from _targets(cursor, reach)
    elif form is None or cursor.part is Part.TEXT:
        return
    elif cursor.part is Part.VALUE:
        yield from _values(cursor.fields, form, reach)
    elif form.fields(cursor.fields):
        yield from _fields(document, cursor, form)
    else:
        yield from _values(cursor.fields, form, reach)


def _fields(document: Document, cursor: Cursor, form: Form) -> Iterator[Suggestion]:
    line = document.lines[cursor.begin.line - 1]
    has_colon = line[cursor.end.column - 1 :].lstrip().startswith(":")
    there = written_beside(document, cursor)
    for field in form.fields(cursor.fields):
        if field.name not in there or field.name == cursor.whole:
            place = (*cursor.fields, field.name)
            new = field.name if has_colon else f"{field.name}:{_opening(form, place, cursor.begin.column - 1)}"
            yield Suggestion(field.name, new, Sort.FIELD, field.title, explained(field))


def _opening(form: Form, place: tuple[str, ...], column: int) -> str:
    """What comes between the name of a field and what is typed next."""
    if form.is_list(place):
        return f"\n{' ' * (column + INDENT)}- "
    return f"\n{' ' * (column + INDENT)}" if form.is_group(place) else " "


def explained(field: Field) -> str:
    """What a field means and what may stand in it, in Markdown."""
    needed = " Dieses Feld muss da sein." if field.is_required else ""
    return f"**{field.title}** (`{field.name}`)\n\n{field.meaning}{needed}\n\nErlaubt: {field.allowed}"


def _values(place: tuple[str, ...], form: Form, reach: Reach) -> Iterator[Suggestion]:
    yield from (Suggestion(each, each, Sort.CHOICE) for each in form.choices(place))
    if refers := form.mark(place, Refers):
        yield from (_entry(each, each.slug, reach) for each in reach.entries(refers.folder))
    if form.mark(place, LinksTo):
        yield from (_entry(each, each.id.partition("/")[2], reach) for each in reach.entries())
    if beside := form.mark(place, FileIn):
        names = (each.partition("/")[2] for each in reach.files(beside.folder))
        yield from (Suggestion(each, each, Sort.FILE) for each in names)
    if place == EXEMPTED_RULE:
        yield from _rules(form.language)
    if place in DAYS:
        today = reach.here.ground.today
        yield Suggestion(f"{today:%d.%m.%Y}", f"{today:%d.%m.%Y}", Sort.CHOICE, in_words(today, easy=False))


def _rules(language: Language) -> Iterator[Suggestion]:
    known: Iterable[Problem] = (*rules_for(language), *pair_rules())
    return (Suggestion(each.code, each.code, Sort.CHOICE, each.name) for each in known)


def _targets(cursor: Cursor, reach: Reach) -> Iterator[Suggestion]:
    page, hash_sign, _ = cursor.written.partition("#")
    if hash_sign:
        target = reach.linked(page or "#")
        for heading in reach.headings(target.entry) if target and target.entry else ():
            yield Suggestion(f"{page}#{heading.id}", f"{page}#{heading.id}", Sort.HEADING, heading.text)
        return
    yield from (_entry(each, each.id.partition("/")[2], reach) for each in reach.entries())
    yield from (Suggestion(each, each, Sort.FILE) for each in reach.files())


def _entry(entry: Placed, name: str, reach: Reach) -> Suggestion:
    wording = reach.wording(entry)
    return Suggestion(name, name, Sort.ENTRY, wording.title, wording.summary or "")
