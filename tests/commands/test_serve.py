"""`serve`: it says where the preview is, and ends with a word."""

from pathlib import Path

import pytest

from ssg.cli import main
from ssg.console.interruption import Interrupted
from ssg.preview.server import Server
from tests.few_counties import THREE
from tests.small_county import write_tree


def test_it_says_where_the_preview_is_and_ends_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []

    def serve_once(server: Server) -> None:
        shown.append(server.preview.answer("c/index.html").octets.decode())
        raise Interrupted(2)

    monkeypatch.setattr(Server, "serve_forever", serve_once)
    content = write_tree(tmp_path / "content", THREE)
    assert main(["serve", "--content", str(content), "--cache", str(tmp_path / "cache"), "--port", "0"]) == 0
    assert "Kreis c" in shown[0]
    told = capsys.readouterr().out
    assert "Die Vorschau ist da: http://127.0.0.1:" in told
    assert told.endswith("Die Vorschau ist beendet.\n")


def test_it_writes_no_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Server, "serve_forever", lambda server: server.preview.answer("index.html"))
    content = write_tree(tmp_path / "content", THREE)
    monkeypatch.chdir(tmp_path)
    assert main(["serve", "--no-cache", "--port", "0"]) == 0
    assert [path.name for path in tmp_path.iterdir()] == [content.name]
