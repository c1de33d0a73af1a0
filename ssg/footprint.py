"""How files look from outside: whether any may have changed is told without reading one."""

import os
import time
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeAlias

CALM = 2_000_000_000
"""Nanoseconds. A younger file may change once more without a sign, because some disks count time in two seconds."""

_COMPILED = "__pycache__"
_LARGEST = (1 << 63) - 1

Marks: TypeAlias = tuple[int, int, int, int]
"""Size, time of the last change, time of the last change of anything about it, and number of a file."""

_NONE: Marks = (0, 0, 0, 0)


class Footprint(NamedTuple):
    """Files and folders with their marks: size, both times and number of each."""

    paths: list[str]
    marks: "array[int]"

    @property
    def is_calm(self) -> bool:
        """Whether every file is old enough, so that one more change would show."""
        youngest = max((*self.marks[1 :: len(_NONE)], *self.marks[2 :: len(_NONE)]), default=0)
        return youngest <= time.time_ns() - CALM


def footprint(places: Iterable[Path]) -> Footprint:
    """Every file and folder in `places`."""
    paths = [path for place in places for path in _inside(str(place))]
    return Footprint(paths, marks_of(paths))


def marks_of(paths: Iterable[str]) -> "array[int]":
    """The marks of each file; zeros where there is none."""
    marks = array("q")
    for path in paths:
        try:
            found = os.stat(path)  # noqa: PTH116 - a Path for each costs more than the look; links are followed
        except OSError:
            marks.extend(_NONE)
        else:
            marks.extend(marks_in(found))
    return marks


def marks_in(found: os.stat_result) -> Marks:
    """The marks among all that the system tells of a file."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & _LARGEST


def _inside(path: str) -> Iterator[str]:
    yield path
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != _COMPILED:
                    yield from _inside(entry.path)
            else:
                yield entry.path
