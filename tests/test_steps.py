"""How many steps a build takes after each change. Steps, not seconds: they are the same on every machine."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from benchmarks import changes
from benchmarks.changes import Project
from benchmarks.contestants import Contestant, our_files
from ssg.cache import Cache
from ssg.diagnostic import Severity
from ssg.pipeline import build
from ssg.project import ROOT
from ssg.project import Project as Folders
from ssg.work import Codec, Work
from ssg.write import write
from tests.benchmarks.few_texts import FEW_TEXTS

ENTRIES = 12
STEPS = {"check", "compare", "render", "audit", "written", "removed"}
"""Texts and pairs checked, pages made and checked, files written and removed."""
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
        self.project = changes.project_of(ENTRIES, FEW_TEXTS)

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
        with Cache.open(self._folder / "cache") as cache:
            work = CountingWork(cache)
            built = build(folders, work)
        assert [each for each in built.diagnostics if each.severity is Severity.ERROR] == []
        written = write((*built.outputs, *built.copies), folders.output)
        steps = work.steps + Counter(written=written.changed, removed=written.removed)
        return Counter({name: count for name, count in steps.items() if name in STEPS})


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    made = Site(tmp_path_factory.mktemp("schritte"))
    made.steps()
    return made


EXPECTED: Mapping[str, tuple[Change | None, dict[str, int]]] = {
    "nothing changed": (None, {}),
    "one text edited": (changes.text_edited, {"check": 1, "compare": 1, "render": 4, "audit": 4, "written": 11}),
    "contact of one entry edited": (
        changes.rare_contact_edited,
        {"compare": 2, "render": 12, "audit": 6, "written": 13},
    ),
    "contact of two entries edited": (
        changes.busy_contact_edited,
        {"compare": 3, "render": 14, "audit": 8, "written": 15},
    ),
    "glossary term edited": (
        changes.term_edited,
        {"check": 2, "compare": 1, "render": 4, "audit": 4, "written": 17},
    ),
    "template edited": (changes.template_edited, {"render": 70, "audit": 70, "written": 70}),
    "one entry added": (changes.entry_added, {"check": 2, "compare": 2, "render": 14, "audit": 14, "written": 28}),
    "that entry removed": (changes.entry_removed, {"written": 26, "removed": 2}),
}
"""What a build may do at most after these changes, in this order. Whoever needs less writes the new figures here."""


def test_builds_take_no_more_steps_than_their_changes_need(site: Site) -> None:
    taken = {name: site.steps(change) for name, (change, _) in EXPECTED.items()}
    more = {name: dict(steps - Counter(EXPECTED[name][1])) for name, steps in taken.items()}
    assert {name: steps for name, steps in more.items() if steps} == {}
