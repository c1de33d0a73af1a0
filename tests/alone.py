"""Tests that read the clock run while no other test does, whichever worker has it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def room(folder: Path, *, alone: bool) -> Iterator[None]:
    """Hold a place among all tests of a run, or the whole room.

    Who wants to be alone closes the door first, so that nobody comes in while the room empties.
    """
    if sys.platform == "win32":  # no shared locks there, and no browser tests
        yield
        return
    from fcntl import LOCK_EX, LOCK_SH, flock  # Windows has none

    kind = LOCK_EX if alone else LOCK_SH
    with (folder / "door").open("w") as door, (folder / "inside").open("w") as inside:
        flock(door, kind)
        flock(inside, kind)
        if not alone:
            door.close()
        yield
