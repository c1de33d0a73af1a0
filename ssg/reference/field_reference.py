"""The fields of a content file as editors know them: names, meanings, what may stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from ssg.fields import LinksTo, Refers
from ssg.kind import Facts
from ssg.languages import Language
from ssg.marks import marks_of
from ssg.record import Record
from ssg.reference.schema import Schema, field_order, file_model, schema_of

FREE = "Text"


@dataclass(frozen=True)
class Field:
    """One field as it is documented."""

    name: str
    title: str
    meaning: str
    is_required: bool
    allowed: str
    """In words: „Datum, zum Beispiel 15.11.2018“, „Liste: …“."""
    parts: tuple["Field", ...] = ()
    """The fields inside, where it is a group or a list of groups."""
    names_in: str = ""
    """The folder of the entries, one of which it names."""
    is_list: bool = False


def fields_of(kind: type[Facts], language: Language) -> tuple[Field, ...]:
    """Every field that a file of this kind may have in this language, in the order in which one writes them."""
    schema = schema_of(kind, language)
    found = {each.name: each for each in _fields(file_model(kind, language), schema, schema)}
    return tuple(found[name] for name in sorted(found, key=field_order))


def _fields(model: type[Record], part: Schema, whole: Schema) -> Iterator[Field]:
    for python_name, info in model.model_fields.items():
        name = info.alias or python_name
        yield Field(
            name=name,
            title=info.title or name,
            meaning=info.description or "",
            is_required=info.is_required(),
            allowed=_allowed(info, part["properties"][name]),
            parts=_parts(info, part["properties"][name], whole),
            names_in=_folder_named(info),
            is_list=part["properties"][name].get("type") == "array",
        )


def _folder_named(info: FieldInfo) -> str:
    marks = marks_of(info.annotation, info.metadata)
    return next((mark.folder for mark in marks if isinstance(mark, Refers)), "")


def _parts(info: FieldInfo, described: Schema, whole: Schema) -> tuple[Field, ...]:
    inner = record_in(info.annotation)
    if inner is None:
        return ()
    reference = described.get("items", described).get("$ref", "")
    return tuple(_fields(inner, whole["$defs"][reference.rpartition("/")[2]], whole))


def record_in(annotation: Any) -> type[Record] | None:
    """The Record that a field's type holds, however deep, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    if get_origin(annotation) is Literal:
        return None
    return next((found for each in get_args(annotation) if (found := record_in(each))), None)


def _allowed(info: FieldInfo, described: Schema) -> str:
    if described.get("type") == "array":
        return f"Liste: {_single(info, described['items'])}"
    return _single(info, described)


def _single(info: FieldInfo, described: Schema) -> str:
    marks = tuple(marks_of(info.annotation, info.metadata))
    for mark in marks:
        if isinstance(mark, Refers):
            return f"Name eines Eintrags im Ordner „{mark.folder}“"
        if isinstance(mark, LinksTo):
            return "Internet-Adresse, oder ein Eintrag wie „programme/mein-programm“"
    if "$ref" in described:
        return "Felder"
    if "enum" in described:
        return _choice(described["enum"])
    if examples := described.get("examples"):
        return f"zum Beispiel {_choice(examples)}"
    return FREE


def _choice(words: list[str]) -> str:
    quoted = [f"„{each}“" for each in words]
    return " oder ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))
