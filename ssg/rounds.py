"""Doing a task again for units of which most are the same as before: only what is new is done."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

U = TypeVar("U")
R = TypeVar("R")


class Each(Protocol):
    """Does a task for every unit. A task is a function at the top of its module, and depends on the unit alone."""

    def __call__(self, task: Callable[[U], R], units: Iterable[U], /) -> list[R]:
        """The results in the order of the units."""


def plainly(task: Callable[[U], R], units: Iterable[U], /) -> list[R]:
    """Every unit is new."""
    return [task(unit) for unit in units]


class Rounds:
    """An `Each` that keeps the results of the last round, by the very objects that they were made from.

    Units are immutable values or tuples of such: the same objects give the same result.
    """

    def __init__(self) -> None:
        self._last: dict[str, dict[tuple[int, ...], tuple[object, object]]] = {}

    def each(self, task: Callable[[U], R], units: Iterable[U], /) -> list[R]:
        """The results; those of units that this round does not have are forgotten."""
        name = f"{task.__module__}.{task.__qualname__}"
        before, now = self._last.get(name, {}), {}
        results: list[R] = []
        for unit in units:
            key = _identity(unit)
            _, result = now[key] = before.get(key) or (unit, task(unit))  # the unit is held, so no other gets its id
            results.append(result)  # type: ignore[arg-type]  # what a task returned is kept under its name
        self._last[name] = now
        return results


def _identity(unit: object) -> tuple[int, ...]:
    return tuple(map(id, unit)) if isinstance(unit, tuple) else (id(unit),)
