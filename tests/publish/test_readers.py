"""Readers of a real nginx while releases come over a real sshd: no page is missing, and none is mixed."""

import logging
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from threading import Event

import pytest

from ssg.output import Copy
from ssg.project import ROOT
from ssg.publish import publish, roll_back
from ssg.publish.compressed import FILES, twins, ways
from ssg.publish.folder import Folder
from ssg.publish.place import Place
from ssg.publish.release import Release
from ssg.publish.server import Server
from ssg.write.disk import digest_of
from tests.publish.sample import made, release
from tests.servers.nginx import Nginx, nginx
from tests.servers.server import HOST
from tests.servers.sshd import Sshd

RELEASES = 50
OVER_SSH = 5
"""Every so many releases come over ssh, the others from the same machine: both keep the same folder."""
READERS = 2
PAUSE = 0.002
"""Seconds: readers leave some of the machine to the server."""
PATIENCE = 60.0
PAGES = ("/", "/a/", "/immer.html")

_PAGE = re.compile(r"<p>Stand (\d+)</p><link href=(\S+\.css)>")
_STYLE = re.compile(r"/\* Stand (\d+) \*/")


@dataclass
class Seen:
    """What one reader got."""

    polls: int = 0
    wrong: list[str] = field(default_factory=list)
    numbers: Counter[int] = field(default_factory=Counter)

    def page(self, path: str, status: int, text: str) -> str | None:
        """Take a page down; the style sheet that it asks for."""
        self.polls += 1
        if status != 200:
            self.wrong.append(f"{path}: {status}")
        elif found := _PAGE.match(text):
            self.numbers[int(found[1])] += 1
            return f"/{found[2]}"
        return None

    def style(self, path: str, status: int, text: str) -> None:
        """Take a style sheet down: it must be there as long as the page is open."""
        self.polls += 1
        if status != 200 or not _STYLE.match(text):
            self.wrong.append(f"{path}: {status}")


def _read(port: int, seen: Seen, done: Event) -> None:
    with closing(HTTPConnection(HOST, port, timeout=60)) as connection:
        while not done.is_set():
            for path in PAGES:
                style = seen.page(path, *_ask(connection, path))
                if style:
                    seen.style(style, *_ask(connection, style))
                time.sleep(PAUSE)


def _ask(connection: HTTPConnection, path: str) -> tuple[int, str]:
    connection.request("GET", path)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


@contextmanager
def _readers(server: Nginx) -> Iterator[list[Seen]]:
    done, seen = Event(), [Seen() for _ in range(READERS)]
    with ThreadPoolExecutor(READERS) as threads:
        running = [threads.submit(_read, server.port, each, done) for each in seen]
        try:
            yield seen
        finally:
            done.set()
        for each in running:
            each.result()


def _wait_until_seen(number: int, readers: list[Seen]) -> None:
    """No release before everybody has seen the last: in life there are minutes between two."""
    end = time.monotonic() + PATIENCE
    while not all(each.numbers[number] for each in readers) and time.monotonic() < end:
        time.sleep(PAUSE)


@pytest.fixture
def place(server: Sshd, tmp_path: Path) -> Server:
    return Server(server.name, str(tmp_path / "www"))


@pytest.fixture
def web(place: Server, tmp_path: Path) -> Iterator[Nginx]:
    """Serves what is current; the first release is there already."""
    _bring(place, release(tmp_path / "site", 0))
    (tmp_path / "nginx").mkdir()
    with nginx(tmp_path / "nginx", tmp_path / "www/current", "gzip_static on;") as running:
        yield running


def _bring(place: Place, new: Release) -> None:
    publish(new, place, place.standing())


def test_readers_see_old_or_new_during_fifty_releases(place: Server, web: Nginx, tmp_path: Path) -> None:
    beside = Folder(tmp_path / "www")
    with _readers(web) as seen:
        _wait_until_seen(0, seen)
        for number in range(1, RELEASES + 1):
            _bring(beside if number % OVER_SSH else place, release(tmp_path / "site", number))
            _wait_until_seen(number, seen)
        roll_back(place)
        _wait_until_seen(RELEASES - 1, seen)
    logging.getLogger(__name__).info("%d answers, %d releases", sum(each.polls for each in seen), RELEASES)
    assert [each.wrong for each in seen] == [[]] * READERS
    assert min(each.polls for each in seen) > 500
    assert [sorted(each.numbers) for each in seen] == [[*range(RELEASES + 1)]] * READERS
    assert web.ask("/").text.startswith(f"<p>Stand {RELEASES - 1}</p>")


def test_a_transfer_that_is_killed_leaves_the_old_release_and_the_next_one_finishes(
    place: Server, web: Nginx, tmp_path: Path
) -> None:
    site = made(tmp_path / "site", 1, Copy("gross.bin", octets=os.urandom(8_000_000)))
    command = [sys.executable, str(ROOT / "build.py"), "publish", place.shown, "--site", str(site)]
    kills = 0
    for pause in (0.2, 0.3, 0.4, 0.5, 0.6, 0.8):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
        time.sleep(pause)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)  # and rsync and ssh with it
            kills += 1
        process.wait()
        assert web.ask("/").text.startswith(("<p>Stand 0</p>", "<p>Stand 1</p>"))
        assert web.ask("/gross.bin").status in {200, 404}
    assert kills > 1
    new = release(tmp_path / "site", 2)
    _bring(place, new)
    assert web.ask("/").text.startswith("<p>Stand 2</p>")


def test_nginx_sends_twins_in_place_of_the_file(place: Server, web: Nginx, tmp_path: Path) -> None:
    new = release(tmp_path / "site", 1)
    store = tmp_path / "twins"
    with_twins = Release(new.tree, new.site, new.parts, store / FILES, twins(new.parts, store, ways()))
    _bring(place, with_twins)
    answer = web.ask("/", accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.octets == (store / FILES / "index.html.gz").read_bytes()
    assert digest_of(tmp_path / "www/current/index.html.gz") == with_twins.twins["index.html.gz"].sha256
    assert web.ask("/").text.startswith("<p>Stand 1</p>")
