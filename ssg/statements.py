"""The hard facts that texts and fields state, in one normal form, so that both versions of a page can be compared."""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from ssg.language.numbers import NumberKind, number_slices
from ssg.language.text import Slice, Text
from ssg.publication import UNSHOWN
from ssg.record import Record
from ssg.values import ClockTime, Money, PartialDate, TelephoneLine, TelephoneNumber, WebAddress
from ssg.values.dates import read_partial_date

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"„“”]*[^\s<>\"„“”.,;:!?)\]]", re.IGNORECASE)
_SECTION = ("§", "Paragraf", "Art")
_DIGITS = re.compile(r"\d+")


NEAR = Decimal("0.1")
"""How far a rounded amount may be from the exact one, as a part of that."""
_ABOUT = re.compile(r"\b(?:fast|etwa|rund|ungefähr|knapp|mehr als|weniger als|über|gut)\s+\Z", re.IGNORECASE)
_LAST_SENTENCE = re.compile(r"(?<=[.!?])\s+|(?<!:)\n")


class StatementKind(StrEnum):
    """What a hard fact is about; the value is its German name."""

    TELEPHONE = "Die Telefon-Nummer"
    DATE = "Das Datum"
    TIME = "Die Uhrzeit"
    AMOUNT = "Der Betrag"
    LAW = "Der Paragraf"
    EMAIL = "Die E-Mail-Adresse"
    WEB = "Die Internet-Adresse"
    POSTCODE = "Die Postleitzahl"


class Statement(NamedTuple):
    """One hard fact: two spellings of the same fact are equal."""

    kind: StatementKind
    value: str


_KINDS = {
    NumberKind.PHONE: StatementKind.TELEPHONE,
    NumberKind.ISO_DATE: StatementKind.DATE,
    NumberKind.DATE: StatementKind.DATE,
    NumberKind.LONG_DATE: StatementKind.DATE,
    NumberKind.TIME: StatementKind.TIME,
    NumberKind.MONEY: StatementKind.AMOUNT,
    NumberKind.LAW: StatementKind.LAW,
    NumberKind.POSTCODE: StatementKind.POSTCODE,
}


def stated_in(text: Text) -> Iterator[tuple[Statement, Slice]]:
    """Every hard fact of a text, with the place where it is stated; link targets count, code does not."""
    for number in text.numbers:
        for statement in _of_number(number.kind, number.text):
            yield statement, number
    for passage in text.passages:
        for kind, pattern in ((StatementKind.EMAIL, _EMAIL), (StatementKind.WEB, _WEB)):
            for found in pattern.finditer(passage.text):
                yield Statement(kind, _address(found[0])), Slice(passage, *found.span())
    for passage, mark in text.links:
        if (leading := _of_target(mark.target)) is not None:
            yield leading, Slice(passage, mark.start, mark.end)


def stated_by(record: Record) -> Iterator[Statement]:
    """Every hard fact that the fields of `record` state where readers see them."""
    for name in (each for each in type(record).model_fields if each not in UNSHOWN):
        yield from _of_value(getattr(record, name))


def stated_in_words(words: str) -> Iterator[Statement]:
    """Every hard fact of a few words without a place."""
    for kind, start, end in number_slices(words):
        yield from _of_number(kind, words[start:end])
    for found in _EMAIL.finditer(words):
        yield Statement(StatementKind.EMAIL, found[0].lower())


def all_in(text: Text) -> frozenset[Statement]:
    """Every hard fact of a text."""
    return frozenset(statement for statement, _ in stated_in(text))


def only_in(text: Text, others: frozenset[Statement]) -> Iterator[tuple[Statement, Slice]]:
    """Every hard fact of a text that `others` do not state, once, with its first place."""
    seen: set[Statement] = set()
    for statement, place in stated_in(text):
        if statement not in seen and not is_covered(statement, others):
            seen.add(statement)
            yield statement, place


def is_example(statement: Statement, place: Slice) -> bool:
    """Whether the text gives the amount, time or date as an example only: „Zum Beispiel: 50 Euro“."""
    before = _LAST_SENTENCE.split(place.passage.text[: place.start])[-1]
    return statement.kind in _EXEMPLARY and "zum beispiel" in before.casefold()


