"""What the last build read, made and told. As long as all of it is there as it was, the next one need not begin."""

import json
import os
import sys
import time
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

NAME = "last-build-1"
"""The number is the layout's: another layout takes another file."""

CALM = 2_000_000_000
"""Nanoseconds. A younger file may change once more without a sign, because some disks count time in two seconds."""

_PROGRAM = Path(__file__).resolve().parent.parent
_COMPILED = "__pycache__"
_MARKS = 4
_LARGEST = (1 << 63) - 1


class Told(NamedTuple):
    """What a build said: its report, how many findings were known, and the number of pages."""

    report: str
    known: int
    pages: int


class LastBuild:
    """The memory in a cache folder. If it cannot be read or written, or does not fit, that costs time only."""

    def __init__(self, cache: Path, question: Iterable[object], sources: Iterable[Path], output: Path) -> None:
        """`question` holds all options that change what is built; `sources` are the files and folders it reads."""
        self._place = cache / NAME
        self._sources = [*(each.resolve() for each in sources), _PROGRAM]
        self._output = output.resolve()
        self._question = [*map(str, (*question, *self._sources, self._output)), sys.version]
        self._before = _look(self._sources)

    def answer(self) -> Told | None:
        """What the last build told, if one would read, make and tell the very same now."""
        try:
            seal, rest = self._place.read_bytes().split(b"\n", 1)
            if sha256(rest).hexdigest().encode() != seal:
                return None
            head, octets = rest.split(b"\n", 1)
            question, told, length = json.loads(head)
            if question != self._question:
                return None
            marks, paths = octets[:length], os.fsdecode(octets[length:]).split("\0")
            return Told(*told) if _marks(paths).tobytes() == marks else None
        except (OSError, ValueError, TypeError):
            return None

    def keep(self, told: Told) -> None:
        """Remember a build that is done, unless somebody changed a file meanwhile, or may have."""
        paths, marks = _look(self._sources)
        youngest = max((*marks[1::_MARKS], *marks[2::_MARKS]))
        if (paths, marks) != self._before or youngest > time.time_ns() - CALM:
            return
        made, made_marks = _look([self._output])
        octets = (marks + made_marks).tobytes()
        head = json.dumps([self._question, told, len(octets)]).encode()
        rest = b"\n".join((head, octets + os.fsencode("\0".join(paths + made))))
        with suppress(OSError):
            _replace(self._place, sha256(rest).hexdigest().encode() + b"\n" + rest)


def _replace(place: Path, octets: bytes) -> None:
    """Write all of it or nothing."""
    fresh = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        fresh.write_bytes(octets)
        fresh.replace(place)
    finally:
        fresh.unlink(missing_ok=True)


def _look(places: Iterable[Path]) -> tuple[list[str], "array[int]"]:
    """Every file and folder in `places`, with its marks; and the folders from which modules are imported."""
    paths = [path for place in places for path in _inside(str(place))]
    paths += [each for each in sys.path if each]
    return paths, _marks(paths)


def _inside(path: str) -> Iterator[str]:
    yield path
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != _COMPILED:
                    yield from _inside(entry.path)
            else:
                yield entry.path


def _marks(paths: Iterable[str]) -> "array[int]":
    """Size, both times and number of each file; zeros where there is none."""
    marks = array("q")
    for path in paths:
        try:
            found = os.stat(path)  # noqa: PTH116 - a Path for each costs more than the look; links are followed
        except OSError:
            marks.extend((0, 0, 0, 0))
        else:
            marks.extend((found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino & _LARGEST))
    return marks
