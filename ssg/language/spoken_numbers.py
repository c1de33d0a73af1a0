"""How numbers are read aloud: dates, times, telephone numbers, amounts, laws."""

import re
from collections.abc import Callable, Iterator

from ssg.language import lexicon
from ssg.language.numbers import NumberKind, number_slices
from ssg.language.numerals import digits, ordinal, year
from ssg.months import MONTHS

_DATE = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d))?")
_LONG_DATE = re.compile(r"(\d{1,2})\.[ ](\w+)(?: (\d{4}))?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?")
_BARE_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:](?:00|15|30|45)")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DECIMAL = re.compile(r"\d+,\d+")
_MONEY = re.compile(r"(?P<number>[\d.]+)(?:,(?P<cents>\d\d))?[ ]?(?P<unit>€|Euro|Cent)")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_HOUR = re.compile(r"[ \u00a0]?Uhr\b|[ \u00a0]?h\b")
_BLANKS = "[ \u00a0\u202f\u2009]"
_UNIT = re.compile(rf"{_BLANKS}?(?:km²|m²|m³|°C|[a-zA-Z]{{1,3}}|°)(?![\w²³/])")
_MORE_THOUSANDS = re.compile(rf"(?:{_BLANKS}\d{{3}})+(?![\d.,])")
_ORDINAL = re.compile(r"(?<![\w.,:/§-])(\d{1,3})\.(?= ?(?:und|bis|oder|[–-]) \d{1,3}\. | [A-ZÄÖÜ][a-zäöüß])")
_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0(„]+(?:\d{1,3}\.(?: ?[^\W\d_]+)?(?: und | oder |, ?))?\Z")
_NEAR = 32
_WITH_N = frozenset(
    {"am", "im", "vom", "zum", "beim", "dem", "den", "des", "ab", "bis", "seit", "nach", "vor", "zur", "einer"}
)
_ARTICLES = _WITH_N | {"der", "die", "das", "und", "oder", "jeder", "jede", "jedes"}
_LAW = re.compile(r"(?P<sign>[^\d ]+)[ ]?(?P<number>\d+)(?P<letter>[a-z]?)")
_LAW_SIGNS = {"§": "Paragraf", "§§": "Paragrafen", "Art.": "Artikel", "Abs.": "Absatz", "Nr.": "Nummer"}
_SHORT_YEAR = 2
_PERCENT = "% \u00a0Prozent"
_CENTURY = {True: "19", False: "20"}
_OLD = 50

Piece = tuple[int, int, str]
"""(start, end, words)."""


def spoken_numbers(text: str) -> Iterator[Piece]:
    """Each number of `text` that is not read as it is written, with its unit."""
    end = 0
    for kind, start, stop in number_slices(text):
        if start < end:
            continue
        said = _READERS[kind](text, start, stop)
        if said is not None:
            end, words = said
            yield start, end, words


def spoken_ordinals(text: str) -> Iterator[Piece]:
    """Each ordinal in words: „im 3. Stock“; a number before a full stop ends a sentence only behind small words."""
    for found in _ORDINAL.finditer(text) if _DIGIT.search(text) else ():
        before = text[max(0, found.start() - _NEAR) : found.start()]
        if _stands_in_sentence(before, text[found.end() :][:_NEAR]):
            yield *found.span(), ordinal(int(found[1]), _ending(before))


def _stands_in_sentence(before: str, after: str) -> bool:
    """„3. Stock“ is an ordinal, „… Zimmer 3. Bitte klopfen“ ends a sentence, „3. Antrag holen“ counts a step."""
    noun = re.match(r" ?([^\W\d_]+)", after)
    if noun and noun[1] in lexicon.words("ordinal_nouns"):
        return True
    return _word_before(before) in _ARTICLES and not (noun and noun[1] in lexicon.words("sentence_starters"))


def _word_before(before: str) -> str:
    found = _BEFORE.search(before)
    return found[1] if found else ""


def _ending(before: str) -> str:
    return "n" if _word_before(before).lower() in _WITH_N else ""


Read = Callable[[str, int, int], tuple[int, str] | None]


def _phone(text: str, start: int, end: int) -> tuple[int, str]:
    groups = (digits(each) for each in _DIGITS.findall(text[start:end]))
    said = ", ".join(groups)
    return end, f"plus {said}" if text[start] == "+" else said


def _iso_date(text: str, start: int, end: int) -> tuple[int, str] | None:
    when, month, day = text[start:end].split("-")
    said = _day(text, start, int(day), int(month))
    return (end, f"{said} {year(int(when))}") if said else None


