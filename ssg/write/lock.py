"""One build at a time: a lock beside the target that dies with its process."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ssg.diagnostic import printable
from ssg.write.disk import FILE_MODE, FOLDER_MODE, telling
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
    with telling(target):
        opened = _open(state_folder(target))
    try:
        with telling(target):
            _wait(opened, printable(str(target), limit=300), say, patience)
            settle(state_folder(target) / "spare", target)
        yield
    finally:
        os.close(opened)


def _open(folder: Path) -> int:
    folder.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
    return os.open(folder / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), FILE_MODE)


def _wait(opened: int, shown: str, say: Callable[[str], None], patience: float) -> None:
    if _take(opened):
        return
    say(f"Es läuft schon ein Bau für „{shown}“. Dieser Bau wartet, bis der andere fertig ist.")
    end = time.monotonic() + patience
    while not _take(opened):
        if time.monotonic() >= end:
            raise Busy(f"Der andere Bau für „{shown}“ ist noch nicht fertig. Starten Sie später noch einmal.")
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
