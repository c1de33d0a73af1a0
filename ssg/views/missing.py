"""What a web server shows for an address that there is not: both versions, with ways back into every county.

The server shows it at any depth, so its links begin at the root of the site.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from ssg import address
from ssg.edition import Edition
from ssg.language import split_sentences
from ssg.languages import Language
from ssg.theme import Theme
from ssg.view import Frame, MenuItem, Section, View
from ssg.views.chooser import NEUTRAL, statements

TEMPLATE = "pages/missing.html"

IN_COMMON = True
"""These pages belong to no county, but to the whole site."""


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per language for the whole site."""
    for language in Language:
        told = tuple(edition for edition in editions if edition.language is language)
        if told:
            yield _missing(told)


def _missing(editions: tuple[Edition, ...]) -> View:
    first = editions[0]
    path, home, title = address.missing(first.language), address.chooser(first.language), first.say("missing.title")
    updated = [each.site.county.facts.updated for each in editions]
    counties = tuple(
        edition.card(edition.site.county).model_copy(
            update={"path": address.home(edition.site.name, edition.language), "language": edition.language}
        )
        for edition in editions
    )
    return View(
        path=path,
        template=TEMPLATE,
        theme=first.theme.digest(TEMPLATE),
        source=first.site.county.wordings[0].path,
        root=_root(editions),
        language=first.language,
        title=title,
        description=first.say("missing.lead"),
        frame=Frame(
            site_name=first.say("site.name"),
            county=None,
            colour=NEUTRAL,
            home=home,
            chooser=home,
            crumbs=(
                MenuItem(title=first.say("chooser.crumb"), path=home),
                MenuItem(title=title, path=path, current=True),
            ),
            twin=address.missing(first.other),
            other_home=address.chooser(first.other),
            updated=max((each for each in updated if each), default=None),
            statements=statements(editions),
        ),
        body=_said(first.theme, first.other),
        sections=(Section(key="kreise", title=first.say("chooser.title"), cards=counties),),
    )


def _said(theme: Theme, language: Language) -> str:
    """What the page says in the other version, a sentence a line: a server knows only one page for all readers."""
    said = (theme.say(language, f"missing.{key}") for key in ("title", "lead", "advice"))
    return "\n".join(sentence for text in said for sentence in split_sentences(text))


def _root(editions: tuple[Edition, ...]) -> str:
    """The folder that the counties' web addresses name, where they agree; otherwise that of the server."""
    addresses = {edition.site.facts.web_address for edition in editions}
    folders = {urlsplit(each.href).path.rstrip("/") for each in addresses if each}
    return f"{folders.pop()}/" if len(folders) == 1 else "/"
