"""What the facts of an entry say, as far as readers search for it."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from ssg.fields import FileIn, LinksTo, Refers
from ssg.kinds.resource import Resource
from ssg.marks import marks_of
from ssg.publication import UNSHOWN
from ssg.record import Record
from ssg.values import Written, in_words

_UNSAID = UNSHOWN | {"updated", "colour", "earlier", "file_name", "forms"}
"""Facts that say nothing about the subject, or are found without being shown."""
_HOW_IT_SOUNDS = "pronunciation"


def said(record: Record, *, easy: bool) -> Iterator[str]:
    """Every fact that is told in words, but no name of a file, of another entry or of a choice."""
    for name in _telling(type(record), in_words=True):
        for leaf in _leaves(getattr(record, name)):
            if isinstance(leaf, Record):
                yield from said(leaf, easy=easy)
            elif isinstance(leaf, str):
                yield " ".join(leaf.split())
            elif isinstance(leaf, Written):
                yield in_words(leaf, easy=easy)


def unsaid(record: Record) -> Iterator[str]:
    """By what else an entry is found: how a word sounds, and what editors chose for an offer."""
    for name in _telling(type(record), in_words=False):
        if name == _HOW_IT_SOUNDS or isinstance(record, Resource):
            yield from (leaf for leaf in _leaves(getattr(record, name)) if isinstance(leaf, str))


def _leaves(value: object) -> Iterable[object]:
    return chain.from_iterable(map(_leaves, value)) if isinstance(value, tuple) else (value,)


@cache
def _telling(kind: type[Record], *, in_words: bool) -> tuple[str, ...]:
    fields = kind.model_fields.items()
    telling = ((name, field) for name, field in fields if name not in _UNSAID and not _names_another(field))
    return tuple(
        name for name, field in telling if in_words != (name == _HOW_IT_SOUNDS or _is_choice(field.annotation))
    )


def _names_another(field: FieldInfo) -> bool:
    return any(isinstance(mark, (Refers, FileIn, LinksTo)) for mark in marks_of(field.annotation, field.metadata))


def _is_choice(annotation: Any) -> bool:
    """Whether one of a few names that the program knows is written there: pages have other words for it."""
    return get_origin(annotation) is Literal or any(map(_is_choice, get_args(annotation)))
