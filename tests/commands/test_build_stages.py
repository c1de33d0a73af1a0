"""`build --stage`: for whom a site is made decides whether drafts are shown and what stops it."""

import json
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.write.output_folder import MANIFEST, state_folder
from tests.few_counties import county
from tests.small_county import write_tree
from tests.whole_site import files_of

DRAFTS = {
    "kreis/seiten/neu.md": "---\ntitel: Neu\nstatus: entwurf\n---\nText.\n",
    "kreis/seiten/bald.md": "---\ntitel: Bald\nab: 01.12.2018\n---\nText.\n",
    "gemeinsam/seiten/alle.md": "---\ntitel: Alle\nstatus: entwurf\n---\nText.\n",
}
DEAD_LINK = {"kreis/seiten/kaputt.md": "---\ntitel: Kaputt\n---\nSiehe [dort](seiten/nirgends).\n"}
UNFIT = {"kreis/seiten/unlesbar.md": "---\nfalsch: x\n---\nText.\n"}
TWO_AT_ONE_ADDRESS = {
    "kreis/seiten/Y.md": "---\ntitel: Ypsilon\n---\nText.\n",
    "kreis/seiten/y.md": "---\ntitel: Ypsilon\n---\nText.\n",
}
NO_SEARCH = '<meta name="robots" content="noindex">'
MARKED = {
    "kreis/seiten/neu/index.html": "Entwurf: Neu",
    "kreis/seiten/bald/index.html": "Noch nicht öffentlich: Bald",
    "kreis/seiten/alle/index.html": "Entwurf: Alle",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_tree(tmp_path / "content", county("kreis") | DRAFTS)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*more: str) -> int:
    return main(["build", "--jobs", "1", "--today", "2018-11-01", *more])


def held(place: Path) -> list[str]:
    found: list[str] = json.loads((state_folder(place / "site") / MANIFEST).read_bytes())["held"]
    return found


def pages(place: Path) -> dict[str, str]:
    return {path: octets.decode() for path, octets in files_of(place / "site").items() if path.endswith(".html")}


@pytest.mark.parametrize("stage", ["draft", "review"])
def test_writers_and_reviewers_see_drafts_that_are_marked_and_stay_unpublished(place: Path, stage: str) -> None:
    assert build("--stage", stage) == 0
    for path, title in MARKED.items():
        assert f">{title}</h1>" in (place / "site" / path).read_text(encoding="utf-8").replace("\u00ad", "")
    assert "Entwurf: Neu" in (place / "site/kreis/seiten/index.html").read_text(encoding="utf-8")
    assert held(place) == ["drafts", "stage"]
    assert all(NO_SEARCH in text for text in pages(place).values())


def test_an_easy_version_may_be_the_only_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "kreis/seiten/amt"
    easy = {
        f"{page}.md": "---\ntitel: Amt\n---\nText.\n",
        f"{page}.leicht.md": "---\ntitel: Ein Amt\nstatus: entwurf\n---\n",
    }
    write_tree(tmp_path / "content", county("kreis") | easy)
    monkeypatch.chdir(tmp_path)
    assert build("--stage", "draft") == 0
    shown = tmp_path / "site/kreis/leicht/seiten/amt/index.html"
    assert ">Entwurf: Ein Amt</h1>" in shown.read_text(encoding="utf-8").replace("\u00ad", "")
    assert ">Amt</h1>" in (tmp_path / "site/kreis/seiten/amt/index.html").read_text(encoding="utf-8")
    assert held(tmp_path) == ["drafts", "stage"]
    assert build() == 0
    assert not shown.exists()


@pytest.mark.parametrize("options", [(), ("--stage", "publish")])
def test_residents_see_no_draft(place: Path, options: tuple[str, ...]) -> None:
    build("--stage", "review")
    assert build(*options) == 0
    assert not any((place / "site" / path).exists() for path in MARKED)
    assert not any("Entwurf" in text for text in pages(place).values())
    assert {path for path, text in pages(place).items() if NO_SEARCH in text} == {"404.html", "leicht/404.html"}
    assert held(place) == []


