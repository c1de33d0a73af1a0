"""The easy file's own words for the facts: which texts it may restate, and the facts as it tells them."""

from collections.abc import Iterator
from functools import cache
from types import GenericAlias, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import Field, create_model
from pydantic.fields import FieldInfo

from ssg.fields import Prose, Worded
from ssg.kind import Place
from ssg.marks import marks_of
from ssg.record import Record

R = TypeVar("R", bound=Record)


@cache
def texts_model(kind: type[Record]) -> type[Record] | None:
    """A model of just the texts of `kind` that the easy file may restate, or None where it has none."""
    fields: dict[str, Any] = {}
    for name, field in kind.model_fields.items():
        reduced = _reduced(field.annotation, field.metadata)
        if reduced is not None:
            fields[name] = (
                reduced | None,
                Field(default=None, alias=field.alias, title=field.title, description=field.description),
            )
    return create_model(f"{kind.__name__}Texts", __base__=Record, **fields) if fields else None


def restated(facts: R, texts: Record | None) -> R:
    """`facts` with the words of `texts` put in; lists must be equally long."""
    if texts is None:
        return facts
    changes = {
        name: _merged(getattr(facts, name), new)
        for name in type(texts).model_fields
        if (new := getattr(texts, name)) is not None
    }
    return facts.model_copy(update=changes)


def unequal_lists(facts: Record, texts: Record | None, place: Place = ()) -> Iterator[tuple[Place, int, int]]:
    """(place, length in the facts, length in the texts) of every list that the easy file tells differently long."""
    if texts is None:
        return
    for name, field in type(texts).model_fields.items():
        old, new = getattr(facts, name), getattr(texts, name)
        here = (*place, field.alias or name)
        if isinstance(new, tuple) and new and isinstance(new[0], Record):
            if len(old or ()) != len(new):
                yield here, len(old or ()), len(new)
            for index, (each, other) in enumerate(zip(old or (), new, strict=False)):
                yield from unequal_lists(each, other, (*here, index))
        elif isinstance(new, Record) and isinstance(old, Record):
            yield from unequal_lists(old, new, here)


def missing_texts(facts: Record, texts: Record | None, place: Place = ()) -> Iterator[Place]:
    """The place of every text of `facts` that is wanted in the easy file and does not stand there."""
    for name, alias, is_expected in _told_fields(type(facts)):
        old = getattr(facts, name)
        new = getattr(texts, name, None)
        here = (*place, alias)
        if is_expected and old and not new:
            yield here
        elif isinstance(old, tuple):
            told = new if isinstance(new, tuple) and len(new) == len(old) else (None,) * len(old)
            pairs = enumerate(zip(old, told, strict=True))
            for index, (each, other) in pairs:
                if isinstance(each, Record):
                    yield from missing_texts(each, other, (*here, index))
        elif isinstance(old, Record):
            yield from missing_texts(old, new, here)


@cache
def _told_fields(kind: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """(name, alias, whether its words are wanted in the easy file) of every field."""
    fields = kind.model_fields.items()
    return tuple((name, field.alias or name, _is_expected(field)) for name, field in fields)


def _is_expected(field: FieldInfo) -> bool:
    marks = marks_of(field.annotation, field.metadata)
    return any(isinstance(mark, Worded) and mark.expected for mark in marks)


def _merged(old: Any, new: Any) -> Any:
    if isinstance(old, Record) and isinstance(new, Record):
        return restated(old, new)
    if isinstance(old, tuple) and new and isinstance(new[0], Record):
        return tuple(restated(each, other) for each, other in zip(old, new, strict=False)) + old[len(new) :]
    return new


def _reduced(annotation: Any, metadata: list[Any]) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return texts_model(annotation)
    origin = get_origin(annotation)
    if origin is tuple:
        inner = _reduced(get_args(annotation)[0], [])
        return None if inner is None else GenericAlias(tuple, (inner, ...))
    if origin in {Union, UnionType}:
        return next((each for arg in get_args(annotation) if (each := _reduced(arg, [])) is not None), None)
    marks = marks_of(annotation, metadata)
    return Prose if any(isinstance(mark, Worded) for mark in marks) else None
