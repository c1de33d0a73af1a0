"""The first page of all: which county do you live in?"""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.languages import Language
from ssg.view import Frame, MenuItem, Section, View

TEMPLATE = "pages/chooser.html"
NEUTRAL = "#22404f"
"""The colour of the band where no county is chosen yet."""

IN_COMMON = True
"""These pages belong to no county, but to the whole site."""


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per language."""
    for language in Language:
        told = tuple(edition for edition in editions if edition.language is language)
        if told:
            yield _chooser(told)


def _chooser(editions: tuple[Edition, ...]) -> View:
    first = editions[0]
    path, title = address.chooser(first.language), first.say("chooser.title")
    cards = tuple(
        edition.card(edition.site.county).model_copy(
            update={"path": address.home(edition.site.name, edition.language), "language": edition.language}
        )
        for edition in editions
    )
    updated = [each.site.county.facts.updated for each in editions]
    return View(
        path=path,
        template=TEMPLATE,
        theme=first.theme.digest(TEMPLATE),
        source=first.site.county.wordings[0].path,
        language=first.language,
        title=title,
        description=first.say("chooser.intro"),
        frame=Frame(
            site_name=first.say("site.name"),
            county=None,
            colour=NEUTRAL,
            home=path,
            chooser=path,
            crumbs=(MenuItem(title=first.say("chooser.crumb"), path=path, current=True),),
            twin=address.chooser(first.other),
            other_home=address.chooser(first.other),
            updated=max((each for each in updated if each), default=None),
            statements=statements(editions),
        ),
        sections=(Section(key="kreise", title=title, cards=cards),),
    )


def statements(editions: tuple[Edition, ...]) -> tuple[MenuItem, ...]:
    """Where each county says what is not accessible, for pages that belong to none."""
    return tuple(
        MenuItem(title=each.site.facts.name, path=each.service_path(address.ACCESSIBILITY)) for each in editions
    )
