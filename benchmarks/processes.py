"""What a command costs with all that it starts: time on the wall, time of processors, memory.

Processes that outlive their parents are adopted and waited for, so that their time counts too. Memory is the sum of
what all processes hold in RAM at once, looked at every 10 ms; pages that two of them share count twice.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

_PR_SET_CHILD_SUBREAPER = 36
_EVERY = 0.01
_PAGE = os.sysconf("SC_PAGE_SIZE")
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, our modules are compiled in each run, while those of peers were when they were installed."""


@dataclass(frozen=True)
class Cost:
    """Seconds, seconds of user and system, and octets."""

    wall: float
    cpu: float
    memory: int

    def __str__(self) -> str:
        return f"{self.wall:.2f} s, {self.cpu:.2f} s of CPU, {self.memory / 1e6:.0f} MB"


class CommandFailed(Exception):
    """A command that was to be measured said it could not do its work."""


def run(command: list[str], folder: Path) -> Cost:
    """Run the command in a folder, wait for all its descendants, and say what they took. Linux alone."""
    others = frozenset(_children(os.getpid()))
    watch = _Watch(others)
    environment = {name: value for name, value in os.environ.items() if name != _UNCOMPILED}
    with _adopting(), (folder / "said.txt").open("wb") as said:
        started = perf_counter()
        child = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=said)
        watch.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime + _time_of_orphans(others)
    peak = watch.stop()  # what the system itself remembers of a child begins with the size of its parent
    if child.returncode:
        raise CommandFailed(f"{' '.join(command)}: {(folder / 'said.txt').read_text(errors='replace')[-2000:]}")
    return Cost(wall, cpu, peak)


@contextmanager
def _adopting() -> Iterator[None]:
    """Who loses its parent meanwhile becomes a child of this process."""
    if not sys.platform.startswith("linux"):
        raise CommandFailed("what processes take together is measured on Linux alone")
    system = ctypes.CDLL(None)
    system.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    try:
        yield
    finally:
        system.prctl(_PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0)


def _time_of_orphans(others: AbstractSet[int]) -> float:
    """User and system seconds of whatever the command left behind, once it has ended; `others` were there before."""
    took = 0.0
    while left := set(_children(os.getpid())) - others:
        for pid in left:
            _, _, usage = os.wait4(pid, 0)
            took += usage.ru_utime + usage.ru_stime
    return took


class _Watch(Thread):
    """Looks at the memory of all descendants until it is stopped, but for `others` and theirs."""

    def __init__(self, others: AbstractSet[int]) -> None:
        super().__init__(daemon=True)
        self._others = others
        self._done = Event()
        self._peak = 0

    def run(self) -> None:
        while not self._done.wait(_EVERY):
            self._peak = max(self._peak, sum(map(_resident, _descendants(os.getpid(), self._others))))

    def stop(self) -> int:
        """The most that was seen, in octets."""
        self._done.set()
        self.join()
        return self._peak


def _descendants(pid: int, others: AbstractSet[int]) -> list[int]:
    found: list[int] = []
    waiting = [pid]
    while waiting:
        children = [child for child in _children(waiting.pop()) if child not in others]
        found += children
        waiting += children
    return found


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        return [
            int(child)
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text(encoding="ascii").split()
        ]
    return []


def _resident(pid: int) -> int:
    with suppress(OSError, IndexError):
        return int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1]) * _PAGE
    return 0
