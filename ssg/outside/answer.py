"""What came of asking for an address."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    """What an answer says of the address."""

    REACHED = "reached"
    BROKEN = "broken"
    """There is nothing, and somebody who must know it says so."""
    UNSURE = "unsure"
    """It could not be checked: another time, or somebody else, may reach it."""


class Answer(NamedTuple):
    """What was heard, and when."""

    verdict: Verdict
    day: date
    why: str = ""
    """In German, without a full stop; empty where the address was reached."""
    moved_to: str = ""
    """The address to which the page has moved for good."""
