"""A county with all its entries, linked: who names whom, and where every link leads."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ssg import address
from ssg.draft import Attachment
from ssg.gist import Gists
from ssg.kind import Entry
from ssg.kinds.county import County
from ssg.languages import Language

Targets = tuple[tuple[str, str], ...]
"""Links as written, each with the site path that it leads to."""
Name = tuple[str, str]
"""Folder and slug: how other entries name an entry."""


@dataclass(frozen=True)
class Site:
    """One county, ready to be shown. Only public entries are in it."""

    county: Entry
    facts: County
    entries: tuple[Entry, ...]
    """Its own and the shared ones by folder and slug; an own entry hides a shared one of its name."""
    today: date
    attachments: Mapping[str, Attachment]
    """Files by their path below the content folder."""
    named: Mapping[Name, Entry]
    namers: Mapping[Name, tuple[Entry, ...]]
    """The entries that name an entry."""
    targets: Mapping[tuple[str, Language], Targets]
    """Internal links of an entry, by its id and language."""
    gists: Gists
    moved: tuple[tuple[str, Entry], ...] = ()
    """Earlier addresses below the county, each with the entry whose page has moved from there."""
    withdrawn: tuple[Entry, ...] = ()
    """Those that are not public any more and say so at their addresses."""

    @classmethod
    def alone(cls, county: Entry, today: date) -> "Site":
        """The county without its entries, as the pages of the whole site tell of it."""
        return cls(county, county.facts_as(County), (), today, {}, {}, {}, {}, {})

    @property
    def name(self) -> str:
        """The county's folder, the first part of its addresses."""
        return self.county.id

    def of_folder(self, folder: str) -> tuple[Entry, ...]:
        """Its entries of one kind."""
        return self._by_folder.get(folder, ())

    @cached_property
    def _by_folder(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.folder].append(entry)
        return {folder: tuple(entries) for folder, entries in found.items()}

    def page_of(self, entry: Entry, language: Language) -> str | None:
        """The site path of the entry's page in `language`, or None where it has no such page."""
        if entry.wording(language) is None:
            return None
        return address.entry_page(self.name, language, entry.folder, entry.slug)
