"""The hook for content repositories: it sees the texts, and its command judges the files it is given."""

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
def hook() -> dict[str, Any]:
    (only,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert isinstance(only, dict)
    return only


def test_it_looks_at_the_content_alone(hook: dict[str, Any]) -> None:
    assert hook["id"] == "leichtbau-check"
    paths = [GOOD, "content/musterkreis/kreis.yaml", "templates/content/x.html", "README.md", "site/content/x.md"]
    assert [path for path in paths if re.search(hook["files"], path)] == paths[:2]


@pytest.mark.parametrize(("files", "code"), [([GOOD], 0), ([BROKEN], 1), ([GOOD, BROKEN], 1)])
def test_its_command_judges_the_files(
    hook: dict[str, Any], files: list[str], code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {BROKEN.removeprefix("content/"): "---\nfalscher: x\n---\nText.\n"}
    write_tree(tmp_path / "content", {**small_county(), **broken})
    monkeypatch.chdir(tmp_path)
    program, *command = shlex.split(hook["entry"])
    assert program == "ssg"
    assert main([*command, *files]) == code
