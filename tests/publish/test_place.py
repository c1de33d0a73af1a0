"""What holds for every place of releases: a folder of this machine, and one behind ssh and rsync."""

import shutil
from pathlib import Path

import pytest

from ssg.output import Copy
from ssg.publish import is_shown, publish, roll_back
from ssg.publish.folder import Folder
from ssg.publish.place import Place
from ssg.publish.server import Server
from ssg.publish.stop import PublishStopped
from tests.publish.sample import release, style, tree
from tests.servers.sshd import Sshd


@pytest.fixture(params=["folder", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    if request.param == "folder":
        return Folder(tmp_path / "www")
    server: Sshd = request.getfixturevalue("server")
    return Server(server.name, str(tmp_path / "www"))


def bring(place: Place, site: Path, number: int) -> str:
    new = release(site, number)
    publish(new, place, place.standing())
    return new.tree


def test_a_release_lies_on_the_server_as_it_was_built(place: Place, tmp_path: Path) -> None:
    site, www = tmp_path / "site", tmp_path / "www"
    assert place.standing().current is None
    name = bring(place, site, 1)
    assert tree(www / "current") == tree(site)
    assert (www / "current").readlink() == Path("releases", name)
    now = place.standing()
    assert (now.current, list(now.releases)) == (name, [name])
    assert now.listing == release(site, 1).listing


def test_what_stays_is_the_same_file_and_three_releases_stay(place: Place, tmp_path: Path) -> None:
    names = [bring(place, tmp_path / "site", number) for number in range(1, 6)]
    releases = tmp_path / "www" / "releases"
    kept = sorted(path.name for path in releases.iterdir() if path.is_dir())
    assert kept == sorted(names[-3:])
    assert list(place.standing().releases) == names[:1:-1]
    assert len({(releases / each / "immer.html").stat().st_ino for each in kept}) == 1
    assert {path.stem for path in releases.glob("*.sha256")} == set(kept)


def test_roll_back_goes_back_step_by_step_and_the_next_release_forgets_the_bad_ones(
    place: Place, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    names = [bring(place, site, number) for number in (1, 2, 3)]
    assert roll_back(place) == (names[2], names[1])
    assert roll_back(place) == (names[1], names[0])
    assert "Stand 1" in (tmp_path / "www/current/index.html").read_text("utf-8")
    with pytest.raises(PublishStopped, match="keinen älteren Stand"):
        roll_back(place)
    new = bring(place, site, 4)
    assert roll_back(place) == (new, names[0])


def test_a_release_that_is_there_already_is_shown_again(place: Place, tmp_path: Path) -> None:
    site = tmp_path / "site"
    first, second = bring(place, site, 1), bring(place, site, 2)
    page = tmp_path / "www/releases" / first / "index.html"
    page.write_text("verändert", "utf-8")
    assert bring(place, site, 1) == first
    assert "Stand 1" in (tmp_path / "www/current/index.html").read_text("utf-8")
    assert list(place.standing().releases) == [first, second]


def test_pages_that_readers_have_open_still_find_their_style(place: Place, tmp_path: Path) -> None:
    for number in range(1, 6):
        bring(place, tmp_path / "site", number)
    www = tmp_path / "www/current"
    assert all((www / style(number)[0]).is_file() for number in (3, 4, 5))
    assert not (www / style(1)[0]).exists()
    roll_back(place)
    assert (www / style(5)[0]).is_file()


def test_pages_that_readers_have_open_still_find_what_they_search(place: Place, tmp_path: Path) -> None:
    for number in range(1, 4):
        parts = (Copy(f"a/suche/{part}{number}-x{number}.json", octets=b"{}") for part in ("", "w"))
        publish(release(tmp_path / "site", number, *parts), place, place.standing())
    found = tmp_path / "www/current/a/suche"
    assert {path.name for path in found.iterdir()} == {
        f"{part}{number}-x{number}.json" for number in range(1, 4) for part in ("", "w")
    }


def test_what_somebody_else_has_dropped_meanwhile_is_not_shown(place: Place, tmp_path: Path) -> None:
    first, second = (bring(place, tmp_path / "site", number) for number in (1, 2))
    new = release(tmp_path / "site", 3)
    place.bring(new, place.standing())
    for gone, show in ((new.tree, place.show), (first, place.show_again)):
        shutil.rmtree(tmp_path / "www/releases" / gone)
        with pytest.raises(PublishStopped, match="nicht alles so angekommen"):
            show(gone)
    assert place.standing().current == second
    assert "Stand 2" in (tmp_path / "www/current/index.html").read_text("utf-8")


def test_folders_of_others_are_left_alone(place: Place, tmp_path: Path) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "fremd.html").write_text("fremd", "utf-8")
    with pytest.raises(PublishStopped, match="nicht von diesem Befehl"):
        place.standing()
    assert tree(tmp_path / "www") == {"fremd.html": "fremd"}


@pytest.mark.parametrize("link", ["/srv", "releases/2018", "releases/../x"])
def test_a_link_of_others_is_left_alone(place: Place, tmp_path: Path, link: str) -> None:
    (tmp_path / "www/releases").mkdir(parents=True)
    (tmp_path / "www/current").symlink_to(link)
    with pytest.raises(PublishStopped, match="nicht von diesem Befehl"):
        place.standing()


@pytest.mark.parametrize("damage", ["changed", "gone", "link", "list"])
def test_what_was_damaged_on_the_server_is_put_right(place: Place, tmp_path: Path, damage: str) -> None:
    for number in (1, 2):
        bring(place, tmp_path / "site", number)
    new, www = release(tmp_path / "site", 2), tmp_path / "www/current"
    assert is_shown(new, place, place.standing())
    page = www / "a/index.html"
    match damage:
        case "changed":
            page.write_text("von Hand", "utf-8")
        case "gone":
            shutil.rmtree(www / "a")
        case "link":
            page.unlink()
            page.symlink_to("/etc/passwd")
        case _:
            (tmp_path / "www/releases" / f"{new.tree}.sha256").write_text("", "utf-8")
    for there in (place, Folder(tmp_path / "www")):
        assert not is_shown(new, there, there.standing())
    publish(new, place, place.standing())
    assert is_shown(new, place, place.standing())
    assert page.read_text("utf-8").startswith("<p>Stand 2")
