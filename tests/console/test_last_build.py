"""Where nothing changed, nothing is built and the same is told; where anything may have, all is judged again."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from ssg import footprint
from ssg.cli import main
from ssg.commands import build as command
from ssg.console import last_build
from ssg.console.invocation import judge
from ssg.memory import Memory
from ssg.pipeline import Build
from ssg.project import ROOT, Project
from tests.small_county import small_county, write_tree

DAY = "2018-11-01"
PAGE = "content/musterkreis/seiten/beispiel.md"


@pytest.fixture
def judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A built project, from whose folder the command is run; the list grows with every build that judges."""
    write_tree(tmp_path / "content", small_county())
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(footprint, "CALM", -(10**18))
    # The program and what it imports are these files: nobody edits them, and no test lays anything beside them.
    write_tree(tmp_path, {"programm/teil.py": "", "module/fremd.py": ""})
    monkeypatch.setattr(last_build, "_PROGRAM", tmp_path / "programm")
    monkeypatch.setattr(last_build, "sys", SimpleNamespace(path=["", str(tmp_path / "module")], version=sys.version))
    runs: list[str] = []

    def spy(project: Project, memory: Memory | None = None) -> Build:
        runs.append("judged")
        return judge(project, memory=memory)

    monkeypatch.setattr(command, "judge", spy)
    assert build() == 0
    runs.clear()
    return runs


def build(*more: str, day: str = DAY) -> int:
    return main(["build", "--jobs", "1", "--today", day, *more])


def touch(path: str) -> None:
    """Another time of change, the same octets."""
    os.utime(path, ns=(1, 1))


def retype(path: str) -> None:
    """As long and as old as before, with one letter changed."""
    before = Path(path).stat()
    octets = Path(path).read_bytes()
    Path(path).write_bytes(octets[:-3] + bytes([octets[-3] ^ 1]) + octets[-2:])
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES: dict[str, Callable[[], object]] = {
    "a text": lambda: Path(PAGE).write_bytes(Path(PAGE).read_bytes() + b"\nNeu.\n"),
    "a letter, with the old time": lambda: retype(PAGE),
    "a time": lambda: touch(PAGE),
    "a new text": lambda: write_tree(Path("content"), {"musterkreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"}),
    "a lost text": lambda: Path("content/musterkreis/begriffe/beispiel.leicht.md").unlink(),
    "a name": lambda: Path(PAGE).rename("content/musterkreis/seiten/anders.md"),
    "a template": lambda: touch("templates/kinds/seiten.html"),
    "a new template": lambda: Path("templates/components/neu.html").touch(),
    "the program": lambda: touch("programm/teil.py"),
    "another module": lambda: Path("module/neu.py").touch(),
    "a list of known places": lambda: main(["check", "--write-baseline", "--today", DAY]),
    "a page": lambda: Path("site/index.html").write_text("Nichts.", "utf-8"),
    "a lost page": lambda: Path("site/musterkreis/index.html").unlink(),
    "a strange file": lambda: Path("site/musterkreis/fremd.html").touch(),
    "a lost site": lambda: shutil.rmtree("site"),
    "a lost memory": lambda: Path(".cache", last_build.NAME).unlink(),
    "a memory cut short": lambda: os.truncate(Path(".cache", last_build.NAME), 200),
    "a memory of nothing": lambda: os.truncate(Path(".cache", last_build.NAME), 0),
    "a memory with a slip": lambda: retype(f".cache/{last_build.NAME}"),
}


def test_without_a_change_the_same_is_told_and_nothing_is_built(
    judged: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert build("--no-cache") == 0
    whole = capsys.readouterr()
    assert judged == ["judged"]
    assert build() == build() == 0
    assert judged == ["judged"]
    short = capsys.readouterr()
    assert (short.out, short.err) == (whole.out * 2, whole.err * 2)
    assert ", 0 geändert. " in short.out


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen(judged: list[str], change: Callable[[], object]) -> None:
    change()
    judged.clear()
    build()
    assert "judged" in judged


@pytest.mark.parametrize("option", ["--strict", "--no-baseline", "--county=musterkreis", "--output=woanders"])
def test_another_question_has_no_answer_yet(judged: list[str], option: str) -> None:
    build(option)
    assert "judged" in judged


def test_a_change_behind_a_link_is_seen(judged: list[str], tmp_path: Path) -> None:
    page, elsewhere = Path("templates/kinds/seiten.html"), tmp_path / "seiten.html"
    page.rename(elsewhere)
    page.symlink_to(elsewhere)
    build()
    judged.clear()
    touch(str(elsewhere))
    build()
    assert judged == ["judged"]


def test_another_day_is_judged_again(judged: list[str]) -> None:
    build(day="2018-11-02")
    assert judged == ["judged"]


def test_another_number_of_workers_makes_the_same(judged: list[str]) -> None:
    assert main(["build", "--jobs", "2", "--today", DAY]) == 0
    assert judged == []


def test_what_stands_against_the_site_is_told_every_time(judged: list[str]) -> None:
    write_tree(Path("content"), {"musterkreis/seiten/kaputt.md": "---\nfalscher: x\n---\nText.\n"})
    assert build() == build() == 1
    assert judged == ["judged", "judged"]


def test_young_files_may_change_again_without_a_sign(judged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(footprint, "CALM", 10**18)
    touch(PAGE)
    build()
    build()
    assert judged == ["judged", "judged"]


def test_a_change_during_the_build_is_not_lost(judged: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def disturbed(project: Project, memory: Memory | None = None) -> Build:
        built = judge(project, memory=memory)
        touch(PAGE)
        return built

    Path(PAGE).write_bytes(Path(PAGE).read_bytes() + b"\nNeu.\n")
    with monkeypatch.context() as here:
        here.setattr(command, "judge", disturbed)
        build()
    build()
    assert judged == ["judged"]
