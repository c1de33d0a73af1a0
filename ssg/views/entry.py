"""The page of each entry."""

from collections.abc import Iterator

from ssg.edition import Edition
from ssg.view import View


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per entry and language that has words for it."""
    for edition in editions:
        for entry in edition.site.entries:
            if (view := edition.entry_view(entry)) is not None:
                yield view
