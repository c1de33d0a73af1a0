"""Where the links in texts and fields lead: to a page, to a file, or nowhere."""

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import unquote

from ssg import address
from ssg.address import SHARED
from ssg.collation import initial
from ssg.diagnostic import Diagnostic, Problem, Span, did_you_mean
from ssg.draft import Attachment
from ssg.gist import Gists
from ssg.kind import Entry, Facts, Placed
from ssg.languages import Language
from ssg.link import link_problems
from ssg.link.unseen import unseen
from ssg.markdown.targets import is_complete, is_refused, scheme

BARE_ADDRESS = "www."
ENDINGS = re.compile(r"(/index\.html|\.leicht\.md|\.md|\.yaml|/)$")
PAGE_ANCHORS = frozenset({"inhalt", "kontakt"})
"""Anchors that every page has."""


def reached(href: str, entry: Placed) -> Iterator[str]:
    """The folder at the top into which a link leads that leaves its own county."""
    path = unquote(href).partition("#")[0]
    if scheme(href) is None and (path.startswith("/") or ".." in path):
        places = (candidate.partition("/")[0] for candidate in candidates(path, folder_of(entry), entry.county))
        yield from (folder for folder in places if folder != entry.county)


@dataclass(frozen=True)
class Nowhere:
    """Why a link leads nowhere."""

    problem: Problem
    values: tuple[tuple[str, str | tuple[str, ...]], ...]
    hint: str | None = None

    def at(self, span: Span) -> Diagnostic:
        """The finding for a link that stands at `span`."""
        return self.problem.at(span, hint=self.hint, **dict(self.values))


