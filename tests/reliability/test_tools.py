"""R20 to R22: the commands agree, and the preview is for this machine alone."""

import shutil
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.preview import notice
from ssg.project import ROOT
from tests.few_counties import THREE, county
from tests.preview.browsing import browsing, preview_of
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES, build, files_of

BREAKS = {
    "fine": {},
    "no fields": {"a/seiten/y.md": "Text."},
    "dead link": {"a/seiten/y.md": "---\ntitel: x\n---\n[x](seiten/fehlt)\n"},
    "html, of which a warning is enough": {"a/seiten/y.md": "---\ntitel: x\n---\n<b>x</b>\n"},
    "two of a name": {"a/seiten/y.md": "---\ntitel: x\n---\n", "a/seiten/Y.md": "---\ntitel: x\n---\n"},
    "script in a drawing": {"a/bilder/x.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'},
}


@pytest.mark.parametrize("files", BREAKS.values(), ids=BREAKS)
def test_r20_check_and_build_agree_and_check_writes_nothing(tmp_path: Path, files: dict[str, str]) -> None:
    content = write_tree(tmp_path / "content", county("a") | files)
    before = sorted(tmp_path.rglob("*"))
    options = ("--content", str(content), "--templates", str(TEMPLATES), "--today", "2019-01-01", "--jobs", "1")
    checked = main(["check", *options])
    assert sorted(tmp_path.rglob("*")) == before
    assert build(content, tmp_path / "site") == checked
    assert checked == 0 or files


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "a/x/y", "/etc/x", "a/.x", "a/x.md", "A/x", "a/ä", "a/con", "a/\x1b[31m", "-x"]
)
def test_r20_new_writes_only_where_an_entry_belongs(tmp_path: Path, name: str) -> None:
    content = write_tree(tmp_path / "content", THREE)
    before = files_of(tmp_path)
    assert main(["new", "seiten", name, "--content", str(content)]) in {1, 2}
    assert files_of(tmp_path) == before


def test_r20_new_never_overwrites(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", THREE)
    before = files_of(tmp_path)
    assert main(["new", "seiten", "a/x", "--content", str(content)]) != 0
    assert files_of(tmp_path) == before


@pytest.mark.parametrize("command", sorted(path.stem for path in (ROOT / "ssg/commands").glob("[a-z]*.py")))
def test_r20_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command.rstrip("_").replace("_", "-"), "--help"]) == 0
    assert capsys.readouterr().out.startswith("Aufruf: ")


def test_r21_the_preview_shows_the_site_to_this_machine_alone(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", THREE)
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    with browsing(preview_of(content)) as browser:
        assert browser.ask("/a/").status == 200
        assert browser.ask("/a/", host="evil.example").status == 403
        assert browser.ask("/a/", "POST", body=b"x").status == 405
        for path in (
            "/../geheim.txt",
            "/a/%2e%2e/%2e%2e/geheim.txt",
            "/a/..%2f..%2fgeheim.txt",
            "/%00",
            "//etc/passwd",
        ):
            assert browser.ask(path).status == 404, path
        headers = browser.ask("/a/").headers
        assert "access-control-allow-origin" not in headers
        assert headers["x-content-type-options"] == "nosniff"
        assert "'unsafe" not in headers["content-security-policy"]


def test_r21_a_link_in_the_content_leads_nowhere(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", THREE)
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    (content / "a/dokumente").mkdir()
    (content / "a/dokumente/x.csv").symlink_to(tmp_path / "geheim.txt")
    with browsing(preview_of(content)) as browser:
        assert b"geheim" not in browser.ask("/a/dokumente/x.csv").octets


def test_r21_a_broken_edit_keeps_the_preview_alive(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", THREE)
    with browsing(preview_of(content)) as browser:
        assert browser.ask("/b/seiten/x/").status == 200
        for octets in (b"---\ntitel: [\n", b"\xff\xfe", b"---\nfalsch: x\n---\n"):
            (content / "b/seiten/x.md").write_bytes(octets)
            answer = browser.ask("/b/seiten/x/")
            assert answer.status in {200, 404, 503}
            assert b"Traceback" not in answer.octets
        shutil.rmtree(content / "b")
        assert browser.ask("/a/").status == 200


def test_r22_a_published_page_knows_nothing_of_the_preview(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", THREE)
    assert build(content, tmp_path / "site", "--no-checks") == 0
    marks = [notice.SCRIPT.encode(), notice.STYLE.encode(), notice.EVENTS.encode(), b"data-stand", b"EventSource"]
    for path, octets in files_of(tmp_path / "site").items():
        assert not [mark for mark in marks if mark in octets], path
    with browsing(preview_of(content)) as browser:
        assert notice.SCRIPT.encode() in browser.ask("/a/").octets
