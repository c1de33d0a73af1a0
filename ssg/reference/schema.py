"""JSON Schemas of the content files, for editors' programs: completion, help and checks while writing."""

from typing import Any

from pydantic import create_model

from ssg.kind import EasyWords, Facts, Words
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.record import Record
from ssg.validate.restate import texts_model

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The one that the YAML help of code editors knows as a whole; of later ones they warn."""
ORDER = ("titel", "kurz", "status", "stand")
LAST = ("ausnahmen", "geprueft")

Schema = dict[str, Any]


def file_model(kind: type[Facts], language: Language) -> type[Record]:
    """All fields that a file of this kind may have in this language, as one model."""
    if language is Language.STANDARD:
        return create_model(f"{kind.__name__}File", __base__=(Words, kind))
    texts = texts_model(kind)
    bases = (EasyWords, texts) if texts else (EasyWords,)
    return create_model(f"Easy{kind.__name__}File", __base__=bases)


def schemas() -> dict[str, Schema]:
    """The schema of every file, under `<folder>` or `<folder>.leicht`."""
    return {
        f"{folder}{language.suffix}": schema_of(kind, language)
        for folder, kind in kinds().items()
        for language in Language
    }


def schema_of(kind: type[Facts], language: Language) -> Schema:
    """The schema of one kind's file. It speaks German, and accepts a number where the program reads it as text."""
    schema = file_model(kind, language).model_json_schema(by_alias=True)
    for part in schema.get("$defs", {}).values():
        part.pop("title", None)
    schema["properties"] = dict(sorted(schema["properties"].items(), key=lambda item: field_order(item[0])))
    about = " ".join((kind.__doc__ or "").split())
    version = " in Leichter Sprache" if language is Language.EASY else ""
    head = {"$schema": DIALECT, "title": f"{kind.SINGULAR}{version}", "description": about}
    return head | {key: _as_written(value) for key, value in schema.items() if key not in head}


def field_order(field: str) -> int:
    """The rank of a field in its file: what every page has comes first, exceptions come last."""
    return ORDER.index(field) if field in ORDER else len(ORDER) + (field in LAST)


def _as_written(part: Any) -> Any:
    """`part` for files rather than for Python: no null, and 06567 may be what YAML elsewhere takes for a number."""
    if isinstance(part, list):
        return [_as_written(each) for each in part]
    if not isinstance(part, dict):
        return part
    inner = {key: _as_written(value) for key, value in part.items() if value is not None}
    choices = [each for each in inner.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) == 1:
        inner = choices[0] | {key: value for key, value in inner.items() if key != "anyOf"}
    if inner.get("type") == "string" and not {"enum", "const"} & inner.keys():
        inner["type"] = ["string", "number"]
    return inner
