"""The fields of a content file: YAML, read as text only, with the place of every key and value.

The only door to yaml for content. PyYAML's events are used and nothing above them: the layers above guess types, keep
the last of two equal keys, follow aliases, and can end the interpreter on deep nesting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from ssg.diagnostic import Diagnosed, Diagnostic, Problem, Span
from ssg.draft import Tree
from ssg.kind import Place
from ssg.load.source_text import REFUSED_LIMIT, span_between
from ssg.load.syntax_cause import HARD_SPACES, Cause, Complaint, cause_of, cause_of_text
from ssg.load.syntax_problems import (
    DIRECTIVE,
    DOUBLED_FIELD,
    EMPTY_KEY,
    HARD_SPACE,
    KEY_NOT_TEXT,
    MERGE_KEY,
    NOT_FIELDS,
    SECOND_DOCUMENT,
    TAB,
    TOO_DEEP,
)
from ssg.load.value_traps import glued, hidden, lost, marked, swallowed, unopened

FINDINGS_LIMIT = 50
"""Findings after which the rest of a file is not read."""
MERGE = "<<"
"""The field that YAML fills from another one."""
DEPTH_LIMIT = 40
"""Lists and groups that may stand inside each other."""

# The C reader is twenty times faster. What it refuses is read again by the other: so the reasons are always the same.
_LOADERS = tuple(dict.fromkeys((getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader)))
_RAISED = (yaml.YAMLError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
_DIRECTIVE = re.compile(r"\A(?:---[ \t]*\n)?(?:[ ]*(?:#.*)?\n)*(%.*)")
_DASH = re.compile(r"-(?= |$)")


@dataclass(frozen=True)
class FrontMatter:
    """Fields as text, and where each key and value stands; () is the place of all fields together."""

    fields: dict[str, Tree] = field(default_factory=dict)
    keys: dict[Place, Span] = field(default_factory=dict)
    values: dict[Place, Span] = field(default_factory=dict)


def read_fields(path: str, text: str) -> Diagnosed[FrontMatter | None]:
    """The fields that `text` holds, or None where something in it cannot be told.

    `text` begins with the first line of its file, so that the lines are those of the file.
    """
    if found := _hindrances(path, text):
        return Diagnosed(None, found)
    return _read(path, text, _LOADERS)


def _read(path: str, text: str, loaders: tuple[Any, ...]) -> Diagnosed[FrontMatter | None]:
    lines = text.split("\n")
    reading = _Reading(path, lines, yaml.parse(text, Loader=loaders[0]))
    try:
        return reading.result()
    except _RAISED as refusal:
        if loaders[1:]:
            return _read(path, text, loaders[1:])
        cause = cause_of(lines, _complaint(refusal))
        return Diagnosed(None, tuple(dict.fromkeys([*reading.found, _diagnostic(path, cause)])))


def _hindrances(path: str, text: str) -> tuple[Diagnostic, ...]:
    if match := _DIRECTIVE.match(text):
        return (DIRECTIVE.at(span_between(path, text, match.start(1), match.end(1))),)
    tabs = [match.span() for match in re.finditer(r"\t+", text)][:REFUSED_LIMIT]
    return tuple(TAB.at(span_between(path, text, start, end)) for start, end in tabs)


def _complaint(refusal: Exception) -> Complaint:
    problem, doing = str(getattr(refusal, "problem", "")), getattr(refusal, "context", "") or ""
    place: Any = getattr(refusal, "problem_mark", None)
    begin: Any = getattr(refusal, "context_mark", None) or place
    if place is None:
        return Complaint(problem, doing, 0, 0, 0, 0)
    return Complaint(problem, doing, place.line, place.column, begin.line, begin.column)


def _diagnostic(path: str, cause: Cause) -> Diagnostic:
    line = cause.line + 1
    return cause.problem.at(Span(path, line, cause.start + 1, line, cause.end + 1), **cause.values)


class _Untold(Exception):
    """What follows in this file cannot be told; the finding is already noted."""


class _Reading:
    """One pass over the events of one file."""

    def __init__(self, path: str, lines: list[str], events: Iterator[yaml.Event]) -> None:
        self.found: list[Diagnostic] = []
        self._path = path
        self._lines = lines
        self._events = events
        self._keys: dict[Place, Span] = {}
        self._values: dict[Place, Span] = {}
        self._told = True
        self._reached = (1, 1)

    def result(self) -> Diagnosed[FrontMatter | None]:
        """The fields and findings; raises what yaml raises where the text is no YAML."""
        try:
            fields = self._document()
        except _Untold:
            fields = None
        told = FrontMatter(fields, self._keys, self._values) if fields is not None and self._told else None
        return Diagnosed(told, tuple(self.found))

    def _document(self) -> dict[str, Tree] | None:
        fields: dict[str, Tree] | None = {}
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                fields = self._root(next(self._events))
                break
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._note(SECOND_DOCUMENT, self._from(event, (0, 0)))
                raise _Untold
        return fields

    def _root(self, event: yaml.Event) -> dict[str, Tree] | None:
        root = self._node(event, (), 1)
        if isinstance(root, dict):
            return root
        if root in ("", ()) and not self.found:
            return {}
        if not self.found:
            self._note_root(event)
        return None

    def _node(self, event: yaml.Event, place: Place, depth: int) -> Tree:
        if isinstance(event, yaml.AliasEvent):
            self._note_cause(marked(self._lines, *_start(event)))
            self._told = False
            return ""
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        self._note_mark(event)
        if depth > DEPTH_LIMIT:
            self._note(TOO_DEEP, self._from(event, self._reached), limit=str(DEPTH_LIMIT))
            raise _Untold
        tree = (self._sequence if isinstance(event, yaml.SequenceStartEvent) else self._mapping)(place, depth)
        self._values.setdefault(place, self._from(event, self._reached))
        return tree

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> str:
        if place and isinstance(place[-1], int) and _is_signless(event):
            self._reach_dash(_start(event)[0])
        self._values.setdefault(place, self._span(event))
        value = self._text(event)
        if not event.style:
            line, column = _end(event) if value else (self._reached[0] - 1, self._reached[1])
            losses = tuple(lost(self._lines, value, line, column))
            self._note_cause(*losses, *unopened(value, line, column), *glued(self._lines, *_start(event)))
            # A value that is all lost was meant as the value: that it is empty is not told as well.
            value = value or "".join(loss.values["lost"] for loss in losses)
        # The line end of a block belongs to its notation and not to its text.
        return value.rstrip("\n") if event.style in {"|", ">"} else value

    def _sequence(self, place: Place, depth: int) -> tuple[Tree, ...]:
        items: list[Tree] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*place, len(items)), depth + 1))
        self._reach(event)
        return tuple(items)

    def _mapping(self, place: Place, depth: int) -> dict[str, Tree]:
        fields: dict[str, Tree] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, place, fields, depth)
            value = self._node(next(self._events), (*place, key), depth + 1)
            if key and key != MERGE:
                fields.setdefault(key, value)
        self._reach(event)
        return fields

    def _key(self, event: yaml.Event, place: Place, known: dict[str, Tree], depth: int) -> str:
        """The name of a field, or "" for one that cannot have a value."""
        if not isinstance(event, yaml.ScalarEvent):
            self._note(KEY_NOT_TEXT, self._from(event, (0, 0)))
            self._told = False
            self._node(event, (*place, ""), depth + 1)
            return ""
        span, name = self._span(event), self._text(event).strip()
        first = self._keys.setdefault((*place, name), span)
        if event.value.startswith(tuple(HARD_SPACES)):
            self._note(HARD_SPACE, span)
        if not name:
            self._note(EMPTY_KEY, span)
        elif name in known:
            self._note(DOUBLED_FIELD, span, field=name, first=str(first.line), second=str(span.line))
        elif name == MERGE:
            self._note(MERGE_KEY, span)
        return name

    def _text(self, event: yaml.ScalarEvent) -> str:
        self._note_mark(event)
        self._note_cause(*hidden(self._lines, event.value, *_start(event)))
        if causes := tuple(swallowed(self._lines, *_start(event))):
            self._note_cause(*causes)
            self._told = False
        return str(event.value)

    def _span(self, event: Any) -> Span:
        """Where a scalar stands. One without any sign stands where the text before it ends: the readers disagree."""
        if _is_signless(event):
            return Span(self._path, *self._reached, *self._reached)
        self._reach(event)
        return self._from(event, self._reached)

    def _from(self, event: Any, end: tuple[int, int]) -> Span:
        line, column = _start(event)
        return Span(self._path, line + 1, column + 1, *max(end, (line + 1, column + 1)))

    def _reach(self, event: Any) -> None:
        """Note how far the text goes. The end of a block has no sign of its own: it shows at the next text."""
        if event.start_mark.index < event.end_mark.index:
            line, column = _end(event)
            self._reached = max(self._reached, (line + 1, column + 1))

    def _reach_dash(self, last: int) -> None:
        """An item without any sign stands behind its dash; the next one up to line `last` (from 0) is its own."""
        first, column = self._reached[0] - 1, self._reached[1] - 1
        for number in range(first, min(last + 1, len(self._lines))):
            if match := _DASH.search(self._lines[number], column if number == first else 0):
                self._reached = (number + 1, match.end() + 1)
                return

    def _note(self, problem: Problem, span: Span, **values: str) -> None:
        self._add(problem.at(span, **values))

    def _note_cause(self, *causes: Cause) -> None:
        for cause in causes:
            self._add(_diagnostic(self._path, cause))

    def _add(self, finding: Diagnostic) -> None:
        self.found.append(finding)
        if len(self.found) >= FINDINGS_LIMIT:
            raise _Untold

    def _note_mark(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._note_cause(marked(self._lines, *_start(event)))

    def _note_root(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._note_cause(cause_of_text(self._lines, _start(event)[0]))
        else:
            self._note(NOT_FIELDS, self._from(event, self._reached), found="eine Liste")


def _is_signless(event: Any) -> bool:
    return bool(event.start_mark.index == event.end_mark.index)


def _start(event: Any) -> tuple[int, int]:
    return event.start_mark.line, event.start_mark.column


def _end(event: Any) -> tuple[int, int]:
    return event.end_mark.line, event.end_mark.column
