"""The glossary: every term with its explanation, from A to Z."""

from collections.abc import Iterator
from itertools import groupby

from ssg.collation import initial
from ssg.edition import Edition
from ssg.kinds.term import Term
from ssg.view import Section, View
from ssg.views.overview import overview


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per county and language."""
    for edition in editions:
        yield overview(edition, Term.FOLDER, _letters(edition), "pages/glossary.html")


def _letters(edition: Edition) -> tuple[Section, ...]:
    cards = edition.of_folder(Term.FOLDER, with_text=True)
    return tuple(
        Section(key=letter.lower(), title=letter, cards=tuple(found))
        for letter, found in groupby(cards, key=lambda card: initial(card.title))
    )
