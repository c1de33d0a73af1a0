"""R11 to R16: readers see the old site or the new one, whatever happens to a build."""

import json
import os
import re
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from ssg.cli import main
from ssg.project import ROOT
from ssg.write.lock import locked
from ssg.write.output_folder import MANIFEST, state_folder
from tests.few_counties import THREE
from tests.small_county import write_tree
from tests.whole_site import TEMPLATES, build, fingerprint

NEW = {**THREE, "b/seiten/neu.md": "---\ntitel: Neu\n---\nEine neue Seite.\n"}
BROKEN = {**NEW, "b/seiten/kaputt.md": "---\nfalsch: x\n---\n"}
PROGRAM = [
    sys.executable,
    str(ROOT / "build.py"),
    "build",
    "--jobs",
    "1",
    "--no-checks",
    "--today",
    "2019-01-01",
    "--templates",
    str(TEMPLATES),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was built."""
    folder = tmp_path_factory.mktemp("gebaut")
    write_tree(folder / "content", THREE)
    assert build(folder / "content", folder / "site", "--cache", str(folder / ".cache"), "--no-checks") == 0
    return folder


@pytest.fixture
def place(tmp_path: Path, built: Path) -> Path:
    """The same, and then changed."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    write_tree(tmp_path / "content", NEW)
    return tmp_path


def site_of(place: Path) -> dict[str, str]:
    """Every file and folder of the site with its permissions."""
    return {path: told for path, told in fingerprint(place / "site").items() if path != MANIFEST}


def run(place: Path, *more: str, **options: object) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # type: ignore[call-overload,no-any-return]  # noqa: S603, PLW1510 - our own program; its code is what tests ask for
        [*PROGRAM, *more], cwd=place, encoding="utf-8", **{"capture_output": True, **options}
    )


def is_a_sentence(said: str) -> bool:
    """Whether it is German for whoever started the build, in one line with perhaps a hint."""
    lines = said.splitlines()
    return len(lines) in {1, 2} and lines[0].endswith(".") and "Traceback" not in said and "Errno" not in said


needs_compiler = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("cc") is None,
    reason="faulty calls of the system are made with a C compiler",
)


@pytest.fixture(scope="module")
def swept(request: pytest.FixtureRequest) -> str:
    """What is told of all faults at once, because each such run begins with several builds."""
    faults = ("kill", "torn", "EIO", "ENOSPC", "EACCES", "EMFILE")
    few = () if request.config.getoption("--thorough") else ("--most", "2", "--situations", "edit")
    command = [sys.executable, "-m", "benchmarks.faults", "--faults", *faults, *few]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    assert "faults, " in done.stdout, done.stderr[-3000:]
    return done.stdout


@needs_compiler
def test_r11_a_process_killed_at_any_call_leaves_the_old_site_or_the_new_one(swept: str) -> None:
    assert [line for line in swept.splitlines() if re.search("(kill|torn) at call", line)] == []
    assert re.search(r"edit, kill: [1-9]\d* \(\d+ killed\)", swept)


