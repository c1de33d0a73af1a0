"""`check --links` tells editors which pages of others are gone, moved, or could not be checked."""

import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ssg.cli import main
from ssg.outside import asking, politeness
from tests.outside.answering import Answering, answering
from tests.small_county import small_county, write_tree


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Answering]:
    """All hosts of the world are this one."""
    real = socket.getaddrinfo

    def here(_: object, *more: Any, **named: Any) -> object:
        return real("127.0.0.1", *more, **named)

    monkeypatch.setattr(socket, "getaddrinfo", here)
    monkeypatch.setattr(asking.Caller.__init__, "__defaults__", (lambda _: True, 20.0))
    monkeypatch.setattr(politeness, "PAUSE", 0.0)
    with answering() as made:
        yield made


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Answering) -> Path:
    home = f"http://www.amt.example:{server.server_port}"
    first = f"[Weg]({home}/code/404) und [da]({home}/code/200)."
    second = f"[Neu]({home}/to/301/code/200), [zu]({home}/code/403)."
    page = f"---\ntitel: Links\n---\n{first}\n{second}\n"
    write_tree(tmp_path / "content", {**small_county(), "musterkreis/seiten/links.md": page})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def check(*more: str) -> int:
    return main(["check", "--today", "2018-11-20", *more, "content/musterkreis/seiten/links.md"])


def test_each_answer_is_a_finding_at_its_place(
    place: Path, server: Answering, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("--links") == 0
    told = capsys.readouterr().out
    assert "links.md:4:1 VW033" in told
    assert "Der Server kennt die Seite nicht (gefragt: heute)" in told
    assert f"http://www.amt.example:{server.server_port}/code/200“" in told
    assert "VW034" in told
    assert "„403“" in told
    assert (place / ".cache").is_dir()
    assert check("--links", "--strict") == 1


@pytest.mark.usefixtures("place")
def test_who_answered_well_is_not_asked_again_the_same_week(
    server: Answering, capsys: pytest.CaptureFixture[str]
) -> None:
    check("--links")
    server.asked.clear()
    check("--links")
    assert {path for _, path in server.asked} == {"/code/403"}
    assert "VW033" in capsys.readouterr().out
    server.asked.clear()
    check("--links", "--no-cache")
    assert "/code/200" in {path for _, path in server.asked}


@pytest.mark.usefixtures("place")
def test_without_the_option_nobody_is_asked(server: Answering) -> None:
    check()
    assert server.asked == []
