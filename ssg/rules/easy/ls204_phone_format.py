"""Telephone numbers that are hard to read off."""

from collections.abc import Iterator

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.edit import Edit, replacing
from ssg.language.numbers import NumberKind
from ssg.language.text import Number, Text
from ssg.patterns import compile_later
from ssg.rule import rule

LONGEST_GROUP = 3
_PAIR = 2

_SIGNS = compile_later(r"[/()–-]")
_DIGITS = compile_later(r"\+?\d+")
_EXTENSIONS = compile_later(r"\d\s?/\s?[–-]")
_ONE_NUMBER = compile_later(r"(?:\(0\d+\) ?|0\d+ ?[/–-]? ?)\d+(?: \d+)*(?: ?[–-] ?\d+)?")


def _in_groups(text: Text) -> Iterator[Edit]:
    """Only for what can be nothing but one number, its area code first."""
    for number, grouped in _hard_numbers(text):
        if _ONE_NUMBER.fullmatch(number.text):
            yield replacing(number, grouped)


@rule(
    code="LS204",
    name="phone-format",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="Die Telefon-Nummer „{number}“ ist schwer abzulesen.",
    hint="Schreiben Sie die Nummer in kleinen Gruppen: „{grouped}“.",
    fix=_in_groups,
    source="Netzwerk Leichte Sprache, Zahlen und Zeichen",
    good=(
        "Telefon: 03631 911 542",
        "Telefon: 03632 74 15 26",
        "Das Haus hat die Nummer 12345.",
    ),
    bad=(
        "Telefon: [[03631/911542]]",
        "Telefon: [[(03632) 741-526]]",
        "Fax: [[03632 74188561]]",
        "Telefon: [[03631 911–5011/–5012]]",
    ),
)
def phone_format(text: Text) -> Iterator[Diagnostic]:
    """Kleine Gruppen mit Leer-Zeichen kann man sich beim Wählen merken. Striche und Klammern stören dabei."""
    for number, grouped in _hard_numbers(text):
        hint = _one_by_one(number.text) if _EXTENSIONS.search(number.text) else None
        yield phone_format.at(number.span, hint=hint, number=number.text, grouped=grouped)


def _one_by_one(written: str) -> str:
    """What to do with „911–5011/–5012“: each extension replaces the last one."""
    first, *others = (part.strip(" –-") for part in written.split("/"))
    stem = first[: max(first.rfind("–"), first.rfind("-"))]
    shown = " und ".join(f"„{_grouped(each)}“" for each in (first, *(f"{stem} {other}" for other in others)))
    return f"Schreiben Sie jede Nummer in eine eigene Zeile: {shown}."


def _hard_numbers(text: Text) -> Iterator[tuple[Number, str]]:
    """Each number that is hard to read off, and its digits in small groups."""
    for number in text.numbers:
        if number.kind is not NumberKind.PHONE:
            continue
        groups = _DIGITS.findall(number.text)[1:]
        if _SIGNS.search(number.text) or any(len(group) > LONGEST_GROUP for group in groups):
            yield number, _grouped(number.text)


def _grouped(written: str) -> str:
    area, *groups = _DIGITS.findall(written)
    return " ".join([area, *(part for group in groups for part in _parts(group))])


def _parts(group: str) -> Iterator[str]:
    """`group` in threes where they come out even, otherwise in pairs with three digits first if need be."""
    if len(group) <= LONGEST_GROUP:
        yield group
        return
    size = LONGEST_GROUP if len(group) % LONGEST_GROUP == 0 else _PAIR
    first = size + len(group) % size
    yield group[:first]
    for start in range(first, len(group), size):
        yield group[start : start + size]
