"""The counties that the pages of no county list."""

from collections.abc import Iterable

from ssg.kinds.county import County
from ssg.view import View


def counties_on(views: Iterable[View]) -> dict[str, County]:
    """What each county says of itself, by its name, where these pages list them; nothing where they do not."""
    common = (view for view in views if view.frame.county is None)
    cards = (card for view in common for section in view.sections for card in section.cards)
    return {card.origin: card.facts for card in cards if isinstance(card.facts, County)}
