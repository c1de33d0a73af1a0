"""What the fields of a record carry besides their type: marks such as Refers, Worded or FileIn."""

from collections.abc import Iterator
from typing import Annotated, Any, TypeVar, get_args, get_origin

from ssg.kind import Place, Record

M = TypeVar("M")


def marked(record: Record, mark: type[M]) -> Iterator[tuple[Place, M, str]]:
    """(place, mark, text) of every text in `record` whose field carries such a mark, in the order of the fields."""
    for name, field in type(record).model_fields.items():
        marks = [each for each in marks_of(field.annotation, field.metadata) if isinstance(each, mark)]
        for place, leaf in _leaves(getattr(record, name), (field.alias or name,)):
            if isinstance(leaf, Record):
                yield from (((*place, *inner), found, text) for inner, found, text in marked(leaf, mark))
            elif marks and isinstance(leaf, str):
                yield place, marks[0], leaf


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
