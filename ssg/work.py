"""Do one task for each of many values: results come from the cache, and the rest is spread over an Executor."""

import math
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol, Self, TypeVar, cast

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from ssg.cache import Cache

U = TypeVar("U")
R = TypeVar("R")

WORTH_WORKERS = 200
"""Up to so many units the program works alone: starting workers takes longer."""

BATCH = 50
ROUNDS = 4
"""Batches per worker, so that a slow batch does not keep all others waiting."""

MOST_WORKERS = 60
"""Windows cannot wait for more."""


class Codec(Protocol[R]):
    """How results become JSON and back; pydantic's TypeAdapter is one."""

    def dump_json(self, instance: R, /) -> bytes:
        """The JSON of a result."""

    def validate_json(self, data: bytes, /) -> R:
        """The result; ValueError if it is none."""


class Work:
    """Runs tasks. A task is a module-level function of one immutable value, or a `partial` of one.

    `engine` names the program's version, `jobs` the number of worker processes (None: one per core), and `progress`
    hears how many units of one `each` are done, and of how many. Any Executor will do; its `submit` alone is used.
    """

    def __init__(
        self,
        *,
        cache: "Cache | None",
        jobs: int | None = None,
        engine: str,
        progress: Callable[[int, int], None] | None = None,
        executor_factory: "Callable[[int], Executor] | None" = None,
    ) -> None:
        self._cache = cache
        self._jobs = min(jobs or _cores(), MOST_WORKERS)
        self._engine = engine
        self._progress = progress or _say_nothing
        self._executor_factory = executor_factory or _start_workers
        self._executor: Executor | None = None

    def each(
        self,
        task: Callable[[U], R],
        units: Iterable[U],
        result: "type[R] | Codec[R]",
        *,
        key: Callable[[U], object] | None = None,
    ) -> list[R]:
        """The task's result for each unit, in their order.

        A result is kept under the unit and the arguments of a `partial`. Where a unit names by digest what those
        arguments hold, `key` gives all that the result depends on, and they do not count.
        """
        waiting = list(units)
        if self._cache is None:
            return list(self._report(self._run(task, waiting), 0, len(waiting)))
        codec = _codec(result)
        keys = self._keys(task, waiting, key)
        found = _recall(self._cache, keys, codec)
        missing = {name: unit for name, unit in zip(keys, waiting, strict=True) if name not in found}
        computed = self._report(self._run(task, list(missing.values())), len(found), len(found) + len(missing))
        for name, value in zip(missing, computed, strict=True):
            self._cache.put(name, codec.dump_json(value))
            found[name] = value
        return [found[name] for name in keys]

    def close(self) -> None:
        """Let the workers go home."""
        if self._executor is not None:
            self._executor.shutdown(wait=True)
            self._executor = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def _keys(self, task: Callable[[U], R], units: list[U], key: Callable[[U], object] | None) -> list[str]:
        """Digests of JSON. The order of a dict or a set counts: at worst, a result is made again."""
        from pydantic_core import to_json

        name, arguments = _name(task)
        begun = sha256(f"{self._engine} {name} ".encode())
        begun.update(to_json(arguments if key is None else (), serialize_as_any=True, bytes_mode="base64"))
        keys = []
        for unit in units:
            whole = begun.copy()
            whole.update(to_json(key(unit) if key else unit, serialize_as_any=True, bytes_mode="base64"))
            keys.append(whole.hexdigest())
        return keys

    def _run(self, task: Callable[[U], R], units: list[U]) -> Iterator[R]:
        if self._jobs == 1 or len(units) <= WORTH_WORKERS:
            return map(task, units)
        return self._spread(task, units)

    def _spread(self, task: Callable[[U], R], units: list[U]) -> Iterator[R]:
        """Batches go to the workers; a batch whose worker died is done here."""
        from concurrent.futures import BrokenExecutor

        size = max(BATCH, math.ceil(len(units) / (self._jobs * ROUNDS)))
        batches = [units[start : start + size] for start in range(0, len(units), size)]
        try:
            self._executor = self._executor or self._executor_factory(self._jobs)
            futures = [self._executor.submit(do_batch, task, batch) for batch in batches]
        except (BrokenExecutor, OSError, ImportError):  # no workers here: not enough memory, or no semaphores
            yield from map(task, units)
            return
        try:
            for batch, future in zip(batches, futures, strict=True):
                try:
                    results = future.result()
                except BrokenExecutor:
                    results = do_batch(task, batch)
                yield from results
        finally:
            for future in futures:
                future.cancel()

    def _report(self, results: Iterator[R], done: int, total: int) -> Iterator[R]:
        for result in results:
            done += 1
            self._progress(done, total)
            yield result


def do_batch(task: Callable[[U], R], units: Sequence[U]) -> list[R]:
    """What a worker does."""
    return [task(unit) for unit in units]


def _recall(cache: "Cache", keys: list[str], codec: Codec[R]) -> dict[str, R]:
    found: dict[str, R] = {}
    for name, octets in cache.get_all(dict.fromkeys(keys)).items():
        try:
            found[name] = codec.validate_json(octets)
        except ValueError:  # a result that cannot be read is none
            continue
    return found


def _name(task: Callable[[U], R]) -> tuple[str, object]:
    """What tells this task from all others: where it stands, and the arguments that a `partial` gives it."""
    arguments: tuple[object, ...] = ()
    inner: Callable[..., object] = task
    while isinstance(inner, partial):
        arguments = (*arguments, inner.args, sorted(inner.keywords.items()))
        inner = inner.func
    name = f"{inner.__module__}.{inner.__qualname__}"
    if "<" in name:
        raise TypeError(f"a task is a module-level function, not {name}")
    return name, arguments


def _codec(result: "type[R] | Codec[R]") -> Codec[R]:
    if not isinstance(result, type) and hasattr(result, "validate_json"):
        return result
    from pydantic import TypeAdapter

    return TypeAdapter(cast("type[R]", result))


def _start_workers(jobs: int) -> "Executor":
    """Processes that begin empty: a fork would copy locks and open files."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    method = "forkserver" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=get_context(method), initializer=settle_in)


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


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _say_nothing(done: int, total: int) -> None:
    pass
