"""Days, months and years as German texts write them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from ssg.months import MONTHS
from ssg.values.refusal import Refusal, refuse
from ssg.values.written import from_text, plain, text_schema

FIRST_YEAR, LAST_YEAR = 1900, 2199
_LEAP_YEAR = 2000

_MONTH_NUMBERS = {name.casefold(): number for number, name in enumerate(MONTHS, start=1)}
_NAME = "(?P<name>[A-Za-zÄä]{3,9})"
_DAY = r"(?P<day>[0-9]{1,2})\. ?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_DAY}(?P<month>[0-9]{{1,2}})\.(?: ?(?P<year>[0-9]{{4}}|[0-9]{{2}}))?",
        rf"{_DAY}{_NAME}(?: (?P<year>[0-9]{{4}}|[0-9]{{2}}))?",
        rf"{_NAME}(?: (?P<year>[0-9]{{4}}))?",
        "(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
        "(?P<year>[0-9]{4})",
    )
)


@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year; a day may lack its year, where the source does not name it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """A valid `datetime` of the HTML element `time`: 2016, 2016-05, 2016-05-04 or --11-04."""
        year = "-" if self.year is None else f"{self.year:04}"
        return "-".join([year, *(f"{part:02}" for part in (self.month, self.day) if part is not None)])

    @property
    def first(self) -> date | None:
        """The first day that it covers; None while the year is open."""
        return None if self.year is None else date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day that it covers; None while the year is open."""
        if self.year is None:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def in_words(self, *, easy: bool = False) -> str:
        """01.07.2022, in easy German 1. Juli 2022; parts of a date always with the month's name."""
        if self.year and self.month and self.day and not easy:
            return f"{self.day:02}.{self.month:02}.{self.year}"
        day = f"{self.day}." if self.day else ""
        month = MONTHS[self.month - 1] if self.month else ""
        year = str(self.year) if self.year else ""
        return " ".join(part for part in (day, month, year) if part)


def read_partial_date(written: str) -> PartialDate | None:
    """The date, month or year that `written` names; None where it names none.

    What names a date that does not exist, or a month without its year, is refused.
    """
    found = next((match for form in _FORMS if (match := form.fullmatch(written))), None)
    parts = found.groupdict() if found else {}
    name = parts.get("name")
    if not parts or (name and name.casefold() not in _MONTH_NUMBERS):
        return None
    month = _MONTH_NUMBERS[name.casefold()] if name else _number(parts.get("month"))
    partial = PartialDate(_year(written, parts.get("year")), month, _number(parts.get("day")))
    _refuse_what_never_was(written, partial)
    return partial


def read_date(written: str) -> date:
    """One full day between 1900 and 2199, as 15.11.2018, 15. November 2018 or 2018-11-15."""
    partial = read_partial_date(plain(written))
    if partial is None:
        refuse(Refusal.DATE_UNREADABLE, written)
    if partial.year is None:
        refuse(Refusal.DATE_WITHOUT_YEAR, written)
    if partial.month is None or partial.day is None:
        refuse(Refusal.DATE_WITHOUT_DAY, written)
    return date(partial.year, partial.month, partial.day)


def date_in_words(day: date, *, easy: bool = False) -> str:
    """15.11.2018, in easy German 15. November 2018."""
    return PartialDate(day.year, day.month, day.day).in_words(easy=easy)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _year(written: str, digits: str | None) -> int | None:
    if digits is None:
        return None
    if len(digits) < len(str(FIRST_YEAR)):
        refuse(Refusal.DATE_YEAR_SHORT, written)
    year = int(digits)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        refuse(Refusal.DATE_OUT_OF_RANGE, written, first=FIRST_YEAR, last=LAST_YEAR)
    return year


def _refuse_what_never_was(written: str, partial: PartialDate) -> None:
    if partial.month is None:
        return
    if partial.year is None and partial.day is None:
        refuse(Refusal.DATE_WITHOUT_YEAR, written)
    try:
        date(partial.year or _LEAP_YEAR, partial.month, 1 if partial.day is None else partial.day)
    except ValueError:
        refuse(Refusal.DATE_IMPOSSIBLE, written)


Date = Annotated[
    date,
    BeforeValidator(from_text(read_date, date)),
    WithJsonSchema(
        text_schema(
            r"^\s*([0-9]{1,2}\.\s*([0-9]{1,2}\.|[A-Za-zÄä]{3,9})\s*[0-9]{4}|[0-9]{4}\D[0-9]{2}\D[0-9]{2})\s*$",
            "15.11.2018",
            "15. November 2018",
            "2018-11-15",
        )
    ),
]
