"""The fields of a content file in one form: two spaces a level, one line a value, comments above what they explain."""

from collections.abc import Iterator
from itertools import takewhile

from ssg.canonical.notes import Note, Spot, is_apart, notes_in
from ssg.canonical.scalars import as_block, written
from ssg.draft import Tree
from ssg.kind import Place
from ssg.load.front_matter import FrontMatter

STEP = "  "
_FLOW = ("[", "{")
_UNREACHED = 1_000_000


def fields_written(front: FrontMatter, text: str) -> list[str]:
    """The lines of all fields and comments that `text` holds, of which `front` was read."""
    return _Writing(front, text.split("\n")).lines()


def tree_written(fields: dict[str, Tree]) -> list[str]:
    """The lines of fields that stand in no file yet."""
    return fields_written(FrontMatter(fields), "")


def notes_of(front: FrontMatter, text: str) -> tuple[Note, ...]:
    """The comments among the fields."""
    lines = text.split("\n")
    values = [span for place, span in front.values.items() if isinstance(_tree_at(front.fields, place), str)]
    return notes_in(lines, [*front.keys.values(), *values], _starts(front).values())


def _starts(front: FrontMatter) -> dict[Place, Spot]:
    """Where each field and each item begins."""
    items = {place: span for place, span in front.values.items() if place and isinstance(place[-1], int)}
    return {place: (span.line, span.column) for place, span in {**items, **front.keys}.items()}


def _tree_at(fields: Tree, place: Place) -> Tree:
    for step in place:
        if isinstance(step, str) and isinstance(fields, dict):
            fields = fields.get(step, ())
        elif isinstance(step, int) and isinstance(fields, tuple):
            fields = fields[step]
    return fields


class _Writing:
    """One pass over the fields; comments are told where the pass comes by."""

    def __init__(self, front: FrontMatter, source: list[str]) -> None:
        self._front = front
        self._source = source
        self._starts = _starts(front)
        self._notes = list(notes_of(front, "\n".join(source)))

    def lines(self) -> list[str]:
        found = [*self._mapping(self._front.fields, (), ""), *self._told(self._notes, "")]
        return found[1:] if found and not found[0] else found

    def _mapping(self, fields: dict[str, Tree], place: Place, indent: str) -> Iterator[str]:
        for name, value in fields.items():
            here = (*place, name)
            yield from self._above(here, indent)
            yield from self._valued(f"{indent}{written(name)}:", value, here, indent + STEP)
        yield from self._below(place, indent)

    def _sequence(self, items: tuple[Tree, ...], place: Place, indent: str) -> Iterator[str]:
        for number, item in enumerate(items):
            here = (*place, number)
            yield from self._above(here, indent)
            if isinstance(item, dict) and item:
                # Comments above its first field stand above the dash.
                yield from self._above((*here, next(iter(item))), indent)
                first, *others = self._mapping(item, here, indent + STEP)
                yield f"{indent}- {first.lstrip()}"
                yield from others
            else:
                yield from self._valued(f"{indent}-", item, here, indent + STEP)
        yield from self._below(place, indent)

    def _valued(self, head: str, value: Tree, place: Place, indent: str) -> Iterator[str]:
        if isinstance(value, str):
            block = as_block(value)
            yield f"{head} |" if block else f"{head} {written(value)}".rstrip()
            yield from (f"{indent}{line}" if line else "" for line in block or ())
        elif not value:
            yield f"{head} {'{}' if isinstance(value, dict) else '[]'}"
        else:
            yield head
            inner = self._mapping if isinstance(value, dict) else self._sequence
            yield from inner(value, place, indent)  # type: ignore[arg-type]  # the one that fits is chosen

    def _above(self, place: Place, indent: str) -> Iterator[str]:
        start = self._starts.get(place, (0, 0))
        notes = [note for note in self._notes if note.at <= start]
        yield from self._told(notes, indent)
        if not notes and not indent and is_apart(self._source, start[0]):
            yield ""

    def _below(self, place: Place, indent: str) -> Iterator[str]:
        """The comments behind its last field that stand as deep as it does."""
        own, around = self._column(place), self._column(place[:-1]) if place else 0
        last = max((spot for each, spot in self._starts.items() if each[: len(place)] == place), default=(0, 0))
        following = min((spot for spot in self._starts.values() if spot > last), default=(_UNREACHED, 0))
        least = max(own, around + 1)
        mine = takewhile(lambda note: note.at < following and note.column >= least, self._notes)
        yield from self._told(list(mine), indent)

    def _column(self, place: Place) -> int:
        """How far in the fields or items at a place begin."""
        span = self._front.values.get(place)
        if span is None or self._source[span.line - 1][span.column - 1 :].startswith(_FLOW):
            return _UNREACHED if span else 0
        return span.column

    def _told(self, notes: list[Note], indent: str) -> Iterator[str]:
        for note in notes:
            self._notes.remove(note)
            if note.is_apart and not indent:
                yield ""
            yield f"{indent}{note.text}"
