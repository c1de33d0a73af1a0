"""Whom a problem concerns: one entry, or others as well."""

from ssg.diagnostic import Diagnostic
from ssg.validate import id_of

_TEXTS = (".md", ".yaml")
_OF_FOLDERS = "DA0"
"""Names, places and kinds of files: two entries at one address, a link to elsewhere, a folder that is no county."""
_OF_ONE_FILE = frozenset({"DA014"})


def entry_of(problem: Diagnostic) -> str | None:
    """The id of the one entry in whose own texts the problem stands; None where it endangers others.

    A county's own file is no entry: all of its pages depend on it. Pictures and documents are published unread.
    """
    path = problem.span.path
    is_text_of_entry = path.endswith(_TEXTS) and path.count("/") > 1
    is_of_folders = problem.code.startswith(_OF_FOLDERS) and problem.code not in _OF_ONE_FILE
    return id_of(path) if is_text_of_entry and not is_of_folders else None
