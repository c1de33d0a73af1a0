"""How long a build takes on a cluster, from what its parts cost: straight lines through two sizes that were weighed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

_KILO = 1000


@dataclass(frozen=True)
class Weighed:
    """What one build cost, in seconds of CPU and in octets."""

    pages: int
    alone: float
    """In the program between tasks: loading, linking, planning."""
    writing: float
    """By the clock on the wall: the disk counts too."""
    work: float
    """In tasks, with what a worker unpacks and packs."""
    transfer: float
    """In the program for what it sends and gets."""
    octets: int
    batches: int
    memory: int
    """The most that the program held."""


@dataclass(frozen=True)
class Line:
    """A cost that grows with pages."""

    fixed: float
    per_page: float

    def at(self, pages: float) -> float:
        """The cost of so many pages."""
        return self.fixed + self.per_page * pages


@dataclass(frozen=True)
class Model:
    """The parts of a build on a cluster. A worker pays the fixed part of the work for itself."""

    alone: Line
    writing: Line
    work: Line
    transfer: Line
    octets: Line
    batches: Line
    memory: Line
    per_batch: float
    """Seconds from the scheduler to a worker and back, beside all work."""
    joining: float = 0.0
    """Seconds until the scheduler is found."""
    joining_cpu: float = 0.0

    def seconds(self, pages: int, workers: int, cores: int | None = None) -> float:
        """From start to end. With `cores`, program, scheduler and workers share them; else workers have their own."""
        by_itself = self.alone.at(pages) + self.writing.at(pages)
        return self.joining + by_itself + max(self.parts(pages, workers, cores).values())

    def cpu(self, pages: int, workers: int) -> float:
        """Seconds of CPU of the program and all workers."""
        work = workers * self.work.fixed + self.work.per_page * pages
        by_itself = self.alone.at(pages) + self.writing.at(pages) + self.transfer.at(pages)
        return self.joining_cpu + by_itself + work

    def parts(self, pages: int, workers: int, cores: int | None = None) -> Mapping[str, float]:
        """Seconds of what happens side by side; the longest sets the pace."""
        work = self.work.fixed + self.work.per_page * pages / workers
        sending = self.transfer.at(pages) + self.per_batch * self.batches.at(pages)
        parts = {"tasks": work, "sending": sending}
        if cores:
            parts["cores"] = (work * workers + sending) / cores
        return parts

    def slowest(self, pages: int, workers: int) -> str:
        """What would have to change first to be faster."""
        parts = {**self.parts(pages, workers), "linking": self.alone.at(pages), "writing": self.writing.at(pages)}
        return max(parts, key=lambda name: parts[name])


def model_of(small: Weighed, large: Weighed, per_batch: float, loading: float) -> Model:
    """The straight lines through both builds. Each worker loads modules first, which the one that was weighed had."""

    def line(name: str) -> Line:
        return _line(small, large, name)

    work = line("work")
    return Model(
        alone=line("alone"),
        writing=line("writing"),
        work=replace(work, fixed=work.fixed + loading),
        transfer=line("transfer"),
        octets=line("octets"),
        batches=line("batches"),
        memory=line("memory"),
        per_batch=per_batch,
    )


def _line(small: Weighed, large: Weighed, name: str) -> Line:
    low, high = (float(getattr(each, name)) for each in (small, large))
    per_page = max(0.0, (high - low) / (large.pages - small.pages))
    return Line(max(0.0, low - per_page * small.pages), per_page)


def told(seconds: float) -> str:
    """A time as people say it."""
    for limit, size, unit in ((120, 1, "s"), (7200, 60, "min"), (172_800, 3600, "h")):
        if seconds < limit:
            return f"{seconds / size:.0f} {unit}"
    return f"{seconds / 86_400:.0f} days"


def weight(octets: float) -> str:
    """So many octets, in the largest unit that leaves a figure."""
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if octets < _KILO or unit == "TB":
            break
        octets /= _KILO
    return f"{octets:.0f} {unit}"
