"""The hooks for content repositories: they see the texts, and their commands work on the files they are given."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from ssg.cli import main
from ssg.project import ROOT
from tests.small_county import small_county, write_tree

GOOD = "content/musterkreis/kontakte/beispiel.md"
BROKEN = "content/musterkreis/seiten/kaputt.md"


@pytest.fixture
def hooks() -> dict[str, dict[str, Any]]:
    listed = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in listed}


def command_of(hook: dict[str, Any]) -> list[str]:
    program, *command = shlex.split(hook["entry"])
    assert program == "ssg"
    return command


def test_they_look_at_the_content_alone(hooks: dict[str, dict[str, Any]]) -> None:
    assert list(hooks) == ["leichtbau-format", "leichtbau-check"]
    paths = [GOOD, "content/musterkreis/kreis.yaml", "templates/content/x.html", "README.md", "site/content/x.md"]
    pictures = ["content/musterkreis/bilder/x.svg"]
    for hook in hooks.values():
        assert [path for path in paths if re.search(hook["files"], path)] == paths[:2]
    assert not any(re.search(hooks["leichtbau-format"]["files"], path) for path in pictures)


@pytest.mark.parametrize(("files", "code"), [([GOOD], 0), ([BROKEN], 1), ([GOOD, BROKEN], 1)])
def test_one_judges_the_files(
    hooks: dict[str, dict[str, Any]], files: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {BROKEN.removeprefix("content/"): "---\nfalscher: x\n---\nText.\n"}
    write_tree(tmp_path / "content", {**small_county(), **broken})
    monkeypatch.chdir(tmp_path)
    assert main([*command_of(hooks["leichtbau-check"]), *files]) == code


def test_one_brings_files_into_form(
    hooks: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = small_county()[GOOD.removeprefix("content/")]
    write_tree(tmp_path, {GOOD: before.replace("titel: ", "titel:   ")})
    monkeypatch.chdir(tmp_path)
    assert main([*command_of(hooks["leichtbau-format"]), GOOD]) == 0
    assert (tmp_path / GOOD).read_text(encoding="utf-8") == before
