"""Amounts of money in euro."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from ssg.values.numbers import NUMBER, decimal_of, german_number
from ssg.values.refusal import Refusal, refuse
from ssg.values.written import Written, one_line, plain

_MONEY = re.compile(rf"(?P<number>{NUMBER}) ?(?:€|EUR|Euro)", re.IGNORECASE | re.ASCII)
_CENTS = 2


@dataclass(frozen=True)
class Money(Written):
    """An amount in euro, whole or with two decimals."""

    amount: Decimal
    written: str

    PATTERN = r"^\s*[0-9][0-9.]*(,[0-9]{2})?\s*(€|[Ee][Uu][Rr][Oo]?)\s*$"
    EXAMPLES = ("22.900,50 €", "22900 Euro", "1.000 €")

    @classmethod
    def read(cls, written: str) -> Self:
        """A German number with „€“, „Euro“ or „EUR“."""
        found = _MONEY.fullmatch(plain(written))
        _, comma, cents = found["number"].partition(",") if found else ("", "", "")
        if found is None or (comma and len(cents) != _CENTS):
            refuse(Refusal.MONEY_UNREADABLE, written)
        return cls(decimal_of(found["number"]), one_line(written))

    def in_words(self, *, easy: bool = False) -> str:
        """22.900,50 €; in easy German 22.900,50 Euro, and whole euros without „,00“."""
        number = german_number(self.amount)
        return f"{number.removesuffix(',00')} Euro" if easy else f"{number} €"
