"""Plain copies: whatever is killed, no page ever asks for what is not there, and the next copy goes on."""

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.output import Output
from ssg.publish import plain
from ssg.publish.plain import FRESH, NOTED, UNSURE, copy, plan
from ssg.publish.release import Part, Release, read_listing
from ssg.publish.stop import PublishStopped
from ssg.publish.web_folder import WebFolder
from ssg.publish.web_sftp import WebSftp
from ssg.write.disk import WriteFailed
from tests.failing_calls import Killed, failing
from tests.publish.sample import release, tree
from tests.servers.sshd import WITHOUT_PORT, Sshd

DEAR = re.compile(r"href=(\S+\.css)>")


@pytest.fixture
def space(tmp_path: Path) -> WebFolder:
    return WebFolder(tmp_path / "www")


def bring(space: WebFolder | WebSftp, new: Release) -> None:
    copy(new, space, space.noted())


def published(folder: Path) -> dict[str, str]:
    found = tree(folder)
    found.pop(NOTED)
    return found


def lacking(folder: Path) -> list[str]:
    """What pages ask for and do not find."""
    pages = [path for path in folder.rglob("*.html") if path.is_file()]
    asked = [folder / found[1] for page in pages if (found := DEAR.search(page.read_text("utf-8")))]
    return [str(path) for path in asked if not path.is_file()]


def test_the_web_space_holds_the_site_and_what_it_holds_is_noted(space: WebFolder, tmp_path: Path) -> None:
    for number in (1, 2):
        new = release(tmp_path / "site", number, Output(f"nur/in/{number}.html", "x", "x.md"))
        bring(space, new)
        assert published(space.target) == tree(tmp_path / "site")
        assert space.noted() == new.listing
        assert not list(plan(new, space.noted()))
    assert not (space.target / "nur/in/1.html").exists()


def test_pages_come_after_what_they_need_and_go_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "MANY", 1)
    before = release(tmp_path / "site", 1).listing
    steps = list(plan(release(tmp_path / "site", 2), before))
    brought = [path for each in steps for path in each.brought]
    gone = [path for each in steps for path in each.gone]
    assert [Path(path).suffix for path in brought] == [".css", ".html", ".html", ".html"]
    assert brought[1:] == ["seite-2.html", "a/index.html", "index.html"]
    assert [Path(path).suffix for path in gone] == [".html", ".css"]
    assert not any(each.brought for each in steps[4:])


@pytest.mark.parametrize("number", range(1, 190, 3))
def test_a_copy_that_is_killed_anywhere_leaves_no_page_without_its_style(
    space: WebFolder, tmp_path: Path, number: int
) -> None:
    bring(space, release(tmp_path / "site", 1))
    new = release(tmp_path / "site", 2)
    with failing(number, Killed), pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain, "MANY", 2)
        with suppress(Killed):
            bring(space, new)
    assert not lacking(space.target)
    bring(space, new)
    assert published(space.target) == tree(tmp_path / "site")


