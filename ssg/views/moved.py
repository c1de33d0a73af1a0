"""What stands at the earlier address of a page: that it has moved, and the way to it."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.kind import Entry
from ssg.view import MenuItem, View

TEMPLATE = "pages/moved.html"


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per earlier address and language in which the entry has a page. No other page leads to it."""
    for edition in editions:
        for written, entry in edition.site.moved:
            if (view := _page(edition, written, entry)) is not None:
                yield view


def _page(edition: Edition, written: str, entry: Entry) -> View | None:
    site, wording = edition.site, entry.wording(edition.language)
    now = _place(edition, entry)
    if wording is None or now is None:
        return None
    path, twin = (address.earlier(site.name, language, written) for language in (edition.language, edition.other))
    title = edition.say("moved.title")
    crumbs = edition.crumbs(MenuItem(title=title, path=path))
    return View(
        path=path,
        template=TEMPLATE,
        theme=edition.theme.digest(TEMPLATE),
        source=wording.path,
        language=edition.language,
        title=title,
        description=edition.say("moved.lead", title=wording.title),
        frame=edition.frame(now, twin if entry.wording(edition.other) else None, crumbs),
        moved_to=now,
        body=wording.title,
    )


def _place(edition: Edition, entry: Entry) -> str | None:
    if entry is edition.site.county:
        return address.home(edition.site.name, edition.language)
    return edition.site.page_of(entry, edition.language)
