"""`build --status`: how the site stands, for those who write it; the site itself knows nothing of it."""

import errno
import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from ssg import write
from ssg.audit import audit
from ssg.cli import main
from ssg.dom import Tree, parse
from ssg.output import Output
from ssg.write.output_folder import MANIFEST, state_folder
from tests.few_counties import county
from tests.small_county import write_tree
from tests.whole_site import files_of

OPEN = {"kreis/programme/plan.md": "---\ntitel: Plan\n---\nText.\n"}
BROKEN = {"kreis/programme/plan.md": "---\ntitel: Plan\n'<script>x()</script>': y\n---\nText.\n"}
COMMITTED = "2018-10-30T09:05:00+01:00"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, of which git knows nothing, whatever lies around the temporary folder."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write_tree(tmp_path / "content", county("kreis") | OPEN)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(*more: str) -> int:
    return main(["build", "--jobs", "1", "--today", "2018-11-01", "--status", "stand", *more])


def status() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(Path("stand/status.json").read_bytes())
    return told


def page() -> Tree:
    text = Path("stand/status.html").read_text(encoding="utf-8")
    found = audit(Output("stand/index.html", text, "stand"))
    assert [each for each in found if each.code.startswith("BF")] == []
    return parse(text, path="stand/index.html")


def words() -> str:
    """All that the page says."""
    main_part = Path("stand/status.html").read_text(encoding="utf-8").partition("<main")[2]
    return " ".join(re.sub("<[^>]*>", " ", main_part).split())


def commit(place: Path) -> str:
    """A commit of all files; returns its name."""
    told = ("-c", "user.name=Amt", "-c", "user.email=amt@example.org", "-c", "commit.gpgsign=false")
    clock = {**os.environ, "GIT_COMMITTER_DATE": COMMITTED, "GIT_AUTHOR_DATE": COMMITTED}

    def git(*command: str) -> str:
        done = subprocess.run(["git", *told, *command], cwd=place, env=clock, check=True, capture_output=True)  # noqa: S603, S607 - our own words
        return done.stdout.decode().strip()

    git("init", "-q")
    git("add", "content")
    git("commit", "-q", "-m", "Stand")
    return git("rev-parse", "HEAD")


def test_it_tells_pages_findings_and_the_day() -> None:
    assert build() == 0
    told = status()
    assert (told["result"], told["stage"], told["day"]) == ("built", "publish", "2018-11-01")
    assert set(told["pages"]) == {path for path in files_of(Path("site")) if path.endswith(".html")}
    assert told["counties"]["kreis"]["findings"] == told["findings"]
    assert {(each["path"], each["code"]) for each in told["places"]} >= {("kreis/programme/plan.md", "VW010")}
    assert told["commit"] is None
    page()
    assert "unbekannt, denn „git“ sagt nichts dazu" in words()


def test_git_is_asked_for_the_commit_and_the_time_that_it_carries(place: Path) -> None:
    name = commit(place)
    assert build() == 0
    assert status()["commit"] == {"id": name, "time": COMMITTED, "is_whole": True}
    assert f"{name[:12]} vom 30. Oktober 2018, 09:05 Uhr" in words()
    write_tree(place / "content", {"kreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"})
    assert build() == 0
    assert status()["commit"]["is_whole"] is False
    assert "und Änderungen, die noch nicht gespeichert sind" in words()


def test_the_site_is_the_same_without_it_and_without_git(place: Path) -> None:
    assert main(["build", "--jobs", "1", "--today", "2018-11-01", "--output", "ohne", "--no-cache"]) == 0
    commit(place)
    assert build() == 0
    assert files_of(Path("site")) == files_of(Path("ohne"))
    assert not any("status" in path for path in files_of(Path("site")))


