"""Numbers as German texts write them: 1.234,5."""

from decimal import Decimal

NUMBER = r"(?:[0-9]{1,3}(?:\.[0-9]{3}){1,4}|[0-9]{1,12})(?:,[0-9]{1,3})?"
"""A dot only between thousands, a comma before the decimals."""


def decimal_of(number: str) -> Decimal:
    """The value of a text that matches NUMBER; its decimals are kept as they are."""
    return Decimal(number.replace(".", "").replace(",", "."))


def german_number(number: Decimal) -> str:
    """1.234,50 for Decimal("1234.50")."""
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))
