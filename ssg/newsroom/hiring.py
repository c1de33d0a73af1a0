"""Who looks through the texts while the preview answers: one other process, which takes no time from it."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from multiprocessing.util import get_temp_dir

from ssg.crew import settle_in


def _begin(passing: str) -> None:
    settle_in((passing,))
    if sys.platform != "win32":
        os.nice(10)  # the pages come first


class Aide(ProcessPoolExecutor):
    """A process that begins empty, leaves Ctrl-C to the program, and ends when that does, whatever is at work."""

    def __init__(self) -> None:
        method = "forkserver" if sys.platform == "linux" else "spawn"
        super().__init__(1, mp_context=get_context(method), initializer=_begin, initargs=(get_temp_dir(),))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as its parent has it
        """Nobody needs what is under way: a county can take half a minute. The preview has no other processes."""
        for child in active_children():
            child.terminate()
        super().shutdown(wait, cancel_futures=cancel_futures)
