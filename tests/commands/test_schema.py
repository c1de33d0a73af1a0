"""`schema`: JSON Schemas that accept what the program accepts."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, ValidationError

from ssg.cli import main
from ssg.kind import Facts
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.project import ROOT
from ssg.reference.schema import schema_of, schemas

EACH = [
    pytest.param(kind, language, id=f"{folder}{language.suffix}")
    for folder, kind in kinds().items()
    for language in Language
]


def example(kind: type[Facts], language: Language, loader: type) -> dict[str, Any]:
    text = kind.EASY_EXAMPLE if language is Language.EASY else kind.EXAMPLE
    return dict(next(iter(yaml.load_all(text, Loader=loader))))


@pytest.mark.parametrize(("kind", "language"), EACH)
@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_the_example_is_accepted(kind: type[Facts], language: Language, loader: type) -> None:
    schema = schema_of(kind, language)
    Draft7Validator.check_schema(schema)
    Draft7Validator(schema).validate(example(kind, language, loader))


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_a_misspelt_field_is_refused(kind: type[Facts], language: Language) -> None:
    fields = example(kind, language, yaml.BaseLoader)
    fields["titl"] = fields.pop("titel")
    with pytest.raises(ValidationError):
        Draft7Validator(schema_of(kind, language)).validate(fields)


@pytest.mark.parametrize(("kind", "language"), EACH)
def test_every_field_is_described_in_german_under_its_german_name(kind: type[Facts], language: Language) -> None:
    schema = schema_of(kind, language)
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part["properties"].items():
            assert name.isascii()
            assert field["title"]
            assert field["description"].endswith((".", "?", "“."))


def test_every_group_is_described_in_german() -> None:
    english = re.compile(r"\b(the|and|of|with)\b")
    for schema in schemas().values():
        assert not [part for part in schema.get("$defs", {}).values() if english.search(part.get("description", ""))]


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("*/kreis.yaml")), ids=lambda path: path.parent.name)
@pytest.mark.parametrize("loader", [yaml.BaseLoader, yaml.SafeLoader])
def test_the_counties_own_files_are_accepted(path: Path, loader: type) -> None:
    fields = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both make plain values alone
    schema = schema_of(kinds()["kreis"], Language.STANDARD)
    assert schema["$schema"] == Draft7Validator.META_SCHEMA["$schema"]
    Draft7Validator(schema).validate(fields)


def test_a_wrong_value_is_refused() -> None:
    schema = Draft7Validator(schema_of(kinds()["angebote"], Language.STANDARD))
    fields = example(kinds()["angebote"], Language.STANDARD, yaml.BaseLoader)
    assert not schema.is_valid(fields | {"thema": "anderes"})
    assert not schema.is_valid(fields | {"zielgruppen": "alle"})
    assert not schema.is_valid(fields | {"stand": "gestern"})
    assert not schema.is_valid(fields | {"kurz": None})


def test_all_schemas_are_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schemas()


@pytest.mark.parametrize(
    ("written", "name"), [("programm", "programme"), ("programme --as leicht", "programme.leicht")]
)
def test_one_schema(written: str, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", *written.split()]) == 0
    assert json.loads(capsys.readouterr().out) == schemas()[name]


def test_an_unknown_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "kontackt"]) == 2
    assert "Meinten Sie „kontakt“?" in capsys.readouterr().err


def test_files_for_an_editors_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--output", str(tmp_path / "neu")]) == 0
    assert {path.name for path in (tmp_path / "neu").iterdir()} == {f"{name}.schema.json" for name in schemas()}
    assert json.loads((tmp_path / "neu/termine.schema.json").read_text(encoding="utf-8")) == schemas()["termine"]
    assert capsys.readouterr().out.startswith(f"{len(schemas())} Dateien in ")


def test_a_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "datei").touch()
    assert main(["schema", "--output", str(tmp_path / "datei")]) == 1
    assert "ist kein Ordner" in capsys.readouterr().err
