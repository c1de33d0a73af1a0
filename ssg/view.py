"""What one page shows, hence all that it depends on: no place in a file, no other language."""

from collections.abc import Iterator
from datetime import date

from pydantic import SerializeAsAny

from ssg.draft import Raster
from ssg.kind import Facts, Film, Proofread, Recording, State
from ssg.languages import Language
from ssg.record import Record
from ssg.values import FileSize


class Card(Record):
    """An entry as pages show it, in one language."""

    id: str
    """`<county or gemeinsam>/<folder>/<slug>`."""
    path: str | None
    """The site path of its page; None while it is a draft."""
    language: Language
    """Of the words here and of the page at `path`: an entry without an easy version shows its standard one."""
    title: str
    summary: str | None = None
    text: str = ""
    """Its Markdown, only where a page shows it beside others (terms)."""
    facts: SerializeAsAny[Facts]
    state: State | None = None
    size: FileSize | None = None
    """Of its file, measured (documents)."""
    stages: tuple[State, ...] = ()
    """Where each part of its time line stands (programmes)."""

    @property
    def origin(self) -> str:
        """The content folder it comes from: a county or „gemeinsam“; its files are published below it."""
        return self.id.partition("/")[0]

    @property
    def folder(self) -> str:
        """The folder of its kind."""
        return self.facts.FOLDER

    def spellings(self) -> Iterator[tuple[str, str]]:
        """(word, slug) of every way to write what it is called (terms)."""
        for word in (self.title, *getattr(self.facts, "forms", ())):
            yield word, self.slug

    @property
    def slug(self) -> str:
        """The last part of its address, unique in its folder."""
        return self.id.rpartition("/")[2]


class Section(Record):
    """A group of cards under one heading."""

    key: str
    """What it groups: a folder, a topic, a letter, „folgt_auf“ …; also its anchor."""
    title: str
    path: str | None = None
    """The site path of the page that shows all of them."""
    cards: tuple[Card, ...] = ()
    total: int = 0
    """How many there are, where only the first are shown."""


class Choice(Record):
    """One value by which a list can be narrowed."""

    key: str
    """„beratung“, as addresses and scripts know it."""
    title: str
    path: str
    """The site path of the page with these entries alone."""
    number: int
    """How many entries that page shows."""


class Filter(Record):
    """One way to narrow a list: by topic, by audience, by language."""

    key: str
    """„thema“, as addresses and scripts know it."""
    title: str
    choices: tuple[Choice, ...]


class MenuItem(Record):
    """One entry of the menu or of the breadcrumb."""

    title: str
    path: str
    current: bool = False


class Services(Record):
    """Where the pages stand that every page of a county leads to at its end."""

    statement: str
    """The accessibility statement."""
    signs: str
    """What there is in sign language."""
    contacts: str
    imprint: str
    privacy: str
    about: str
    """What the pages are about."""
    guide: str
    """How to get around."""


class Frame(Record):
    """What surrounds the content of a page."""

    site_name: str
    """The county's name; on the chooser the name of the whole."""
    county: str | None
    """The county's folder; None on the chooser."""
    colour: str
    home: str
    """Site path of the start page in this language."""
    chooser: str
    """Site path of the page that lists the counties, in this language."""
    menu: tuple[MenuItem, ...] = ()
    crumbs: tuple[MenuItem, ...] = ()
    """From the chooser to this page; the last one is this page."""
    page_map: str | None = None
    search: str | None = None
    """Site path of the page that searches, which lists all pages from A to Z."""
    twin: str | None = None
    """Site path of this very page in the other language; None where it is missing."""
    is_twin_other: bool = False
    """Whether the standard text has changed since the easy one was made from it."""
    other_home: str
    """Site path of the start page in the other language: the next best where the twin is missing."""
    canonical: str | None = None
    """The full address of this page where the county has named its web address."""
    updated: date | None = None
    twin_updated: date | None = None
    """When the page in the other language changed last."""
    contact: Card | None = None
    """Whom to ask about this page; None where the county has named nobody yet."""
    recording: Recording | None = None
    """A person or a computer voice reads the page aloud."""
    film: Film | None = None
    """The page in sign language."""
    film_size: FileSize | None = None
    """Of its file, measured; of a film elsewhere, as stated."""
    media: str = ""
    """The site path of the folder that holds both, with a slash at its end."""
    proofread: Proofread | None = None
    """Easy pages: which group of the target audience tested the text."""
    marks: str = "hyphen"
    """How the county divides long words in Leichter Sprache: „hyphen“ or „dot“."""
    undivided: tuple[str, ...] = ()
    """Names with a hyphen in easy texts, which keep it where a reader wants other signs."""
    services: Services | None = None
    """None where no county is chosen yet."""
    statements: tuple[MenuItem, ...] = ()
    """On pages of no county: the accessibility statement of each, under its name."""
    feedback: Card | None = None
    """Whom to tell of a barrier; None where the county has named nobody yet."""


