"""Who looks through the texts while the preview answers: one other process, which takes no time from it."""

import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.util import get_temp_dir

from ssg.crew import settle_in


def hire() -> Executor:
    """A process that begins empty, leaves Ctrl-C to the program, and ends when that does."""
    method = "forkserver" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(1, mp_context=get_context(method), initializer=settle_in, initargs=((get_temp_dir(),),))