@dataclass(frozen=True)
class Destinations:
    """All that links of one county can lead to."""

    county: str
    entries: Mapping[str, Entry]
    """Every entry of every county by its id, drafts included."""
    by_county: Mapping[str, Sequence[Entry]]
    """The same by their counties."""
    attachments: Mapping[str, Attachment]
    kinds: Mapping[str, type[Facts]]
    broken: frozenset[str]
    """Ids of entries that could not be read."""
    gists: Gists
    today: date

    def find(self, href: str, entry: Placed, language: Language) -> str | Nowhere | None:
        """The site path or web address that `href` leads to, why there is none, or None where nobody can tell."""
        if href.startswith(BARE_ADDRESS):
            return f"https://{href}"
        if scheme(href) is not None:
            return _elsewhere(href)
        path, _, anchor = unquote(href).partition("#")
        if not href:
            return Nowhere(link_problems.DEAD_LINK, (("written", href),))
        if not path:
            return self._entry_page(entry, language, anchor, href) if isinstance(entry, Entry) else None
        return self._inside(path, anchor, entry, language, href)

    def no_picture(self, href: str, entry: Placed) -> Nowhere:
        """Why a picture that is not there is none, with the names of those that are."""
        folder, _, name = unquote(href).rpartition("/")
        place = f"{entry.county}/{folder or 'bilder'}"
        there = [path.rpartition("/")[2] for path in self.attachments if path.startswith(f"{place}/")]
        values = (("written", name), ("folder", place))
        return Nowhere(link_problems.FILE_MISSING, values, did_you_mean(name, there) or None)

    def _inside(self, path: str, anchor: str, entry: Placed, language: Language, href: str) -> str | Nowhere | None:
        for candidate in candidates(path, folder_of(entry), self.county):
            name = ENDINGS.sub("", candidate)
            if candidate in self.attachments:
                return candidate
            if name in self.broken or posixpath.dirname(name) in self.broken:
                return None
            if name in self.entries:
                return self._entry_page(self.entries[name], language, anchor, href)
            if (listed := self._list_page(name, language, anchor, href)) is not None:
                return listed
        hint = self._moved(path) or did_you_mean(path, self._suggestions()) or None
        return Nowhere(link_problems.DEAD_LINK, (("written", href),), hint)

    def _moved(self, path: str) -> str | None:
        """Where the page is that stood there."""
        written = ENDINGS.sub("", path)
        found = (each for each in self._shown_in(self.county) if written in each.facts.earlier and "/" in each.id)
        moved = next(found, None)
        return f"Die Seite ist umgezogen. Schreiben Sie „{moved.folder}/{moved.slug}“." if moved else None

    def _entry_page(self, target: Entry, language: Language, anchor: str, href: str) -> str | Nowhere:
        wording = target.wording(language) or target.wordings[0]
        if (nowhere := self._unseen(target, href)) is not None:
            return nowhere
        if anchor and anchor not in (known := PAGE_ANCHORS | {each.id for each in self.gists[wording.path].headings}):
            return _dead_anchor(wording.title, anchor, known)
        county = self.county if target.county == SHARED else target.county
        if "/" not in target.id:
            return _with_anchor(address.home(county, wording.language), anchor)
        return _with_anchor(address.entry_page(county, wording.language, target.folder, target.slug), anchor)

    def _unseen(self, target: Entry, href: str) -> Nowhere | None:
        """Why the page is not public: because of the entry itself, or of its whole county."""
        holder = self.entries.get(target.county, target) if target.county != self.county else target
        for each in (target, holder):
            why = unseen(each, self.today, draft=link_problems.DRAFT_LINK, not_now=link_problems.LINK_NOT_NOW)
            if why:
                return Nowhere(why.problem, (("written", href), *why.values))
        return None

    def _list_page(self, name: str, language: Language, anchor: str, href: str) -> str | Nowhere | None:
        county, _, folder = name.partition("/")
        if county == SHARED or county not in self.by_county:
            return None
        if folder == address.PAGE_MAP:
            return address.page_map(county, language)
        if folder in address.SERVICES:
            return _with_anchor(address.service(county, language, folder), anchor if anchor in PAGE_ANCHORS else "")
        if folder not in self.kinds:
            return None
        if anchor and anchor not in (known := PAGE_ANCHORS | self._list_anchors(county, folder)):
            return _dead_anchor(href.partition("#")[0], anchor, known)
        return _with_anchor(address.overview(county, language, folder), anchor)

    def _list_anchors(self, county: str, folder: str) -> set[str]:
        listed = [each for each in self._shown_in(county) if each.folder == folder]
        groups = {group for each in listed if (group := each.facts.group()) is not None}
        letters = {initial(wording.title).lower() for each in listed for wording in each.wordings}
        return groups | (letters if folder == "begriffe" else set())

    def _suggestions(self) -> Iterator[str]:
        return (f"{each.folder}/{each.slug}" for each in self._shown_in(self.county) if "/" in each.id)

    def _shown_in(self, county: str) -> Iterator[Entry]:
        """Its own entries and the shared ones, in the order of their ids."""
        found = (*self.by_county.get(county, ()), *self.by_county.get(SHARED, ()))
        return iter(sorted(found, key=lambda each: each.id))


def folder_of(entry: Placed) -> str:
    """The folder of its files."""
    return posixpath.dirname(entry.wordings[0].path)


def candidates(path: str, folder: str, county: str) -> Iterator[str]:
    """What a path can mean that stands in a file in `folder`, on the pages of a county."""
    if path.startswith("/"):
        yield posixpath.normpath(path.lstrip("/"))
    elif path.startswith("."):
        yield posixpath.normpath(posixpath.join(folder, path))
    else:
        for start in (county, SHARED, folder):
            yield posixpath.normpath(posixpath.join(start, path))


def _elsewhere(href: str) -> str | Nowhere:
    if is_refused(href):
        return Nowhere(link_problems.REFUSED_SCHEME, (("written", href),))
    return href if is_complete(href) else Nowhere(link_problems.INCOMPLETE_ADDRESS, (("written", href),))


def _dead_anchor(page: str, anchor: str, known: frozenset[str] | set[str]) -> Nowhere:
    values = (("page", page), ("anchor", anchor), ("known", tuple(f"#{each}" for each in sorted(known))))
    return Nowhere(link_problems.DEAD_ANCHOR, values, did_you_mean(anchor, known) or None)


def _with_anchor(path: str, anchor: str) -> str:
    return f"{path}#{anchor}" if anchor else path
