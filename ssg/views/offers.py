"""The offers of a county, and a page for each topic, audience and language, so that nobody needs a script to choose."""

from collections.abc import Iterator

from ssg import address
from ssg.collation import german_key
from ssg.edition import Edition
from ssg.kind import Entry
from ssg.kinds.resource import Resource
from ssg.view import Choice, Filter, MenuItem, View
from ssg.views.overview import overview, sections

TEMPLATE = "pages/offers.html"
_PHRASES = {"thema": "topics", "zielgruppe": "audiences", "sprache": "offered"}


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """Per county and language: all offers, and one page per choice that leaves out some of them and not all."""
    for edition in editions:
        filters = _filters(edition)
        cards = edition.of_folder(Resource.FOLDER)
        whole = overview(edition, Resource.FOLDER, sections(edition, Resource.FOLDER, cards), TEMPLATE)
        yield whole.model_copy(update={"filters": filters})
        for each in filters:
            for choice in each.choices:
                yield _part(edition, whole, filters, (each.key, choice))


def _filters(edition: Edition) -> tuple[Filter, ...]:
    offers = _offers(edition)
    found = (
        Filter(key=key, title=edition.say(f"filter.{key}"), choices=_choices(edition, offers, key)) for key in _PHRASES
    )
    return tuple(each for each in found if each.choices)


def _offers(edition: Edition) -> list[tuple[Entry, Resource]]:
    entries = edition.site.of_folder(Resource.FOLDER)
    return [(entry, entry.facts) for entry in entries if isinstance(entry.facts, Resource)]


def _choices(edition: Edition, offers: list[tuple[Entry, Resource]], key: str) -> tuple[Choice, ...]:
    known = {value for _, facts in offers for value in facts.traits[key]}
    numbers = {value: sum(facts.suits(key, value) for _, facts in offers) for value in known}
    choices = (
        Choice(
            key=value,
            title=edition.say(f"{_PHRASES[key]}.{value}"),
            path=address.part(edition.site.name, edition.language, Resource.FOLDER, key, value),
            number=number,
        )
        for value, number in numbers.items()
        if number < len(offers)
    )
    return tuple(sorted(choices, key=lambda choice: german_key(choice.title)))


def _part(edition: Edition, whole: View, filters: tuple[Filter, ...], chosen: tuple[str, Choice]) -> View:
    key, choice = chosen
    title = f"{whole.title}: {choice.title}"
    entries = [entry for entry, facts in _offers(edition) if facts.suits(key, choice.key)]
    phrase = "filter.lead_one" if choice.number == 1 else "filter.lead"
    return whole.model_copy(
        update={
            "path": choice.path,
            "title": title,
            "description": edition.describe(title),
            "frame": edition.frame(
                choice.path,
                address.part(edition.site.name, edition.other, Resource.FOLDER, key, choice.key),
                edition.crumbs(MenuItem(title=whole.title, path=whole.path), MenuItem(title=title, path=choice.path)),
                (edition.site.county, *entries),
            ),
            "body": edition.say(phrase, number=choice.number, total=len(_offers(edition))),
            "sections": sections(edition, Resource.FOLDER, edition.cards(entries)),
            "filters": filters,
            "whole": whole.path,
        }
    )