def test_it_tells_the_same_again_whoever_builds_where(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build() == 0
    first = files_of(Path("stand"))
    assert build() == 0
    assert files_of(Path("stand")) == first
    write_tree(place / "andere/content", county("kreis") | OPEN)
    monkeypatch.chdir(place / "andere")
    assert build("--no-cache") == 0
    assert files_of(Path("stand")) == first


def test_a_build_that_stops_tells_what_stands_against_it_and_the_site_that_is_there(place: Path) -> None:
    assert build() == 0
    before = status()
    write_tree(place / "content", BROKEN)
    assert build() == 1
    told = status()
    assert told["result"] == "stopped"
    assert (told["pages"], told["tree"]) == (before["pages"], before["tree"])
    assert told["places"][0]["severity"] == "error"
    assert "Der Bau hat angehalten." in words()
    assert "&lt;script&gt;x()&lt;/script&gt;" in words()
    assert page().named("script") == []


@pytest.mark.parametrize("damaged", ["", "[]", '{"tree": "x", "files": [1]}', '{"tree": "x", "files": {"a.html": {}}}'])
def test_a_damaged_list_of_the_site_tells_of_no_pages(place: Path, damaged: str) -> None:
    assert build() == 0
    (state_folder(Path("site")) / MANIFEST).write_text(damaged, encoding="utf-8")
    write_tree(place / "content", BROKEN)
    assert build() == 1
    assert (status()["tree"], status()["pages"]) == (None, {})


def test_what_is_left_out_is_told(place: Path) -> None:
    write_tree(place / "content", BROKEN)
    assert build("--quarantine") == 4
    assert (status()["result"], status()["left_out"]) == ("left_out", ["kreis/programme/plan"])
    assert "Was auf den Seiten fehlt" in words()


def test_what_is_new_since_the_last_release(place: Path) -> None:
    assert build() == 0
    Path("stand/status.json").rename("freigabe.json")
    write_tree(place / "content", {"kreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"})
    (place / "content/kreis/programme/plan.md").unlink()
    assert build("--since", "freigabe.json") == 0
    news = status()["news"]
    assert news["added"] == ["kreis/seiten/neu/index.html"]
    assert news["removed"] == ["kreis/programme/plan/index.html"]
    assert "kreis/seiten/index.html" in news["changed"]
    assert "kreis/seiten/x/index.html" not in news["changed"]
    fresh = [each for each in status()["places"] if each["fingerprint"] in news["new_places"]]
    assert {each["path"] for each in fresh} == {"kreis/seiten/neu.md"}
    assert news["gone_places"] >= 1
    shown = words()
    assert "Neue Seiten: 1 kreis/seiten/neu/" in shown
    assert "Seiten, die es nicht mehr gibt: 1 kreis/programme/plan/" in shown


@pytest.mark.parametrize("name", ["status.json", "status.html"])
def test_a_status_that_cannot_be_written_leaves_the_old_site(
    place: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build() == 0
    before = files_of(Path("site"))
    write_tree(place / "content", {"kreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"})
    Path("stand", name).unlink()
    Path("stand", name).mkdir()
    capsys.readouterr()
    assert build() == 1
    said = capsys.readouterr()
    assert f"„stand/{name}“ lässt sich nicht schreiben." in said.err
    assert "VW010" in said.out
    assert "geändert" not in said.out
    assert files_of(Path("site")) == before
    assert list(Path("stand").glob(".*")) == []


def test_a_site_that_is_there_is_no_failure_because_of_its_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build() == 0
    write_tree(Path("content"), {"kreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"})
    real = Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name.endswith(".neu"):
            raise OSError(errno.EIO, "kaputt")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert build() == 0
    assert Path("site/kreis/seiten/neu/index.html").is_file()
    assert "Nur „stand/status.json“ fehlt." in capsys.readouterr().err
    assert not Path("stand/status.json").exists()


def test_a_status_tells_of_no_site_that_was_not_shown(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build() == 0
    before = files_of(place / "stand")
    write_tree(place / "content", {"kreis/seiten/neu.md": "---\ntitel: Neu\n---\nText.\n"})

    def refuse(_spare: Path, site: Path) -> None:
        raise OSError(errno.EIO, "kaputt", str(site))

    monkeypatch.setattr(write, "exchange", refuse)
    assert build() == 1
    assert files_of(place / "stand") == before


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--status", "site/stand"), "liegt in „site“"),
        (("--status", "content/stand"), "liegt in „content“"),
        (("--since", "fehlt.json"), "lässt sich nicht lesen"),
        (("--since", "content/kreis/kreis.yaml"), "sagt nicht, wie die Seiten standen"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_built(
    options: tuple[str, str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(*options) == 2
    assert told in capsys.readouterr().err
    assert not Path("site").exists()


def test_since_is_nothing_without_a_place_for_the_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--since", "freigabe.json"]) == 2
    assert "„--since“ braucht „--status“." in capsys.readouterr().err
