"""Speaking to whoever started the program: plain lines, in UTF-8, that nothing can break."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from time import monotonic as _now
from typing import TextIO

from ssg.console.outcome import Stopped

PATIENCE = 1.0
"""Seconds before a long run begins to count aloud."""
PAUSE = 0.1


def prepare() -> None:
    """Let both streams carry every character, whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print on standard output. A reader who has gone away, as with `| head`, is no problem; Stopped without any."""
    if sys.stdout is None:
        raise Stopped("Die Ausgabe ist geschlossen.", "Starten Sie das Programm in einem Fenster für Befehle.")
    _print(text, sys.stdout)


def say_aside(text: str) -> None:
    """Print on standard error, where it mixes with no report."""
    _print(text, sys.stderr)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person reads `stream` live."""
    return stream is not None and not stream.closed and stream.isatty()


def wants_colour() -> bool:
    """Whether standard output may be coloured (https://no-color.org)."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextlib.contextmanager
def counting(what: str = "Seiten") -> Iterator[Callable[[int, int], None] | None]:
    """A function (done, total) that counts `what` aloud on a terminal once a run is long; None where nobody watches."""
    if not is_terminal(sys.stderr):
        yield None
        return
    begun = _now()
    last = begun + PATIENCE - PAUSE
    shown = False

    def count(done: int, total: int) -> None:
        nonlocal last, shown
        now = _now()
        if now - last >= PAUSE:
            last, shown = now, True
            _print(f"\r{what}: {done} von {total}   ", sys.stderr, end="")

    try:
        yield count
    finally:
        if shown:
            _print("\r" + " " * 40 + "\r", sys.stderr, end="")


def _print(text: str, stream: TextIO | None, end: str = "\n") -> None:
    if stream is None:
        return
    try:
        print(text, file=stream, end=end, flush=True)
    except BrokenPipeError:
        _silence(stream)
    except OSError as fault:
        _silence(stream)
        hint = "Prüfen Sie, ob noch Speicher-Platz frei ist."
        raise Stopped("Der Bericht lässt sich nicht ausgeben.", hint) from fault


def _silence(stream: TextIO) -> None:
    """Send what follows nowhere, so that the interpreter's last flush is quiet too."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
