"""One build at a time: a lock beside the target that dies with its process."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ssg.diagnostic import printable
from ssg.write.disk import FILE_MODE, FOLDER_MODE, WriteFailed, telling
from ssg.write.output_folder import state_folder
from ssg.write.swap import settle

PATIENCE = 300.0
PAUSE = 0.1


class Busy(Exception):
    """Another build holds the lock for too long. The text is German."""


@contextmanager
def locked(target: Path, say: Callable[[str], None], *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of `target`. While another build holds it, `say` so once and wait up to `patience` seconds.

    Raises Busy after that, and WriteFailed where the lock cannot be made. What a killed build left between two
    renames is put right.
    """
    shown = printable(str(target), limit=300)
    waits = f"Es läuft schon ein Bau für „{shown}“. Dieser Bau wartet, bis der andere fertig ist."
    busy = f"Der andere Bau für „{shown}“ ist noch nicht fertig. Starten Sie später noch einmal."
    with telling(target):
        state_folder(target).mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    with alone(state_folder(target) / "lock", lambda: say(waits), busy, patience=patience):
        with telling(target):
            settle(state_folder(target) / "spare", target)
        yield


def mend(target: Path) -> None:
    """Put right what a killed build left between two renames. One that is still at work does so itself."""
    if state_folder(target).is_dir():
        with suppress(Busy, WriteFailed), locked(target, lambda _: None, patience=0):
            pass


@contextmanager
def alone(lock: Path, tell: Callable[[], None], busy: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the file `lock`. While another process holds it, `tell` once; Busy, with these words, after `patience`."""
    with telling(lock):
        opened = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), FILE_MODE)
    try:
        with telling(lock):
            _wait(opened, tell, busy, patience)
        yield
    finally:
        with suppress(OSError):  # what was done is done, and the lock ends with the process at the latest
            os.close(opened)


def _wait(opened: int, tell: Callable[[], None], busy: str, patience: float) -> None:
    if _take(opened):
        return
    tell()
    end = time.monotonic() + patience
    while not _take(opened):
        if time.monotonic() >= end:
            raise Busy(busy)
        time.sleep(PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _take(opened: int) -> bool:
        try:
            msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(opened: int) -> bool:
        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
