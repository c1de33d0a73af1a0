"""The list of all entries of one kind, by topic where the kind has topics."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.kinds import listed
from ssg.kinds.resource import Resource
from ssg.kinds.term import Term
from ssg.languages import Language
from ssg.view import Card, MenuItem, Section, View

_ELSEWHERE = {Term.FOLDER, Resource.FOLDER}
"""The glossary lists its terms, and offers can be narrowed."""


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per kind, county and language, also where there is nothing to list yet."""
    for edition in editions:
        for folder in listed():
            if folder not in _ELSEWHERE:
                cards = edition.of_folder(folder)
                yield overview(edition, folder, sections(edition, folder, cards), "pages/overview.html")


def overview(edition: Edition, folder: str, shown: tuple[Section, ...], template: str) -> View:
    """The overview of `folder` with these sections."""
    path = address.overview(edition.site.name, edition.language, folder)
    title = edition.say(f"kinds.{folder}.many")
    entries = edition.site.of_folder(folder)
    return View(
        path=path,
        template=template,
        theme=edition.theme.digest(template),
        source=edition.site.county.wordings[0].path,
        language=edition.language,
        title=title,
        description=edition.describe(title),
        frame=edition.frame(
            path,
            address.overview(edition.site.name, edition.other, folder),
            edition.crumbs(MenuItem(title=title, path=path)),
            entries if len(entries) > 1 else (edition.site.county, *entries),
        ),
        body=edition.say(f"kinds.{folder}.intro") if shown else edition.say(f"kinds.{folder}.none"),
        sections=shown,
    )


def sections(edition: Edition, folder: str, cards: tuple[Card, ...]) -> tuple[Section, ...]:
    """The cards by topic, if their kind has topics; on easy pages, those without easy words stand last."""
    own = [card for card in cards if card.language is edition.language]
    groups = list(dict.fromkeys(group for card in own if (group := card.facts.group()) is not None))
    ungrouped = _section(folder, edition.say(f"kinds.{folder}.many"), [card for card in own if not card.facts.group()])
    grouped = [
        _section(group, edition.say(f"topics.{group}"), [card for card in own if card.facts.group() == group])
        for group in sorted(groups)
    ]
    heavy = [card for card in cards if card.language is not edition.language]
    only_standard = _section("standard", edition.say("only_standard.title"), heavy) if _is_easy(edition) else None
    return tuple(section for section in (ungrouped, *grouped, only_standard) if section and section.cards)


def _section(key: str, title: str, cards: list[Card]) -> Section:
    return Section(key=key, title=title, cards=tuple(cards))


def _is_easy(edition: Edition) -> bool:
    return edition.language is Language.EASY
