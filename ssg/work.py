"""Do one task for each of many values: results come from the cache, and the rest is spread over a crew."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from copy import copy
from functools import partial
from hashlib import sha256
from time import perf_counter
from typing import TYPE_CHECKING, Protocol, Self, TypeVar, cast

from ssg.crew import BATCH, Crew, Processes

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.cache import Cache

U = TypeVar("U")
R = TypeVar("R")

SAMPLE = 9
WORTH_STARTING = 1.5
"""Seconds of work for which workers are started: by then the program alone would be no faster."""
WORTH_SENDING = 0.05
"""Seconds of work for which units go to workers that are there."""

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

    `engine` names the program's version, `jobs` the number of processes with this one (None: one per core), and
    `progress` hears how many units of one `each` are done, and of how many. Processes of this machine are started where
    the work pays for them; another crew, which `called` brings, gets all that fills a batch. There is never a second.
    """

    def __init__(
        self,
        *,
        cache: "Cache | None",
        jobs: int | None = None,
        engine: str,
        progress: Callable[[int, int], None] | None = None,
        called: Callable[[], Crew] | None = None,
    ) -> None:
        self.cache = cache
        self._jobs = min(jobs or _cores(), MOST_WORKERS)
        self._staff = _Staff(
            called or partial(Processes, self._jobs - 1), is_wanted=self._jobs > 1 or called is not None
        )
        self._is_called = called is not None
        self._engine = engine
        self._progress = progress or _say_nothing

    @property
    def engine(self) -> str:
        """The name of the program's version."""
        return self._engine

    @property
    def results(self) -> "Path | None":
        """The folder where results are kept, as far as workers can reach it."""
        return self.cache.folder if self.cache and not self._is_called else None

    @property
    def at_home(self) -> "Work":
        """The same for tasks that read files, which other machines do not have."""
        if not self._is_called:
            return self
        return Work(cache=self.cache, jobs=1, engine=self._engine, progress=self._progress)

    @contextmanager
    def beside(self, name: str) -> "Iterator[Work]":
        """The same workers, with results of their own."""
        with ExitStack() as opened:
            other = copy(self)
            other.cache = opened.enter_context(self.cache.beside(name)) if self.cache else None
            yield other

    def each_large(self, task: Callable[[U], R], units: Iterable[U], sizes: Sequence[int]) -> Iterator[R]:
        """The task's result for each of some large units, in their order, by workers; `sizes` count what is in them."""
        crew, done = self._staff.crew(), 0
        results = crew.each_large(task, units, len(sizes)) if crew else map(task, units)
        for size, result in zip(sizes, results, strict=True):
            done += size
            self._progress(done, sum(sizes))
            yield result

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
        if self.cache is None:
            return list(self._report(self._run(task, waiting), 0, len(waiting)))
        codec = _codec(result)
        keys = self.keys(task, waiting, key)
        found = _recall(self.cache, keys, codec)
        missing = {name: unit for name, unit in zip(keys, waiting, strict=True) if name not in found}
        computed = self._report(self._run(task, list(missing.values())), len(found), len(found) + len(missing))
        for name, value in zip(missing, computed, strict=True):
            self.cache.put(name, codec.dump_json(value))
            found[name] = value
        return [found[name] for name in keys]

    def once(self, name: str, known: object, make: Callable[[], R], result: "type[R] | Codec[R]") -> R:
        """What `make` makes, kept under a name and all that it depends on; it may itself let others work."""
        if self.cache is None:
            return make()
        codec = _codec(result)
        key = self._digest_of(name, known)
        found = _recall(self.cache, [key], codec)
        if key not in found:
            found[key] = make()
            self.cache.put(key, codec.dump_json(found[key]))
        return found[key]

    def dismiss(self) -> None:
        """Let the workers go home, for their memory's sake; whoever is wanted later is called."""
        self._staff.dismiss()

    def close(self) -> None:
        """Let the workers go home for good."""
        self._staff.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def _digest_of(self, name: str, known: object) -> str:
        from pydantic_core import to_json

        begun = sha256(f"{self._engine} {name} ".encode())
        begun.update(to_json(known, serialize_as_any=True, bytes_mode="base64"))
        return begun.hexdigest()

    def keys(self, task: Callable[[U], R], units: Iterable[U], key: Callable[[U], object] | None = None) -> list[str]:
        """Under what the results of `each` are kept: digests of JSON.

        The order of a dict or a set counts: at worst, a result is made again.
        """
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
        """Where a unit is done is a matter of time alone: measured on a few, whose results count like all others."""
        if not self._staff.is_wanted or len(units) < BATCH:
            return map(task, units)
        return self._spread(task, units) if self._is_called else self._tried(task, units)

    def _tried(self, task: Callable[[U], R], units: list[U]) -> Iterator[R]:
        took = []
        for unit in units[:SAMPLE]:
            begun = perf_counter()
            result = task(unit)
            took.append(perf_counter() - begun)
            yield result
        usual = sorted(took)[SAMPLE // 2]  # the first loads word lists and templates: an average would be its doing
        rest = units[SAMPLE:]
        is_worth_it = usual * len(rest) > (WORTH_SENDING if self._staff.is_there else WORTH_STARTING)
        yield from self._spread(task, rest) if is_worth_it else map(task, rest)

    def _spread(self, task: Callable[[U], R], units: list[U]) -> Iterator[R]:
        crew = self._staff.crew()
        return crew.each(task, units) if crew else map(task, units)

    def _report(self, results: Iterator[R], done: int, total: int) -> Iterator[R]:
        for result in results:
            done += 1
            self._progress(done, total)
            yield result


class _Staff:
    """The crew of a run, once it is there."""

    def __init__(self, call: Callable[[], Crew], *, is_wanted: bool) -> None:
        self._call = call
        self._crew: Crew | None = None
        self.is_wanted = is_wanted

    @property
    def is_there(self) -> bool:
        return self._crew is not None

    def crew(self) -> Crew | None:
        if self.is_wanted and self._crew is None:
            try:
                self._crew = self._call()
            except (OSError, ImportError):  # no workers on this machine: not enough memory, or no semaphores
                self.is_wanted = False
        return self._crew

    def dismiss(self) -> None:
        if self._crew is not None:
            self._crew.close()
            self._crew = None

    def close(self) -> None:
        self.is_wanted = False
        self.dismiss()


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


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _say_nothing(done: int, total: int) -> None:
    pass
