"""The page of each entry."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.fields import Refers
from ssg.kind import Entry
from ssg.kinds import listed
from ssg.marks import marked
from ssg.view import Card, MenuItem, Section, View


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per entry and language that has words for it."""
    for edition in editions:
        for entry in edition.site.entries:
            is_own = not address.is_service(entry.folder, entry.slug)
            if is_own and (view := _page(edition, entry)) is not None:
                yield view


def page_at(path: str, edition: Edition) -> View | None:
    """The one page at `path`, if it is an entry's."""
    home = address.folder_url(address.home(edition.site.name, edition.language))
    folder, _, slug = path.removeprefix(home).rpartition("/")[0].partition("/")
    entry = None if address.is_service(folder, slug) else edition.site.named.get((folder, slug))
    return _page(edition, entry) if entry else None


def _page(edition: Edition, entry: Entry) -> View | None:
    """The entry's own page, or None where it has no words in this language."""
    wording, path = entry.wording(edition.language), edition.site.page_of(entry, edition.language)
    if wording is None or path is None:
        return None
    folder = entry.folder
    up = MenuItem(
        title=edition.say(f"kinds.{folder}.many"), path=address.overview(edition.site.name, edition.language, folder)
    )
    crumbs = edition.crumbs(up, MenuItem(title=wording.title, path=path))
    template = f"kinds/{folder}.html"
    return View(
        path=path,
        template=template,
        theme=edition.theme.digest(template),
        source=wording.path,
        language=edition.language,
        title=wording.title,
        description=wording.summary or edition.describe(wording.title),
        frame=edition.frame(path, edition.site.page_of(entry, edition.other), crumbs, [entry]),
        subject=edition.card(entry),
        body=wording.body,
        targets=edition.site.targets.get((entry.id, edition.language), ()),
        twins=edition.twins_of(entry),
        terms=edition.terms_in(edition.text_of(entry), entry),
        rasters=edition.rasters(entry),
        related=_related(edition, entry),
        sections=_backlinks(edition, entry),
    )


def _related(edition: Edition, entry: Entry) -> tuple[Card, ...]:
    names = dict.fromkeys((mark.folder, slug) for _, mark, slug in marked(entry.facts, Refers))
    found = (edition.site.named.get(name) for name in names)
    return tuple(edition.card(each) for each in found if each is not None)


def _backlinks(edition: Edition, entry: Entry) -> tuple[Section, ...]:
    """Who names the entry, but for those that it names itself: the page shows these already."""
    own = {(mark.folder, slug) for _, mark, slug in marked(entry.facts, Refers)}
    every = edition.site.namers.get((entry.folder, entry.slug), ())
    namers = [each for each in every if (each.folder, each.slug) not in own]
    folders = [folder for folder in listed() if any(each.folder == folder for each in namers)]
    return tuple(
        Section(
            key=folder,
            title=_backlink_title(edition, entry.folder, folder),
            cards=edition.cards(each for each in namers if each.folder == folder),
        )
        for folder in folders
    )


def _backlink_title(edition: Edition, named: str, folder: str) -> str:
    """A heading of its own, or the name of the kind that names."""
    key = f"backlinks.{named}.{folder}"
    return edition.say(key if edition.theme.knows(edition.language, key) else f"kinds.{folder}.many")
