"""Publishing into a folder of this machine, and what holds when it stops anywhere."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ssg.publish import publish, roll_back
from ssg.publish.folder import Folder
from ssg.publish.release import Release
from ssg.publish.stop import PublishStopped
from ssg.write.disk import WriteFailed
from ssg.write.lock import alone
from tests.failing_calls import Killed, failing, refusal
from tests.publish.sample import made, release, style, tree


@pytest.fixture
def place(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "www")


def bring(place: Folder, new: Release) -> str:
    publish(new, place, place.standing())
    return new.tree


def shown(place: Folder) -> str:
    """The number of the release that readers see, the same on every page."""
    www = place.target / "current"
    pages = {(www / name).read_text("utf-8").split("<link")[0] for name in ("index.html", "a/index.html")}
    (page,) = pages
    name, _ = style(int(page.removeprefix("<p>Stand ").removesuffix("</p>")))
    assert (www / name).is_file()
    return page


def test_a_release_is_the_site_and_the_site_may_change_afterwards(place: Folder, tmp_path: Path) -> None:
    site = tmp_path / "site"
    name = bring(place, release(site, 1))
    assert tree(place.target / "current") == tree(site)
    (site / "index.html").write_text("von Hand geändert", "utf-8")
    assert shown(place) == "<p>Stand 1</p>"
    now = place.standing()
    assert (now.current, list(now.releases)) == (name, [name])


def test_a_damaged_release_is_mended_when_it_is_published_again(place: Folder, tmp_path: Path) -> None:
    first, _ = (bring(place, release(tmp_path / "site", number)) for number in (1, 2))
    page = place.target / "releases" / first / "immer.html"
    page.unlink()
    page.symlink_to("/etc/passwd")
    bring(place, release(tmp_path / "site", 1))
    assert tree(place.target / "current").keys() - {style(2)[0]} == tree(tmp_path / "site").keys()
    assert page.read_text("utf-8") == "bleibt"


@pytest.mark.parametrize("number", range(1, 140, 3))
@pytest.mark.parametrize("fault", [Killed, refusal(errno.ENOSPC)], ids=["killed", "full"])
def test_whatever_fails_readers_see_one_release_and_the_next_try_finishes(
    place: Folder, tmp_path: Path, number: int, fault: Callable[[], BaseException]
) -> None:
    site = tmp_path / "site"
    for each in (1, 2, 3):
        bring(place, release(site, each))
    new = release(site, 4)
    with failing(number, fault):
        try:
            bring(place, new)
        except (Killed, WriteFailed):
            stopped = True
        else:
            stopped = False
    assert stopped or shown(place) == "<p>Stand 4</p>"
    assert shown(place) in {"<p>Stand 3</p>", "<p>Stand 4</p>"}
    if place.standing().current != new.tree:
        bring(place, new)
    assert shown(place) == "<p>Stand 4</p>"
    made(site, 3)
    roll_back(place)
    others = {style(each)[0] for each in (1, 2, 4)}
    assert tree(place.target / "current").keys() - others == tree(site).keys()


def test_two_at_once_wait_for_each_other(place: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(place, release(tmp_path / "site", 1))
    monkeypatch.setattr("ssg.publish.folder.PATIENCE", 0.05)
    with (
        alone(place.target / "releases/lock", lambda: None, ""),
        pytest.raises(PublishStopped, match="gerade veröffentlicht"),
    ):
        bring(place, release(tmp_path / "site", 2))
    assert shown(place) == "<p>Stand 1</p>"


def test_a_strange_folder_among_the_releases_stays(place: Folder, tmp_path: Path) -> None:
    (place.target / "releases" / "20181115").mkdir(parents=True)
    for number in range(1, 6):
        bring(place, release(tmp_path / "site", number))
    assert (place.target / "releases" / "20181115").is_dir()


def test_files_are_for_the_web_server_to_read_whatever_the_umask(place: Folder, tmp_path: Path) -> None:
    new = release(tmp_path / "site", 1)
    before = os.umask(0o077)
    try:
        bring(place, new)
    finally:
        os.umask(before)
    www = place.target / "current"
    assert {path.stat().st_mode & 0o777 for path in (place.target, www, www.parent / "releases", www / "a")} == {0o755}
    assert {path.stat().st_mode & 0o777 for path in www.rglob("*.html")} == {0o644}
