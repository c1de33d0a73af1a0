"""The server: this machine alone, looking alone, and only what belongs to the site."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from time import sleep

import pytest

from ssg.cli import main
from ssg.preview import notice
from ssg.preview.server import LOOK_EVERY, PortTaken, Server
from tests.few_counties import THREE
from tests.preview.browsing import Browser, browsing, preview_of
from tests.small_county import write_tree


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("preview")
    (folder / "geheim.txt").write_text("geheim", encoding="utf-8")
    return write_tree(folder / "content", THREE)


@pytest.fixture(scope="module")
def browser(content: Path) -> Iterator[Browser]:
    with browsing(preview_of(content)) as opened:
        yield opened


def test_pages_come_with_the_headers_of_a_published_site(browser: Browser) -> None:
    answer = browser.ask("/c/")
    told = answer.headers
    assert answer.status == 200
    assert b"Kreis c" in answer.octets
    assert told["content-type"] == "text/html; charset=utf-8"
    assert "script-src 'self'" in told["content-security-policy"]
    assert "frame-ancestors 'none'" in told["content-security-policy"]
    assert told["x-content-type-options"] == "nosniff"
    assert told["referrer-policy"] == "no-referrer"
    assert told["cache-control"] == "no-cache"
    assert "Python" not in told["server"]


def test_head_tells_the_same_without_the_page(browser: Browser) -> None:
    whole, head = browser.ask("/c/"), browser.ask("/c/", "HEAD")
    length = len(whole.octets)
    assert (head.status, head.octets) == (200, b"")
    assert head.headers["content-length"] == str(length)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
def test_nothing_but_looking(browser: Browser, method: str) -> None:
    answer = browser.ask("/", method, body=b"x=1" if method == "POST" else None)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert "nimmt nichts an" in answer.text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:80", ""])
def test_other_hosts_are_refused(browser: Browser, host: str) -> None:
    answer = browser.ask("/c/", host=host or " ")
    assert answer.status == 403
    assert b"Kreis c" not in answer.octets


def test_this_machine_has_two_names(browser: Browser) -> None:
    assert browser.ask("/c/", host=f"localhost:{browser.port}").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../geheim.txt",
        "/c/../../geheim.txt",
        "/%2e%2e/geheim.txt",
        "/c/%2e%2e%2f%2e%2e%2fgeheim.txt",
        "/..%5cgeheim.txt",
        "//geheim.txt",
        "/c/kreis.yaml",
        "/c/seiten/x.md",
        "/c/seiten/x.md%00.html",
        "/%ff%fe",
        "/_vorschau/",
        "/_vorschau/../pages.py",
        "/_vorschau/pages.py",
    ],
)
def test_only_what_belongs_to_the_site_is_there(browser: Browser, path: str) -> None:
    answer = browser.ask(path)
    octets = answer.octets
    assert answer.status == 404
    assert b"geheim" not in octets
    assert b"titel:" not in octets


def test_a_folder_gets_its_stroke_and_leads_nowhere_else(browser: Browser) -> None:
    answer = browser.ask("/c/seiten")
    assert (answer.status, answer.headers["location"]) == (301, "/c/seiten/")
    assert browser.ask("//evil.example").status == 404
    assert browser.ask("/gemeinsam").status == 404


def test_an_address_that_there_is_not_shows_the_page_of_the_site(browser: Browser) -> None:
    answer = browser.ask("/c/gibt/es/nicht/")
    assert answer.status == 404
    page = answer.text
    assert 'href="/c/"' in page


def test_the_script_and_the_style_of_the_preview_are_served(browser: Browser) -> None:
    for path, kind in ((notice.SCRIPT, "text/javascript"), (notice.STYLE, "text/css")):
        answer = browser.ask(f"/{path}")
        assert answer.status == 200
        assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
        assert f'"/{path}"' in browser.ask("/c/").text


def test_assets_may_be_kept_for_good(browser: Browser) -> None:
    page = browser.ask("/c/").text
    path = page.partition('<link rel="stylesheet" href="..')[2].partition('"')[0]
    assert "immutable" in browser.ask(path).headers["cache-control"]


def test_a_save_is_told_to_the_open_page(browser: Browser, content: Path) -> None:
    stamp = browser.ask("/c/seiten/x/").text.partition('data-stand="')[2].partition('"')[0]
    with browser.listening(f"/{notice.EVENTS}?seite=/c/seiten/x/") as answer:
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert answer.readline().decode() == f"data: {stamp}\n"
        answer.readline()
        write_tree(content, {"c/seiten/x.md": f"{THREE['c/seiten/x.md']}\nNoch ein Satz.\n"})
        told = answer.readline().decode()
    assert told.startswith("data: ")
    assert told != f"data: {stamp}\n"
    assert told.split()[1] in browser.ask("/c/seiten/x/").text


def test_only_this_machine_can_ask(content: Path) -> None:
    with Server(preview_of(content), 0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_in_use_is_a_sentence(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortTaken, match="benutzt schon ein anderes Programm"):
            Server(preview_of(content), port)
        assert main(["serve", "--content", str(content), "--no-cache", "--port", str(port)]) == 1
    assert f"Die Nummer {port} benutzt schon ein anderes Programm." in capsys.readouterr().err


@pytest.mark.parametrize("written", ["x", "-1", "65536", "8000.5", "٣"])
def test_a_port_is_a_number_that_there_is(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", f"--port={written}"]) == 2
    assert "kann keine Nummer für die Vorschau sein" in capsys.readouterr().err


def test_open_pages_of_a_county_share_a_look(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preview, asked = preview_of(content), list[str]()

    def stamp(path: str) -> str:
        asked.append(path)
        return path

    monkeypatch.setattr(preview, "stamp", stamp)
    with Server(preview, 0) as server:
        monkeypatch.setattr("ssg.preview.server.LOOK_EVERY", 1000.0)
        assert {server.look(path) for path in ("c/", "c/seiten/x/", "c/leicht/seiten/x/")} == {"c/"}
        assert server.look("b/") == "b/"
        monkeypatch.setattr("ssg.preview.server.LOOK_EVERY", 0.0)
        assert server.look("c/seiten/x/") == "c/seiten/x/"
    assert asked == ["c/", "b/", "c/seiten/x/"]


def test_who_is_told_of_changes_has_nobody_look_once_the_preview_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = preview_of(write_tree(tmp_path / "content", THREE))
    looked: list[str] = []

    def look(path: str) -> str:
        looked.append(path)
        return str(len(looked))

    monkeypatch.setattr(preview, "stamp", look)
    with ExitStack() as opened:
        with browsing(preview) as browser:
            told = opened.enter_context(browser.listening(f"/{notice.EVENTS}?seite=/"))
            assert told.readline().startswith(b"data: ")
        before = len(looked)
        sleep(3 * LOOK_EVERY)
        assert len(looked) == before
