"""`build` once more: what is remembered of each county is used, and whatever is lost is made again."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from ssg.cli import main
from ssg.memory import NAME
from ssg.write import seen
from tests.few_counties import THREE, county
from tests.small_county import write_tree
from tests.whole_site import files_of

DAY = ("--today", "2018-11-01")
SIGNS = re.compile("-[0-9a-z]{2}(?=[.]json$)")
"""What the names of the files of a search tell of their text."""
LINK = "content/a/seiten/x.md:6:12 "
"""Where the first county leads to the second."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project folder with three counties that were built."""
    monkeypatch.setattr("ssg.footprint.CALM", -(10**18))
    monkeypatch.chdir(tmp_path)
    write_tree(tmp_path / "content", THREE)
    assert build() == 0
    capsys.readouterr()
    return tmp_path


def build(*more: str) -> int:
    return main(["build", "--jobs", "1", "--no-checks", *DAY, *more])


def remembered(place: Path) -> set[str]:
    return {path.parent.name for path in place.glob(f".cache/*/{NAME}")}


def edit(path: str, text: str) -> None:
    file = Path(path)
    file.write_text(file.read_text("utf-8") + f"\n{text}\n", "utf-8")


LOSSES: dict[str, Callable[[], object]] = {
    "a page": lambda: Path("site/b/seiten/x/index.html").unlink(),
    "the text of a page": lambda: Path("site/b/seiten/x/index.html").write_text("weg", encoding="utf-8"),
    "a county": lambda: rmtree("site/b"),
    "the site": lambda: rmtree("site"),
    "the state of the site": lambda: rmtree(".site.leichtbau"),
    "all digests": lambda: Path(".site.leichtbau", seen.NAME).unlink(),
    "a part": lambda: Path(".cache/b", NAME).unlink(),
    "results and parts": lambda: rmtree(".cache"),
    "nothing": lambda: None,
}


@pytest.mark.parametrize("text", ["Neu.", ""], ids=["edited", "same"])
@pytest.mark.parametrize("loss", LOSSES)
def test_whatever_is_lost_is_made_again_and_told_once(
    loss: str, text: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(place / "site")
    LOSSES[loss]()
    if text:
        edit("content/c/seiten/x.md", text)
    assert build() == 0
    assert len(re.findall(r"^\d+ Seiten, ", capsys.readouterr().out, re.MULTILINE)) == 1
    assert remembered(place) == {"a", "b", "c"} - ({"b"} if loss == "a part" and not text else set())
    after = files_of(place / "site")
    changed = {path for path in after if after[path] != before.get(path)}
    assert {SIGNS.sub("", path) for path in after} == {SIGNS.sub("", path) for path in before}
    assert ("c/seiten/x/index.html" in changed) is bool(text)
    assert {path.split("/")[0] for path in changed} <= {"c"}
    assert build("--no-cache", "--output", "neu") == 0
    assert files_of(place / "neu") == after


@pytest.mark.usefixtures("place")
def test_warnings_are_told_once_where_a_part_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    edit("content/c/seiten/x.md", "Neu.")
    build()
    told = capsys.readouterr().out.splitlines()
    assert any("VW010" in line for line in told)
    Path("site/b/index.html").unlink()
    edit("content/c/seiten/x.md", "Noch neuer.")
    assert build() == 0
    again = capsys.readouterr().out.splitlines()
    assert again[:-1] == told[:-1]


@pytest.mark.usefixtures("place")
def test_a_site_that_was_held_back_meanwhile_may_be_published_again() -> None:
    assert main(["build", "--jobs", "1", *DAY]) == 0
    assert main(["build", "--jobs", "1", *DAY, "--strict"]) == 1
    assert main(["publish", "www"]) == 1
    assert main(["build", "--jobs", "1", *DAY]) == 0
    assert main(["publish", "www"]) == 0


def test_a_dead_link_is_told_in_a_county_that_nobody_touched(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_of(place / "site")
    target = Path("content/b/seiten/x.md")
    text = target.read_text("utf-8")
    target.write_text(text.replace("## Anker", "## Nanu"), "utf-8")
    assert build() == 1
    assert f"{LINK}VW004" in capsys.readouterr().out
    target.unlink()
    assert build() == 1
    assert f"{LINK}VW003" in capsys.readouterr().out
    assert files_of(place / "site") == before
    target.write_text(text.replace("## Anker", "## Anker\n\nNeu."), "utf-8")
    assert build() == 0
    assert "/x/index.html#anker" in (place / "site/a/seiten/x/index.html").read_text("utf-8")


def test_a_county_that_comes_later_is_led_to(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit("content/c/seiten/x.md", "Mehr steht [dort](/d/seiten/x#anker).")
    assert build() == 1
    assert "VW003" in capsys.readouterr().out
    write_tree(place / "content", county("d"))
    assert build() == 0
    assert 'href="../../../d/seiten/x/index.html#anker"' in (place / "site/c/seiten/x/index.html").read_text("utf-8")


def test_one_county_alone_neither_loses_nor_spoils_what_is_known_of_others(place: Path) -> None:
    before = files_of(place / "site")
    parts = {path: path.read_bytes() for path in place.glob(f".cache/*/{NAME}")}
    assert build("--county", "b") == 0
    alone = files_of(place / "site")
    assert {path.split("/")[0] for path in alone} == {"404.html", "assets", "b", "index.html", "leicht"}
    assert {path: path.read_bytes() for path in parts} == parts
    edit("content/b/seiten/x.md", "Neu.")
    assert build("--county", "b") == 0
    assert build("--county", "c", "--output", "anders") == 0
    assert build() == 0
    after = files_of(place / "site")
    assert {path.split("/")[0] for path in after if after[path] != before.get(path)} <= {"b"}
    assert build("--no-cache", "--output", "neu") == 0
    assert files_of(place / "neu") == after
