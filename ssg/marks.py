"""What the fields of a record carry besides their type: marks such as Refers, Worded or FileIn."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args, get_origin

from ssg.kind import Place
from ssg.record import Record

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

M = TypeVar("M")
V = TypeVar("V")


def marked(record: Record, mark: type[M]) -> Iterator[tuple[Place, M, str]]:
    """(place, mark, text) of every text in `record` whose field carries such a mark, in the order of the fields."""
    for name, alias, marks, holds_records in _fields(type(record)):
        found = marks.get(mark)
        for place, leaf in _leaves(getattr(record, name), (alias,)) if found is not None or holds_records else ():
            if isinstance(leaf, Record):
                yield from (((*place, *inner), each, text) for inner, each, text in marked(leaf, mark))
            elif found is not None and isinstance(leaf, str):
                yield place, found, leaf


def values_in(record: Record, kind: type[V]) -> Iterator[tuple[Place, V]]:
    """(place, value) of every value of this kind in `record`, in the order of the fields."""
    for name, alias, _, _ in _fields(type(record)):
        for place, leaf in _leaves(getattr(record, name), (alias,)):
            if isinstance(leaf, kind):
                yield place, leaf
            elif isinstance(leaf, Record):
                yield from (((*place, *inner), value) for inner, value in values_in(leaf, kind))


@cache
def _fields(kind: type[Record]) -> tuple[tuple[str, str, Mapping[type, Any], bool], ...]:
    """(name, alias, the first mark of each type, whether it holds records) of every field."""
    fields = kind.model_fields.items()
    return tuple(
        (name, field.alias or name, _first_marks(field), _holds_records(field.annotation)) for name, field in fields
    )


def _first_marks(field: "FieldInfo") -> Mapping[type, Any]:
    return {type(mark): mark for mark in reversed([*marks_of(field.annotation, field.metadata)])}


def _holds_records(annotation: Any) -> bool:
    is_record = isinstance(annotation, type) and issubclass(annotation, Record)
    return is_record or any(map(_holds_records, get_args(annotation)))


def _leaves(value: object, place: Place) -> Iterator[tuple[Place, object]]:
    if isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _leaves(each, (*place, index))
    elif value is not None:
        yield place, value


def marks_of(annotation: Any, metadata: list[Any]) -> Iterator[object]:
    """Every mark such as Refers or Worded on a field, however deep in its type."""
    yield from metadata
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for each in get_args(annotation):
        yield from marks_of(each, [])
