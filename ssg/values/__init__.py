"""Value types that read German text from content files; each refuses what it cannot read, and guesses nothing."""

from ssg.values.colours import Colour
from ssg.values.dates import Date, PartialDate
from ssg.values.earlier import EarlierAddress
from ssg.values.films import Duration, FrameRate, FrameSize
from ssg.values.law import LawReference
from ssg.values.moments import Moment
from ssg.values.money import Money
from ssg.values.periods import Period
from ssg.values.refusal import Refusal, refuse
from ssg.values.telephone import TelephoneLine, TelephoneNumber
from ssg.values.texts import Email, FileName, Flag, Postcode, Text
from ssg.values.times import ClockTime, TimeRange, Weekdays
from ssg.values.web import FileSize, WebAddress
from ssg.values.words import in_words
from ssg.values.written import Written

__all__ = [
    "ClockTime",
    "Colour",
    "Date",
    "Duration",
    "EarlierAddress",
    "Email",
    "FileName",
    "FileSize",
    "Flag",
    "FrameRate",
    "FrameSize",
    "LawReference",
    "Moment",
    "Money",
    "PartialDate",
    "Period",
    "Postcode",
    "Refusal",
    "TelephoneLine",
    "TelephoneNumber",
    "Text",
    "TimeRange",
    "WebAddress",
    "Weekdays",
    "Written",
    "in_words",
    "refuse",
]
