"""Moments: a day, perhaps with a time, as an invitation names it: „4. November, ab 13.30 Uhr“."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from ssg.values.dates import PartialDate, read_partial_date
from ssg.values.refusal import Refusal, refuse
from ssg.values.times import CLOCK, WEEKDAYS, ClockTime
from ssg.values.written import Written, one_line, plain

_MOMENT = re.compile(rf"(?P<day>[^,]{{4,30}}?)(?:(?:, ?| )(?:ab |um )?(?P<clock>{CLOCK}))?", re.IGNORECASE)
_FROM = re.compile(r"\bab\b", re.IGNORECASE)


@dataclass(frozen=True)
class Moment(Written):
    """A day, its year perhaps open, and a time of day if the source names one."""

    day: PartialDate
    clock: ClockTime | None
    written: str

    PATTERN = r"[0-9]"
    EXAMPLES = ("4. November 2025, 13.30 Uhr", "04.11.2025, 13:30", "4. November, ab 13.30 Uhr", "4. November 2025")

    @classmethod
    def read(cls, written: str) -> Self:
        """The year may be missing; the day may not."""
        found = _MOMENT.fullmatch(plain(written))
        day = read_partial_date(found["day"]) if found else None
        if found is None or day is None:
            refuse(Refusal.MOMENT_UNREADABLE, written)
        if day.day is None:
            refuse(Refusal.DATE_WITHOUT_DAY, written)
        clock = ClockTime.read(found["clock"]) if found["clock"] else None
        return cls(day, clock, one_line(written))

    @property
    def has_year(self) -> bool:
        """False while the source leaves the year open."""
        return self.day.year is not None

    @property
    def iso(self) -> str:
        """A valid `datetime` of the HTML element `time`, which knows no time of day without a year."""
        return f"{self.day.iso}T{self.clock.iso}" if self.clock and self.has_year else self.day.iso

    @property
    def weekday(self) -> str:
        """„Montag“; empty while the year is open."""
        return WEEKDAYS[self.day.first.weekday()] if self.day.first else ""

    def is_over(self, today: date) -> bool:
        """Whether the day has passed; never while the year is open."""
        last = self.day.last
        return last is not None and last < today

    def in_words(self, *, easy: bool = False) -> str:
        """04.11.2025, 13.30 Uhr; in easy German 4. November 2025, 13:30 Uhr. A written „ab“ stays."""
        day = self.day.in_words(easy=easy)
        if self.clock is None:
            return day
        opening = "ab " if _FROM.search(self.written) else ""
        return f"{day}, {opening}{self.clock.in_words(easy=easy)}"
