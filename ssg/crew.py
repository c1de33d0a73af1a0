"""Workers that stay for a whole run. What all units of a task share goes to each of them once."""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ssg.memory_search import search_seldom

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

U = TypeVar("U")
R = TypeVar("R")

BATCH = 50


class Crew:
    """An Executor of so many workers. Tasks, units and results are values; workers share nothing with the program."""

    under_way = 2
    """Batches per worker that are sent and not yet back: one at work, and one for when it is done."""
    has_help = True
    """Whether the program does batches too, where it would only wait."""

    def __init__(self, executor: "Executor", size: int) -> None:
        self._executor = executor
        self._size = size

    def each(self, task: Callable[[U], R], units: Sequence[U]) -> Iterator[R]:
        """The results in the order of the units. A batch whose worker died is done here."""
        batches = tuple(_batches(units))
        return self._each(task, iter(batches), len(batches), self._size * self.under_way, max(1, len(units)))

    def each_large(self, task: Callable[[U], R], units: Iterable[U], count: int) -> Iterator[R]:
        """The same for `count` units so large that one is a batch, and that few of them, or of their results, are held.

        Whoever helps is away as long as a worker: something waits for that one meanwhile.
        """
        under_way = self._size * 2 if self.has_help else self._size
        return self._each(task, ([unit] for unit in units), count, under_way, under_way + 2)

    def _each(
        self, task: Callable[[U], R], batches: Iterator[Sequence[U]], left: int, under_way: int, most: int
    ) -> Iterator[R]:
        """At most so many batches are `under_way`, and `most` are held here, done or not. `left` counts them all.

        The last one waits for nobody: the program does it, if it helps and no worker is free.
        """
        lent = self.lend(task)
        begun: deque[tuple[Sequence[U], Future[list[R]]]] = deque()
        batch = next(batches, None)
        try:
            while batch is not None or begun:
                while batch is not None and len(begun) < most and _unfinished(begun) < self._fitting(left, under_way):
                    begun.append((batch, self.begin(lent, batch)))
                    batch, left = next(batches, None), left - 1
                if batch is not None and self.has_help and len(begun) < most and not begun[0][1].done():
                    begun.append((batch, _done(do_batch(task, batch))))
                    batch, left = next(batches, None), left - 1
                else:
                    yield from self._finish(task, *begun.popleft())
        finally:
            for _, future in begun:
                future.cancel()

    def _fitting(self, left: int, under_way: int) -> int:
        return self._size if self.has_help and left == 1 else under_way

    def lend(self, task: Callable[[U], R]) -> Any:
        """What travels in place of the task, so that its arguments are sent to each worker only once."""
        return task

    def begin(self, lent: Any, batch: Sequence[U]) -> "Future[list[Any]]":
        """Send a batch to whoever is free."""
        from concurrent.futures import BrokenExecutor, Future

        try:
            return self._executor.submit(do_batch, lent, batch)
        except (BrokenExecutor, OSError) as fault:  # nobody is left, or there is no memory for anybody
            lost: Future[list[Any]] = Future()
            lost.set_exception(BrokenExecutor(fault))
            return lost

    def result(self, begun: "Future[list[R]]") -> list[R]:
        """Wait for a batch. Raises BrokenExecutor if its worker died, and what the task raises."""
        return begun.result()

    def close(self) -> None:
        """Let the workers go home."""
        self._executor.shutdown(wait=True)

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
        from multiprocessing.util import get_temp_dir
        from tempfile import TemporaryDirectory

        method = "forkserver" if sys.platform == "linux" else "spawn"
        self._folder = TemporaryDirectory(prefix="leichtbau-", ignore_cleanup_errors=True)
        self._lent = 0
        settle = partial(settle_in, (self._folder.name, get_temp_dir()))
        super().__init__(ProcessPoolExecutor(size, mp_context=get_context(method), initializer=settle), size)

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


def settle_in(passing: Sequence[str]) -> None:
    """Make a worker leave Ctrl-C to the program, and end when the program does, however it ends.

    A program that was killed cannot clear its `passing` folders away: its workers do, whether they hear of it by the
    thread that waits for its end, or before that by a queue that is closed.
    """
    import shutil
    import signal
    from multiprocessing import parent_process
    from multiprocessing.util import Finalize
    from threading import Thread

    search_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    program = parent_process()

    def clear() -> None:
        if program is not None and not program.is_alive():
            for folder in passing:
                shutil.rmtree(folder, ignore_errors=True)

    def follow() -> None:
        if program is not None:
            program.join()
            clear()
            os._exit(1)

    Finalize(None, clear, exitpriority=0)
    Thread(target=follow, daemon=True).start()


def _batches(units: Sequence[U]) -> Iterator[Sequence[U]]:
    """Of nearly equal length, none shorter than BATCH unless all units are fewer."""
    count = max(1, len(units) // BATCH)
    ends = [len(units) * number // count for number in range(count + 1)]
    return (units[start:end] for start, end in pairwise(ends))


def _unfinished(begun: Iterable[tuple[Any, "Future[Any]"]]) -> int:
    return sum(not future.done() for _, future in begun)


def _done(results: list[R]) -> "Future[list[R]]":
    from concurrent.futures import Future

    done: Future[list[R]] = Future()
    done.set_result(results)
    return done
