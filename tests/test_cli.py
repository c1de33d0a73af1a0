"""The front door: commands are found, and every end is an exit code with German words."""

import errno
import gc
import os
import re
import signal
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import Mock

import pytest

import ssg.cli
from ssg import __version__
from ssg.cli import main
from ssg.console.outcome import Stopped
from ssg.memory_search import THRESHOLDS

ROOT = Path(__file__).parent.parent
COMMANDS = ("build", "check", "docs", "explain", "new", "schema")
ENGLISH = re.compile(r"\b(usage|error|optional|arguments|required|invalid|traceback|show)\b", re.IGNORECASE)


def started(*argv: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "build.py", *argv],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The only command: `build`, which does what a test puts into `run`."""
    module = SimpleNamespace(__doc__="Tut etwas.", run=None)
    module.arguments = lambda parser: parser.set_defaults(today=None, cache=None)
    monkeypatch.setattr(ssg.cli, "commands", lambda: {"build": module})
    return module


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Aufruf: python build.py")
    for name in COMMANDS:
        assert re.search(rf"^  {name} +[A-ZÄÖÜ]", text, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_german_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"Aufruf: python build.py {name}")
    assert not ENGLISH.search(text)


@pytest.mark.parametrize("written", ["--version", "build --version", "check a --version", "--strict --version"])
def test_the_version_is_told_everywhere(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(written.split()) == 0
    assert capsys.readouterr().out == f"leichtbau {__version__}\n"


def test_options_alone_mean_build(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--strict", "--help"]) == 0
    assert capsys.readouterr().out.startswith("Aufruf: python build.py build")


@pytest.mark.parametrize(("written", "hint"), [("bild", "Meinten Sie „build“?"), ("xyz", "Es gibt: build, check")])
def test_an_unknown_command(written: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([written]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"Den Befehl „{written}“ gibt es nicht.\n    → {hint}")


def test_what_is_typed_cannot_command_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["\x1b[2J\nx"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_a_stop_is_one_sentence_with_advice(stub: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    def run(_args: object) -> int:
        raise Stopped("Es geht nicht.", "Tun Sie etwas.", 1)

    stub.run = run
    assert main([]) == 1
    assert capsys.readouterr().err == "Es geht nicht.\n    → Tun Sie etwas.\n"


@pytest.mark.parametrize(
    ("refusal", "told"),
    [
        (PermissionError(errno.EACCES, "denied", "content/a.md"), "Bei „content/a.md“ geht es nicht weiter: Sie haben"),
        (OSError(errno.EMFILE, "too many"), "Es sind zu viele Dateien offen."),
        (OSError("strange"), "Das System lehnt den Zugriff ab."),
    ],
    ids=["with a place", "without", "without a number"],
)
def test_what_the_system_refuses_is_a_sentence_and_no_fault_of_ours(
    refusal: OSError, told: str, stub: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    stub.run = Mock(side_effect=refusal)
    assert main([]) == 1
    said = capsys.readouterr().err
    assert told in said
    assert said.endswith("Die Seiten bleiben, wie sie waren.\n")


def test_our_own_fault_leaves_a_file_and_no_traceback(
    stub: SimpleNamespace, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def run(args: SimpleNamespace) -> int:
        args.cache = tmp_path / "cache"
        raise ZeroDivisionError("geheim")

    stub.run = run
    assert main([]) == 3
    error = capsys.readouterr().err
    assert "Traceback" not in error
    assert "ZeroDivisionError" not in error
    path = re.search(r"an die Entwickler: (.+)$", error, re.MULTILINE)
    assert path
    assert Path(path[1]).parent == tmp_path / "cache"
    assert "geheim" in Path(path[1]).read_text(encoding="utf-8")
    assert "Traceback" in Path(path[1]).read_text(encoding="utf-8")


def test_a_cache_folder_that_cannot_be_used_is_no_second_fault(
    stub: SimpleNamespace, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(args: SimpleNamespace) -> int:
        args.cache = tmp_path / "datei" / "cache"
        raise ZeroDivisionError

    (tmp_path / "datei").touch()
    stub.run = run
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main([]) == 3
    assert str(next(tmp_path.glob("leichtbau-*.txt"))) in capsys.readouterr().err


def test_without_a_cache_folder_the_details_go_to_the_temporary_one(
    stub: SimpleNamespace, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_args: object) -> int:
        raise ZeroDivisionError

    stub.run = run
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main([]) == 3
    assert str(next(tmp_path.glob("leichtbau-*.txt"))) in capsys.readouterr().err


def test_a_fault_with_no_place_for_details_is_still_a_sentence(
    stub: SimpleNamespace, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(_args: object) -> int:
        raise ZeroDivisionError

    stub.run = run
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nichts"))
    assert main([]) == 3
    assert "Melden Sie sich bei den Entwicklern" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_with_a_word(
    stub: SimpleNamespace, name: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(_args: object) -> int:
        os.kill(os.getpid(), getattr(signal, name))
        time.sleep(5)
        return 0

    stub.run = run
    number = getattr(signal, name)
    before = signal.signal(number, signal.SIG_DFL)  # a test run in the background may ignore it
    try:
        assert main([]) == code
        assert signal.getsignal(number) is signal.SIG_DFL
    finally:
        signal.signal(number, before)
    assert capsys.readouterr().err == "Abgebrochen.\n"


def test_a_second_signal_does_not_disturb_the_end(stub: SimpleNamespace, capsys: pytest.CaptureFixture[str]) -> None:
    cleared = []

    def run(_args: object) -> int:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            time.sleep(5)
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.01)
            cleared.append("all")
        return 0

    stub.run = run
    assert main([]) == 143
    assert cleared == ["all"]
    assert capsys.readouterr().err == "Abgebrochen.\n"


def test_a_signal_that_was_ignored_stays_ignored(stub: SimpleNamespace) -> None:
    def run(_args: object) -> int:
        os.kill(os.getpid(), signal.SIGHUP)
        return 0

    stub.run = run
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert main([]) == 0
    finally:
        signal.signal(signal.SIGHUP, before)


def test_it_runs_in_any_thread(stub: SimpleNamespace) -> None:
    codes: list[int] = []
    stub.run = lambda _args: 0
    thread = threading.Thread(target=lambda: codes.append(main([])))
    thread.start()
    thread.join()
    assert codes == [0]


def told_day(stub: SimpleNamespace, argv: list[str]) -> date:
    days: list[date] = []

    def run(args: SimpleNamespace) -> int:
        days.append(args.today)
        return 0

    stub.run = run
    assert main(argv) == 0
    return days[0]


def test_today_is_fixed_by_the_environment_in_utc(stub: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(24 * 3600 - 1))
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert told_day(stub, []) == date(1970, 1, 1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_today_is_otherwise_the_day_of_the_run(stub: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()  # noqa: DTZ011 - what the program promises
    assert before <= told_day(stub, []) <= date.today()  # noqa: DTZ011 - the same


@pytest.mark.parametrize("written", ["gestern", "", "9" * 30])
def test_an_unreadable_clock_in_the_environment(
    written: str, stub: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stub.run = lambda _args: 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", written)
    assert main([]) == 2
    assert "ist keine Zeit" in capsys.readouterr().err


def test_the_option_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch, stub: SimpleNamespace) -> None:
    from ssg.console.arguments import day

    stub.arguments = lambda parser: parser.add_argument("--today", type=day)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert told_day(stub, ["--today", "2018-11-15"]) == date(2018, 11, 15)


def test_the_script_runs() -> None:
    done = started("explain", "VW001")
    assert done.returncode == 0
    assert "reference-unknown" in done.stdout
    assert done.stderr == ""


def test_wrong_use_ends_with_two() -> None:
    done = started("--strickt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Meinten Sie „--strict“?" in done.stderr


def test_german_letters_whatever_the_locale() -> None:
    done = started("--help", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "für" in done.stdout


def test_a_reader_who_leaves_is_no_problem() -> None:
    command = f"'{sys.executable}' build.py explain | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(  # noqa: S603 - our own program
        ["/bin/bash", "-c", command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_behind_the_report_is_said() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "build.py", "explain"],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("Der Bericht lässt sich nicht ausgeben.\n")
    assert "Traceback" not in done.stderr


def test_memory_is_searched_seldom() -> None:
    before = gc.get_threshold()
    try:
        main(["--version"])
        assert gc.get_threshold() == THRESHOLDS
    finally:
        gc.set_threshold(*before)
