"""Publishing over ssh and rsync to a real sshd."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from ssg.output import Output
from ssg.publish import publish
from ssg.publish.folder import Folder
from ssg.publish.place import Place
from ssg.publish.server import Server
from ssg.publish.stop import PublishStopped
from ssg.write.disk import WriteFailed
from tests.publish.sample import release, style, tree
from tests.servers.sshd import WITHOUT_PORT, Sshd


@pytest.fixture
def place(server: Sshd, tmp_path: Path) -> Server:
    return Server(server.name, str(tmp_path / "www"))


def bring(place: Server, site: Path, number: int, *more: Output) -> str:
    new = release(site, number, *more)
    publish(new, place, place.standing())
    return new.tree


def test_a_transfer_that_ends_midway_leaves_the_old_release_and_the_next_one_finishes(
    place: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, www = tmp_path / "site", tmp_path / "www"
    first = bring(place, site, 1)
    new = release(site, 2)
    with monkeypatch.context() as patch:
        patch.setattr(Server, "_transfer", lambda *_: None)
        with pytest.raises(PublishStopped, match="nicht alles so angekommen"):
            publish(new, place, place.standing())
    (www / "releases" / f"{new.tree}.part" / "rest.tmp").write_text("halb", "utf-8")
    assert place.standing().current == first
    assert "Stand 1" in (www / "current/index.html").read_text("utf-8")
    publish(new, place, place.standing())
    assert tree(www / "releases" / new.tree).keys() - tree(site).keys() == {style(1)[0]}
    assert not list((www / "releases").glob("*.part"))


@pytest.mark.parametrize("damage", ["changed", "more", "link"])
def test_what_did_not_arrive_as_it_was_is_never_shown(place: Server, tmp_path: Path, damage: str) -> None:
    first = bring(place, tmp_path / "site", 1)
    new = release(tmp_path / "site", 2)

    def damaged(*_: object) -> None:
        Server._transfer(place, new, f"{new.tree}.part")  # noqa: SLF001 - between transfer and comparison
        part = tmp_path / "www/releases" / f"{new.tree}.part"
        match damage:
            case "changed":
                (part / "index.html").write_text("x", "utf-8")
            case "more":
                (part / "mehr.html").write_text("x", "utf-8")
            case _:
                (part / "link.html").symlink_to("/etc/passwd")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Server, "_step", _before_checking(Server._step, damaged))  # noqa: SLF001
        with pytest.raises(PublishStopped, match="nicht alles so angekommen"):
            publish(new, place, place.standing())
    assert place.standing().current == first


def _before_checking(step: "object", damage: "object") -> "object":
    def run(self: Server, name: str, *operands: str, told: bytes = b"") -> bytes:
        if name == "check":
            damage()  # type: ignore[operator]
        return step(self, name, *operands, told=told)  # type: ignore[operator,no-any-return]

    return run


def test_the_port_may_be_told(server: Sshd, place: Server, tmp_path: Path) -> None:
    told = Server(WITHOUT_PORT, place.folder, server.port)
    name = bring(told, tmp_path / "site", 1)
    assert place.standing().current == name


def test_a_folder_below_the_home_of_the_user_may_be_named(place: Server) -> None:
    assert Server(place.host, "nirgends/www").standing().current is None


def test_missing_rights_are_told(place: Server, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("x", "utf-8")
    with pytest.raises(PublishStopped) as stop:
        bring(Server(place.host, str(tmp_path / "datei" / "www")), tmp_path / "site", 1)
    assert str(tmp_path / "datei") in stop.value.message


def test_a_server_that_does_not_answer_is_told(place: Server) -> None:
    with pytest.raises(
        PublishStopped, match=r"Bei „niemand@127.0.0.1:/srv“|Die Verbindung zu „niemand@127.0.0.1:/srv“"
    ):
        Server("niemand@127.0.0.1", "/srv", 1).standing()
    assert place.standing().current is None


def test_a_key_that_does_not_fit_is_told(server: Sshd, place: Server) -> None:
    with pytest.raises(PublishStopped) as stop:
        Server("127.0.0.1", place.folder, server.port).standing()
    assert "ist hier nicht bekannt" in stop.value.message


def test_three_that_publish_at_once_disturb_no_reader(place: Server, tmp_path: Path) -> None:
    www = tmp_path / "www"
    bring(place, tmp_path / "site", 0)

    def publish_some(first: int, there: Place) -> None:
        for number in range(first, first + 4):
            new = release(tmp_path / f"site-{first}", number)
            with suppress(PublishStopped, WriteFailed):  # another one was quicker
                publish(new, there, there.standing())

    with ThreadPoolExecutor(3) as threads:
        places: tuple[Place, ...] = (place, place, Folder(www))
        all_of_them = [threads.submit(publish_some, 10 * n, there) for n, there in enumerate(places, 1)]
        while not all(each.done() for each in all_of_them):
            assert (www / "current/index.html").read_text("utf-8").startswith("<p>Stand ")
        for each in all_of_them:
            each.result()
    page = (www / "current/index.html").read_text("utf-8")
    assert page.startswith("<p>Stand ")
    assert not page.startswith("<p>Stand 0<")  # who failed did so because another one was quicker
    bring(place, tmp_path / "site", 99)
    assert len([path for path in (www / "releases").iterdir() if path.is_dir()]) == 3
    assert not list((www / "releases").glob("*.part"))
