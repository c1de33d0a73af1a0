"""What is said of recordings and films: how long they are, how large and how smooth their picture is."""

import re
from dataclasses import dataclass
from typing import Self

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

_CLOCK = re.compile(r"(?:(?P<hours>[0-9]{1,2}):)?(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9])(?: ?Minuten)?")
_NAMED = re.compile(r"(?:(?P<minutes>[0-9]{1,3}) Minuten?)?(?:(?:^| (?:und )?)(?P<seconds>[0-9]{1,2}) Sekunden?)?")
_FRAME = re.compile(r"(?P<width>[0-9]{2,5}) ?(?:x|X|×|mal) ?(?P<height>[0-9]{2,5})(?: Pixel)?")
_RATE = re.compile(r"(?P<rate>[0-9]{1,3})(?: Bilder)?")
_MINUTE, _HOUR = 60, 3600
SMALLEST = (320, 240)
"""BITV 2.0, Annex 2, part 1, number 5."""
SLOWEST = 25
"""BITV 2.0, Annex 2, part 1, number 6."""


@dataclass(frozen=True)
class Duration(Written):
    """How long something plays."""

    written: str
    seconds: int

    PATTERN = r"^\s*[0-9]{1,3}(:[0-9]{2}){1,2}(\s*Minuten)?\s*$|^\s*[0-9]{1,3}\s+(Minute|Sekunde)"
    EXAMPLES = ("2:30", "12 Minuten", "2 Minuten 30 Sekunden")

    @classmethod
    def read(cls, written: str) -> Self:
        """Minutes and seconds, as 2:30 or in words; nothing lasts no time."""
        text = plain(written)
        found = _CLOCK.fullmatch(text) or _NAMED.fullmatch(text)
        parts = {name: int(digits) for name, digits in (found.groupdict() if found else {}).items() if digits}
        seconds = parts.get("hours", 0) * _HOUR + parts.get("minutes", 0) * _MINUTE + parts.get("seconds", 0)
        if not seconds:
            refuse(Refusal.DURATION_UNREADABLE, written)
        return cls(one_line(written), seconds)

    def in_words(self, *, easy: bool = False) -> str:
        """2 Minuten 30 Sekunden; in easy German whole minutes: fast 3 Minuten."""
        minutes, seconds = divmod(self.seconds, _MINUTE)
        if easy and minutes and seconds:
            return f"fast {_counted(minutes + 1, 'Minute')}"
        named = ((minutes, "Minute"), (seconds, "Sekunde"))
        return " ".join(_counted(number, name) for number, name in named if number)


@dataclass(frozen=True)
class FrameSize(Written):
    """How many pixels the picture of a film in sign language has."""

    written: str
    width: int
    height: int

    PATTERN = r"^\s*[0-9]{2,5}\s*([xX×]|mal)\s*[0-9]{2,5}(\s*Pixel)?\s*$"
    EXAMPLES = ("1280 x 720", "640 × 480")

    @classmethod
    def read(cls, written: str) -> Self:
        """Width and height; hands and faces need a picture of at least 320 by 240 pixels."""
        found = _FRAME.fullmatch(plain(written))
        if found is None:
            refuse(Refusal.FRAME_UNREADABLE, written)
        width, height = int(found["width"]), int(found["height"])
        if width < SMALLEST[0] or height < SMALLEST[1]:
            refuse(Refusal.FRAME_TOO_SMALL, written, width=SMALLEST[0], height=SMALLEST[1])
        return cls(one_line(written), width, height)

    def in_words(self, *, easy: bool = False) -> str:  # noqa: ARG002 - easy pages do not show it
        """1280 × 720 Pixel."""
        return f"{self.width} × {self.height} Pixel"


@dataclass(frozen=True)
class FrameRate(Written):
    """How many pictures a film in sign language shows in a second."""

    written: str
    rate: int

    PATTERN = r"^\s*[0-9]{1,3}(\s+Bilder)?\s*$"
    EXAMPLES = ("25", "50")

    @classmethod
    def read(cls, written: str) -> Self:
        """Signs need at least 25 pictures a second."""
        found = _RATE.fullmatch(plain(written))
        if found is None:
            refuse(Refusal.RATE_UNREADABLE, written)
        if int(found["rate"]) < SLOWEST:
            refuse(Refusal.RATE_TOO_SLOW, written, limit=SLOWEST)
        return cls(one_line(written), int(found["rate"]))

    def in_words(self, *, easy: bool = False) -> str:  # noqa: ARG002 - easy pages do not show it
        """25 Bilder in der Sekunde."""
        return f"{self.rate} Bilder in der Sekunde"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}n"
