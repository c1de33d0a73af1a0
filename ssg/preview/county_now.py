"""One county as it is at the moment: of its stages, only what a change asks for is done again."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain
from typing import Protocol

from ssg import address
from ssg.counties import Folders
from ssg.county import Ground, Holdings, hold
from ssg.diagnostic import Diagnostic
from ssg.edition import Edition
from ssg.export import export
from ssg.kind import Entry
from ssg.kinds.county import County
from ssg.languages import Language
from ssg.link import OnRequest, neighbours
from ssg.output import Copy
from ssg.plan import page_at, plan_county
from ssg.preview.remembering import Remembering
from ssg.preview.shelf import Shelf
from ssg.project import Project
from ssg.region import Region
from ssg.rounds import Rounds
from ssg.validate import Validated
from ssg.view import View
from ssg.work import Work


class Files(Protocol):
    """The files of one region."""

    def region(self, folders: Folders) -> Region:
        """As they are now; the same object where none of them changed."""


class Stock:
    """What the files of one region hold, with its drafts."""

    def __init__(self, project: Project, name: str, engine: str, files: Files | None = None) -> None:
        """`files` are those on disk if no others are given."""
        results = project.cache
        self._files = files or Shelf(project, name, Remembering(engine, results))
        self._work = Remembering(engine, results / name if results else None)
        self._rounds = Rounds()
        self._made: tuple[object, Holdings] | None = None

    def holdings(self, folders: Folders, ground: Ground) -> Holdings:
        """As they are now; the same object where no file changed."""
        region = self._files.region(folders)
        if self._made is None or self._made[0] is not region:
            self._made = region, hold(region, ground, self._work, self._rounds.each)
        return self._made[1]


class CountyNow:
    """One county with all that it can lead to, and its editions."""

    def __init__(self, name: str, ground: Ground, stocks: tuple[Holdings, ...]) -> None:
        """`stocks` are its own holdings, the shared ones, and those of the counties that its links lead to."""
        self.stocks = stocks
        self.ground = ground
        own, *others = stocks
        self._all = own.with_others(others)
        county = next((each for each in own.validated.entries if isinstance(each.facts, County)), None)
        self._linked = self._linked_from(county) if county and county.id == name else None
        site = self._linked.site if self._linked else None
        self._editions = {each: Edition(site, each, ground.theme) for each in Language} if site else {}

    def stands_on(self, ground: Ground, stocks: tuple[Holdings, ...]) -> bool:
        """Whether all is as it was when this was made."""
        is_same = len(stocks) == len(self.stocks) and all(map(_is, stocks, self.stocks))
        return is_same and ground.theme == self.ground.theme

    def edition(self, language: Language) -> Edition | None:
        """The county's pages in one language; None while its own file cannot be used."""
        return self._editions.get(language)

    def reached_from(self, ids: Iterable[str]) -> frozenset[str]:
        """The folders of other counties to which the links of these entries lead."""
        validated, asked = self._all.validated, frozenset(ids)
        entries = tuple(each for each in validated.entries if each.id in asked)
        return neighbours(Validated(entries, ()), self._all.gists)

    def problems_in_files(self) -> tuple[Diagnostic, ...]:
        """What is wrong with single files of the county and of what counties share."""
        return tuple(chain(*(each.in_files for each in self.stocks[:2])))

    def problems_of_links(self, ids: Iterable[str]) -> tuple[Diagnostic, ...]:
        """What is wrong with links and references of these entries."""
        return tuple(chain(*map(self._linked.problems, ids))) if self._linked else ()

    def copies(self) -> dict[str, Copy]:
        """The files that are published unread, by their paths."""
        return {each.path: each for each in self._all.copies}

    def exported(self, path: str, language: Language) -> str | None:
        """The text of a file for programs: one beside a page, or one that tells of all pages."""
        edition = self.edition(language)
        if edition is None:
            return None
        folder = f"{path.rpartition('/')[0]}/"
        of_all = (address.search(edition.site.name, language), address.home(edition.site.name, language))
        if folder in map(address.folder_url, of_all):
            return self._of_all_pages.get(path)
        view = page_at(f"{folder}index.html", edition)
        return for_programs([view] if view else []).get(path)

    @cached_property
    def _of_all_pages(self) -> dict[str, str]:
        """Made of all pages of the county, so not before somebody asks."""
        site = next(iter(self._editions.values())).site
        return for_programs(plan_county(site, self.ground.theme, _ALONE))

    def _linked_from(self, county: Entry) -> OnRequest:
        known = self._all
        return OnRequest.of(
            county, known.validated, known.attachments, self.ground.today, broken=known.broken, known=known.gists
        )


_ALONE = Work(cache=None, jobs=1, engine="")


def for_programs(views: Sequence[View]) -> dict[str, str]:
    """The text of each file that these pages become besides, by its path."""
    return {each.path: each.text for each in export(views, _ALONE)}


def _is(one: object, other: object) -> bool:
    return one is other
