"""What `check` would say of one file, as it is typed at the moment."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from ssg import address
from ssg.address import SHARED
from ssg.audit import audit, not_told_before
from ssg.check import check
from ssg.compare import compare
from ssg.console.lone_text import language_of
from ssg.county import Ground, Holdings
from ssg.diagnostic import Diagnostic
from ssg.kind import Entry, Unfit, Wording
from ssg.kinds.county import County
from ssg.kinds.programme import Programme
from ssg.languages import Language
from ssg.link import days, duties, gaps
from ssg.output import Output
from ssg.pair import pairs
from ssg.plan import page_at
from ssg.preview.county_now import CountyNow
from ssg.render import unminified
from ssg.validate import id_of


@dataclass(frozen=True)
class Surroundings:
    """A file, and all that is known around it."""

    path: str
    own: Holdings
    """Of its county, or of what counties share."""
    county: CountyNow
    """Its county; for a shared file the first one, on whose pages it is judged."""

    @property
    def ground(self) -> Ground:
        """What all counties stand on."""
        return self.county.ground

    @property
    def id(self) -> str:
        """The entry that the file belongs to."""
        return self.placed.id if self.placed else id_of(self.path)

    @cached_property
    def placed(self) -> Entry | Unfit | None:
        """The entry, if any of its files can be read. A file whose name does not fit belongs to another name."""
        validated, named = self.own.validated, id_of(self.path)
        known: tuple[Entry | Unfit, ...] = (*validated.entries, *validated.unfit)
        by_name = (each for each in known if each.id == named)
        by_file = (each for each in known if any(text.path == self.path for text in each.wordings))
        return next(chain(by_name, by_file), None)

    @property
    def wording(self) -> Wording | None:
        """The file as a text, if it can be read."""
        return next((each for each in self.placed.wordings if each.path == self.path), None) if self.placed else None


def findings(here: Surroundings) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the file, in its order."""
    in_files = (*here.own.in_files, *_linked(here), *_worded(here))
    on_pages = not_told_before(_on_pages(here), (*in_files, *here.ground.shared.in_files))
    return tuple(sorted({each for each in chain(in_files, on_pages) if each.span.path == here.path}))


def _worded(here: Surroundings) -> Iterator[Diagnostic]:
    """What is wrong with the words, and with both versions beside each other."""
    if here.wording:
        yield from check(here.wording)
    if isinstance(here.placed, Entry) and len(here.placed.wordings) == len(Language):
        known = _own_first(here.placed, here.county.stocks)
        yield from compare(next(pairs(known, here.ground.today)))


def _own_first(entry: Entry, stocks: Iterable[Holdings]) -> Iterator[Entry]:
    yield entry
    yield from (each for stock in stocks for each in stock.validated.entries if each.id != entry.id)


def _linked(here: Surroundings) -> Iterator[Diagnostic]:
    """What is wrong with references, links and files, and what is missing or due."""
    yield from here.county.problems_of_links([here.id])
    entry, today = here.placed, here.ground.today
    if not isinstance(entry, Entry):
        return
    files = {each.path: each for each in here.own.attachments}
    yield from gaps.of_entries(_followed(entry, here.own), files, today, here.own.broken)
    yield from days.of_entries([entry], today)
    if isinstance(entry.facts, County):
        yield from duties.owed(entry, entry.facts, today)


def _followed(entry: Entry, own: Holdings) -> Iterator[Entry]:
    """The entry, and the programmes on which it follows: they may follow each other in a circle."""
    left = {each.slug: each for each in own.validated.entries if isinstance(each.facts, Programme)}
    ahead = [entry]
    for each in ahead:
        yield each
        follows = each.facts.follows if isinstance(each.facts, Programme) else ()
        left.pop(each.slug, None)
        ahead += [left.pop(slug) for slug in follows if slug in left]


def _on_pages(here: Surroundings) -> Iterator[Diagnostic]:
    """What is wrong with the page that the text becomes. White space is nothing to rules, so it may stay."""
    edition = here.county.edition(language_of(here.path))
    if edition and edition.site.facts.is_public(edition.site.today):
        view = page_at(page_path(here.id, edition.language, edition.site.name), edition)
        if view and view.source == here.path:
            yield from audit(Output(view.path, unminified(view, here.ground.theme), view.source))


def page_path(id_: str, language: Language, county: str) -> str:
    """Where the page of an entry stands, that of a shared one in `county`."""
    home, _, name = id_.partition("/")
    if not name:
        return address.home(home, language)
    folder, _, slug = name.partition("/")
    return address.entry_page(county if home == SHARED else home, language, folder, slug)
