"""The same inputs give the same bytes, whatever the machine, the moment and the way they came there."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ssg.project import ROOT
from tests.whole_site import GOLDEN_CONTENT, GOLDEN_DAY, TEMPLATES, build, files_of, fingerprint

RUN = "import sys; from ssg.cli import main; raise SystemExit(main(sys.argv[1:]))"
WORKERS = (
    "import ssg.crew, ssg.work; ssg.work.WORTH_STARTING = ssg.work.WORTH_SENDING = 0; "
    "ssg.work.BATCH = ssg.crew.BATCH = 5; "
) + RUN
"""Even so small a site is spread over processes."""
SHUFFLED = (
    """
import os, random
class Shuffled(list):
    __enter__ = lambda self: self
    __exit__ = lambda self, *fault: None
    __next__ = lambda self: next(self.rest)
    close = lambda self: None
def shuffled(read):
    def of(*place):
        found = Shuffled(read(*place))
        random.Random(len(found)).shuffle(found)
        found.rest = iter(found)
        return found
    return of
os.scandir, os.listdir = shuffled(os.scandir), shuffled(os.listdir)
"""
    + RUN
)
GOLDEN_SECOND = "1546300800"
"""The first of the golden day, in UTC."""


@dataclass(frozen=True, kw_only=True)
class Way:
    """How a build is started; the default is the plain way."""

    program: tuple[str, ...] = ("-c", RUN)
    cwd: Path = ROOT
    templates: Path = TEMPLATES
    today: tuple[str, ...] = ("--today", GOLDEN_DAY)
    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = -1


def run(content: Path, output: Path, *more: str, way: Way) -> None:
    """Build in a process of its own."""
    folders = ("--content", str(content), "--templates", str(way.templates), "--output", str(output))
    kept = () if "--cache" in more else ("--no-cache",)
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, *way.program, "build", *folders, *way.today, *kept, *more],
        cwd=way.cwd,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **way.environment},
        umask=way.umask,
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    output = tmp_path_factory.mktemp("ref") / "site"
    assert build(GOLDEN_CONTENT, output, "--jobs", "1") == 0
    return fingerprint(output)


IN_THE_WEST = {"TZ": "America/Los_Angeles", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}
NO_UTF8 = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
WAYS = {
    "one seed, no umask": Way(umask=0o000, environment={"PYTHONHASHSEED": "1"}),
    "another seed, in the east": Way(environment={"PYTHONHASHSEED": "31337", "TZ": "Pacific/Kiritimati"}),
    "no seed, in the west, the clock for the day": Way(
        today=(), environment={"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": GOLDEN_SECOND, **IN_THE_WEST}
    ),
    "in Turkish, a strict umask": Way(
        umask=0o077, environment={"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"}
    ),
    "without UTF-8, folders in another order": Way(program=("-c", SHUFFLED), environment=NO_UTF8),
    "as somebody else": Way(
        environment={"HOME": "/nirgends", "USER": "andere", "COLUMNS": "20", "PYTHONOPTIMIZE": "2"}
    ),
}
"""What lies outside of the inputs, several at once: a run of the whole program takes long."""


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_what_lies_outside_does_not_matter(way: Way, expected: dict[str, str], tmp_path: Path) -> None:
    """Seed and environment, umask, time zone, the clock but for its day, and the order of folders."""
    run(GOLDEN_CONTENT, tmp_path / "site", way=way)
    assert fingerprint(tmp_path / "site") == expected


@pytest.mark.parametrize("jobs", ["1", "2", "5"])
def test_the_number_of_workers_does_not_matter(jobs: str, expected: dict[str, str], tmp_path: Path) -> None:
    run(GOLDEN_CONTENT, tmp_path / "site", "--jobs", jobs, way=Way(program=("-c", WORKERS)))
    assert fingerprint(tmp_path / "site") == expected


def test_the_cache_does_not_matter(expected: dict[str, str], tmp_path: Path) -> None:
    for number, seed in enumerate("17"):
        cached = ("--cache", str(tmp_path / "cache"))
        run(GOLDEN_CONTENT, tmp_path / f"site{number}", *cached, way=Way(environment={"PYTHONHASHSEED": seed}))
        assert fingerprint(tmp_path / f"site{number}") == expected


def test_the_order_in_which_files_came_does_not_matter(expected: dict[str, str], tmp_path: Path) -> None:
    files = list(files_of(GOLDEN_CONTENT).items())
    random.Random(1).shuffle(files)  # noqa: S311 - an order, no secret
    for number, (path, octets) in enumerate(files):
        target = tmp_path / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(octets)
        os.utime(target, (number, number))
    assert build(tmp_path / "content", tmp_path / "site") == 0
    assert fingerprint(tmp_path / "site") == expected


def test_the_place_does_not_matter(expected: dict[str, str], tmp_path: Path) -> None:
    """The whole program under another name, in an archive of git, started from elsewhere."""
    place = tmp_path / "Müllers Größe (neu) & 'alt' #1 %41"
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    for folder in ("ssg", "templates"):
        shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(GOLDEN_CONTENT, place / "content")
    shutil.copy(ROOT / "build.py", place)
    (place / ".git").mkdir()
    (place / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    program = (str(place / "build.py"),)
    alone = {
        "PYTHONPATH": "",
        "GIT_DIR": str(place / ".git"),
        **NO_UTF8,
    }
    way = Way(program=program, cwd=elsewhere, templates=place / "templates", environment=alone)
    run(place / "content", place / "site", way=way)
    assert fingerprint(place / "site") == expected


def test_relative_folders_are_the_same_folders(expected: dict[str, str], tmp_path: Path) -> None:
    shutil.copytree(GOLDEN_CONTENT, tmp_path / "content")
    run(Path("content"), Path("site"), way=Way(cwd=tmp_path))
    assert fingerprint(tmp_path / "site") == expected


def as_crlf(octets: bytes) -> bytes:
    return octets.replace(b"\n", b"\r\n")


def with_bom(octets: bytes) -> bytes:
    return b"\xef\xbb\xbf" + octets


def with_both(octets: bytes) -> bytes:
    return with_bom(as_crlf(octets))


@pytest.mark.parametrize("resaved", [as_crlf, with_bom, with_both], ids=lambda change: change.__name__)
def test_the_editing_program_does_not_matter(
    resaved: Callable[[bytes], bytes], expected: dict[str, str], tmp_path: Path
) -> None:
    for path, octets in files_of(GOLDEN_CONTENT).items():
        target = tmp_path / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(resaved(octets) if path.endswith((".md", ".yaml")) else octets)
    assert build(tmp_path / "content", tmp_path / "site") == 0
    assert fingerprint(tmp_path / "site") == expected


def test_templates_saved_with_other_line_ends_give_the_same_pages(expected: dict[str, str], tmp_path: Path) -> None:
    for path, octets in files_of(TEMPLATES).items():
        target = tmp_path / "templates" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(as_crlf(octets) if path.endswith((".html", ".yaml", ".css")) else octets)
    assert build(GOLDEN_CONTENT, tmp_path / "site", templates=tmp_path / "templates") == 0
    assert fingerprint(tmp_path / "site") == expected


def test_findings_stand_in_the_same_order(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN_CONTENT, tmp_path / "content")
    for path in (tmp_path / "content").rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("titel:", "titl:", 1), encoding="utf-8")
    told = []
    for seed in "123":
        command = [sys.executable, "-c", RUN, "check", str(tmp_path / "content"), "--format", "json"]
        environment = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        done = subprocess.run(  # noqa: S603 - our own program
            command, cwd=tmp_path, env=environment, check=False, capture_output=True
        )
        told.append(done.stdout)
    assert len(json.loads(told[0])["diagnostics"]) > 20
    assert len(set(told)) == 1
