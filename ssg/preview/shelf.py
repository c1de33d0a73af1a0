"""The files of one county, taken from disk once and then only where they changed."""

import time
from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from ssg.counties import Folders, taken
from ssg.draft import SourceFile
from ssg.footprint import CALM, Footprint, footprint
from ssg.load import take_text
from ssg.project import Project
from ssg.region import Region
from ssg.work import Work

_MARKS = 4

Take: TypeAlias = Callable[[Project, Folders, str, Work], Region]
"""Takes all files of a region of that name."""


class Shelf:
    """What a region's files held at the last look."""

    def __init__(self, project: Project, name: str, work: Work, take: Take = taken) -> None:
        self._project = project
        self._name = name
        self._work = work
        self._take = take
        self._seen = Footprint([], array("q"))
        self._looked = 0
        self._region: Region | None = None

    def region(self, folders: Folders) -> Region:
        """The files as they are now; the same object where none of them changed."""
        places = [self._project.content / folder for folder in folders.get(self._name, ())]
        seen, looked = footprint(places), time.time_ns()
        before = self._region
        changed = self._changed(seen)
        if before is None or changed is None:
            region: Region | None = None
        else:
            region = self._again(before, changed)
        self._region = region or self._anew(folders)
        self._seen, self._looked = seen, looked
        return self._region

    def _anew(self, folders: Folders) -> Region:
        """All files taken again. Texts that did not change stay the objects that they were."""
        region = self._take(self._project, folders, self._name, self._work)
        known = {text.path: text for text in self._region.texts} if self._region else {}
        texts = tuple(known[each.path] if known.get(each.path) == each else each for each in region.texts)
        return replace(region, texts=texts)

    def _changed(self, seen: Footprint) -> set[str] | None:
        """The files that may have changed since the last look; None where other files are there."""
        if seen.paths != self._seen.paths:
            return None
        marks, before = seen.marks, self._seen.marks
        if marks == before and max(marks[1::_MARKS], default=0) < self._looked - CALM:
            return set()
        youngest = self._looked - CALM  # a younger file may have changed once more without a sign
        return {
            path
            for index, path in enumerate(seen.paths)
            if marks[(at := index * _MARKS) : at + _MARKS] != before[at : at + _MARKS] or before[at + 1] >= youngest
        }

    def _again(self, region: Region, changed: Collection[str]) -> Region | None:
        """The region with what its changed texts hold now; None where more than texts may have changed."""
        content = self._project.content
        texts = {text.path: text for text in region.texts}
        files = {Path(path).relative_to(content).as_posix() for path in changed if not Path(path).is_dir()}
        now = {path: self._text_now(texts[path]) for path in files if path in texts}
        if files - texts.keys() or None in now.values():
            return None
        return _with(region, [now.get(path) or text for path, text in texts.items()])

    def _text_now(self, text: SourceFile) -> SourceFile | None:
        found, refused = take_text(self._project.content, text.path, text.place)
        return None if refused else text if found == text else found


def _with(region: Region, texts: Sequence[SourceFile]) -> Region:
    is_same = all(now is before for now, before in zip(texts, region.texts, strict=True))
    return region if is_same else replace(region, texts=tuple(texts))
