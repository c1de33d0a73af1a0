"""Work whose last results stay in this process; what is new in large numbers is asked of the results on disk."""

from collections.abc import Callable, Hashable, Iterable
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from ssg.cache import Cache
from ssg.work import Codec, Work

U = TypeVar("U")
R = TypeVar("R")

WORTH_ASKING = 20
"""New units for which opening the file of results pays."""


class Remembering(Work):
    """Does what is new in this very process, and forgets what the last round of a task did not have."""

    def __init__(self, engine: str, results: Path | None) -> None:
        super().__init__(cache=None, jobs=1, engine=engine)
        self._results = results
        self._last: dict[str, dict[Hashable, object]] = {}

    def each(
        self,
        task: Callable[[U], R],
        units: Iterable[U],
        result: "type[R] | Codec[R]",
        *,
        key: Callable[[U], object] | None = None,
    ) -> list[R]:
        """The task's result for each unit, in their order."""
        name, waiting = _name(task), list(units)
        keys: list[Hashable] = [key(unit) if key else unit for unit in waiting]
        before = self._last.get(name, {})
        new = {each: unit for each, unit in zip(keys, waiting, strict=True) if each not in before}
        results = self._made(task, list(new.values()), result, key)
        known: dict[Hashable, object] = {**before, **dict(zip(new, results, strict=True))}
        self._last[name] = {each: known[each] for each in keys}
        return [cast("R", self._last[name][each]) for each in keys]

    def unknown(self, task: Callable[[U], R], units: Iterable[U]) -> int:
        """Of how many of these units nothing stays in this process."""
        before = self._last.get(_name(task), {})
        return sum(unit not in before for unit in units)

    def _made(
        self,
        task: Callable[[U], R],
        units: list[U],
        result: "type[R] | Codec[R]",
        key: Callable[[U], object] | None,
    ) -> list[R]:
        if self._results is None or len(units) < WORTH_ASKING:
            return [task(unit) for unit in units]
        with Cache.open(self._results) as cache, Work(cache=cache, jobs=1, engine=self.engine) as work:
            return work.each(task, units, result, key=key)


def _name(task: Callable[[U], R]) -> str:
    """Where a task stands. The arguments of a `partial` are always the same here."""
    inner: Callable[..., object] = task
    while isinstance(inner, partial):
        inner = inner.func
    return f"{inner.__module__}.{inner.__qualname__}"
