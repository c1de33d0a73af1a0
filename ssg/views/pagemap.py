"""The page map: every page of a county in one list."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.view import MenuItem, Section, View

TEMPLATE = "pages/pagemap.html"


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per county and language."""
    for edition in editions:
        yield _page_map(edition)


def page_at(path: str, edition: Edition) -> View | None:
    """That of the edition, if it is at `path`."""
    return _page_map(edition) if path == address.page_map(edition.site.name, edition.language) else None


def _page_map(edition: Edition) -> View:
    county = edition.site.county
    path = address.page_map(edition.site.name, edition.language)
    title = edition.say("pagemap.title")
    return View(
        path=path,
        template=TEMPLATE,
        theme=edition.theme.digest(TEMPLATE),
        source=county.wordings[0].path,
        language=edition.language,
        title=title,
        description=edition.describe(title),
        frame=edition.frame(
            path,
            address.page_map(edition.site.name, edition.other),
            edition.crumbs(MenuItem(title=title, path=path)),
            (county, *edition.site.entries),
        ),
        sections=(*_lists(edition), _services(edition)),
    )


def _lists(edition: Edition) -> Iterator[Section]:
    for folder in edition.lists:
        cards = edition.of_folder(folder)
        yield edition.section(folder, tuple(card for card in cards if not address.is_service(folder, card.slug)))


def _services(edition: Edition) -> Section:
    path = edition.service_path(address.ABOUT)
    return Section(key="service", title=edition.say("service.many"), path=path, cards=edition.service_cards())
