"""The pages that every county has: what the law asks for, and what helps to find one's way."""

from collections.abc import Iterator

from ssg import address
from ssg.barriers import barriers, has_film
from ssg.edition import Edition
from ssg.kinds import listed
from ssg.view import MenuItem, Section, View

TEMPLATES = {
    address.ACCESSIBILITY: "pages/statement.html",
    address.IMPRINT: "pages/imprint.html",
    address.PRIVACY: "pages/privacy.html",
}
"""The pages that show what the county has filled in; the others show text and lists."""
PLAIN = "pages/service.html"


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """Each of them once per county and language."""
    for edition in editions:
        for name in address.SERVICES:
            yield _service(edition, name)


def _service(edition: Edition, name: str) -> View:
    site, language = edition.site, edition.language
    path, title, template = edition.service_path(name), edition.service_title(name), TEMPLATES.get(name, PLAIN)
    entry = site.named.get((address.PAGES, name))
    wording = entry.wording(language) if entry else None
    shown = entry if entry and wording else site.county
    frame = edition.frame(
        path,
        address.service(site.name, edition.other, name),
        edition.crumbs(MenuItem(title=title, path=path)),
        [shown],
    )
    return View(
        path=path,
        template=template,
        theme=edition.theme.digest(template),
        source=wording.path if wording else _own_file(edition),
        language=language,
        title=title,
        description=(wording.summary if wording else None) or edition.say(f"service.{_key(name)}.lead"),
        frame=frame,
        subject=edition.card(site.county).model_copy(update={"path": path, "summary": None}),
        body=wording.body if wording else _general_text(edition, name),
        targets=site.targets.get((entry.id, language), ()) if entry and wording else _targets(edition),
        sections=_sections(edition, name),
    )


def _general_text(edition: Edition, name: str) -> str:
    key = f"service.{_key(name)}.text"
    known = edition.theme.knows(edition.language, key)
    return edition.say(key, county=edition.site.facts.name) if known else ""


def _key(name: str) -> str:
    return name.replace("-", "_")


def _own_file(edition: Edition) -> str:
    wording = edition.site.county.wording(edition.language)
    return wording.path if wording else edition.site.county.wordings[0].path


def _targets(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Where the links of the general texts lead."""
    county, language = edition.site.name, edition.language
    services = ((name, address.service(county, language, name)) for name in address.SERVICES)
    lists = ((folder, address.overview(county, language, folder)) for folder in listed())
    places = (
        (address.PAGE_MAP, address.page_map(county, language)),
        (address.SEARCH, address.search(county, language)),
    )
    return tuple(sorted((*services, *lists, *places)))


def _sections(edition: Edition, name: str) -> tuple[Section, ...]:
    if name == address.ACCESSIBILITY:
        return tuple(barriers(edition))
    if name == address.ABOUT:
        return tuple(edition.section(folder, ()) for folder in listed() if edition.site.of_folder(folder))
    if name == address.SIGNS:
        return _films(edition)
    return ()


def _films(edition: Edition) -> tuple[Section, ...]:
    """The pages that have a film; the start page is one of them."""
    site = edition.site
    home = edition.card(site.county).model_copy(update={"path": address.home(site.name, edition.language)})
    cards = edition.cards(each for each in site.entries if has_film(each))
    films = ((home,) if has_film(site.county) else ()) + cards
    return (Section(key="films", title=edition.say("service.films"), cards=films),) if films else ()
