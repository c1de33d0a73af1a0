"""What on a county's pages is not accessible, as its content shows it: the accessibility statement names each gap."""

from collections.abc import Callable, Iterable, Iterator

from ssg.edition import Edition
from ssg.kind import Entry, State
from ssg.kinds.document import Document
from ssg.languages import Language
from ssg.view import Card, Section

LARGE = 5 * 2**20
"""From this size on, in octets, a file takes long on a phone."""
SHOWN = 50
"""So many pages a gap names; the page map leads to the others."""


def barriers(edition: Edition) -> Iterator[Section]:
    """One section per sort of gap, with the entries that have it. Films are missing from most pages: a number tells."""
    entries = edition.site.entries
    silent = [each for each in (edition.site.county, *entries) if not has_film(each)]
    if silent:
        yield Section(key="film", title=edition.say("service.gaps.film", number=len(silent)), total=len(silent))
    for key, is_one in _DOCUMENTS.items():
        cards = edition.cards(edition.site.of_folder(Document.FOLDER))
        yield from _section(edition, key, [card for card in cards if is_one(card)])
    yield from _section(edition, "twin", edition.cards(_without_easy_words(entries)))


def has_film(entry: Entry) -> bool:
    """Whether there is a film in sign language, not just the plan of one."""
    film = entry.facts.film
    return bool(film and (film.file or film.url))


def _section(edition: Edition, key: str, cards: Iterable[Card]) -> Iterator[Section]:
    found = tuple(cards)
    if found:
        title = edition.say(f"service.gaps.{key}", number=len(found))
        yield Section(key=key, title=title, cards=found[:SHOWN], total=len(found))


def _without_easy_words(entries: Iterable[Entry]) -> Iterator[Entry]:
    return (each for each in entries if each.wording(Language.EASY) is None)


def _is_missing(card: Card) -> bool:
    return card.state is State.MISSING


def _is_said_to_be(answer: str) -> Callable[[Card], bool]:
    def is_one(card: Card) -> bool:
        return isinstance(card.facts, Document) and not _is_missing(card) and card.facts.accessible == answer

    return is_one


def _is_large(card: Card) -> bool:
    size = card.size or (card.facts.size if isinstance(card.facts, Document) else None)
    return size is not None and not _is_missing(card) and size.octets >= LARGE


_DOCUMENTS: dict[str, Callable[[Card], bool]] = {
    "inaccessible": _is_said_to_be("nein"),
    "unchecked": _is_said_to_be("unbekannt"),
    "large": _is_large,
    "file": _is_missing,
}
