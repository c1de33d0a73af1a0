"""The easy file that is lacking, prepared as `draft-easy` does."""

from typing import NamedTuple

from ssg.diagnostic import Diagnostic
from ssg.easy_draft import easy_draft
from ssg.kind import Entry
from ssg.language_server.findings import Surroundings
from ssg.languages import Language
from ssg.link.link_problems import TWIN_MISSING

TITLE = "Leichte Fassung vorbereiten"


class NewFile(NamedTuple):
    """A file that is not there yet."""

    path: str
    text: str


def is_wanted(found: Diagnostic) -> bool:
    """Whether somebody has been told that the easy version is lacking."""
    return found.code == TWIN_MISSING.code


def easy_twin(here: Surroundings) -> NewFile | None:
    """The easy file of an entry that has none; None while the entry's own file has problems."""
    entry = here.placed
    if not isinstance(entry, Entry) or len(entry.wordings) == len(Language):
        return None
    known = [each for stock in here.county.stocks[:2] for each in stock.validated.entries]
    return NewFile(f"{here.path.rpartition('.')[0]}{Language.EASY.suffix}.md", easy_draft(entry, known))
