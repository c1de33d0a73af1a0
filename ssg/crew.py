"""Workers that stay for a whole run. What all units of a task share goes to each of them once."""

import math
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

U = TypeVar("U")
R = TypeVar("R")

BATCH = 50
LARGEST_BATCH = 200
ROUNDS = 4
"""Batches per worker, so that a slow one does not keep all others waiting.

No more are under way at once: what waits for its turn takes no room in two places.
"""


class Crew:
    """An Executor of so many workers. Tasks, units and results are values; workers share nothing with the program."""

    def __init__(self, executor: "Executor", size: int) -> None:
        self._executor = executor
        self.size = size

    def each(self, task: Callable[[U], R], units: Sequence[U]) -> Iterator[R]:
        """The results in the order of the units. A batch whose worker died is done here."""
        return self._each(task, _batches(units, self.size), self.size * ROUNDS)

    def each_large(self, task: Callable[[U], R], units: Iterable[U]) -> Iterator[R]:
        """The same for units that are work enough alone, and too large to have many of them at once."""
        return self._each(task, ([unit] for unit in units), self.size + 1)

    def _each(self, task: Callable[[U], R], batches: Iterator[Sequence[U]], at_once: int) -> Iterator[R]:
        lent = self.lend(task)
        begun: deque[tuple[Sequence[U], Future[list[R]]]] = deque()
        try:
            for batch in batches:
                begun.append((batch, self._begin(lent, batch)))
                if len(begun) == at_once:
                    yield from self._finish(task, *begun.popleft())
            while begun:
                yield from self._finish(task, *begun.popleft())
        finally:
            for _, future in begun:
                future.cancel()

    def lend(self, task: Callable[[U], R]) -> Any:
        """What travels in place of the task, so that its arguments are sent to each worker only once."""
        return task

    def result(self, begun: "Future[list[R]]") -> list[R]:
        """Wait for a batch. Raises BrokenExecutor if its worker died, and what the task raises."""
        return begun.result()

    def close(self) -> None:
        """Let the workers go home."""
        self._executor.shutdown(wait=True)

    def _begin(self, lent: Any, batch: Sequence[U]) -> "Future[list[R]]":
        from concurrent.futures import BrokenExecutor, Future

        try:
            return self._executor.submit(do_batch, lent, batch)
        except (BrokenExecutor, OSError) as fault:  # nobody is left, or there is no memory for anybody
            lost: Future[list[R]] = Future()
            lost.set_exception(BrokenExecutor(fault))
            return lost

    def _finish(self, task: Callable[[U], R], batch: Sequence[U], begun: "Future[list[R]]") -> Iterable[R]:
        from concurrent.futures import BrokenExecutor

        try:
            return self.result(begun)
        except BrokenExecutor:
            return map(task, batch)


class Processes(Crew):
    """Processes of this machine. They begin empty: a fork would copy locks and open files."""

    def __init__(self, size: int) -> None:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context
        from tempfile import TemporaryDirectory

        method = "forkserver" if sys.platform == "linux" else "spawn"
        super().__init__(ProcessPoolExecutor(size, mp_context=get_context(method), initializer=settle_in), size)
        self._folder = TemporaryDirectory(prefix="leichtbau-")
        self._lent = 0

    def lend(self, task: Callable[[U], R]) -> Any:
        """A `partial` travels as the name of a file, if there is room for one."""
        import pickle

        if not isinstance(task, partial):
            return task
        self._lent += 1
        path = Path(self._folder.name, str(self._lent))
        try:
            path.write_bytes(pickle.dumps(task, pickle.HIGHEST_PROTOCOL))
        except OSError:
            return task
        return _Loan(path)

    def close(self) -> None:
        """Let the workers go home, and take back what was lent."""
        super().close()
        self._folder.cleanup()


class _Loan:
    """On its way to a worker, it becomes the task that the file holds."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Callable[[Path], Any], tuple[Path]]:
        return _borrow, (self._path,)


@lru_cache(maxsize=2)
def _borrow(path: Path) -> Any:
    import pickle

    return pickle.loads(path.read_bytes())  # noqa: S301 - written by this very run, in a folder of its own


def do_batch(task: Callable[[U], R], units: Sequence[U]) -> list[R]:
    """What a worker does."""
    return [task(unit) for unit in units]


def settle_in() -> None:
    """Make a worker leave Ctrl-C to the program, and end when the program does, however it ends."""
    import signal
    from multiprocessing import parent_process
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    program = parent_process()

    def follow() -> None:
        if program is not None:
            program.join()
            os._exit(1)

    Thread(target=follow, daemon=True).start()


def _batches(units: Sequence[U], size: int) -> Iterator[Sequence[U]]:
    """Of equal length, none shorter than BATCH unless all units are fewer."""
    count = max(1, min(len(units) // BATCH, size * ROUNDS), math.ceil(len(units) / LARGEST_BATCH))
    ends = [len(units) * number // count for number in range(count + 1)]
    return (units[start:end] for start, end in pairwise(ends))
