"""One build of whole counties by one worker, with the cost of each part: `python -m benchmarks.weighing FOLDER`.

With `--keep`, the worker keeps results for later builds, as a process of the same machine does.

Every county goes through what it would go through on its way to a worker and back. The worker builds the first few. The
rest come back as the last of these under their own names: so what the program does is weighed with many, and soon.
"""

import argparse
import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, TypeVar

from ssg.cache import Cache, engine_digest
from ssg.crew import Crew
from ssg.memory import Memory
from ssg.memory_search import search_seldom
from ssg.parcel import Parcel
from ssg.pipeline import build
from ssg.project import Project
from ssg.work import Work
from ssg.write import write

U = TypeVar("U")
R = TypeVar("R")

DAY = date(2018, 11, 15)
BUILT = 3
"""So many counties the worker builds; the first tells how long it takes to begin."""


@dataclass
class Noted:
    """Seconds of CPU of the program and of its worker, and octets."""

    sites: int = 0
    taking: float = 0.0
    sending: float = 0.0
    laying: float = 0.0
    octets: int = 0
    memory_of_worker: int = 0
    start: float = 0.0
    """Of the worker, until it can build its first county."""
    site: float = 0.0


class Scale(Crew):
    """One worker, and what it and the program take."""

    def __init__(self) -> None:
        super().__init__(Executor(), 1)
        self.noted = Noted()
        self._worker = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=search_seldom)
        self._last = b""
        self._ends: list[float] = []

    def each(self, task: Callable[[U], R], units: Sequence[U]) -> Iterator[R]:
        """All at once: what counties share, or the pages of the whole site."""
        results: list[R] = pickle.loads(self._labour([task, list(units)]))  # noqa: S301 - of our own worker
        yield from results

    def each_large(self, task: Callable[[U], R], units: Iterable[U], _count: int) -> Iterator[R]:
        """One after the other."""
        lent, waiting = pickle.dumps(task), iter(units)
        while True:
            begun = process_time()
            if (unit := next(waiting, None)) is None:
                break
            taken = process_time()
            there = pickle.dumps(unit)
            self._note(taking=taken - begun, sending=process_time() - taken)
            if len(self._ends) < BUILT:
                self._last = self._labour([lent, there])
                self._ends.append(self._spent)
            begun = process_time()
            parcel: Any = pickle.loads(self._last)  # noqa: S301 - of our own worker
            self._note(sending=process_time() - begun, octets=len(there) + len(self._last), sites=1)
            named: Any = _named(parcel, unit)
            begun = process_time()
            yield named
            self._note(laying=process_time() - begun)

    def total(self) -> Noted:
        """All of it. Nobody asks again after the last county, so what was done with that one is not seen, but known."""
        first, *others = self._ends
        site = (others[-1] - first) / len(others)
        laying = self.noted.laying * self.noted.sites / (self.noted.sites - 1)
        return replace(self.noted, laying=laying, start=first - site, site=site)

    def close(self) -> None:
        """Let the worker go home."""
        self._worker.shutdown()

    def _labour(self, asked: list[Any]) -> bytes:
        result, self._spent, self.noted.memory_of_worker = self._worker.submit(labour, *asked).result()
        return result

    def _note(self, **costs: float) -> None:
        for name, cost in costs.items():
            setattr(self.noted, name, getattr(self.noted, name) + cost)


class Keeping(Work):
    """Work whose crew is on this machine, so that it can keep results."""

    @property
    def results(self) -> Path | None:
        """Where these lie."""
        return self.cache.folder if self.cache else None


def labour(lent: Any, asked: Any) -> tuple[bytes, float, int]:
    """What a worker does; its seconds and octets are those since it began."""
    if isinstance(lent, bytes):
        made: object = _borrowed(lent)(pickle.loads(asked))  # noqa: S301 - of our own program
    else:
        made = [lent(unit) for unit in asked]
    return pickle.dumps(made), process_time(), held()


@lru_cache(maxsize=1)
def _borrowed(lent: bytes) -> Callable[[Any], object]:
    task: Callable[[Any], object] = pickle.loads(lent)  # noqa: S301 - of our own program
    return task


def held() -> int:
    """The most octets that this process ever held. Linux alone."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def _named(parcel: Parcel, region: Any) -> Parcel:
    """The same under the name of another county."""
    front = tuple(each for each in region.texts if each.place.count("/") == 1)
    labels = tuple((f"{region.name}/{path.partition('/')[2]}", source, size) for path, source, size in parcel.labels)
    return replace(parcel, told=replace(parcel.told, name=region.name, front=front), labels=labels)


def main() -> int:
    """Build once, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--keep", action="store_true", help="the worker keeps results")
    args = parser.parse_args()
    folder, kind = args.folder, Keeping if args.keep else Work
    search_seldom()
    scale, kept = Scale(), folder / "cache"
    project = Project(
        content=folder / "content", templates=folder / "templates", output=folder / "site", today=DAY, cache=kept
    )
    with ExitStack() as opened:
        memory = opened.enter_context(Memory(kept, project.content, project.output))
        cache = opened.enter_context(Cache.open(kept))
        work = opened.enter_context(kind(cache=cache, engine=engine_digest(), called=lambda: scale))
        built = build(project, work, memory=memory)
        thought, begun = process_time(), perf_counter()
        written = write((*built.outputs, *built.copies, *built.kept), project.output)
        memory.keep(built.parts, written.items)
    noted = scale.total()
    beside = noted.taking + noted.sending + noted.laying
    found = {"alone": thought - beside, "writing": perf_counter() - begun, "memory": held(), **vars(noted)}
    print(json.dumps({"pages": written.pages, **found}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
