"""The content kinds: one file is one kind, named by its FOLDER."""

from functools import cache

from ssg.discover import members
from ssg.kind import Facts


@cache
def kinds() -> dict[str, type[Facts]]:
    """Every kind by the folder that its entries live in, in the order of the folders' names."""
    found = [
        each
        for module in members(__name__)
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, Facts) and each.__module__ == module.__name__
    ]
    return {kind.FOLDER: kind for kind in sorted(found, key=lambda kind: kind.FOLDER)}


@cache
def listed() -> tuple[str, ...]:
    """The folders of the kinds whose entries are listed, in the order of their places."""
    placed = [(kind.PLACE, folder) for folder, kind in kinds().items() if kind.PLACE is not None]
    return tuple(folder for _, folder in sorted(placed))
