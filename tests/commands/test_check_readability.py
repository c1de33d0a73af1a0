"""`check --readability`: figures on request, kept in the cache, and no gate."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.language import readability
from ssg.project import ROOT
from tests.small_county import small_county, write_tree

DAY = ("--today", "2018-11-01")
HARD = "musterkreis/seiten/schwer.md"
SENTENCE = (
    "Die Qualifizierung sozialplanerischer Verwaltungsstrukturen erfordert die kontinuierliche Weiterentwicklung "
    "interdisziplinärer Kooperationsbeziehungen zwischen Landkreisverwaltung und Trägern. "
)
PLAIN = "import sys; from ssg.cli import main; main(sys.argv[1:]); sys.exit('textstat' in sys.modules)"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county that has one hard text."""
    write_tree(tmp_path / "content", {**small_county(), HARD: f"---\ntitel: Schwer\n---\n{SENTENCE * 5}\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*more: str) -> int:
    return main(["check", "--jobs", "1", *DAY, *more])


@pytest.mark.usefixtures("place")
def test_the_table_comes_before_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--readability") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["Seite", "Fassung", "Flesch", "Wiener", "LIX", "Wörter", "Sätze"]
    (row,) = [line for line in lines if line.startswith("musterkreis/seiten/schwer ")]
    assert row.split()[1] == "Standard"
    assert row.split()[5:7] == ["70", "5"]
    assert any(line.startswith("content/musterkreis/seiten/schwer.md:1:1 AS402 Die Lesbarkeit ist") for line in lines)


@pytest.mark.usefixtures("place")
def test_machines_get_the_finding_without_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--readability", "--format", "json") == 0
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert [each["severity"] for each in found if each["code"] == "AS402"] == ["info"]


@pytest.mark.usefixtures("place")
def test_without_the_option_nothing_is_said_of_readability(capsys: pytest.CaptureFixture[str]) -> None:
    check()
    assert "AS402" not in capsys.readouterr().out


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_normal_run_does_not_load_the_library(place: Path, command: str) -> None:
    run = [sys.executable, "-c", PLAIN, command, "--templates", str(ROOT / "templates"), "--jobs", "1", *DAY]
    assert subprocess.run(run, cwd=place, env={"PYTHONPATH": str(ROOT)}, check=False).returncode == 0  # noqa: S603 - our own program


def test_figures_are_kept_for_texts_that_stay(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--readability", "--cache", str(place / "kept"))
    check(*options)
    first = capsys.readouterr().out

    def fail(*_: object) -> None:
        raise AssertionError("measured again")

    monkeypatch.setattr(readability, "_measure", fail)
    check(*options)
    assert capsys.readouterr().out == first


@pytest.mark.usefixtures("place")
def test_a_single_draft_is_measured_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("entwurf.md").write_text(SENTENCE * 5, encoding="utf-8")
    check("--readability", "entwurf.md")
    out = capsys.readouterr().out
    assert "entwurf.md" in out
    assert "unter dem Ziel" in out