def test_a_whole_county_may_be_a_draft(place: Path) -> None:
    file = place / "content/kreis/kreis.yaml"
    file.write_text("status: entwurf\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert build() == 0
    assert not (place / "site/kreis").exists()
    assert build("--stage", "review") == 0
    assert (place / "site/kreis/index.html").is_file()
    assert "kreis/index.html" in (place / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "codes"),
    [
        (DEAD_LINK, {"draft": 0, "review": 1, "publish": 1}),
        (UNFIT, {"draft": 0, "review": 1, "publish": 1}),
        (TWO_AT_ONE_ADDRESS, {"draft": 1, "review": 1, "publish": 1}),
        ({"kreis/kreis.yaml": "titel: Kreis\n"}, {"draft": 1, "review": 1, "publish": 1}),
    ],
    ids=["a dead link", "a page that does not fit", "two pages at one address", "the county's own file"],
)
def test_the_stage_decides_what_stops(place: Path, files: dict[str, str], codes: dict[str, int]) -> None:
    write_tree(place / "content", files)
    assert {stage: build("--stage", stage) for stage in codes} == codes


UNFINISHED = "titel: Kaputt\n---\nSiehe [dort](seiten/nirgends).\n"


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("status: entwurf", {"review": 1, "publish": 0}),
        ("bis: 31.10.2018\ndanach: Vorbei.", {"review": 1, "publish": 0}),
        ("ab: 02.11.2018", {"review": 1, "publish": 1}),
    ],
    ids=["a draft", "a page that has ended", "a page of tomorrow"],
)
def test_what_residents_never_see_does_not_stop_their_site(place: Path, lines: str, codes: dict[str, int]) -> None:
    write_tree(place / "content", {"kreis/seiten/kaputt.md": f"---\n{lines}\n{UNFINISHED}"})
    assert {stage: build("--stage", stage) for stage in codes} == codes
    assert build("--stage", "publish", "--county", "kreis") == codes["publish"]
    assert (place / "site").exists() is (codes["publish"] == 0)
    assert codes["publish"] or held(place) == ["part"]


def test_what_a_draft_leaves_wrong_is_told_and_shown_as_far_as_possible(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_tree(place / "content", DEAD_LINK | UNFIT)
    assert build("--stage", "draft") == 0
    told = capsys.readouterr().out
    assert "VW003" in told
    assert "FE002" in told
    page = (place / "site/kreis/seiten/kaputt/index.html").read_text(encoding="utf-8")
    assert "Siehe dort." in page
    assert not (place / "site/kreis/seiten/unlesbar").exists()
    assert held(place) == ["drafts", "findings", "stage"]


def test_pages_that_search_engines_shall_not_show_are_held_back_without_any_draft(place: Path) -> None:
    for path in DRAFTS:
        (place / "content" / path).unlink()
    assert build("--stage", "review") == 0
    assert NO_SEARCH in (place / "site/kreis/index.html").read_text(encoding="utf-8")
    assert held(place) == ["stage"]


def test_the_same_again_is_told_again(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place / "content", DEAD_LINK)
    assert build("--stage", "draft") == 0
    first = capsys.readouterr().out
    assert build("--stage", "draft") == 0
    assert capsys.readouterr().out.splitlines()[:-1] == first.splitlines()[:-1]
    assert build() == 1


def test_a_stage_that_there_is_not_is_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--stage", "reviev") == 2
    assert "Meinten Sie „review“?" in capsys.readouterr().err
    assert not (place / "site").exists()


def test_drafts_and_strictness_exclude_each_other(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build("--stage", "draft", "--strict") == 2
    assert "„--strict“ und „--stage draft“" in capsys.readouterr().err
    assert not (place / "site").exists()
