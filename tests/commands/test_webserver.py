"""`webserver`: rules for a server, made from what a build has published."""

import json
from pathlib import Path

import pytest

from ssg.cli import main
from tests.servers.needed import program
from tests.servers.nginx import complaints, nginx
from tests.whole_site import GOLDEN_CONTENT, build

FAREWELL = "musterkreis/seiten/sommerfest/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("golden") / "site"
    assert build(GOLDEN_CONTENT, output) == 0
    return output


def shown(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main(["webserver", *args]) == 0
    return capsys.readouterr().out


def test_shows_the_rules_of_each_server(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {kind: shown(capsys, kind, "--site", str(site)) for kind in ("nginx", "apache", "caddy", "headers")}
    for text in texts.values():
        assert "frame-ancestors 'none'" in text
        assert "text/calendar; charset=utf-8" in text
    assert len(set(texts.values())) == len(texts)


def test_writes_the_rules_and_says_what_to_do(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = shown(capsys, "headers", "--site", str(site), "--output", str(tmp_path / "neu"))
    assert sorted(each.name for each in (tmp_path / "neu").iterdir()) == ["_headers", "_redirects"]
    assert "bevor Sie die Seiten hochladen" in said
    assert (tmp_path / "neu" / "_headers").as_posix() in said


def test_nginx_sends_the_site_as_it_was_built(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program("nginx", "nginx")
    rules = shown(capsys, "nginx", "--site", str(site))
    assert complaints(tmp_path, site, rules) == ""
    with nginx(tmp_path, site, rules) as server:
        gone = server.ask(f"/{FAREWELL}")
        assert gone.status == 410
        assert gone.octets == (site / FAREWELL / "index.html").read_bytes()
        assert server.ask(f"/{FAREWELL.replace('/', '/leicht/', 1)}").status == 410
        assert server.ask("/musterkreis/").octets == (site / "musterkreis" / "index.html").read_bytes()


def test_only_who_asks_gets_what_needs_a_module(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "brotli_static on;" not in shown(capsys, "nginx", "--site", str(site))
    assert "brotli_static on;" in shown(capsys, "nginx", "--site", str(site), "--brotli")


def test_a_site_may_begin_in_a_folder(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, "nginx", "--site", str(site), "--base", "/kreise/")
    assert "/kreise/404.html" in text
    assert f"/kreise/{FAREWELL}" in text


def test_publishing_tells_when_the_rules_are_to_be_renewed(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for target, more in (("stand", ()), ("webspace", ("--plain",))):
        assert main(["publish", str(tmp_path / target), "--site", str(site), *more]) == 0
        assert "python build.py webserver" in capsys.readouterr().err
        assert main(["publish", str(tmp_path / target), "--site", str(site), *more]) == 0
        assert "webserver" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["ngnix"], "Meinten Sie „nginx“?"),
        (["iis"], "Möglich sind: „apache“, „caddy“, „headers“, „nginx“."),
        (["nginx", "--site", "nirgends"], "Den Ordner „nirgends“ gibt es nicht."),
        (["nginx", "--base", "kreise"], "„kreise“ ist kein Ort auf einem Server."),
        (["nginx", "--base", '/a"; }'], "ist kein Ort auf einem Server."),
    ],
)
def test_says_what_there_is_not(
    args: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    assert main(["webserver", *args]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "told",
    [
        "x",
        "[]",
        json.dumps({"moved": {}, "gone": ["a; }"]}),
        json.dumps({"moved": {"a/": "b\nc/"}, "gone": []}),
        json.dumps({"moved": [], "gone": []}),
    ],
)
def test_what_no_build_writes_gets_into_no_rules(told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kreis").mkdir()
    (tmp_path / "kreis" / "umzuege.json").write_text(told, encoding="utf-8")
    assert main(["webserver", "nginx", "--site", str(tmp_path)]) == 1
    assert "Bauen Sie die Seiten neu." in capsys.readouterr().err
