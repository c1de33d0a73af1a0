"""What the last build read, made and told. As long as all of it is there as it was, the next one need not begin."""

import json
import os
import sys
from array import array
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from ssg.footprint import Footprint, Marks, footprint, marks_of
from ssg.sealed import read_sealed, write_sealed

NAME = "last-build-2"
"""The number is the layout's: another layout takes another file."""

_PROGRAM = Path(__file__).resolve().parent.parent


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
            head, octets = read_sealed(self._place).split(b"\n", 1)
            question, told, sources, length = json.loads(head)
            if question != self._question or octets[:sources] != self._before.marks.tobytes():
                return None
            listed = os.fsdecode(octets[length:]).split("\0")
            count = len(self._before.paths)
            is_made = marks_of(listed[count:]).tobytes() == octets[sources:length]
            return Told(*told) if listed[:count] == self._before.paths and is_made else None
        except (OSError, ValueError, TypeError):
            return None

    def keep(self, told: Told, made: Mapping[str, Marks]) -> None:
        """Remember a build that is done, and how what it `made` looks, unless a source may have changed meanwhile."""
        now = _look(self._sources)
        if now != self._before or not now.is_calm:
            return
        sources = now.marks.tobytes()
        octets = sources + array("q", chain(*made.values())).tobytes()
        paths = [*now.paths, *(f"{self._output}/{path}" for path in made)]
        head = json.dumps([self._question, told, len(sources), len(octets)]).encode()
        with suppress(OSError):
            write_sealed(self._place, b"\n".join((head, octets + os.fsencode("\0".join(paths)))))


def _look(places: Iterable[Path]) -> Footprint:
    """Every file and folder in `places`, with its marks; and the folders from which modules are imported."""
    found = footprint(places)
    imported = [each for each in sys.path if each]
    return Footprint(found.paths + imported, found.marks + marks_of(imported))
