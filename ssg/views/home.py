"""The start page of a county: what there is, and the first of each kind."""

from collections.abc import Iterable, Iterator

from ssg import address
from ssg.address import SHARED
from ssg.edition import Edition
from ssg.kinds import listed
from ssg.view import Section, View

TEMPLATE = "pages/home.html"
SHOWN = 4
"""How many cards of a kind the start page shows before it leads to all of them."""
FEW_KINDS = 3
SHOWN_OF_FEW = 12
"""The same of its own entries where there are so few kinds: the page has room for nearly everything."""


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per county and language."""
    for edition in editions:
        yield _home(edition)


def _home(edition: Edition) -> View:
    site, county = edition.site, edition.site.county
    path = address.home(site.name, edition.language)
    wording = county.wording(edition.language)
    sections = (edition.section(folder, edition.of_folder(folder)) for folder in listed())
    return View(
        path=path,
        template=TEMPLATE,
        theme=edition.theme.digest(TEMPLATE),
        source=wording.path if wording else county.wordings[0].path,
        language=edition.language,
        title=edition.title,
        description=(wording.summary if wording else None) or edition.describe(edition.title),
        frame=edition.frame(path, address.home(site.name, edition.other), edition.crumbs(), [county]),
        subject=edition.card(county).model_copy(update={"path": path}),
        body=wording.body if wording else "",
        targets=site.targets.get((county.id, edition.language), ()),
        twins=edition.twins_of(county),
        rasters=edition.rasters(county),
        terms=edition.terms_in(wording.body) if wording else (),
        sections=tuple(_begun(section for section in sections if section.cards)),
    )


def _begun(sections: Iterable[Section]) -> Iterator[Section]:
    """The beginning of each list. Where there are few, that with most entries of the county itself comes first."""
    every = list(sections)
    is_small = len(every) <= FEW_KINDS
    for section in sorted(every, key=_own, reverse=True) if is_small else every:
        shown = SHOWN_OF_FEW if is_small and _own(section) else SHOWN
        yield section.model_copy(update={"total": len(section.cards), "cards": section.cards[:shown]})


def _own(section: Section) -> int:
    """How many entries are not shared by all counties."""
    return sum(card.origin != SHARED for card in section.cards)
