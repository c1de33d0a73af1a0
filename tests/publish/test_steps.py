"""The steps on the server, without one: whatever dies there, readers see one release, and the next try finishes."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from ssg.publish import publish, roll_back
from ssg.publish.release import Release
from ssg.publish.server import Server
from ssg.publish.stop import PublishStopped
from tests.publish.sample import release
from tests.servers.needed import program

CALLED = [
    "awk",
    "cat",
    "cmp",
    "cut",
    "find",
    "grep",
    "ln",
    "ls",
    "mkdir",
    "mv",
    "readlink",
    "rm",
    "sha256sum",
    "sort",
    "sync",
]
SSH = """\
#!/bin/sh
# Stands in for ssh: the command runs here, in a group of its own.
while [ "$1" != web ]; do shift; done
shift
[ "$(cat "$DYING/left")" -le 0 ] || PATH="$DYING:$PATH"
exec setsid --wait sh -c "$*"
"""
DYING = """\
#!/bin/sh
# The one whose turn it is dies, and the whole step with it.
left=$(($({cat} "$DYING/left") - 1))
echo $left >"$DYING/left"
[ $left -ne 0 ] || kill -9 0
exec {real} "$@"
"""


@pytest.fixture
def left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that says which call dies; 0 for none."""
    program("rsync", "rsync")
    dying = tmp_path / "dying"
    dying.mkdir()
    for name in CALLED:
        if real := shutil.which(name):
            _write(dying / name, DYING.format(cat=shutil.which("cat"), real=real))
    _write(tmp_path / "bin/ssh", SSH)
    monkeypatch.setenv("DYING", str(dying))
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    (dying / "left").write_text("0", "utf-8")
    return dying / "left"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def _bring(place: Server, new: Release) -> None:
    publish(new, place, place.standing())


@pytest.mark.parametrize("number", range(1, 45, 7))
def test_whatever_dies_on_the_server_readers_see_one_release(tmp_path: Path, left: Path, number: int) -> None:
    place, site, www = Server("web", str(tmp_path / "www")), tmp_path / "site", tmp_path / "www/current"
    for each in (1, 2):
        _bring(place, release(site, each))
    new = release(site, 3)
    left.write_text(str(number), "utf-8")
    with suppress(PublishStopped):  # two that count at once count as one, so the last may not come
        _bring(place, new)
    left.write_text("0", "utf-8")
    assert www.joinpath("index.html").read_text("utf-8")[:10] in {"<p>Stand 2", "<p>Stand 3"}
    if place.standing().current != new.tree:
        _bring(place, new)
    assert www.joinpath("a/index.html").read_text("utf-8").startswith("<p>Stand 3")
    roll_back(place)
    assert www.joinpath("index.html").read_text("utf-8").startswith("<p>Stand 2")
