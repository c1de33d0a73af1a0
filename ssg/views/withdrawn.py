"""What the address of an entry says that is not public any more, where its editors want it to say something."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.kind import Entry
from ssg.view import MenuItem, View

TEMPLATE = "pages/withdrawn.html"


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per language in which the entry had one. No other page leads to it."""
    for edition in editions:
        for entry in edition.site.withdrawn:
            if not address.is_service(entry.folder, entry.slug) and (view := _page(edition, entry)) is not None:
                yield view


def _page(edition: Edition, entry: Entry) -> View | None:
    wording, path = entry.wording(edition.language), edition.site.page_of(entry, edition.language)
    farewell = entry.facts_in(edition.language).farewell
    if wording is None or path is None or farewell is None:
        return None
    listed = edition.section(entry.folder, ())
    crumbs = edition.crumbs(
        MenuItem(title=listed.title, path=listed.path or ""), MenuItem(title=wording.title, path=path)
    )
    frame = edition.frame(path, edition.site.page_of(entry, edition.other), crumbs, [entry])
    return View(
        path=path,
        template=TEMPLATE,
        theme=edition.theme.digest(TEMPLATE),
        source=wording.path,
        language=edition.language,
        title=wording.title,
        description=edition.say("withdrawn.lead"),
        frame=frame.model_copy(update={"recording": None, "film": None, "proofread": None}),
        farewell=farewell,
        sections=(listed,),
    )
