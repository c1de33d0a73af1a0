"""The page of each entry."""

from collections.abc import Iterator

from ssg import address
from ssg.edition import Edition
from ssg.view import View


def views(editions: tuple[Edition, ...]) -> Iterator[View]:
    """One page per entry and language that has words for it."""
    for edition in editions:
        for entry in edition.site.entries:
            is_own = not address.is_service(entry.folder, entry.slug)
            if is_own and (view := edition.entry_view(entry)) is not None:
                yield view
