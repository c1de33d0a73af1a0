"""The page that searches: a field, room for what is found, and every page of the county from A to Z."""

from collections.abc import Iterator
from itertools import groupby

from ssg import address
from ssg.collation import german_key, initial
from ssg.edition import Edition
from ssg.view import Card, MenuItem, Section, View

TEMPLATE = "pages/search.html"
_NO_LETTER = "ziffern"


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per county and language."""
    for edition in editions:
        yield _search(edition)


def page_at(path: str, edition: Edition) -> View | None:
    """That of the edition, if it is at `path`."""
    return _search(edition) if path == address.search(edition.site.name, edition.language) else None


def _search(edition: Edition) -> View:
    site, county = edition.site, edition.site.county
    path, title = address.search(site.name, edition.language), edition.say("search.title")
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
            address.search(site.name, edition.other),
            edition.crumbs(MenuItem(title=title, path=path)),
            (county, *site.entries),
        ),
        sections=_letters(_every_page(edition)),
    )


def _every_page(edition: Edition) -> Iterator[Card]:
    own = (each for each in edition.site.entries if not address.is_service(each.folder, each.slug))
    cards = (*(card for card in edition.cards(own) if card.path), *edition.service_cards())
    return iter(sorted(cards, key=lambda card: german_key(card.title)))


def _letters(cards: Iterator[Card]) -> tuple[Section, ...]:
    return tuple(
        Section(key=letter.lower() if letter.isalpha() else _NO_LETTER, title=letter, cards=tuple(found))
        for letter, found in groupby(cards, key=lambda card: initial(card.title))
    )
