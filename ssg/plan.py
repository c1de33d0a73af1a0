"""Sites become views: every page family says which pages there are."""

from collections.abc import Iterable

from ssg.discover import members
from ssg.edition import Edition
from ssg.languages import Language
from ssg.site import Site
from ssg.theme import Theme
from ssg.view import View


def plan(sites: Iterable[Site], theme: Theme) -> tuple[View, ...]:
    """Every page of every site in both languages, in the order of their paths."""
    editions = tuple(Edition(site, language, theme) for site in sites for language in Language)
    found = (view for family in members("ssg.views") for view in family.views(editions))
    return tuple(sorted(found, key=lambda view: view.path))
