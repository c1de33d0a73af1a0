"""The drafts that a page becomes."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from ssg.canonical.fields import tree_written
from ssg.diagnostic import Severity
from ssg.draft import Tree
from ssg.kinds import kinds
from ssg.load import read_draft
from ssg.load.file_names import proposed_slug
from ssg.publication import DRAFT
from ssg.takeover.contacts import contacts
from ssg.takeover.lines import Line, sections
from ssg.takeover.others import Found, documents, event, phases, resources
from ssg.takeover.particulars import particulars
from ssg.takeover.prose import left_behind, markdown, to_do_block, unsaid
from ssg.takeover.saved import Saved
from ssg.validate import validate

_LONGEST_NAME = 60
_REACHED = re.compile(r"^(?:telefon|fax|email|strasse|plz):", re.MULTILINE)
"""Without one of these, nobody is reached."""
_HEAD = "# Dieser Entwurf kommt von einer anderen Seite. Prüfen Sie jede Angabe, bevor Sie ihn veröffentlichen."


@dataclass(frozen=True)
class Entry:
    """A draft: the folder of its kind, its name, and the text of its file."""

    folder: str
    slug: str
    text: str


def entries_of(page: Saved, today: date, is_taken: Callable[[str], bool]) -> tuple[Entry, ...]:
    """The page itself first, then what it holds besides. `is_taken` knows names that exist, as „kontakte/amt“."""
    return _TakingOver(page, today, is_taken).entries()


class _TakingOver:
    """One page being parted: each line goes into fields, into text, or to what is still to be done."""

    def __init__(self, page: Saved, today: date, is_taken: Callable[[str], bool]) -> None:
        self._page = page
        self._today = today
        self._is_taken = is_taken
        self._told: set[int] = set()
        self._made: list[Entry] = []
        self._to_do: list[str] = []
        self._in_fields: list[str] = []

    def entries(self) -> tuple[Entry, ...]:
        lines = self._page.content
        self._told |= {number for number, line in enumerate(lines) if line.level == 1 and line.text == self._page.title}
        contact = self._contacts()
        named = [made.slug for found in documents(self._rest()) if (made := self._other(found))]
        for found in resources(self._rest()):
            self._other(found)
        fields: dict[str, Tree] = {"titel": self._page.title or "Seite ohne Titel"}
        table, told = phases(self._rest())
        self._told |= told
        particular, told = particulars(self._rest(), is_programme=bool(table))
        self._told |= told
        self._in_fields = [lines[number].text for number in told]
        fields |= particular
        if table:
            fields["phasen"] = table
        is_programme = bool(table or particular)
        self._events(contact)
        fields |= {"kontakt": contact} if contact else {}
        fields |= {"dokumente": tuple(named)} if named and is_programme else {}
        page = self._page_itself("programme" if is_programme else "seiten", fields)
        return (page, *self._made)

    def _rest(self) -> list[Line]:
        """All lines; those that are told already say nothing any more."""
        return [Line("", line.block) if at in self._told else line for at, line in enumerate(self._page.content)]

    def _contacts(self) -> str:
        """The name of the first contact."""
        first = ""
        for each in contacts(self._rest()):
            made = self._entry("kontakte", {"titel": each.title, **each.fields}, "", ())
            if made and not _REACHED.search(made.text):
                self._made.remove(made)
            elif made:
                self._told |= each.lines
                first = first or made.slug
        return first

    def _other(self, found: Found) -> Entry | None:
        made = self._entry(found.folder, found.fields, "", found.to_do)
        if made:
            self._told |= found.lines
        return made

    def _events(self, contact: str) -> None:
        """Sections that invite to something become events with all that they say."""
        start = 0
        for section in sections(self._page.content):
            numbers = range(start, start + len(section.lines) + bool(section.heading))
            start = numbers.stop
            rest = [number for number in numbers if number not in self._told]
            fields = event(section) if rest and rest[0] == numbers.start else None
            if fields:
                own = [self._page.content[number] for number in rest if not self._page.content[number].level]
                tasks = [task for line in own for task in left_behind(line)]
                body = markdown(line for line in own if not line.is_picture)
                if self._entry("termine", {**fields, **({"kontakt": contact} if contact else {})}, body, tasks):
                    self._told |= set(rest)

    def _page_itself(self, folder: str, fields: dict[str, Tree]) -> Entry:
        rest = [line for number, line in enumerate(self._page.content) if number not in self._told]
        shown = [line for line in rest if not line.is_picture]
        bare = {id(one) for one, other in zip_longest(shown, shown[1:]) if _is_empty(one, other)}
        tasks = [f"Unter der Überschrift „{line.text}“ steht nichts mehr." for line in shown if id(line) in bare]
        tasks += [task for line in rest for task in left_behind(line)]
        tasks += [f"Am Rand der alten Seite stand: {line.text}" for line in self._page.margin]
        body = markdown(line for line in shown if id(line) not in bare)
        said = " ".join(
            [body, *tasks, *(each.text for each in self._made), *self._in_fields, *map(_words, fields.values())]
        )
        tasks += [f"Das steht nur auf der alten Seite: {line.text}" for line in unsaid(self._page.content, said)]
        made = self._entry(folder, fields, body, tasks)
        if made is None:
            tasks += [f"Das gehört noch zur Seite: {_words(value)}" for value in fields.values()]
            made = self._entry("seiten", {"titel": "Seite"}, body, tasks)
        if made is None:
            raise AssertionError("a page needs no more than its title")
        self._made.remove(made)
        return made

    def _entry(self, folder: str, fields: dict[str, Tree], body: str, tasks: Iterable[str]) -> Entry | None:
        """The draft, without the fields that do not fit; None where it cannot do without one of these."""
        slug = self._free_name(folder, str(fields["titel"]))
        kept: dict[str, Tree] = {**fields, "status": DRAFT, "stand": f"{self._today:%d.%m.%Y}"}
        refused: list[str] = []
        for _ in range(len(fields) + 1):
            parts = (body, to_do_block([*refused, *tasks]))
            whole = "\n\n".join(part for part in parts if part)
            text = "\n".join(("---", _HEAD, *tree_written(kept), "---", *([whole] if whole else []))) + "\n"
            misfit = _misfit(f"kreis/{folder}/{slug}.md", text)
            if misfit == "":
                self._made.append(Entry(folder, slug, text))
                return self._made[-1]
            if misfit is None or misfit not in kept:
                return None
            refused.append(f"Das Feld „{misfit}“ nimmt das nicht an: {_words(kept.pop(misfit))}")
        return None

    def _free_name(self, folder: str, title: str) -> str:
        taken = {f"{made.folder}/{made.slug}" for made in self._made}
        first = proposed_slug(title)[:_LONGEST_NAME].strip("-")
        name, number = first, 1
        while f"{folder}/{name}" in taken or self._is_taken(f"{folder}/{name}"):
            number += 1
            name = f"{first}-{number}"
        return name


def _is_empty(line: Line, following: Line | None) -> bool:
    """Whether a heading has nothing below it."""
    return line.level > 0 and (following is None or 0 < following.level <= line.level)


def _misfit(path: str, text: str) -> str | None:
    """The first field that does not fit; empty where all fit, None where no single one is to blame."""
    draft, unread = read_draft(path, text.encode(), kinds())
    if draft is None or unread:
        return None
    _, found = validate((draft,))
    line = next((each.span.line for each in found if each.severity is Severity.ERROR), 0)
    if not line:
        return ""
    fields = [(span.line, str(place[0])) for place, span in draft.keys.items() if len(place) == 1]
    return max((each for each in fields if each[0] <= line), default=(0, None))[1]


def _words(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree
    return " · ".join(_words(each) for each in (tree.values() if isinstance(tree, dict) else tree))
