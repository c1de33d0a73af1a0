"""What fits of fields that do not all fit, so that the rest of them is checked in the same run."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError, create_model
from pydantic.fields import FieldInfo

from ssg.draft import Tree
from ssg.record import Record

F = TypeVar("F", bound=Record)


def fragment(kind: type[F], fields: Mapping[str, Tree]) -> F:
    """A `kind` from the fields that fit; what is missing or does not fit is None. Never shown on a page."""
    fitting = dict(fields)
    while True:
        try:
            found: F = _lenient(kind).model_validate(fitting)
        except ValidationError as refused:
            for name in {str(each["loc"][0]) for each in refused.errors(include_url=False)}:
                del fitting[name]
        else:
            return found


@cache
def _lenient(kind: type[F]) -> type[F]:
    """`kind` with no field that has to be there."""
    fields: dict[str, Any] = {
        name: (field.annotation, FieldInfo.merge_field_infos(field, default=None))
        for name, field in kind.model_fields.items()
        if field.is_required()
    }
    return create_model(f"{kind.__name__}Fragment", __base__=kind, **fields)
