"""Every way in which a written value can be refused, and the one door through which it is."""

from enum import StrEnum
from typing import NoReturn

from pydantic_core import PydanticCustomError


class Refusal(StrEnum):
    """What was wrong with a value: the stable `type` of the pydantic error, and the key of its German message."""

    TEXT_EMPTY = "text_empty"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IMPOSSIBLE = "date_impossible"
    DATE_WITHOUT_YEAR = "date_without_year"
    DATE_YEAR_SHORT = "date_year_short"
    DATE_WITHOUT_DAY = "date_without_day"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    PERIOD_UNREADABLE = "period_unreadable"
    PERIOD_REVERSED = "period_reversed"
    TIME_UNREADABLE = "time_unreadable"
    TIME_IMPOSSIBLE = "time_impossible"
    TIME_RANGE_UNREADABLE = "time_range_unreadable"
    TIME_RANGE_REVERSED = "time_range_reversed"
    WEEKDAY_UNKNOWN = "weekday_unknown"
    MOMENT_UNREADABLE = "moment_unreadable"
    TELEPHONE_UNREADABLE = "telephone_unreadable"
    TELEPHONE_WITHOUT_AREA_CODE = "telephone_without_area_code"
    POSTCODE_UNREADABLE = "postcode_unreadable"
    EMAIL_UNREADABLE = "email_unreadable"
    ADDRESS_UNREADABLE = "address_unreadable"
    SCHEME_REFUSED = "scheme_refused"
    SIZE_UNREADABLE = "size_unreadable"
    MONEY_UNREADABLE = "money_unreadable"
    LAW_UNREADABLE = "law_unreadable"
    FLAG_UNREADABLE = "flag_unreadable"
    COLOUR_UNREADABLE = "colour_unreadable"
    COLOUR_TOO_LIGHT = "colour_too_light"
    FILE_NAME_UNREADABLE = "file_name_unreadable"
    EARLIER_ADDRESS_UNREADABLE = "earlier_address_unreadable"
    DURATION_UNREADABLE = "duration_unreadable"
    FRAME_UNREADABLE = "frame_unreadable"
    FRAME_TOO_SMALL = "frame_too_small"
    RATE_UNREADABLE = "rate_unreadable"
    RATE_TOO_SLOW = "rate_too_slow"


def refuse(kind: Refusal, written: str, **more: str | int) -> NoReturn:
    """Raise the pydantic error for `written`; `more` is what the message names besides."""
    raise PydanticCustomError(kind.value, "{written} is refused", {"written": written, **more})
