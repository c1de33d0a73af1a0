"""Speaking on the streams: to terminals, pipes, readers who leave, and nobody."""

import io
import os
import sys
from pathlib import Path

import pytest

from ssg.console import terminal
from ssg.console.outcome import Stopped
from ssg.console.terminal import counting, is_terminal, prepare, say, say_aside, wants_colour


class Screen(io.StringIO):
    """A stream that a person watches."""

    def isatty(self) -> bool:
        return True


def watched(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """A terminal behind both streams."""
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return screen


def test_reports_and_asides_go_to_streams_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    say("Bericht")
    say_aside("nebenbei")
    assert capsys.readouterr() == ("Bericht\n", "nebenbei\n")


def test_colour_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)
    assert wants_colour()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_no_colour_where_it_is_not_wanted(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    watched(monkeypatch)
    monkeypatch.setenv(name, value)
    assert not wants_colour()


def test_no_colour_into_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not wants_colour()


def test_a_stream_that_is_gone_is_no_terminal() -> None:
    closed = Screen()
    closed.close()
    assert not is_terminal(closed)
    assert not is_terminal(None)


def test_a_report_that_nobody_could_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(Stopped, match="Die Ausgabe ist geschlossen"):
        say("Bericht")


def test_without_the_other_stream_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    say_aside("Bericht")
    with counting() as count:
        assert count is None


def test_a_short_run_counts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    monkeypatch.setattr(terminal, "_now", lambda: 0.0)
    with counting() as count:
        assert count is not None
        count(1, 2)
        count(2, 2)
    assert screen.getvalue() == ""


def test_a_long_run_counts_and_clears_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    times = iter([0.0, 0.5, 1.01, 1.05, 1.2])
    monkeypatch.setattr(terminal, "_now", lambda: next(times))
    with counting() as count:
        assert count is not None
        for done in range(1, 5):
            count(done, 340)
    assert screen.getvalue() == "\rSeiten: 2 von 340   \rSeiten: 4 von 340   \r" + " " * 40 + "\r"


def test_a_long_run_that_fails_clears_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    monkeypatch.setattr(terminal, "PATIENCE", 0.0)
    with pytest.raises(ZeroDivisionError):
        count_and_fail()
    assert screen.getvalue().endswith("\r")


def count_and_fail() -> None:
    with counting() as count:
        assert count is not None
        count(1, 2)
        raise ZeroDivisionError


def test_a_reader_who_leaves_is_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        say("Bericht")
        say("noch mehr")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(Stopped, match="lässt sich nicht ausgeben"):
            say("Bericht")


def test_streams_of_other_programs_stay_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = watched(monkeypatch)
    prepare()
    say("für alle")
    assert screen.getvalue() == "für alle\n"