class Pointer(Record):
    """A page as a list names it that may name any page."""

    path: str
    language: Language
    title: str


class Barrier(Record):
    """What readers meet on some pages."""

    key: str
    """„words“, as phrases know it."""
    total: int
    """On how many pages."""
    examples: tuple[Pointer, ...]


class Evidence(Record):
    """What the checks of this build found on the pages of one county."""

    pages: int
    """How many it has."""
    found: tuple[Barrier, ...] = ()
    accepted: tuple[Barrier, ...] = ()
    """What editors accept, with a reason."""


class Booklet(Record):
    """The PDF of a programme, to print and to hand out."""

    path: str
    size: FileSize
    pages: int


class View(Record):
    """One page."""

    path: str
    """Its site path, `…/index.html`."""
    template: str
    theme: str
    """Digest of the template with all that it includes, and of the phrases."""
    source: str
    """The content file that findings on this page belong to."""
    root: str | None = None
    """The folder of the whole site on its server, „/“ or „/kreise/“, where a page is shown at any address: its links
    begin there."""
    language: Language
    title: str
    description: str
    frame: Frame
    subject: Card | None = None
    """The entry that the page is about."""
    body: str = ""
    """The page's Markdown."""
    targets: tuple[tuple[str, str], ...] = ()
    """Each internal link of the body and of the links in the facts, as written, with its site path."""
    related: tuple[Card, ...] = ()
    """What the subject names directly."""
    twins: tuple[tuple[str, str], ...] = ()
    """The id of each section of the body, with that of the same section in the other language."""
    terms: tuple[Card, ...] = ()
    """The words of the glossary that occur in the body, each with its explanation as text."""
    sections: tuple[Section, ...] = ()
    """Lists: members of an overview, entries that name the subject."""
    filters: tuple[Filter, ...] = ()
    """The ways to narrow the list of this page, or of the `whole` list."""
    booklet: Booklet | None = None
    evidence: Evidence | None = None
    """On accessibility statements, once the other pages were checked."""
    rasters: tuple[tuple[str, Raster], ...] = ()
    """The site path of each picture of the subject, and how large it is."""
    farewell: str | None = None
    """What stands at the address of a page that is not public any more. Neither a page nor a search leads there."""
    moved_to: str | None = None
    """The site path of the page that once stood here. Neither a page nor a search leads to its earlier address."""
    is_withheld: bool = False
    """Whether searches elsewhere shall pass it over, because the whole site is not for residents."""
    whole: str | None = None
    """The site path of the list of which this page shows a part."""

    def beside(self, ending: str) -> str:
        """The site path of the file for programs that lies beside the page of an entry."""
        return f"{self.path.rpartition('/')[0]}/{self.subject.slug if self.subject else ''}.{ending}"

    @property
    def is_easy(self) -> bool:
        """Whether this is the version in Leichte Sprache."""
        return self.language is Language.EASY

    @property
    def is_led_to(self) -> bool:
        """Whether pages and the search lead here: not to where a page has ended, or from where it has moved."""
        return self.farewell is None and self.moved_to is None

    @property
    def shows_its_source(self) -> bool:
        """Whether the page has the words of its content file. A county's file has one such page: where it begins."""
        if not self.is_led_to:
            return False
        return self.source.count("/") > 1 or (self.frame.county is not None and self.path == self.frame.home)

    def raster(self, path: str) -> Raster:
        """How large the picture at a site path is; 0 by 0 where nobody could tell."""
        return dict(self.rasters).get(path, Raster(0, 0))

    def named(self, folder: str, slug: str) -> Card | None:
        """The card of the entry that the subject refers to."""
        return next((card for card in self.related if card.folder == folder and card.slug == slug), None)
