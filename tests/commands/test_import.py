"""`import`: a page from a file or from its address becomes drafts beside what is there."""

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from ssg.cli import main
from tests.small_county import small_county, write_tree

PAGE = "<html><body><main><h1>Plan</h1><p>Der <a href='/amt'>Kreistag</a> plant.</p></main></body></html>"
FIVE = Path(__file__).parents[1] / "takeover/pages"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder with a small county and a saved page."""
    write_tree(tmp_path / "content", small_county())
    (tmp_path / "plan.html").write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def server() -> Iterator[str]:
    """Somebody else's site."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = {"/plan": (200, PAGE), "/pl%C3%A4ne": (200, PAGE), "/alt": (302, ""), "/datei": (302, "")}.get(
                self.path, (404, "")
            )
            self.send_response(found[0])
            if found[0] == 302:
                self.send_header("Location", "/plan" if self.path == "/alt" else "file:///etc/hostname")
            self.end_headers()
            self.wfile.write(found[1].encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library calls it so
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
        Thread(target=site.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{site.server_address[1]}"
        site.shutdown()


def test_a_saved_page(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "plan.html", "musterkreis"]) == 0
    file = place / "content/musterkreis/seiten/plan.md"
    assert capsys.readouterr().out == (
        "Neu: content/musterkreis/seiten/plan.md (1-mal „ZU TUN“)\n"
        "Prüfen Sie jede Angabe. Danach: python build.py check content/musterkreis\n"
    )
    assert "Der Kreistag plant." in file.read_text(encoding="utf-8")
    assert main(["import", "plan.html", "musterkreis"]) == 0
    assert (place / "content/musterkreis/seiten/plan-2.md").is_file()
    assert main(["check", "--jobs", "1", "--today", "2018-11-15"]) == 0


def test_five_counties_at_once(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_tree(
        place / "content/gemeinsam",
        {"angebote/bildungsangebote.md": "---\ntitel: A\nurl: a.example\nthema: beratung\n---\n"},
    )
    for page in sorted(FIVE.glob("*.html")):
        assert main(["import", str(page), "musterkreis"]) == 0
    assert (place / "content/musterkreis/angebote/bildungsangebote-2.md").is_file()
    assert not (place / "content/musterkreis/angebote/bildungsangebote.md").exists()
    assert main(["check", "--jobs", "1", "--today", "2018-11-15"]) == 0
    assert main(["format", "--check"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("path", ["plan", "alt", "pläne"])
def test_a_page_by_its_address(path: str, server: str, place: Path) -> None:
    assert main(["import", f"{server}/{path}", "musterkreis"]) == 0
    text = (place / "content/musterkreis/seiten/plan.md").read_text(encoding="utf-8")
    assert f"[Kreistag]({server}/amt)" in text


@pytest.mark.parametrize(("path", "why"), [("fehlt", "der Server antwortet mit 404"), ("datei", "Die Seite ist nicht")])
def test_a_page_that_does_not_come(
    path: str, why: str, server: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(place.rglob("*"))
    assert main(["import", f"{server}/{path}", "musterkreis"]) == 1
    assert why in capsys.readouterr().err
    assert sorted(place.rglob("*")) == before


def test_without_the_extension_it_says_what_to_install(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "ssg.takeover.saved", raising=False)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert main(["import", "plan.html", "musterkreis"]) == 1
    assert "pip install leichtbau[import]" in capsys.readouterr().err
    assert not (place / "content/musterkreis/seiten/plan.md").exists()


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        ((), "Es fehlt die Seite oder der Landkreis."),
        (("plan.html",), "Es fehlt die Seite oder der Landkreis."),
        (("plan.html", "mustrkreis"), "Meinten Sie „musterkreis“?"),
        (("../x.html", "musterkreis"), "gibt es nicht"),
        (("plan.html", "../musterkreis"), "Den Landkreis"),
        (("file:///etc/hostname", "musterkreis"), "gibt es nicht"),
    ],
)
def test_wrong_use(argv: tuple[str, ...], sentence: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(place.rglob("*"))
    assert main(["import", *argv]) == 2
    assert sentence in capsys.readouterr().err
    assert sorted(place.rglob("*")) == before


def test_a_page_that_is_no_single_page(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paragraph = f"<p>{'Wort ' * 500}</p>"
    (place / "lang.html").write_text(f"<html><body>{paragraph * 100}</body></html>", encoding="utf-8")
    assert main(["import", "lang.html", "musterkreis"]) == 1
    assert "ist zu lang für eine Seite" in capsys.readouterr().err


def test_a_file_without_text(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "leer.html").write_text("<html><body></body></html>", encoding="utf-8")
    assert main(["import", "leer.html", "musterkreis"]) == 1
    assert "enthält keinen Text" in capsys.readouterr().err
