"""Periods of time as German texts write them: „01.07.2022 – 30.06.2025“, „seit Mai 2016“, „2018-2024“."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Self

from ssg.values.dates import PartialDate, read_partial_date
from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

_OPEN_END = re.compile(r"(?i)(ab|seit)(?: dem)? (.+)")
_OPEN_START = re.compile(r"(?i)bis(?: zum)? (.+)")
_FROM = re.compile(r"(?i)^vo[nm] ")
_YEAR_WORD = re.compile(r"(?i)^(?:im )?jahr ")
_SEPARATORS = (re.compile(r"(?i) bis(?: zum)? "), re.compile(" - "), re.compile(" ?- ?"))


@dataclass(frozen=True)
class Period(Written):
    """From a day, month or year to another, both included; one side may be open."""

    start: PartialDate | None
    end: PartialDate | None
    written: str

    PATTERN = r"[0-9]{4}"
    EXAMPLES = ("01.07.2022 – 30.06.2025", "Juni 2016 bis Mai 2018", "2018–2024", "2016", "seit Mai 2016", "bis 2021")

    @classmethod
    def read(cls, written: str) -> Self:
        """Every part needs its year; a season or a decade is refused, for it has no exact days."""
        start, end = _read_bounds(written)
        first, last = start.first if start else None, end.last if end else None
        if first and last and first > last:
            refuse(Refusal.PERIOD_REVERSED, written)
        return cls(start, end, one_line(written))

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Its first and its last day; None on a side that is open."""
        return (self.start.first if self.start else None), (self.end.last if self.end else None)

    def has_begun(self, today: date) -> bool:
        """Whether the first day has come; a period without a start has always begun."""
        first, _ = self.days
        return first is None or first <= today

    def is_over(self, today: date) -> bool:
        """Whether the last day has passed; a period without an end never is over."""
        _, last = self.days
        return last is not None and last < today

    def in_words(self, *, easy: bool = False) -> str:
        """01.07.2022 bis 30.06.2025 · seit Mai 2016 · 2016; in easy German with the months' names."""
        start = self.start.in_words(easy=easy) if self.start else ""
        end = self.end.in_words(easy=easy) if self.end else ""
        if start == end:
            return start
        if not end:
            return f"{self._opening} {start}"
        return f"{start} bis {end}".lstrip()

    @property
    def _opening(self) -> str:
        """„ab“ or „seit“, whichever the editor chose."""
        return "seit" if self.written.casefold().startswith("seit") else "ab"


def _read_bounds(written: str) -> tuple[PartialDate | None, PartialDate | None]:
    text = plain(written)
    if found := _OPEN_END.fullmatch(text):
        return _read_point(found[2], written), None
    if found := _OPEN_START.fullmatch(text):
        return None, _read_point(found[1], written)
    ends = _split(_FROM.sub("", text, count=1))
    return _read_point(ends[0], written), _read_point(ends[-1], written)


def _split(text: str) -> list[str]:
    """The two ends of a period, or its one part; the hyphens of 2018-11-15 do not split it."""
    if _read_bare(text) is not None:
        return [text]
    splits = (separator.split(text, maxsplit=1) for separator in _SEPARATORS)
    return next((parts for parts in splits if len(parts) > 1), [text])


def _read_point(text: str, written: str) -> PartialDate:
    point = _read_bare(text)
    if point is None:
        refuse(Refusal.PERIOD_UNREADABLE, written)
    return refuse(Refusal.DATE_WITHOUT_YEAR, text) if point.year is None else point


def _read_bare(text: str) -> PartialDate | None:
    return read_partial_date(_YEAR_WORD.sub("", text, count=1))