def _date(text: str, start: int, end: int) -> tuple[int, str] | None:
    found = _DATE.fullmatch(text[start:end])
    said = _day(text, start, int(found[1]), int(found[2])) if found else None
    if found is None or said is None:
        return None
    when = found[3] or ""
    if len(when) == _SHORT_YEAR:
        when = _CENTURY[int(when) >= _OLD] + when
    return end, f"{said} {year(int(when))}" if when else said


def _day(text: str, start: int, day: int, month: int) -> str | None:
    """„vierten November“ for a day in the text, which begins at `start`; None where there is no such day."""
    if not (1 <= month <= len(MONTHS) and day):
        return None
    return f"{_nth(text, start, day)} {MONTHS[month - 1]}"


def _long_date(text: str, start: int, end: int) -> tuple[int, str] | None:
    found = _LONG_DATE.match(text[start:end])
    if found is None or not int(found[1]):
        return None
    said = f"{_nth(text, start, int(found[1]))} {found[2]}"
    return end, f"{said} {year(int(found[3]))}" if found[3] else said


def _nth(text: str, start: int, day: int) -> str:
    """„am vierten“, „der vierte“, and „vierter“ where the date stands alone."""
    before = text[max(0, start - _NEAR) : start]
    word = _word_before(before).lower()
    return ordinal(day, "n" if word in _WITH_N else "" if word in {"der", "die", "das"} else "r")


def _time(text: str, start: int, end: int) -> tuple[int, str] | None:
    found = _CLOCK.match(text, start)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    unit = _HOUR.match(text, end)
    if found[2] is None and (unit is None or "U" in unit[0]):
        return None if str(hour) == found[1] else (end, str(hour))
    if found[2] is None:
        return unit.end() if unit else end, "eine Stunde" if hour == 1 else f"{hour} Stunden"
    return unit.end() if unit else end, f"{hour} Uhr {minute}" if minute else f"{hour} Uhr"


def _percent(text: str, start: int, end: int) -> tuple[int, str]:
    return end, f"{_number(text[start:end].rstrip(_PERCENT))} Prozent"


def _money(text: str, start: int, end: int) -> tuple[int, str] | None:
    found = _MONEY.fullmatch(text[start:end])
    if found is None:
        return None
    number, cents, unit = found["number"].replace(".", ""), found["cents"], found["unit"]
    name = "Euro" if unit == "€" else unit
    said = f"{'ein' if number == '1' else number} {name}"
    return end, f"{said} {int(cents)}" if cents and int(cents) else said


def _law(text: str, start: int, end: int) -> tuple[int, str] | None:
    found = _LAW.fullmatch(text[start:end])
    if found is None or found["sign"] not in _LAW_SIGNS:
        return None
    return end, " ".join(filter(None, (_LAW_SIGNS[found["sign"]], found["number"], found["letter"])))


def _postcode(text: str, start: int, end: int) -> tuple[int, str]:
    return end, digits(text[start:end])


def _year(text: str, start: int, end: int) -> tuple[int, str] | None:
    said = year(int(text[start:end]))
    return _with_unit(text, end, text[start:end]) or (None if said == text[start:end] else (end, said))


def _plain(text: str, start: int, end: int) -> tuple[int, str] | None:
    written = text[start:end]
    if _BARE_CLOCK.fullmatch(written):
        return _time(text, start, end)
    if (more := _MORE_THOUSANDS.match(text, end)) and len(written) <= 3:  # noqa: PLR2004 - thousands
        return more.end(), re.sub(r"\D", "", text[start : more.end()])
    said = _number(written)
    return _with_unit(text, end, said) or (None if said == written else (end, said))


def _with_unit(text: str, end: int, said: str) -> tuple[int, str] | None:
    found = _UNIT.match(text, end)
    name = lexicon.pairs("spoken_units").get(found[0].strip()) if found else None
    return (found.end(), f"{said} {name}") if found and name else None


def _number(written: str) -> str:
    """22900 for 22.900, „22 Komma 9“ for 22,9."""
    if _GROUPED.fullmatch(written):
        written = written.replace(".", "")
    if _DECIMAL.fullmatch(written):
        whole, _, rest = written.partition(",")
        return f"{whole} Komma {' '.join(rest)}"
    return written


_READERS: dict[NumberKind, Read] = {
    NumberKind.PHONE: _phone,
    NumberKind.ISO_DATE: _iso_date,
    NumberKind.DATE: _date,
    NumberKind.LONG_DATE: _long_date,
    NumberKind.TIME: _time,
    NumberKind.PERCENT: _percent,
    NumberKind.MONEY: _money,
    NumberKind.LAW: _law,
    NumberKind.POSTCODE: _postcode,
    NumberKind.YEAR: _year,
    NumberKind.PLAIN: _plain,
}
