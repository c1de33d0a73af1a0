"""Telephone numbers as German offices print them: „03631 911–5011/–5012“ is two numbers."""

import re
from dataclasses import dataclass
from typing import Self

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

_SHORT = re.compile(r"110|112|115|116 ?[0-9]{3}")
"""Emergency calls, the public authorities' line, and the harmonised services of social value."""
_NUMBER = re.compile(
    r"(?:\(?0|(?:\+|00)49 ?(?:\(0\) ?|\()?)(?P<area>[1-9][0-9]{1,4})"
    r"(?:\) ?| ?[/-] ?| )(?P<number>[0-9]{2,}(?: [0-9]+){0,6})"
    r"(?: ?- ?(?P<extension>[0-9]{1,6}))?"
    r"(?P<more>(?: ?[/,] ?-? ?[0-9]{1,6}){0,9})"
)
_MORE = re.compile(r"[/,] ?(?P<dash>-?) ?(?P<digits>[0-9]+)")
_WITHOUT_AREA_CODE = re.compile("[1-9][0-9 /,-]*")
_LONGEST = 60
_COUNTRY = "+49"
_GROUP, _PAIR = 3, 2


@dataclass(frozen=True)
class TelephoneNumber:
    """One number to dial; `area` keeps its zero and is empty for short numbers such as 115."""

    area: str
    number: str
    extension: str = ""

    @property
    def display(self) -> str:
        """03631 911-5011."""
        if not self.area:
            return _grouped(self.number)
        tail = f"-{self.extension}" if self.extension else ""
        return f"{self.area} {self.number}{tail}"

    @property
    def uri(self) -> str:
        """tel:+4936319115011; a short number has no country."""
        country = _COUNTRY + self.area.removeprefix("0") if self.area else ""
        return f"tel:{country}{self.number}{self.extension}"

    def in_words(self, *, easy: bool = False) -> str:
        """03631 911-5011; in easy German in groups of two and three digits: 03631 911 50 11."""
        if not easy:
            return self.display
        return " ".join(part for part in (self.area, _grouped(self.number), _grouped(self.extension)) if part)


@dataclass(frozen=True)
class TelephoneLine(Written):
    """One or more numbers that stand in one line, their beginning written once."""

    written: str
    numbers: tuple[TelephoneNumber, ...]

    PATTERN = r"^\s*[+(0-9][0-9+()/,\s‐‑‒–—―−-]*$"
    EXAMPLES = ("03631 911-5011", "03631 911–5011/–5012", "+49 3631 911542", "115")

    @classmethod
    def read(cls, written: str) -> Self:
        """Short numbers stand alone; every other number needs its area code, set apart by a blank, slash or dash."""
        text = plain(written)
        if _SHORT.fullmatch(text):
            return cls(one_line(written), (TelephoneNumber("", text.replace(" ", "")),))
        found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
        if found is None:
            refuse(_reason(text), written)
        area, number = "0" + found["area"], found["number"].replace(" ", "")
        numbers = [TelephoneNumber(area, number, each) for each in _extensions(found, written)]
        return cls(one_line(written), tuple(dict.fromkeys(numbers)))

    def in_words(self, *, easy: bool = False) -> str:
        """All numbers: 03631 911-5011 oder 03631 911-5012."""
        return " oder ".join(number.in_words(easy=easy) for number in self.numbers)


def _reason(text: str) -> Refusal:
    alone = _WITHOUT_AREA_CODE.fullmatch(text)
    return Refusal.TELEPHONE_WITHOUT_AREA_CODE if alone else Refusal.TELEPHONE_UNREADABLE


def _extensions(found: re.Match[str], written: str) -> list[str]:
    """Every extension; one without a dash of its own must be as long as the first, or it could mean only an ending."""
    first = found["extension"] or ""
    further = list(_MORE.finditer(found["more"]))
    if any(not first or not (each["dash"] or len(each["digits"]) == len(first)) for each in further):
        refuse(Refusal.TELEPHONE_UNREADABLE, written)
    return [first, *(each["digits"] for each in further)]


def _grouped(digits: str) -> str:
    """Groups of three, the rest in pairs, never a digit alone: 911 542, 50 11, 885 61."""
    groups, start = [], 0
    while start < len(digits):
        left = len(digits) - start
        size = _PAIR if left in {_PAIR, 2 * _PAIR} else _GROUP
        groups.append(digits[start : start + size])
        start += size
    return " ".join(groups)
