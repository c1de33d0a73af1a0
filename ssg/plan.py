"""Sites become views: every page family says which pages there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from ssg.discover import members
from ssg.edition import Edition
from ssg.languages import Language
from ssg.mentions import mentioned
from ssg.site import Site
from ssg.theme import Theme
from ssg.view import View
from ssg.work import Work


def plan(sites: Iterable[Site], theme: Theme) -> tuple[View, ...]:
    """Every page of every site in both languages, in the order of their paths."""
    editions = _editions(sites, theme)
    return _sorted((*_views(editions, in_common=False), *_views(editions, in_common=True)))


def plan_county(site: Site, theme: Theme, work: Work) -> tuple[View, ...]:
    """The pages of one county. Which words of the glossary its texts use is remembered by `work`."""
    return _sorted(_views([_knowing(edition, work) for edition in _editions([site], theme)], in_common=False))


def plan_common(sites: Iterable[Site], theme: Theme) -> tuple[View, ...]:
    """The pages that belong to no county. Of the sites they show the counties alone, no entries."""
    return _sorted(_views(_editions(sites, theme), in_common=True))


def withheld(views: Iterable[View]) -> tuple[View, ...]:
    """The same pages, of a site that is not for residents."""
    return tuple(view.model_copy(update={"is_withheld": True}) for view in views)


def page_at(path: str, edition: Edition) -> View | None:
    """The page of a county at `path`, without planning the others; None where there is none in this edition.

    A family with many or costly pages finds one by its `page_at`. Of the others, pages are planned until it is there.
    """
    families = [family for family in members("ssg.views") if not getattr(family, "IN_COMMON", False)]
    finding = [family for family in families if hasattr(family, "page_at")]
    found = (family.page_at(path, edition) for family in finding)
    planned = (view for family in families if family not in finding for view in family.views((edition,)))
    return next((view for view in chain(found, planned) if view and view.path == path), None)


def _editions(sites: Iterable[Site], theme: Theme) -> list[Edition]:
    return [Edition(site, language, theme) for site in sites for language in Language]


def _knowing(edition: Edition, work: Work) -> Edition:
    texts = [edition.text_of(entry) for entry in edition.site.entries]
    found = work.each(partial(mentioned, spellings=edition.spellings), texts, tuple[str, ...])
    return replace(edition, mentions=dict(zip(texts, found, strict=True)))


def _views(editions: Sequence[Edition], *, in_common: bool) -> Iterator[View]:
    for family in members("ssg.views"):
        if getattr(family, "IN_COMMON", False) is in_common:
            yield from family.views(tuple(editions))


def _sorted(views: Iterable[View]) -> tuple[View, ...]:
    """In the order of their paths. Where a page stands today, none tells that it has moved."""
    every = sorted(views, key=lambda view: view.path)
    today = {view.path for view in every if view.moved_to is None}
    return tuple(view for view in every if view.moved_to is None or view.path.lower() not in today)
