"""The site on request: each page and file as it is when it is asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from ssg import address
from ssg.address import SHARED
from ssg.counties import Folders
from ssg.county import Ground
from ssg.diagnostic import Diagnostic, Severity
from ssg.footprint import footprint
from ssg.load.walk import regions
from ssg.output import Output
from ssg.plan import page_at
from ssg.preview import notice
from ssg.preview.answer import MISSING, NOT_NOW, SHOWN, Answer
from ssg.preview.asked import Asked
from ssg.preview.counties_now import CountiesNow
from ssg.preview.county_now import CountyNow, for_programs
from ssg.preview.front import front_files, front_pages
from ssg.preview.theme_now import ThemeNow
from ssg.project import Project
from ssg.render import render
from ssg.theme import ThemeFault
from ssg.validate import id_of
from ssg.view import View

KEPT_PAGES = 200
"""Good pages that are kept for the case that a file is spoiled."""

_OWN = {name: Path(__file__).with_name(name.rpartition("/")[2]) for name in (notice.SCRIPT, notice.STYLE)}
_NO_COUNTY = "Es gibt noch keinen Landkreis. Legen Sie einen Ordner mit der Datei „kreis.yaml“ an."


@dataclass(frozen=True)
class _Moment:
    """What is asked, and what there is at that time."""

    asked: Asked
    folders: Folders
    stamp: str


class Preview:
    """All that is remembered between requests. One request is answered at a time."""

    def __init__(self, project: Project, engine: str, tell: Callable[[Exception], str]) -> None:
        """`tell` keeps a fault of the program for its developers, and says so."""
        self.project = project
        self._tell = tell
        self._one_at_a_time = Lock()
        self._theme = ThemeNow(project.templates)
        self._counties = CountiesNow(project, engine)
        self._good: dict[str, tuple[str, Output]] = {}

    def answer(self, path: str) -> Answer:
        """What stands at `path`, which is relative to the site's root."""
        if path in _OWN:
            return Answer(path, _OWN[path].read_bytes())
        with self._one_at_a_time:
            stamp, folders = self.stamp(path), regions(self.project.content)
            moment = _Moment(Asked.at(path, folders), folders, stamp)
            try:
                return self._made(moment)
            except ThemeFault as fault:
                return self._instead(moment, [str(fault)])
            except Exception as fault:  # noqa: BLE001 - the preview goes on, whatever one page does
                return self._instead(moment, [self._tell(fault)])

    def styles(self) -> tuple[str, ...]:
        """The address of the style sheet of all pages; none while the templates cannot be used."""
        with self._one_at_a_time:
            try:
                return next(iter(self._theme.theme().assets.styles.values()), ())[:1]
            except ThemeFault:
                return ()

    def made(self, path: str, stamp: str) -> Output | None:
        """The page as it was made last, without what is added here; None where that was in another state."""
        known, page = self._good.get(path, ("", None))
        return page if known == stamp else None

    def stamp(self, path: str) -> str:
        """A name for the state of all files that the page at `path` is made from."""
        content = self.project.content
        folders = regions(content)
        county = Asked.at(path, folders).county
        if county:
            inside = [content / folder for name in (county, SHARED) for folder in folders.get(name, ())]
        else:
            inside = [content / file for file, _ in front_files(content, folders)]
        seen = footprint([self.project.templates, *inside])
        return sha256("\n".join(seen.paths).encode() + seen.marks.tobytes()).hexdigest()[:16]

    def _made(self, moment: _Moment) -> Answer:
        asked, theme = moment.asked, self._theme.theme()
        if octets := theme.assets.octets.get(asked.path):
            return Answer(asked.path, octets, is_lasting=True)
        counties = frozenset(moment.folders) - {SHARED}
        ground = Ground(
            theme=theme,
            today=self.project.today,
            checks=False,
            pdf=False,
            gauge=None,
            regions=counties,
            shows_drafts=True,
        )
        if asked.county is None:
            views, problems = front_pages(self.project.content, moment.folders, ground)
            text = None if asked.is_page else for_programs(views).get(asked.path)
            if text is not None:
                return Answer(asked.path, text.encode())
            return self._shown(moment, _at(asked.path, views), problems, ground)
        now = self._counties.county(asked.county, asked, moment.folders, ground)
        return self._page(moment, now) if asked.is_page else self._file(moment, now)

    def _page(self, moment: _Moment, now: CountyNow) -> Answer:
        asked = moment.asked
        edition = now.edition(asked.language)
        view = page_at(asked.path, edition) if edition else None
        ids = asked.ids if edition else (*asked.ids, asked.county)
        own = [each for each in now.problems_in_files() if id_of(each.span.path) in ids]
        return self._shown(moment, view, (*own, *now.problems_of_links(asked.ids)), now.ground)

    def _file(self, moment: _Moment, now: CountyNow) -> Answer:
        """A file that is published unread, or one that is made for programs."""
        path = moment.asked.path
        if copy := now.copies().get(path):
            return Answer(path, copy.origin.read_bytes() if copy.origin else copy.octets or b"")
        text = now.exported(path, moment.asked.language)
        return self._missing(moment, now.ground) if text is None else Answer(path, text.encode())

    def _shown(self, moment: _Moment, view: View | None, found: Iterable[Diagnostic], ground: Ground) -> Answer:
        """The page with all that stops a build; the last good one where there is none because of that."""
        items = self._told(found)
        if view is None:
            return self._instead(moment, items) if items else self._missing(moment, ground)
        page = render(_at_root(view), ground.theme)
        self._good[view.path] = moment.stamp, page
        if len(self._good) > KEPT_PAGES:
            del self._good[next(iter(self._good))]
        return _page(view.path, notice.live(page.text, moment.stamp, notice.NEW if items else "", items))

    def _missing(self, moment: _Moment, ground: Ground) -> Answer:
        """The site's own page for an address that there is not."""
        views, found = front_pages(self.project.content, moment.folders, ground)
        view = _at(address.missing(moment.asked.language), views)
        if view is None:
            return self._instead(moment, self._told(found) or (_NO_COUNTY,))
        page = render(_at_root(view), ground.theme).text
        return _page(view.path, notice.live(page, moment.stamp), MISSING)

    def _instead(self, moment: _Moment, items: Iterable[str]) -> Answer:
        """The last good page with what is to be done, or only that."""
        _, good = self._good.get(moment.asked.path, ("", None))
        if good:
            return _page(moment.asked.path, notice.live(good.text, moment.stamp, notice.OLD, items))
        told = notice.live(notice.EMPTY, moment.stamp, notice.NOTHING, items)
        return _page(notice.PAGE, told, NOT_NOW)

    def _told(self, found: Iterable[Diagnostic]) -> tuple[str, ...]:
        stopping = dict.fromkeys(each for each in found if each.severity is Severity.ERROR)
        return notice.told(stopping, self.project.content.as_posix())


def _at(path: str, views: Iterable[View]) -> View | None:
    return next((view for view in views if view.path == path), None)


def _at_root(view: View) -> View:
    """A page of fixed root has that of the preview."""
    return view if view.root is None else view.model_copy(update={"root": "/"})


def _page(path: str, text: str, status: int = SHOWN) -> Answer:
    return Answer(path, text.encode(), status)
