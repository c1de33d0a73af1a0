"""`cms`: the folder with the forms, apart from the site, made with or without a network."""

import json
from hashlib import sha512
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console import npm
from ssg.console.interruption import Interrupted
from ssg.preview.server import Server
from tests.few_counties import THREE
from tests.forms.small_bundle import small_bundle
from tests.small_county import write_tree

FILE = "sveltia-cms-0.221.1.tgz"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with content in which the command runs, and a small package that is the known one."""
    monkeypatch.chdir(tmp_path)
    write_tree(tmp_path / "content", THREE)
    monkeypatch.setattr("ssg.forms.bundle.SHA512", sha512(small_bundle()).hexdigest())
    (tmp_path / FILE).write_bytes(small_bundle())
    return tmp_path


def collections(folder: Path) -> list[str]:
    return [each["name"] for each in json.loads((folder / "config.json").read_text("utf-8"))["collections"]]


def test_the_folder_holds_the_page_its_configuration_and_the_editor(place: Path) -> None:
    assert main(["cms", "--bundle", FILE]) == 0
    assert {path.name for path in (place / "admin").iterdir()} == {
        *("index.html", "start.js", "config.json", "sveltia-0.221.1"),
    }
    assert {"a-kontakte", "b-seiten", "c-kreis"} <= set(collections(place / "admin"))


def test_it_may_be_for_one_county(place: Path) -> None:
    assert main(["cms", "b", "--bundle", FILE]) == 0
    assert {name.partition("-")[0] for name in collections(place / "admin")} - {"gemeinsam"} == {"b"}


def test_a_package_that_was_fetched_is_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def bring(name: str, version: str, _hint: str) -> bytes:
        asked.append(f"{name}@{version}")
        return small_bundle()

    monkeypatch.setattr(npm, "packed", bring)
    assert [main(["cms"]), main(["cms"])] == [0, 0]
    assert asked == ["@sveltia/cms@0.221.1"]
    assert (place / ".cache" / "cms" / FILE).is_file()


def test_without_npm_it_says_how_to_bring_the_package(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(place))
    assert main(["cms"]) == 1
    told = capsys.readouterr().err
    assert "„npm“ ist auf diesem Rechner nicht da" in told
    assert "npm pack @sveltia/cms@0.221.1" in told
    assert not (place / "admin").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--output", "content/admin"], "liegt in „content“"),
        (["--output", "site/admin"], "liegt in „site“"),
        (["--repo", "landkreis/seiten"], "kann kein Ort sein"),
        (["--repo", "gitlab:a/b", "--api", "http://git.example"], "keine sichere Adresse"),
        (["--repo", "gitlab:a/b", "--api", "https://git.example; script-src *"], "keine sichere Adresse"),
        (["--branch", "main"], "gehören zu „--repo“"),
        (["x"], "„x“ gibt es nicht"),
        (["--bundle", "fehlt.tgz"], "lässt sich nicht lesen"),
    ],
)
@pytest.mark.usefixtures("place")
def test_what_cannot_be_is_said(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cms", "--bundle", FILE, *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not Path("admin").exists()


def test_a_strange_package_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / FILE).write_bytes(b"something else")
    assert main(["cms", "--bundle", FILE]) == 1
    assert "nicht das Paket @sveltia/cms 0.221.1" in capsys.readouterr().err


def test_the_page_of_somebody_else_stays(place: Path) -> None:
    write_tree(place, {"admin/index.html": "<p>Meine Seite</p>"})
    assert main(["cms", "--bundle", FILE]) == 1
    assert (place / "admin" / "index.html").read_text("utf-8") == "<p>Meine Seite</p>"


def test_values_that_would_change_are_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(place, {"content/a/kontakte/x.md": "---\ntitel: X\namt: Amt\nplz: 06567\n---\n"})
    assert main(["cms", "--bundle", FILE]) == 0
    assert "content/a/kontakte/x.md, Zeile 4: Die Formulare lesen „06567“ als Zahl." in capsys.readouterr().err


@pytest.mark.usefixtures("place")
def test_it_shows_the_forms_on_this_machine_with_a_policy_of_their_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: dict[str, str] = {}

    def serve_once(server: Server) -> None:
        shown.update(server.preview.answer("").headers)
        assert server.preview.answer("../content/a/kreis.yaml").status == 404
        raise Interrupted(2)

    monkeypatch.setattr(Server, "serve_forever", serve_once)
    assert main(["cms", "--bundle", FILE, "--serve", "--port", "0"]) == 0
    assert "frame-ancestors 'none'" in shown["Content-Security-Policy"]
    assert "Die Formulare sind da: http://127.0.0.1:" in capsys.readouterr().out


def test_comments_that_a_save_would_lose_are_counted_by_file(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noted = "---\n# Bitte prüfen\ntitel: Seite # vorläufig\nkurz: 'Zimmer # 3'\n---\n# Text\n"
    write_tree(place / "content", {"a/seiten/y.md": noted, "b/seiten/y.md": "---\ntitel: Seite\n---\n# Text\n"})
    assert main(["cms", "--bundle", FILE]) == 0
    told = capsys.readouterr().err
    assert "content/a/seiten/y.md: 2 Notizen hinter „#“\nWer so eine Datei im Formular speichert" in told
    assert "b/seiten/y.md" not in told


def test_many_files_with_comments_are_not_all_named(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = {f"a/seiten/n{number}.md": "---\n# Noch offen\ntitel: Seite\n---\nText.\n" for number in range(12)}
    write_tree(place / "content", many)
    assert main(["cms", "--bundle", FILE]) == 0
    told = capsys.readouterr().err
    assert told.count(": 1 Notiz hinter „#“") == 10
    assert "… und 2 weitere Dateien" in told
