"""What each county added to the site, for the next build: as long as no file of it changes, none of it is made again.

Losing this, or any part of it, only costs time.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Self

from pydantic import TypeAdapter

from ssg.county import KnownPages, Part, Told
from ssg.footprint import Footprint, footprint
from ssg.output import Kept
from ssg.sealed import read_sealed, write_sealed
from ssg.spool import Spool
from ssg.write.inventory import Item

NAME = "part-1"
"""The number is the layout's: another layout takes another file."""


class Memory:
    """Parts in a cache folder, one file for each county.

    `content` is the folder that holds the counties, `site` that of the pages.
    """

    def __init__(self, folder: Path, content: Path, site: Path) -> None:
        self._folder = folder
        self._content = content
        self._site = site
        self._is_trusted = True
        self._question: list[object] = []
        self._left_out: list[str] = []
        self._regions: Mapping[str, tuple[str, ...]] = {}
        self._seen: dict[str, Footprint] = {}
        self._pages: dict[str, KnownPages] = {}
        self._spool = Spool(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self._spool.close()

    def ask(
        self, question: Iterable[object], regions: Mapping[str, tuple[str, ...]], left_out: Iterable[str] = ()
    ) -> None:
        """Begin a run: `question` is all that parts depend on besides their files; `regions` names their folders.

        Entries that are `left_out` count as changes of their county.
        """
        self._question = [*map(str, question)]
        self._left_out = sorted(left_out)
        self._regions = regions
        self._seen = {}
        self._pages = {}

    def forget(self) -> None:
        """Recall nothing any more: what was kept proved wrong."""
        self._is_trusted = False
        self._pages = {}

    def knows(self, name: str) -> bool:
        """Whether a part of this county was kept, be it as it may now."""
        return self._place(name).is_file()

    def recall(self, name: str) -> Part | None:
        """What the county adds, if its files, those that it leads to and all else are as they were."""
        self._look(name)
        if not self._is_trusted:
            return None
        try:
            head, part = read_sealed(self._place(name)).split(b"\n", 1)
            question, marks, outputs, copies, keys = json.loads(head)
            if question != self._question:
                return None
            told = _codec().validate_json(part)
            kept = _kept(outputs)
            if told.name != name or self._marks(told) != marks:
                self._pages[name] = {keys[each.path]: each for each in kept if each.path in keys}
                return None
            return Part(told, kept, _kept(copies), keys, is_remembered=True)
        except (OSError, ValueError, TypeError):
            return None

    def pages(self, name: str) -> KnownPages:
        """The pages that the site has of a county that is not as it was, but was asked for."""
        return {key: page for key, page in self._pages.get(name, {}).items() if self._has(page)}

    def _has(self, page: Kept) -> bool:
        """As it seems: whether it really has it is found out when all is written."""
        try:
            return (self._site / page.path).stat().st_size == page.size
        except OSError:
            return False

    def laid(self, part: Part) -> Part:
        """The same part, whose texts wait outside of the memory."""
        return replace(part, outputs=self._spool.lay(part.outputs))

    def keep(self, parts: Iterable[Part], files: Mapping[str, Item]) -> None:
        """Remember parts whose `files` are in the site now, and how their sources looked before they were read.

        Where one of these is so young that another change would not show, only the pages will be of use.
        """
        for part in parts:
            if part.is_remembered:
                continue
            is_lasting = all(seen.is_calm for seen in self._looks(part.told))
            marks = self._marks(part.told) if is_lasting else None
            kept = [
                [(each.path, files[each.path].size, files[each.path].sha256) for each in several]
                for several in (part.outputs, part.copies)
            ]
            head = json.dumps([self._question, marks, *kept, dict(part.keys)]).encode()
            with suppress(OSError):
                write_sealed(self._place(part.told.name), head + b"\n" + _codec().dump_json(part.told))

    def _marks(self, told: Told) -> str:
        """A digest of how the files look that the county is made from."""
        looks = sha256()
        for seen in self._looks(told):
            looks.update(os.fsencode("\0".join(seen.paths)) + b"\0\0" + seen.marks.tobytes())
        for id_ in self._left_out:
            if id_.partition("/")[0] in {told.name, *told.reached}:
                looks.update(b"\0\0\0" + os.fsencode(id_))
        return looks.hexdigest()

    def _looks(self, told: Told) -> list[Footprint]:
        return [self._look(name) for name in (told.name, *sorted(told.reached & self._regions.keys()))]

    def _look(self, name: str) -> Footprint:
        if name not in self._seen:
            self._seen[name] = footprint(self._places(name))
        return self._seen[name]

    def _places(self, name: str) -> list[Path]:
        return [self._content / folder for folder in self._regions.get(name, ())]

    def _place(self, name: str) -> Path:
        return self._folder / name / NAME


def told_last(folder: Path, name: str) -> Told | None:
    """What the last build told of a county, whatever has changed since; None where nobody knows."""
    try:
        told = _codec().validate_json(read_sealed(folder / name / NAME).split(b"\n", 1)[1])
    except (OSError, ValueError, IndexError):
        return None
    return told if told.name == name else None


def told_at(folder: Path, name: str) -> int:
    """When that was, in nanoseconds; 0 for never."""
    try:
        return (folder / name / NAME).stat().st_mtime_ns
    except OSError:
        return 0


def _kept(files: Iterable[tuple[str, int, str]]) -> tuple[Kept, ...]:
    return tuple(Kept(path, size, digest) for path, size, digest in files)


@cache
def _codec() -> "TypeAdapter[Told]":
    return TypeAdapter(Told)
