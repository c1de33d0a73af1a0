"""R17 to R19: the same input gives the same bytes, and what is kept between runs only saves time."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ssg.project import ROOT
from tests.few_counties import THREE, county
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES, build, fingerprint

CLOCKS = {
    "now",
    "today",
    "time",
    "localtime",
    "gmtime",
    "ctime",
    "setlocale",
    "getlocale",
    "gethostname",
    "getuser",
    "uname",
}
PATIENCE = {"terminal.py", "lock.py", "footprint.py", "server.py", "cli.py"}
"""They wait, count aloud or tell how old a file is; the day of a run is asked in cli.py."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    write_tree(tmp_path / "content", county("a"))
    return tmp_path


def make(place: Path, *more: str) -> int:
    return build(place / "content", place / "site", "--cache", str(place / ".cache"), "--no-checks", *more)


def test_r17_nothing_else_asks_for_the_time_the_locale_the_machine_or_chance() -> None:
    for path in (ROOT / "ssg").rglob("*.py"):
        if path.name in PATIENCE or {"links", "publish", "cms", "lsp"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {each.name for each in node.names} | {getattr(node, "module", None)}
                assert not names & {"random", "secrets", "locale", "uuid", "getpass", "platform"}, path
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and not node.args:
                assert node.func.attr not in CLOCKS, f"{path}:{node.lineno}"


def test_r17_the_day_may_come_from_the_option_or_from_the_environment(place: Path) -> None:
    sites = []
    ways: list[tuple[list[str], str]] = [(["--today", "2019-01-01"], "0"), ([], "1546387199")]
    for number, (options, clock) in enumerate(ways):
        target = place / str(number)
        command = [
            sys.executable,
            str(ROOT / "build.py"),
            "--no-cache",
            "--no-checks",
            "--output",
            str(target),
            *options,
        ]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": clock, "TZ": "Asia/Tokyo", "LC_ALL": "C"}
        command += ["--templates", str(TEMPLATES)]
        subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True)  # noqa: S603 - our own program
        sites.append(fingerprint(target))
    assert sites[0] == sites[1]


def test_r18_nothing_that_is_kept_is_unpickled() -> None:
    """The one use is for what a run lends its own workers."""
    found = [
        path.name
        for path in sorted((ROOT / "ssg").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        and {"pickle", "marshal", "shelve", "dill"}
        & {getattr(node, "module", None), *(each.name for each in node.names)}
    ]
    assert set(found) <= {"crew.py", "cluster.py"}


@pytest.mark.parametrize("damage", ["cut", "spoilt", "foreign", "folder", "gone", "empty"])
def test_r18_a_damaged_cache_costs_time_alone(place: Path, damage: str) -> None:
    assert make(place) == 0
    before = fingerprint(place / "site")
    for path in sorted((place / ".cache").rglob("*")) + sorted((place / ".site.leichtbau").glob("digests-*")):
        if not path.is_file():
            continue
        octets = path.read_bytes()
        path.unlink()
        match damage:
            case "cut":
                path.write_bytes(octets[: len(octets) // 2])
            case "spoilt":
                path.write_bytes(bytes(octet ^ 0x55 for octet in octets))
            case "foreign":
                path.write_bytes(b"cbuiltins\nprint\n(S'x'\ntR.")
            case "folder":
                path.mkdir()
            case "empty":
                path.write_bytes(b"")
            case _:
                pass
    assert make(place) == 0
    assert fingerprint(place / "site") == before


def test_r19_a_source_that_goes_takes_its_page_along_and_a_lost_page_comes_back(place: Path) -> None:
    write_tree(place / "content", THREE)
    assert make(place) == 0
    before = fingerprint(place / "site")
    shutil.rmtree(place / "site/b")
    (place / "site/c/index.html").write_text("fremd", "utf-8")
    (place / "site/fremd.html").write_text("fremd", "utf-8")
    assert make(place) == 0
    assert fingerprint(place / "site") == before
    shutil.rmtree(place / "content/c")
    (place / "content/b").rename(place / "content/d")
    (place / "content/a/seiten/x.md").unlink()
    assert make(place) == 0
    assert {path.name for path in (place / "site").iterdir() if path.is_dir()} >= {"a", "d"}
    assert not [name for name in ("b", "c", "a/seiten/x") if (place / "site" / name).exists()]
