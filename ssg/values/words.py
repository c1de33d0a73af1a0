"""Any value in words."""

from datetime import date
from typing import Protocol, runtime_checkable

from ssg.values.dates import date_in_words


@runtime_checkable
class _Worded(Protocol):
    def in_words(self, *, easy: bool = False) -> str: ...


def in_words(value: object, *, easy: bool) -> str:
    """`value` as pages show it: a day, a value of this package, or a text, which stays as it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return date_in_words(value, easy=easy)
    if isinstance(value, _Worded):
        return value.in_words(easy=easy)
    raise TypeError(f"{type(value).__name__} has no words")
