"""What the last build read, made and told. As long as all of it is there as it was, the next one need not begin."""

import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ssg.footprint import Footprint, footprint, marks_of
from ssg.sealed import read_sealed, write_sealed

NAME = "last-build-1"
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
            question, told, length = json.loads(head)
            if question != self._question:
                return None
            marks, paths = octets[:length], os.fsdecode(octets[length:]).split("\0")
            return Told(*told) if marks_of(paths).tobytes() == marks else None
        except (OSError, ValueError, TypeError):
            return None

    def keep(self, told: Told) -> None:
        """Remember a build that is done, unless somebody changed a file meanwhile, or may have."""
        from ssg.write.output_folder import MANIFEST, state_folder

        now = _look(self._sources)
        if now != self._before or not now.is_calm:
            return
        made = _look([self._output, state_folder(self._output) / MANIFEST])
        octets = (now.marks + made.marks).tobytes()
        head = json.dumps([self._question, told, len(octets)]).encode()
        with suppress(OSError):
            write_sealed(self._place, b"\n".join((head, octets + os.fsencode("\0".join(now.paths + made.paths)))))


def _look(places: Iterable[Path]) -> Footprint:
    """Every file and folder in `places`, with its marks; and the folders from which modules are imported."""
    found = footprint(places)
    imported = [each for each in sys.path if each]
    return Footprint(found.paths + imported, found.marks + marks_of(imported))
