"""A project of few small counties on disk, built again after each change through what was remembered."""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ssg.cache import Cache
from ssg.measure import measure
from ssg.memory import Memory
from ssg.output import Copy, Kept, Laid, Output
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.statistics import Gauge
from ssg.work import Work
from ssg.write import Written, write
from tests.small_county import OPEN_DUTIES, write_tree
from tests.whole_site import TEMPLATES


def county(name: str, text: str = "Hier steht ein Text.") -> dict[str, str]:
    """A county with one page, which others can lead to at „anker“."""
    return {
        f"{name}/kreis.yaml": f"titel: Kreis {name}\nname: Kreis {name}\n{OPEN_DUTIES}",
        f"{name}/seiten/x.md": f"---\ntitel: Seite\n---\n## Anker\n\n{text}\n",
    }


SHARED = {"gemeinsam/begriffe/antrag.md": "---\ntitel: Antrag\n---\nEin Antrag ist ein Brief.\n"}
THREE = {**SHARED, **county("a", "Mehr steht [im Kreis b](/b/seiten/x#anker)."), **county("b"), **county("c")}
"""The first leads to the second, and nothing else leads from one to another."""


@dataclass
class Place:
    """Where a project lies. All but the files are what the next builds are asked for."""

    project: Project
    files: dict[str, str] = field(default_factory=dict)
    engine: str = "1"
    gauge: Gauge | None = measure

    @classmethod
    def at(cls, folder: Path, templates: Path = TEMPLATES) -> "Place":
        """A place without content, which is judged by no rules."""
        content, output = folder / "content", folder / "site"
        return cls(Project(content=content, templates=templates, output=output, today=date(2018, 11, 1), checks=False))

    @property
    def cache(self) -> Path:
        """Where results and parts are kept."""
        return self.project.content.parent / "cache"

    def hold(self, files: Mapping[str, str]) -> None:
        """Make the disk hold `files`; what stays is not touched."""
        content = self.project.content
        for path in self.files.keys() - files.keys():
            (content / path).unlink()
        write_tree(content, {path: text for path, text in files.items() if text != self.files.get(path)})
        for folder in sorted((each for each in content.rglob("*") if each.is_dir()), reverse=True):
            if not any(folder.iterdir()):
                folder.rmdir()
        self.files = dict(files)

    def build(self, memory: Memory | None = None) -> Build:
        """What the stages make, without writing."""
        with ExitStack() as opened:
            cache = opened.enter_context(Cache.open(self.cache))
            work = opened.enter_context(Work(cache=cache, jobs=1, engine=self.engine))
            return build(self.project, work, self.gauge, memory)

    def judge(self) -> Build:
        """The same with what is remembered, where something stands against the site."""
        with Memory(self.cache, self.project.content, self.project.output) as memory:
            return self.build(memory)

    def publish(self) -> tuple[Build, Written]:
        """What a build makes and writes that remembers, and is remembered."""
        with Memory(self.cache, self.project.content, self.project.output) as memory:
            made = self.build(memory)
            written = write((*made.outputs, *made.copies, *made.kept), self.project.output)
            memory.keep(made.parts, written.items)
            return made, written


def octets_of(made: Build) -> dict[str, bytes]:
    """All files of a build that remembers nothing."""
    files: list[Output | Copy | Laid | Kept] = [*made.outputs, *made.copies, *made.kept]
    return {each.path: _octets(each) for each in files}


def _octets(file: Output | Copy | Laid | Kept) -> bytes:
    if isinstance(file, Output):
        return file.text.encode()
    assert isinstance(file, Copy)
    return file.origin.read_bytes() if file.origin else file.octets or b""
