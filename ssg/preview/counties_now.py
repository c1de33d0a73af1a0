"""The counties that were asked for, each with those to which its links lead."""

from collections.abc import Callable
from functools import partial

from ssg.address import SHARED
from ssg.counties import Folders
from ssg.county import Ground
from ssg.preview.asked import Asked
from ssg.preview.county_now import CountyNow, Stock
from ssg.project import Project

KEPT_REGIONS = 12
"""Each of 500 entries takes about 22 MB."""

_NOWHERE: frozenset[str] = frozenset()


class CountiesNow:
    """What is remembered of each county between requests."""

    def __init__(self, project: Project, engine: str, stock: Callable[[str], Stock] | None = None) -> None:
        """`stock` makes that of a region by its name; without it, files are as they are on disk."""
        self._new_stock = stock or partial(Stock, project, engine=engine)
        self._stocks: dict[str, Stock] = {}
        self._made: dict[str, CountyNow] = {}
        self._reached: dict[str, frozenset[str]] = {}

    def county(self, name: str, asked: Asked, folders: Folders, ground: Ground) -> CountyNow:
        """The county as it is now, with those counties to which the asked page leads."""
        now = self._with_neighbours(name, folders, ground)
        before = self._reached.get(name, _NOWHERE)
        reached = now.reached_from(asked.ids) & ground.regions - {name}
        if reached <= before:
            return now
        self._reached[name] = before | reached
        return self._with_neighbours(name, folders, ground)

    def _with_neighbours(self, name: str, folders: Folders, ground: Ground) -> CountyNow:
        names = (name, SHARED, *sorted(self._reached.get(name, _NOWHERE) & ground.regions))
        stocks = tuple(self._stock(each).holdings(folders, ground) for each in names)
        now = self._made.get(name)
        if now is None or not now.stands_on(ground, stocks):
            now = self._made[name] = CountyNow(name, ground, stocks)
        return now

    def _stock(self, name: str) -> Stock:
        """What is kept of a region. Where too many are, the one goes that nobody has asked for longest."""
        stock = self._stocks.pop(name, None) or self._new_stock(name)
        self._stocks[name] = stock
        if len(self._stocks) > KEPT_REGIONS:
            oldest = next(iter(self._stocks))
            del self._stocks[oldest]
            self._made.pop(oldest, None)
        return stock