@settings(max_examples=25, deadline=None)
@given(stops=st.lists(st.tuples(st.integers(0, 3), st.integers(1, 90)), max_size=4))
def test_after_any_kills_on_the_way_the_next_copy_is_whole(
    tmp_path_factory: pytest.TempPathFactory, stops: list[tuple[int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("plain")
    space = WebFolder(folder / "www")
    for number, step in stops:
        new = release(folder / "site", number)
        with failing(step, Killed), suppress(Killed):
            bring(space, new)
        assert not lacking(space.target)
    bring(space, release(folder / "site", 9))
    assert published(space.target) == tree(folder / "site")


def test_what_was_not_finished_is_brought_again_or_taken_away_whole(tmp_path: Path) -> None:
    new = Release("t", tmp_path, {"x": Part("a" * 64, tmp_path / "x")})
    brought, gone, noted = plan(new, {"x": UNSURE, "weg": UNSURE})
    assert (list(brought.brought), read_listing(brought.noted)) == (["x"], {"x": UNSURE, "weg": UNSURE})
    assert gone.gone == ("weg", f"weg{FRESH}")
    assert read_listing(noted.noted) == {"x": "a" * 64}


def test_folders_of_others_are_left_alone(space: WebFolder, tmp_path: Path) -> None:
    space.target.mkdir()
    (space.target / "fremd.html").write_text("fremd", "utf-8")
    with pytest.raises(PublishStopped, match="nicht von diesem Befehl"):
        bring(space, release(tmp_path / "site", 1))
    assert tree(space.target) == {"fremd.html": "fremd"}


@pytest.mark.parametrize("there", ["../fremd.html", "/{place}/fremd.html", "a/../../fremd.html"])
def test_a_list_at_the_target_takes_nothing_away_elsewhere(space: WebFolder, tmp_path: Path, there: str) -> None:
    bring(space, release(tmp_path / "site", 1))
    (tmp_path / "fremd.html").write_text("fremd", "utf-8")
    with (space.target / NOTED).open("a", encoding="utf-8") as noted:
        noted.write(f"{'a' * 64}  {there.format(place=str(tmp_path).strip('/'))}\n")
    bring(space, release(tmp_path / "site", 2))
    assert (tmp_path / "fremd.html").read_text("utf-8") == "fremd"


@pytest.fixture
def remote(server: Sshd, tmp_path: Path) -> WebSftp:
    return WebSftp(server.name, str(tmp_path / "kunde/www"))


def test_over_sftp_the_web_space_holds_the_site(remote: WebSftp, tmp_path: Path) -> None:
    site, www = tmp_path / 'si te [1] "x"', tmp_path / "kunde/www"
    for number in (1, 2):
        new = release(site, number, Output(f"nur/in/{number}.html", "x", "x.md"))
        bring(remote, new)
        assert published(www) == tree(site)
        assert remote.noted() == new.listing
    assert not (www / "nur/in/1.html").exists()


@pytest.mark.parametrize("commands", range(1, 26, 4))
def test_over_sftp_a_copy_that_breaks_off_goes_on(
    remote: WebSftp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, commands: int
) -> None:
    www = tmp_path / "kunde/www"
    bring(remote, release(tmp_path / "site", 1))
    new = release(tmp_path / "site", 2)
    steps = list(plan(new, remote.noted()))
    with monkeypatch.context() as patch, suppress(Killed):
        patch.setattr(WebSftp, "_call", _cut(WebSftp._call, commands))  # noqa: SLF001
        remote.carry_out(steps[0])
    assert not lacking(www)
    bring(remote, new)
    assert published(www) == tree(tmp_path / "site")


def _cut(call: Any, number: int) -> Any:
    """The call that carries out so many commands in all, and dies."""
    left = [number]

    def run(space: WebSftp, commands: tuple[str, ...]) -> str:
        call(space, commands[: left[0]])
        left[0] -= len(commands)
        if left[0] <= 0:
            raise Killed
        return ""

    return run


@pytest.mark.parametrize("way", ["space", "remote"])
def test_what_arrives_as_something_else_is_never_seen(way: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    there: WebFolder | WebSftp = request.getfixturevalue(way)
    www = tmp_path / ("www" if way == "space" else "kunde/www")
    bring(there, release(tmp_path / "site", 1))
    before = published(www)
    new = release(tmp_path / "site", 2)
    page = tmp_path / "site/index.html"
    whole = page.read_text("utf-8")
    page.write_text(whole[:-10], "utf-8")
    with pytest.raises(PublishStopped, match=r"„index\.html“ ist in „[^“]*“ nicht so angekommen"):
        bring(there, new)
    assert {path: text for path, text in published(www).items() if not path.endswith(FRESH)} == before
    page.write_text(whole, "utf-8")
    bring(there, new)
    assert published(www) == tree(tmp_path / "site")


def test_over_sftp_the_port_may_be_told(server: Sshd, remote: WebSftp, tmp_path: Path) -> None:
    new = release(tmp_path / "site", 1)
    bring(WebSftp(WITHOUT_PORT, remote.folder, server.port), new)
    assert remote.noted() == new.listing


def test_over_sftp_folders_of_others_are_left_alone(remote: WebSftp, tmp_path: Path) -> None:
    (tmp_path / "kunde/www").mkdir(parents=True)
    (tmp_path / "kunde/www/fremd.html").write_text("fremd", "utf-8")
    with pytest.raises(PublishStopped, match="nicht von diesem Befehl"):
        bring(remote, release(tmp_path / "site", 1))
    assert tree(tmp_path / "kunde/www") == {"fremd.html": "fremd"}


def test_what_the_disk_refuses_midway_is_told_without_a_promise(space: WebFolder, tmp_path: Path) -> None:
    bring(space, release(tmp_path / "site", 1))
    (space.target / "index.html").unlink()
    (space.target / "index.html").mkdir()  # where a file should go
    with pytest.raises(WriteFailed, match=r"Das ist ein Ordner\. Dort ist vielleicht erst ein Teil der Dateien neu\.$"):
        bring(space, release(tmp_path / "site", 2))


def test_over_sftp_missing_rights_are_told_and_the_next_copy_goes_on(remote: WebSftp, tmp_path: Path) -> None:
    bring(remote, release(tmp_path / "site", 1))
    page = tmp_path / "kunde/www/index.html"
    page.unlink()
    page.mkdir()  # where a file should go
    (page / "x").write_text("x", "utf-8")
    with pytest.raises(PublishStopped, match="erst ein Teil der Dateien neu"):
        bring(remote, release(tmp_path / "site", 2))
    (page / "x").unlink()
    page.rmdir()
    bring(remote, release(tmp_path / "site", 2))
    assert published(tmp_path / "kunde/www") == tree(tmp_path / "site")