def rounded_from(statement: Statement, place: Slice, others: frozenset[Statement]) -> frozenset[Statement]:
    """Those of `others` for which an amount stands that the text calls not exact: „fast 80.000 Euro“."""
    is_amount = statement.kind is StatementKind.AMOUNT and _is_number(statement.value)
    if not is_amount or not _ABOUT.search(place.passage.text[: place.start]):
        return frozenset()
    exact = (each for each in others if each.kind is StatementKind.AMOUNT and _is_number(each.value))
    amount = Decimal(statement.value)
    return frozenset(each for each in exact if abs(amount - Decimal(each.value)) <= Decimal(each.value) * NEAR)


def is_covered(statement: Statement, others: frozenset[Statement]) -> bool:
    """Whether one of `others` states the same; a date without its year matches every year."""
    if statement in others:
        return True
    if statement.kind is not StatementKind.DATE:
        return False
    ending = statement.value[-5:]
    dates = [other.value for other in others if other.kind is StatementKind.DATE and other.value.endswith(ending)]
    return bool(dates) and (statement.value.startswith("--") or any(each.startswith("--") for each in dates))


_EXEMPLARY = frozenset({StatementKind.AMOUNT, StatementKind.TIME, StatementKind.DATE})


def _is_number(value: str) -> bool:
    return value.replace(".", "", 1).isdigit()


def _of_number(kind: NumberKind, written: str) -> Iterator[Statement]:
    """A number that its kind's reader refuses is compared as its digits."""
    if kind not in _KINDS or (kind is NumberKind.LAW and not written.startswith(_SECTION)):
        return
    try:
        yield from (Statement(_KINDS[kind], value) for value in _normal(kind, written))
    except PydanticCustomError:
        yield Statement(_KINDS[kind], "".join(_DIGITS.findall(written)))


def _normal(kind: NumberKind, written: str) -> list[str]:
    if kind is NumberKind.PHONE:
        return [number.uri for number in TelephoneLine.read(written).numbers]
    if kind in {NumberKind.ISO_DATE, NumberKind.DATE, NumberKind.LONG_DATE}:
        day = read_partial_date(written)
        return [day.iso if day else "".join(_DIGITS.findall(written))]
    if kind is NumberKind.TIME:
        return [ClockTime.read(written).iso]
    if kind is NumberKind.MONEY:
        return [_plain(Money.read(written).amount)]
    return ["".join(_DIGITS.findall(written))]


def _of_target(target: str) -> Statement | None:
    scheme, _, rest = target.partition(":")
    if scheme == "mailto":
        return Statement(StatementKind.EMAIL, rest.partition("?")[0].lower())
    if scheme == "tel":
        return Statement(StatementKind.TELEPHONE, f"tel:{rest}")
    return Statement(StatementKind.WEB, _address(target)) if scheme in {"http", "https"} else None


def _of_value(value: object) -> Iterator[Statement]:
    if isinstance(value, Record):
        yield from stated_by(value)
    elif isinstance(value, str):
        yield from stated_in_words(value)
    elif (read := _LEAVES.get(type(value))) is not None:
        yield read(value)
    else:
        for part in _parts(value):
            yield from _of_value(part)


def _parts(value: object) -> Iterator[object]:
    """What a list or a value of several parts is made of, but for the words that it was read from."""
    if isinstance(value, tuple):
        yield from value
    elif is_dataclass(value):
        yield from (getattr(value, part.name) for part in fields(value) if part.name != "written")


_LEAVES: dict[type, Callable[[Any], Statement]] = {
    TelephoneNumber: lambda number: Statement(StatementKind.TELEPHONE, number.uri),
    WebAddress: lambda address: Statement(StatementKind.WEB, _address(address.href)),
    ClockTime: lambda clock: Statement(StatementKind.TIME, clock.iso),
    Money: lambda money: Statement(StatementKind.AMOUNT, _plain(money.amount)),
    date: lambda day: Statement(StatementKind.DATE, day.isoformat()),
    PartialDate: lambda day: Statement(StatementKind.DATE, day.iso),
}


def _address(written: str) -> str:
    """Host and path, without scheme, `www.` and a slash at the end; an e-mail address in small letters."""
    host, slash, path = re.sub(r"(?i)^https?://", "", written).partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/")


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
