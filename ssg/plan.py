"""Sites become views: every page family says which pages there are."""

from collections.abc import Iterable, Iterator

from ssg.discover import members
from ssg.edition import Edition
from ssg.languages import Language
from ssg.site import Site
from ssg.theme import Theme
from ssg.view import View


def plan(sites: Iterable[Site], theme: Theme) -> tuple[View, ...]:
    """Every page of every site in both languages, in the order of their paths."""
    every = tuple(sites)
    return _sorted((*_pages(every, theme, in_common=False), *_pages(every, theme, in_common=True)))


def plan_county(site: Site, theme: Theme) -> tuple[View, ...]:
    """The pages of one county."""
    return _sorted(_pages([site], theme, in_common=False))


def plan_common(sites: Iterable[Site], theme: Theme) -> tuple[View, ...]:
    """The pages that belong to no county. Of the sites they show the counties alone, no entries."""
    return _sorted(_pages(sites, theme, in_common=True))


def _pages(sites: Iterable[Site], theme: Theme, *, in_common: bool) -> Iterator[View]:
    editions = tuple(Edition(site, language, theme) for site in sites for language in Language)
    for family in members("ssg.views"):
        if getattr(family, "IN_COMMON", False) is in_common:
            yield from family.views(editions)


def _sorted(views: Iterable[View]) -> tuple[View, ...]:
    return tuple(sorted(views, key=lambda view: view.path))
