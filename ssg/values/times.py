"""Clock times, opening hours and weekdays as German texts write them."""

import re
from dataclasses import dataclass
from typing import Self

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

CLOCK = r"[0-9]{1,2}(?:[.:][0-9]{2}(?: ?[Uu]hr)?| ?[Uu]hr)"
_CLOCK = re.compile(r"(?P<written>(?P<hour>[0-9]{1,2})(?:[.:](?P<minute>[0-9]{2}))?)(?P<unit> ?[Uu]hr)?")
_RANGE = re.compile(
    r"(?P<from>[Vv]on )?(?P<start>[0-9.:]{1,5})(?P<unit> ?[Uu]hr)?"
    r"(?: ?- ?| bis )(?P<end>[0-9.:]{1,5})(?P<last_unit> ?[Uu]hr)?"
)

WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_DAY_NUMBERS = {
    **{name.casefold(): number for number, name in enumerate(WEEKDAYS)},
    **{name[:2].casefold(): number for number, name in enumerate(WEEKDAYS)},
    "sonnabend": 5,
}
_RUN = 3
"""From this many days on, „Montag bis Mittwoch“ says more than „Montag, Dienstag und Mittwoch“."""


@dataclass(frozen=True)
class ClockTime(Written):
    """A time of day. `written` is what the editor typed, without „Uhr“."""

    hour: int
    minute: int
    written: str

    PATTERN = r"^\s*[0-9]{1,2}([.:][0-9]{2}(\s*[Uu]hr)?|\s*[Uu]hr)\s*$"
    EXAMPLES = ("09.00", "13:30 Uhr", "9 Uhr")

    @classmethod
    def read(cls, written: str) -> Self:
        """A bare number is refused: it could be anything."""
        text = plain(written)
        found = _CLOCK.fullmatch(text)
        if found is None or not (found["minute"] or found["unit"]):
            refuse(Refusal.TIME_UNREADABLE, written)
        return cls._from_digits(found, written)

    @classmethod
    def _from_digits(cls, found: re.Match[str], written: str) -> Self:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if hour > 23 or minute > 59:  # noqa: PLR2004 - the last hour and the last minute
            refuse(Refusal.TIME_IMPOSSIBLE, written)
        return cls(hour, minute, found["written"])

    @property
    def iso(self) -> str:
        """09:00, a valid `datetime` of the HTML element `time`."""
        return f"{self.hour:02}:{self.minute:02}"

    def in_words(self, *, easy: bool = False) -> str:
        """09.00 Uhr as written; in easy German 9 Uhr or 13:30 Uhr."""
        if not easy:
            return f"{self.written} Uhr"
        return f"{self.hour}:{self.minute:02} Uhr" if self.minute else f"{self.hour} Uhr"

    def __str__(self) -> str:
        return f"{self.written} Uhr"


@dataclass(frozen=True)
class TimeRange(Written):
    """From one time of day to another; the end may be midnight."""

    start: ClockTime
    end: ClockTime
    written: str

    PATTERN = r"^\s*([Vv]on\s+)?[0-9.:]{1,5}(\s*[Uu]hr)?(\s*[‐‑‒–—―−-]\s*|\s+bis\s+)[0-9.:]{1,5}(\s*[Uu]hr)?\s*$"
    EXAMPLES = ("09.00 - 12.00", "13:00–16:00 Uhr", "9 bis 12 Uhr")

    @classmethod
    def read(cls, written: str) -> Self:
        """Bare hours need „Uhr“ or „von“ somewhere."""
        found = _RANGE.fullmatch(plain(written))
        if found is None:
            refuse(Refusal.TIME_RANGE_UNREADABLE, written)
        said = any(found[mark] for mark in ("from", "unit", "last_unit"))
        start, end = (_bound(found[side], written, bare=said) for side in ("start", "end"))
        if start.iso >= end.iso != "00:00":
            refuse(Refusal.TIME_RANGE_REVERSED, written)
        return cls(start, end, one_line(written))

    def in_words(self, *, easy: bool = False) -> str:
        """09.00 – 12.00 Uhr; in easy German von 9 Uhr bis 12 Uhr."""
        if easy:
            return f"von {self.start.in_words(easy=True)} bis {self.end.in_words(easy=True)}"
        return f"{self.start.written} – {self.end.written} Uhr"


@dataclass(frozen=True)
class Weekdays(Written):
    """Days of the week in the order of the text; 0 is Monday."""

    days: tuple[int, ...]
    written: str

    PATTERN = r"^\s*[A-Za-z][A-Za-z.,/&\s‐‑‒–—―−-]*$"
    EXAMPLES = ("Montag - Freitag", "Dienstag, Donnerstag", "Mo-Fr", "Mittwoch")

    @classmethod
    def read(cls, written: str) -> Self:
        """Names or two letters, single, listed, or from one to another."""
        text = re.sub("^[Vv]on ", "", plain(written))
        parts = re.split(r" ?[,/&] ?| und ", text)
        days = [day for part in parts for day in _run(part or text)]
        return cls(tuple(dict.fromkeys(days)), one_line(written))

    def in_words(self, *, easy: bool = False) -> str:  # noqa: ARG002 - the names of the days are easy already
        """Montag bis Freitag · Dienstag und Donnerstag."""
        runs: list[list[int]] = []
        for day in self.days:
            if runs and day == (runs[-1][-1] + 1) % 7:
                runs[-1].append(day)
            else:
                runs.append([day])
        words = [word for run in runs for word in _run_in_words(run)]
        return " und ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


def _bound(text: str, written: str, *, bare: bool) -> ClockTime:
    return ClockTime.read(f"{text} Uhr") if bare and text.isdigit() else _clock(text, written)


def _clock(text: str, written: str) -> ClockTime:
    if not re.fullmatch(CLOCK, text):
        refuse(Refusal.TIME_RANGE_UNREADABLE, written)
    return ClockTime.read(text)


def _run(part: str) -> list[int]:
    ends = re.split(r" ?- ?| bis ", part)
    first, last = _day_number(ends[0]), _day_number(part if len(ends) > 2 else ends[-1])  # noqa: PLR2004 - two ends
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def _day_number(word: str) -> int:
    number = _DAY_NUMBERS.get(word.strip().removesuffix(".").casefold())
    return refuse(Refusal.WEEKDAY_UNKNOWN, word, allowed=", ".join(WEEKDAYS)) if number is None else number


def _run_in_words(run: list[int]) -> list[str]:
    names = [WEEKDAYS[day] for day in run]
    return names if len(names) < _RUN else [f"{names[0]} bis {names[-1]}"]
