"""How long a portal takes on a cluster, from what its parts cost: straight lines through sizes that were weighed."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

_KILO = 1000
_SPARE = 2
"""Counties that are sent or back, beside one for each worker."""


@dataclass(frozen=True)
class Portal:
    """So many sites of the same size: counties, towns, or municipalities."""

    sites: int
    entries: int
    """Of one site."""
    pages: int
    """Of one site: two for each entry, and those of what sites share, which are short."""

    @property
    def all_pages(self) -> int:
        """Of all sites."""
        return self.sites * self.pages


@dataclass(frozen=True)
class Weighed:
    """What one build cost, in seconds of CPU and in octets."""

    portal: Portal
    alone: float
    """In the program for all else: its start, the theme, shared texts, pages of the whole site."""
    taking: float
    """In the program, to read the files of sites."""
    sending: float
    """In the program, to pack what travels to workers, and to get what comes back."""
    laying: float
    """In the program, to unpack sites, and to lay their pages down until they are written."""
    writing: float
    """By the clock on the wall: the disk counts too."""
    start: float
    """In a worker, until it can build its first site."""
    site: float
    """In a worker for one site."""
    octets: int
    """There and back, of all sites."""
    memory: int
    """The most that the program held."""
    memory_of_worker: int


@dataclass(frozen=True)
class Line:
    """A cost that grows with a size."""

    fixed: float
    each: float

    @classmethod
    def through(cls, low: tuple[int, float], high: tuple[int, float]) -> "Line":
        """The line through the costs of two sizes, or through nothing and the higher. No cost is below nothing."""
        each = max(0.0, (high[1] - low[1]) / (high[0] - low[0]))
        fixed = low[1] - each * low[0]
        return cls(fixed, each) if fixed >= 0 else cls(0.0, high[1] / high[0])

    def at(self, size: float) -> float:
        """The cost of this size."""
        return self.fixed + self.each * size


@dataclass(frozen=True)
class Model:
    """The parts of a build on a cluster: each site is one task, and all else is done by the program."""

    alone: Line
    taking: Line
    sending: Line
    laying: Line
    writing: Line
    octets: Line
    memory: Line
    """These are over the pages of the portal,"""
    site: Line
    memory_of_worker: Line
    """these over the entries of one site."""
    start: float
    joining: float = 0.0
    """Seconds until the scheduler is found."""
    joining_cpu: float = 0.0

    def seconds(self, portal: Portal, workers: int, cores: int | None = None) -> float:
        """From start to end. With `cores`, program, scheduler and workers share them; else workers have their own."""
        steps = self.steps(portal, workers)
        beside = max(steps["sites"], steps["program"])
        if cores:
            beside = max(beside, self._beside(portal, workers) / cores)
        return self.joining + steps["rest"] + steps["writing"] + beside

    def cpu(self, portal: Portal, workers: int) -> float:
        """Seconds of CPU of the program and all workers."""
        alone = self.alone.at(portal.all_pages) + self.writing.at(portal.all_pages)
        return self.joining_cpu + alone + self._beside(portal, workers)

    def steps(self, portal: Portal, workers: int) -> Mapping[str, float]:
        """Seconds of each; sites and program go side by side. A worker waits while the program lays its site down."""
        program, pages = self._program(portal), portal.all_pages
        rounds = ceil(portal.sites / workers)
        return {
            "sites": self.start + rounds * (self.site.at(portal.entries) + program / portal.sites),
            "program": self.start + program,
            "writing": self.writing.at(pages),
            "rest": self.alone.at(pages),
        }

    def slowest(self, portal: Portal, workers: int) -> str:
        """What would have to change first to be faster."""
        steps = self.steps(portal, workers)
        return max(steps, key=lambda name: steps[name])

    def held(self, portal: Portal, workers: int) -> float:
        """Octets that the program holds at most: what it knows of all pages, and sites on their way."""
        waiting = min(portal.sites, workers + _SPARE) * self.octets.at(portal.all_pages) / portal.sites
        return self.memory.at(portal.all_pages) + waiting

    def _program(self, portal: Portal) -> float:
        return sum(line.at(portal.all_pages) for line in (self.taking, self.sending, self.laying))

    def _beside(self, portal: Portal, workers: int) -> float:
        sites = portal.sites * self.site.at(portal.entries)
        return workers * self.start + sites + self._program(portal)


def model_of(small: Weighed, large: Weighed, many: Weighed) -> Model:
    """What a site costs, from `small` and `large` sites; and what the program does, from few and `many` large ones."""

    def through(name: str) -> Line:
        few, all_ = ((each.portal.all_pages, float(getattr(each, name))) for each in (large, many))
        return Line.through(few, all_)

    def of_site(name: str) -> Line:
        low, high = ((each.portal.entries, float(getattr(each, name))) for each in (small, large))
        return Line.through(low, high)

    return Model(
        alone=through("alone"),
        taking=through("taking"),
        sending=through("sending"),
        laying=through("laying"),
        writing=through("writing"),
        octets=through("octets"),
        memory=through("memory"),
        site=of_site("site"),
        memory_of_worker=of_site("memory_of_worker"),
        start=min(small.start, large.start),
    )


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
