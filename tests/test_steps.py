"""How many steps a build takes after each change. Steps, not seconds: they are the same on every machine."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar
from unittest.mock import patch

import pytest

from benchmarks import changes
from benchmarks.changes import Project
from benchmarks.contestants import Contestant, our_files
from ssg.cache import Cache
from ssg.diagnostic import Severity
from ssg.load import read_draft
from ssg.memory import Memory
from ssg.pipeline import build
from ssg.project import ROOT
from ssg.project import Project as Folders
from ssg.work import Codec, Work
from ssg.write import write
from tests.benchmarks.few_texts import FEW_TEXTS

ENTRIES = 12
"""Of each of two counties."""
STEPS = {"parsed", "judge", "render", "audit", "written", "removed"}
"""Files parsed, entries judged, pages made and checked, files written and removed.

A file of the search that shows something else has another name: it is written, and the one of the old name is removed.
"""
U = TypeVar("U")
R = TypeVar("R")
Change = Callable[[Project, int], Project]


class CountingWork(Work):
    """Counts, for each task, the units that no cache had a result for."""

    def __init__(self, cache: Cache) -> None:
        super().__init__(cache=cache, jobs=1, engine="", progress=self._note)
        self.steps: Counter[str] = Counter()
        self._task = [""]

    def each(
        self,
        task: Callable[[U], R],
        units: Iterable[U],
        result: type[R] | Codec[R],
        *,
        key: Callable[[U], object] | None = None,
    ) -> list[R]:
        whole = task.func if isinstance(task, partial) else task
        self._task[0] = getattr(whole, "__name__", "").removeprefix("_").replace("audited", "audit")
        return super().each(task, units, result, key=key)

    def _note(self, _done: int, _total: int) -> None:
        self.steps[self._task[0]] += 1


class Site:
    """A small site on disk, which is built again after each change."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources = Contestant("", "", folder, (), folder / "site", ())
        shutil.copytree(ROOT / "templates", folder / "templates")
        with patch("benchmarks.county.COUNTY_SIZE", ENTRIES):
            self.project = changes.project_of(2 * ENTRIES, FEW_TEXTS)

    def steps(self, change: Change | None = None) -> Counter[str]:
        """What the next build does, once something has changed."""
        self.project = change(self.project, 0) if change else self.project
        self._sources.hold(our_files(self.project.content, self.project.note))
        folders = Folders(
            content=self._folder / "content",
            templates=self._folder / "templates",
            output=self._folder / "site",
            today=date(2018, 11, 15),
        )
        cache = self._folder / "cache"
        with (
            Cache.open(cache) as results,
            Memory(cache, folders.content, folders.output) as memory,
            patch("ssg.load.read_draft", side_effect=read_draft) as parse,
        ):
            work = CountingWork(results)
            built = build(folders, work, memory=memory)
            assert [each for each in built.diagnostics if each.severity is Severity.ERROR] == []
            written = write((*built.outputs, *built.copies, *built.kept), folders.output)
            memory.keep(built.parts, written.items)
        steps = work.steps + Counter(parsed=parse.call_count, written=written.changed, removed=written.removed)
        return Counter({name: count for name, count in steps.items() if name in STEPS})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with patch("ssg.footprint.CALM", -(10**18)):
        made = Site(tmp_path_factory.mktemp("schritte"))
        made.steps()
        yield made


_READ_AGAIN = 34
"""What counties share, the county with the change, and the other one's own files."""
EXPECTED: Mapping[str, tuple[Change | None, dict[str, int]]] = {
    "nothing changed": (None, {"parsed": 8}),
    "one text edited": (
        changes.text_edited,
        {"parsed": _READ_AGAIN, "judge": 1, "render": 4, "audit": 4, "written": 11, "removed": 6},
    ),
    "contact of one entry edited": (
        changes.rare_contact_edited,
        {"parsed": _READ_AGAIN, "judge": 2, "render": 12, "audit": 6, "written": 13, "removed": 3},
    ),
    "contact of two entries edited": (
        changes.busy_contact_edited,
        {"parsed": _READ_AGAIN, "judge": 3, "render": 14, "audit": 8, "written": 15, "removed": 3},
    ),
    "glossary term edited": (
        changes.term_edited,
        {"parsed": 60, "judge": 1, "render": 8, "audit": 8, "written": 34, "removed": 22},
    ),
    "template edited": (changes.template_edited, {"parsed": 60, "render": 140, "audit": 140, "written": 140}),
    "one entry added": (
        changes.entry_added,
        {"parsed": _READ_AGAIN + 2, "judge": 2, "render": 14, "audit": 14, "written": 28, "removed": 12},
    ),
    "that entry removed": (changes.entry_removed, {"parsed": _READ_AGAIN, "written": 26, "removed": 14}),
}
"""What a build may do at most after these changes, in this order. Whoever needs less writes the new figures here."""


def test_builds_take_no_more_steps_than_their_changes_need(site: Site) -> None:
    taken = {name: site.steps(change) for name, (change, _) in EXPECTED.items()}
    more = {name: dict(steps - Counter(EXPECTED[name][1])) for name, steps in taken.items()}
    assert {name: steps for name, steps in more.items() if steps} == {}