@pytest.mark.parametrize("command", ["build", "build broken", "check", "publish", "serve", "webserver"])
def test_r11_a_site_lost_between_two_renames_is_back_with_the_next_command(
    place: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where the system cannot swap two folders in one call, and the program was killed amid three renames."""
    before = site_of(place)
    (place / "site").rename(state_folder(place / "site") / "former")
    if command == "build broken":
        write_tree(place / "content", BROKEN)
    monkeypatch.chdir(place)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        more = {"publish": ["www"], "serve": ["--port", port], "webserver": ["nginx"]}
        name = command.partition(" ")[0]
        sources = [] if name in more and name != "serve" else ["--templates", str(TEMPLATES)]
        main([name, *sources, *more.get(name, ["--today", "2019-01-01", "--no-cache"])])
    assert (site_of(place) == before) is (command != "build")
    assert (place / "site/index.html").is_file()
    assert not (state_folder(place / "site") / "former").exists()


@needs_compiler
def test_r16_a_disk_that_refuses_any_call_leaves_the_old_site_and_gets_a_sentence(swept: str) -> None:
    """Few calls take their turn, and a build may bear what one of them meets: refusals are counted over all errors."""
    assert [line for line in swept.splitlines() if re.search("[A-Z]+ at call", line)] == []
    assert set(re.findall(r"edit, ([A-Z]+): [1-9]", swept)) == {"EIO", "ENOSPC", "EACCES", "EMFILE"}
    assert re.search(r"faults, .*'refused': [1-9]", swept)


@pytest.mark.parametrize("content", [BROKEN, {}], ids=["problems", "nothing"])
def test_r12_what_does_not_end_with_0_leaves_the_site(place: Path, content: Mapping[str, str]) -> None:
    before = site_of(place)
    shutil.rmtree(place / "content")
    (place / "content").mkdir()
    write_tree(place / "content", content)
    assert build(place / "content", place / "site", "--cache", str(place / ".cache")) == 1
    assert build(place / "content", place / "site") == 1
    assert site_of(place) == before


@pytest.mark.parametrize(
    ("name", "take"),
    [
        (".cache", Path.touch),
        (".cache/b", Path.touch),
        (".cache/last-build-2", Path.mkdir),
        ("stand", Path.touch),
        ("stand/status.html", Path.mkdir),
    ],
)
def test_r12_what_is_written_beside_the_site_fails_before_it_or_not_at_all(
    place: Path, name: str, take: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = site_of(place)
    shutil.rmtree(place / ".cache")
    (place / name).parent.mkdir(exist_ok=True)
    take(place / name)
    beside = ("--cache", str(place / ".cache"), "--status", str(place / "stand"), "--no-checks")
    if build(place / "content", place / "site", *beside):
        assert is_a_sentence(capsys.readouterr().err)
        assert site_of(place) == before
    else:
        assert (place / "site/b/seiten/neu/index.html").is_file()
        told = json.loads((place / "stand/status.json").read_bytes())["tree"]
        assert told == json.loads((state_folder(place / "site") / MANIFEST).read_bytes())["tree"]


@pytest.mark.parametrize("name", [".", "..", "/", "content", "content/a", "templates", "link", "fremd", ".git", "~"])
def test_r13_no_wrong_folder_is_emptied(
    place: Path, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(place)
    (place / "fremd").mkdir()
    (place / "fremd" / "brief.txt").write_text("wichtig", "utf-8")
    (place / "link").symlink_to(place / "fremd", target_is_directory=True)
    (place / ".git").mkdir()
    (place / ".git" / "HEAD").write_text("ref", "utf-8")
    target = {"templates": str(TEMPLATES), "~": str(Path.home())}.get(name, name)
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    assert build(Path("content"), Path(target)) == 2
    assert "„" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in place.rglob("*") if path.is_file() and path in before} == before


def test_r14_a_second_build_waits_says_so_and_publishes_what_is_there_then(place: Path) -> None:
    with locked(place / "site", lambda _: None):
        waiting = subprocess.Popen(PROGRAM, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - our own program
        assert waiting.stderr
        assert "Dieser Bau wartet" in waiting.stderr.readline().decode()
        write_tree(place / "content", {"b/seiten/spaet.md": "---\ntitel: Spät\n---\nEben erst.\n"})
    waiting.communicate()
    assert waiting.returncode == 0
    assert (place / "site/b/seiten/spaet/index.html").is_file()


def test_r14_the_lock_of_a_killed_build_binds_nobody(place: Path) -> None:
    (state_folder(place / "site") / "lock").write_text("4711", "utf-8")
    with locked(place / "site", pytest.fail):
        pass


SLOW = "import time, ssg.pipeline as p; p.plan_common = lambda *_: (print('dran', flush=True), time.sleep(30))"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda each: each.name)
def test_r15_a_signal_ends_a_build_with_a_word_and_no_litter(place: Path, number: signal.Signals) -> None:
    before, files = site_of(place), sorted(place.rglob("*"))
    program = f"import sys; sys.path.insert(0, {str(ROOT)!r}); {SLOW}; from ssg.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", program, *PROGRAM[2:], "--no-cache"]
    with subprocess.Popen(command, cwd=place, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603 - our own program
        assert running.stdout
        assert running.stdout.readline() == b"dran\n"
        running.send_signal(number)
        _, said = running.communicate()
    assert running.returncode == 128 + number
    assert said.decode() == "Abgebrochen.\n"
    assert site_of(place) == before
    assert sorted(place.rglob("*")) == files


AMID = """
import os, signal, sys
sys.path.insert(0, {root!r})
import ssg.write as w
from ssg.cli import main
place = w.{name}
def interrupted(*given):
    os.kill(os.getpid(), signal.SIG{signal})
    done = place(*given)
    os.kill(os.getpid(), signal.SIG{signal})
    return done
w.{name} = interrupted
sys.exit(main())
"""


@pytest.mark.parametrize("name", ["_renew", "_stage_manifest", "exchange", "flush_folder"])
@pytest.mark.parametrize("number", ["TERM"])
def test_r12_r15_a_signal_amid_the_writing_leaves_what_the_exit_code_says(place: Path, name: str, number: str) -> None:
    before = site_of(place)
    program = AMID.format(root=str(ROOT), name=name, signal=number)
    command = [sys.executable, "-c", program, *PROGRAM[2:], "--no-cache"]
    done = subprocess.run(command, cwd=place, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    is_new = (place / "site/b/seiten/neu/index.html").is_file()
    assert (done.returncode, is_new) in {(0, True), (128 + getattr(signal, f"SIG{number}"), False)}
    assert is_new or site_of(place) == before
    assert "Traceback" not in done.stderr


def test_r15_a_killed_build_is_cleared_up_by_the_next(place: Path) -> None:
    running = subprocess.Popen(PROGRAM, cwd=place, stdout=subprocess.DEVNULL)  # noqa: S603 - our own program
    time.sleep(0.4)
    running.kill()
    running.wait()
    assert run(place).returncode == 0
    assert {path.name for path in place.iterdir()} == {"content", "site", ".site.leichtbau", ".cache"}
    assert {path.name for path in state_folder(place / "site").iterdir()} <= {
        *("lock", "manifest.json", "spare", "digests-1")
    }


@pytest.mark.parametrize("closing", ["> /dev/full", ">&-"])
def test_r16_a_report_that_nobody_gets_leaves_the_old_site(place: Path, closing: str) -> None:
    before = site_of(place)
    command = " ".join(f"'{part}'" for part in PROGRAM)
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/bash", "-c", f"{command} {closing}"], cwd=place, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert is_a_sentence(done.stderr)
    assert site_of(place) == before


@pytest.mark.parametrize("files", [7, 12])
def test_r16_too_many_open_files(place: Path, files: int) -> None:
    before = site_of(place)
    done = run(place, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files)))
    if done.returncode:
        assert is_a_sentence(done.stderr)
        assert site_of(place) == before
    else:
        assert (place / "site/b/seiten/neu/index.html").is_file()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB in memory, which only root can make."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:  # noqa: S603 - the system's
        pytest.skip("only root can mount a small disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607 - the same


def test_r16_a_disk_that_is_full_leaves_the_old_site(small_disk: Path) -> None:
    write_tree(small_disk / "content", THREE)
    assert run(small_disk, "--no-cache").returncode == 0
    before = site_of(small_disk)
    write_tree(small_disk / "content", NEW)
    with (small_disk / "voll").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 512)
    done = run(small_disk, "--no-cache")
    assert (done.returncode, "Der Speicher-Platz ist voll." in done.stderr) == (1, True)
    assert site_of(small_disk) == before
    (small_disk / "voll").unlink()
    assert run(small_disk, "--no-cache").returncode == 0
    assert (small_disk / "site/b/seiten/neu/index.html").is_file()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a folder read-only")
def test_r16_a_disk_that_can_only_be_read_leaves_the_old_site(place: Path) -> None:
    before = site_of(place)
    command = f"mount --bind -o ro '{place}' '{place}' && cd '{place}' && exec {' '.join(PROGRAM)}"
    apart = ["/usr/bin/unshare", "-m", "/bin/sh", "-c", command]
    done = subprocess.run(apart, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - our own program
    assert (done.returncode, "Dort kann man nur lesen." in done.stderr) == (1, True)
    assert site_of(place) == before


def test_r16_missing_rights_leave_the_old_site(place: Path) -> None:
    before = site_of(place)
    place.chmod(0o555)
    nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
    try:
        for path in (place, *place.parents):
            if not path.stat().st_mode & stat.S_IXOTH and nobody:
                pytest.skip("the folders above are closed to everybody else")
        done = run(place, "--no-cache", **nobody)
    finally:
        place.chmod(0o755)
    assert (done.returncode, "Sie haben dort nicht die nötigen Rechte." in done.stderr) == (1, True)
    assert site_of(place) == before
