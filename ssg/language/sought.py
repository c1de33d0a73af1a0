"""What rules wait for. Each word is judged once for all of them, and that is kept: words come back on every page."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import lru_cache
from typing import Final

from ssg.language.passage import MASK
from ssg.language.words import runs_in, words_in
from ssg.patterns import compile_later


class Form(Enum):
    """How a word is looked at."""

    PIECE = "what stands between two blanks, signs included"
    WORD = "as it is written"
    RUN = "its parts between hyphens and other signs, as they are written"
    SMALL_RUN = "the same in small letters"


class Sought:
    """Words, of which a rule needs one to have anything to say; `fits` says of one whether it belongs to them.

    It is to be made when its module is loaded: whatever comes later has all words judged again.
    """

    def __init__(self, fits: Callable[[str], object], form: Form = Form.SMALL_RUN) -> None:
        self.fits: Final = fits
        self.form: Final = form
        _ALL.append(self)
        sought_in.cache_clear()


def holding(*parts: str) -> Sought:
    """Whatever holds one of `parts`, which have no blanks."""
    return Sought(lambda piece: any(part in piece for part in parts), Form.PIECE)


def matching(written: str) -> Sought:
    """Whatever holds what a regular expression matches."""
    pattern = compile_later(written)

    def fits(piece: str) -> bool:
        return pattern.search(piece) is not None  # compiled when it is asked for the first time

    return Sought(fits, Form.PIECE)


_ALL: Final[list[Sought]] = []


def how_many() -> int:
    """How many are known so far."""
    return len(_ALL)


@lru_cache(maxsize=8192)
def sought_in(piece: str) -> frozenset[Sought]:
    """All to which a word of `piece` belongs, which has no blanks."""
    words = words_in(piece)
    runs = [run for word in words for run in runs_in(word)]
    forms: dict[Form, Iterable[str]] = {
        Form.PIECE: (piece,),
        Form.WORD: words,
        Form.RUN: runs,
        Form.SMALL_RUN: [run.lower() for run in runs],
    }
    return frozenset(sought for sought in _ALL if any(map(sought.fits, forms[sought.form])))


WITH_DIGIT = Sought(lambda piece: any(map(str.isdigit, piece)), Form.PIECE)
WITH_SEVERAL_WORDS = Sought(lambda piece: len(words_in(piece)) + piece.count(MASK) > 1, Form.PIECE)
