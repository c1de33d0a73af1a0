"""The fields of one kind as the editor's widgets: both versions in one form, in the words of the models."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ssg.fields import Refers, Worded
from ssg.kind import EasyWords, Facts
from ssg.languages import Language
from ssg.marks import marks_of
from ssg.record import Record
from ssg.reference.field_reference import record_in
from ssg.reference.schema import Schema, file_model, schema_of

Widget = dict[str, Any]
"""One field as the editor's configuration describes it."""

BASE, EASY = "de", Language.EASY.suffix.removeprefix(".")
"""What the editor calls the two versions. The second one is also the ending of its file."""

_ANY_TEXT = r"\S"
_ONLY_IF_OTHER = " In Leichter Sprache nur, wenn es dort anders heißt."
_YES_OR_NO = ("ja", "nein")
BODY: Widget = {
    "name": "body",
    "label": "Text",
    "hint": "Der Text der Seite. Überschriften, Listen und Links schreiben Sie mit Zeichen, wie im Handbuch.",
    "widget": "richtext",
    # Only this mode leaves what it does not know as it is: boxes, footnotes, words in other languages.
    "modes": ["raw"],
    "editor_components": [],
    "required": False,
    "i18n": True,
}
_SELDOM = frozenset(info.alias or name for model in (EasyWords, Facts) for name, info in model.model_fields.items()) - {
    *("titel", "kurz", "status", "stand"),
}
_OWN: Mapping[str, Widget] = {
    "kurz": {"widget": "text"},
    "status": {"hint": "Ein Entwurf erscheint nicht. Ohne Angabe erscheint die Seite."},
}
"""What is known of a field of every kind besides its type. Nothing is proposed: that would also be written into
files that stand there, as soon as somebody changes anything else in them.
"""


Named = Mapping[str, str]
"""The collection of the entries that a field may name, by the folder of their kind."""


@dataclass(frozen=True)
class _Part:
    """The same record, or the same field, as each of the two files may have it."""

    standard: Schema
    easy: Schema | None
    """None where only the standard file has it."""
    standard_whole: Schema
    easy_whole: Schema

    def field(self, name: str) -> "_Part":
        """The part inside of that name; an easy one is there only if the easy file may tell it."""
        easy = (self.easy or {}).get("properties", {}).get(name)
        return _Part(self.standard["properties"][name], easy, self.standard_whole, self.easy_whole)

    def inside(self) -> "_Part":
        """What a list lists, or a group holds."""
        standard = _resolved(self.standard.get("items", self.standard), self.standard_whole)
        easy = None if self.easy is None else _resolved(self.easy.get("items", self.easy), self.easy_whole)
        return _Part(standard, easy, self.standard_whole, self.easy_whole)

    def needs(self, name: str) -> bool | list[str]:
        """In which of the two versions the field must be filled in, as the editor says it."""
        is_needed = name in self.standard.get("required", ())
        is_needed_twice = is_needed and name in (self.easy or {}).get("required", ())
        return is_needed_twice or ([BASE] if is_needed and self.field(name).easy is not None else is_needed)


def widgets(kind: type[Facts], named: Named) -> list[Widget]:
    """One form for both files. A field that the easy file may tell in its own words has a place in either version."""
    standard, easy = schema_of(kind, Language.STANDARD), schema_of(kind, Language.EASY)
    part = _Part(standard, easy, standard, easy)
    return _ordered([*_widgets(file_model(kind, Language.STANDARD), part, named), BODY])


def widgets_of_file(kind: type[Facts], language: Language, named: Named) -> list[Widget]:
    """A form for one file alone."""
    schema = schema_of(kind, language)
    found = list(_widgets(file_model(kind, language), _Part(schema, None, schema, schema), named))
    return _ordered([*found, BODY] if language is Language.EASY else found)


def _ordered(fields: list[Widget]) -> list[Widget]:
    """What an entry is about, then its text, then what is seldom needed."""
    ranks = dict.fromkeys(_SELDOM, 2) | {BODY["name"]: 1}
    return sorted(fields, key=lambda field: ranks.get(field["name"], 0))


def _widgets(model: type[Record], part: _Part, named: Named) -> Iterator[Widget]:
    by_alias = {info.alias or name: info for name, info in model.model_fields.items()}
    for name in part.standard["properties"]:
        info, field = by_alias[name], part.field(name)
        marks = tuple(marks_of(info.annotation, info.metadata))
        inner = record_in(info.annotation)
        widget = {
            "name": name,
            "label": info.title or name,
            "hint": f"{info.description}{_ONLY_IF_OTHER}" if _may_stand(marks) else info.description or "",
            "required": part.needs(name),
            "i18n": field.easy is not None,
        }
        yield widget | (_grouped(inner, field, named) if inner else _single(field, marks, named)) | _OWN.get(name, {})


def _may_stand(marks: tuple[object, ...]) -> bool:
    """Whether the easy version need not tell it in words of its own: a proper name."""
    return any(isinstance(mark, Worded) and not mark.expected for mark in marks)


def _grouped(model: type[Record], field: _Part, named: Named) -> Widget:
    fields = list(_widgets(model, field.inside(), named))
    folded: Widget = {"collapsed": "auto", "fields": fields}
    if field.standard.get("type") != "array":
        return {"widget": "object"} | folded
    return {"widget": "list", "summary": "{{fields." + fields[0]["name"] + "}}"} | folded


def _single(field: _Part, marks: tuple[object, ...], named: Named) -> Widget:
    is_list = field.standard.get("type") == "array"
    described = field.inside().standard if is_list else field.standard
    for mark in marks:
        if isinstance(mark, Refers) and mark.folder in named:
            return _reference(named[mark.folder]) | ({"multiple": True} if is_list else {})
    if choices := _choices(described):
        return {"widget": "select", "options": choices} | ({"multiple": True} if is_list else {})
    is_prose = any(isinstance(mark, Worded) and mark.expected for mark in marks)
    widget = {"widget": "text" if is_prose else "string"} | _form_of(described)
    return _listed(widget, is_told_twice=field.easy is not None) if is_list else widget


def _listed(widget: Widget, *, is_told_twice: bool) -> Widget:
    """A list of single values. Without a word on it, the editor would open none of them in the second version."""
    return {"widget": "list", "field": {"name": "eintrag", "label": "Eintrag", "i18n": is_told_twice} | widget}


def _reference(collection: str) -> Widget:
    shown = {"value_field": "{{slug}}", "display_fields": ["titel"], "search_fields": ["titel"]}
    return {"widget": "relation", "collection": collection} | shown


def _choices(described: Schema) -> list[str]:
    if described.get("examples") == list(_YES_OR_NO):
        return list(_YES_OR_NO)
    return list(described.get("enum", ()))


def _form_of(described: Schema) -> Widget:
    pattern = described.get("pattern", _ANY_TEXT)
    if pattern == _ANY_TEXT:
        return {}
    examples = " oder ".join(f"„{each}“" for each in described.get("examples", ()))
    return {"pattern": [pattern, f"Schreiben Sie es zum Beispiel so: {examples}"]}


def _resolved(part: Schema, whole: Schema) -> Schema:
    reference: str = part.get("$ref", "")
    return whole["$defs"][reference.rpartition("/")[2]] if reference else part
