"""What a text can lead to: entries by their names, files beside them, headings on their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import unquote

from ssg.fields import FileIn, LinksTo, Refers
from ssg.kind import Entry, Unfit, Wording
from ssg.language_server.cursor import Cursor, Part, cursor_at
from ssg.language_server.document import Document, Place
from ssg.language_server.findings import Surroundings
from ssg.language_server.form import Form, form_of
from ssg.languages import Language
from ssg.link.destinations import ENDINGS, candidates
from ssg.markdown import Heading, links
from ssg.markdown.targets import scheme

Placed = Entry | Unfit


@dataclass(frozen=True)
class Target:
    """A file below the content folder, and the line of it that is meant."""

    path: str
    line: int = 1
    entry: Placed | None = None
    """None for a picture or another file that is no text."""


@dataclass(frozen=True)
class Reach:
    """All that one text can lead to."""

    here: Surroundings
    language: Language

    def entries(self, folder: str | None = None) -> tuple[Placed, ...]:
        """Those that its county names by folder and slug, its own before the shared ones of that name."""
        found: dict[str, Placed] = {}
        for stock in reversed(self.here.county.stocks[:2]):
            for each in chain[Placed](stock.validated.entries, stock.validated.unfit):
                name = each.id.partition("/")[2]
                if name and folder in {None, name.partition("/")[0]}:
                    found[name] = each
        return tuple(found[name] for name in sorted(found))

    def files(self, folder: str | None = None) -> Iterator[str]:
        """Pictures and other files of its county that are no texts, below the county's folder."""
        for each in self.here.own.attachments:
            name = each.path.partition("/")[2]
            if folder in {None, name.partition("/")[0]}:
                yield name

    def wording(self, entry: Placed) -> Wording:
        """The entry's text in the language of this one, or else its first."""
        return next((each for each in entry.wordings if each.language is self.language), entry.wordings[0])

    def headings(self, entry: Placed) -> tuple[Heading, ...]:
        """Those on its page, to which a link may lead."""
        path = self.wording(entry).path
        gists = (stock.gists[path] for stock in self.here.county.stocks if path in stock.gists)
        return next((gist.headings for gist in gists), ())

    def named(self, folder: str, slug: str) -> Target | None:
        """Where the entry of that name stands."""
        entry = next((each for each in self.entries(folder) if each.slug == slug), None)
        return self._text(entry) if entry else None

    def linked(self, href: str) -> Target | None:
        """Where a link leads, if that is a file of the content folder."""
        path, _, anchor = unquote(href).partition("#")
        if scheme(href) is not None:
            return None
        if not path:
            return self._text(self.here.placed, anchor) if self.here.placed else None
        county = self.here.path.partition("/")[0]
        everything = {each.id: each for each in self._everything()}
        files = {each.path for stock in self.here.county.stocks for each in stock.attachments}
        for place in candidates(path, self.here.path.rpartition("/")[0], county):
            if place in files:
                return Target(place)
            if entry := everything.get(ENDINGS.sub("", place)):
                return self._text(entry, anchor)
        return None

    def _everything(self) -> Iterator[Placed]:
        for stock in self.here.county.stocks:
            yield from stock.validated.entries
            yield from stock.validated.unfit

    def _text(self, entry: Placed, anchor: str = "") -> Target:
        wording = self.wording(entry)
        line = next((wording.body_line + each.line - 1 for each in self.headings(entry) if each.id == anchor), 1)
        return Target(wording.path, line, entry)


def target_at(document: Document, place: Place, reach: Reach) -> Target | None:
    """What the reference or link at `place` leads to."""
    cursor = cursor_at(document, place)
    if cursor.part in {Part.VALUE, Part.NAME}:
        form = form_of(document.path)
        return _in_field(cursor, form, reach) if form else None
    wording = reach.here.wording
    for link in links(wording.body) if wording else ():
        line = wording.body_line + link.line - 1 if wording else 0
        if line == place.line and link.column <= place.column <= link.end_column:
            return reach.linked(link.href)
    return None


def _in_field(cursor: Cursor, form: Form, reach: Reach) -> Target | None:
    where, written = cursor.fields, cursor.whole.strip()
    if written and (reference := form.mark(where, Refers)):
        return reach.named(reference.folder, written)
    if written and form.mark(where, LinksTo) is not None:
        return reach.linked(written)
    if written and (file := form.mark(where, FileIn)):
        path = f"{file.folder}/{written}"
        return Target(f"{reach.here.path.partition('/')[0]}/{path}") if path in reach.files() else None
    return None
