"""One county in one language, as the page families see it: its cards, frames and phrases."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ssg import address
from ssg.collation import german_key
from ssg.draft import Raster
from ssg.fields import FileIn
from ssg.kind import Entry, Film
from ssg.kinds import kinds, listed
from ssg.kinds.document import Document
from ssg.kinds.term import Term, beginning
from ssg.languages import Language
from ssg.last_change import last_change, outgrown
from ssg.markdown import paired
from ssg.marks import marked
from ssg.mentions import Spellings, mentioned
from ssg.site import Site
from ssg.theme import Theme
from ssg.values import FileSize
from ssg.view import Card, Frame, MenuItem, Section, Services

MEDIA = "medien"
"""The folder of recordings and films in a county's folder."""


@dataclass(frozen=True)
class Edition:
    """A county's pages in one language."""

    site: Site
    language: Language
    theme: Theme
    mentions: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    """The words of the glossary in texts, where that was found before."""

    @property
    def other(self) -> Language:
        """The language of the twins."""
        return Language.STANDARD if self.language is Language.EASY else Language.EASY

    @property
    def title(self) -> str:
        """What the county's start page is called."""
        wording = self.site.county.wording(self.language)
        return wording.title if wording else self.site.facts.name

    @property
    def lists(self) -> tuple[str, ...]:
        """The folders whose lists menu and page map name."""
        if self.site.facts.shows_empty_lists:
            return listed()
        return tuple(folder for folder in listed() if self.site.of_folder(folder))

    def say(self, key: str, **values: object) -> str:
        """A phrase of the interface in this language."""
        return self.theme.say(self.language, key, **values)

    def card(self, entry: Entry, *, with_text: bool = False) -> Card:
        """The entry as lists show it: in this language, or in the standard one where the easy words are missing."""
        if (entry.id, with_text) not in self._cards:
            self._cards[entry.id, with_text] = self._card(entry, with_text=with_text)
        return self._cards[entry.id, with_text]

    @cached_property
    def _cards(self) -> dict[tuple[str, bool], Card]:
        """Made once, because many pages show them."""
        return {}

    def _card(self, entry: Entry, *, with_text: bool) -> Card:
        wording = entry.wording(self.language) or entry.wordings[0]
        facts = entry.facts_in(wording.language)
        return Card(
            id=entry.id,
            path=self.site.page_of(entry, wording.language),
            language=wording.language,
            title=wording.title,
            summary=wording.summary,
            text=wording.body if with_text else "",
            facts=facts,
            state=facts.state(self.site.today),
            size=self._size(entry),
            stages=facts.stages(self.site.today),
        )

    def cards(self, entries: Iterable[Entry], *, with_text: bool = False) -> tuple[Card, ...]:
        """The entries as cards, in German alphabetical order of their titles."""
        cards = (self.card(entry, with_text=with_text) for entry in entries)
        return tuple(sorted(cards, key=lambda card: german_key(card.title)))

    def of_folder(self, folder: str, *, with_text: bool = False) -> tuple[Card, ...]:
        """Every entry of one kind as a card."""
        return self.cards(self.site.of_folder(folder), with_text=with_text)

    def twins_of(self, entry: Entry) -> tuple[tuple[str, str], ...]:
        """The sections of the entry's text, each with the same one in the other language."""
        own, other = entry.wording(self.language), entry.wording(self.other)
        return paired(*(self.site.gists[each.path].headings for each in (own, other))) if own and other else ()

    def terms_in(self, body: str, subject: Entry | None = None) -> tuple[Card, ...]:
        """The words of the glossary that `body` uses, each with its explanation; a term does not explain itself."""
        known = self.mentions.get(body)
        names = {*(mentioned(body, self.spellings) if known is None else known)} - {subject.slug if subject else ""}
        return tuple(card for card in self._terms if card.slug in names)

    def text_of(self, entry: Entry) -> str:
        """The text of an entry's page in which words are explained; empty where it has none in this language."""
        wording = entry.wording(self.language)
        return f"{wording.summary or ''}\n\n{wording.body}" if wording else ""

    @cached_property
    def _undivided(self) -> tuple[str, ...]:
        entries = (self.site.county, *self.site.entries)
        return tuple(sorted({name for entry in entries for name in self._hyphen_names(entry)}))

    def _hyphen_names(self, entry: Entry) -> Iterator[str]:
        """The names with a hyphen in an entry's text, and those that are names as its editors say."""
        person = getattr(entry.facts, "person", None)
        wording = entry.wording(self.language)
        named = (*(wording.names if wording else ()), *([person.name] if person else []))
        yield from (name for name in named if "-" in name)
        yield from self.site.gists[wording.path].hyphen_names if wording else ()

    @cached_property
    def spellings(self) -> Spellings:
        """Every way to write a word of the glossary that texts may not do without."""
        return tuple(spelling for card in self._terms for spelling in card.spellings())

    @cached_property
    def _terms(self) -> tuple[Card, ...]:
        """Those with an explanation in this language that texts may not do without."""
        return tuple(
            card.model_copy(update={"text": beginning(card.text)})
            for card in self.of_folder(Term.FOLDER, with_text=True)
            if card.language is self.language and isinstance(card.facts, Term) and not card.facts.only_glossary
        )

    def section(self, folder: str, cards: tuple[Card, ...]) -> Section:
        """The cards under their kind's name, with the way to all of them."""
        title = self.say(f"kinds.{folder}.many")
        return Section(
            key=folder, title=title, path=address.overview(self.site.name, self.language, folder), cards=cards
        )

    def crumbs(self, *below: MenuItem) -> tuple[MenuItem, ...]:
        """The way from the chooser down to a page; the last item is the page itself."""
        way = (
            MenuItem(title=self.say("chooser.crumb"), path=address.chooser(self.language)),
            MenuItem(title=self.site.facts.name, path=address.home(self.site.name, self.language)),
            *below,
        )
        return (*way[:-1], way[-1].model_copy(update={"current": True}))

    def frame(self, path: str, twin: str | None, crumbs: tuple[MenuItem, ...], about: Iterable[Entry] = ()) -> Frame:
        """What surrounds the page at `path`; `about` are the entries whose last change and contact it shows."""
        entries = tuple(about)
        wording = entries[0].wording(self.language) if len(entries) == 1 else None
        site, name = self.site, self.site.name
        is_played = len(entries) == 1 and (entries[0] is not site.county or path == address.home(name, self.language))
        film = entries[0].facts.film if is_played else None
        return Frame(
            site_name=site.facts.name,
            county=name,
            colour=site.facts.colour,
            home=address.home(name, self.language),
            chooser=address.chooser(self.language),
            menu=self._menu(path),
            crumbs=crumbs,
            page_map=address.page_map(name, self.language),
            search=address.search(name, self.language),
            twin=twin,
            is_twin_other=len(entries) == 1 and entries[0].id in self._outgrown,
            other_home=address.home(name, self.other),
            canonical=self._canonical(path),
            updated=last_change(entries, self.language, self._outgrown),
            twin_updated=last_change(entries, self.other, self._outgrown),
            contact=self._contact(entries),
            recording=wording.recording if wording and is_played else None,
            film=film,
            film_size=self._film_size(film, entries[0]) if film else None,
            media=f"{entries[0].county}/{MEDIA}/" if len(entries) == 1 else "",
            proofread=wording.proofread if wording else None,
            marks="dot" if site.facts.separator == "mediopunkt" else "hyphen",
            undivided=self._undivided if self.language is Language.EASY else (),
            services=self._services,
            feedback=self._feedback,
        )

    def rasters(self, entry: Entry) -> tuple[tuple[str, Raster], ...]:
        """How large each picture of the entry is, in its fields and its text, by its site path."""
        named = (f"{entry.county}/{mark.folder}/{name}" for _, mark, name in marked(entry.facts, FileIn))
        in_text = (path for _, path in self.site.targets.get((entry.id, self.language), ()))
        files = (self.site.attachments.get(path) for path in dict.fromkeys((*named, *in_text)))
        return tuple((file.path, file.raster) for file in files if file and file.raster)

    def service_path(self, name: str) -> str:
        """Where one of the pages stands that every county has."""
        return address.service(self.site.name, self.language, name)

    def service_title(self, name: str) -> str:
        """What it is called on every site alike."""
        return self.say(f"service.{name.replace('-', '_')}.title")

    def service_cards(self) -> tuple[Card, ...]:
        """The pages that every county has, as lists show them."""
        card = self.card(self.site.county)
        return tuple(
            card.model_copy(
                update={
                    "id": f"{self.site.name}/{address.PAGES}/{name}",
                    "path": self.service_path(name),
                    "language": self.language,
                    "title": self.service_title(name),
                    "summary": None,
                }
            )
            for name in address.SERVICES
        )

    def describe(self, title: str) -> str:
        """A page's description where its editors wrote none."""
        return self.say("site.description", title=title, county=self.site.facts.name)

    def _menu(self, path: str) -> tuple[MenuItem, ...]:
        return tuple(
            each.model_copy(update={"current": True}) if path.startswith(address.folder_url(each.path)) else each
            for each in self._menu_items
        )

    @cached_property
    def _menu_items(self) -> tuple[MenuItem, ...]:
        """Found once, because every page shows them."""
        overviews = [
            (self.say(f"kinds.{folder}.many"), address.overview(self.site.name, self.language, folder))
            for folder in self.lists
            if kinds()[folder].IN_MENU
        ]
        pages = [
            (card.title, card.path)
            for card in self.of_folder("seiten")
            if getattr(card.facts, "in_menu", False) and card.path and card.language is self.language
        ]
        return tuple(MenuItem(title=title, path=path) for title, path in (*overviews, *pages))

    @cached_property
    def _services(self) -> Services:
        path = self.service_path
        return Services(
            statement=path(address.ACCESSIBILITY),
            signs=path(address.SIGNS),
            contacts=address.overview(self.site.name, self.language, "kontakte"),
            imprint=path(address.IMPRINT),
            privacy=path(address.PRIVACY),
            about=path(address.ABOUT),
            guide=path(address.GUIDE),
        )

    @cached_property
    def _feedback(self) -> Card | None:
        duties = self.site.facts.duties
        named = self.site.named.get(("kontakte", duties.statement.contact or duties.contact or ""))
        return self.card(named) if named else None

    def _canonical(self, path: str) -> str | None:
        where = self.site.facts.web_address
        return address.in_full(where.href, path) if where else None

    def _contact(self, entries: tuple[Entry, ...]) -> Card | None:
        own = getattr(entries[0].facts, "contact", None) if len(entries) == 1 else None
        named = self.site.named.get(("kontakte", own or self.site.facts.contact or ""))
        return self.card(named) if named else None

    @cached_property
    def _outgrown(self) -> frozenset[str]:
        return outgrown(self.site)

    def _film_size(self, film: Film, entry: Entry) -> FileSize | None:
        file = self.site.attachments.get(f"{entry.county}/{MEDIA}/{film.file}")
        return FileSize.measured(file.size) if file else film.size

    def _size(self, entry: Entry) -> FileSize | None:
        if not isinstance(entry.facts, Document) or entry.facts.file is None:
            return None
        file = self.site.attachments.get(f"{entry.county}/{entry.folder}/{entry.facts.file}")
        return FileSize.measured(file.size) if file else None
