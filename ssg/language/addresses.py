"""Where a text holds addresses, which are read out or clicked and not judged as language."""

import re
from itertools import groupby

from ssg.patterns import compile_later

_ELECTRONIC = compile_later(
    r"""
      (?:https?://|www\.)[^\s<>"„“”]*[^\s<>"„“”.,;:!?)\]]      # a web address
    | [\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,8}        # an e-mail address
    | \b\w[\w-]{0,63}+(?:\.[\w-]{1,63}+){0,4}?\.(?:de|com|org|net|eu|info|pdf|docx?|xlsx?|odt|zip|jpe?g|png|svg)\b
      (?:/[^\s<>"„“”]*[^\s<>"„“”.,;:!?)\]])?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOT_INSIDE = compile_later(r"\.\S")
_PUNCTUATED = compile_later(r"[.?!:]\s*\Z")
_TOWN = compile_later(r"\s*\d{5} +[A-ZÄÖÜ]")
_STREET = compile_later(
    r"""
    \s*(?:[A-ZÄÖÜ][\w.-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|markt)
       | (?:[A-ZÄÖÜ][\w.-]+\ )?(?:Straße|Weg|Platz|Allee|Gasse|Ring|Markt)
       | (?:Am|An\ der|Zum|Zur|Auf\ der)\ [A-ZÄÖÜ][\w-]+
    )\ +\d{1,4}\ ?[a-z]?\s*\Z
    """,
    re.VERBOSE,
)
_OFFICES = (
    *("Landratsamt", "Stadtverwaltung", "Kreisverwaltung", "Gemeinde", "Jugendamt", "Sozialamt", "Gesundheitsamt"),
    "Ministerium",
)
_OFFICE = compile_later(rf"\s*(?:{'|'.join(_OFFICES)})\b")
_DIGIT = compile_later(r"\d")
_LONGEST_LINE = 80


def electronic(text: str) -> list[tuple[int, int]]:
    """(start, end) of each web address, e-mail address and file name."""
    if not _DOT_INSIDE.search(text) and "://" not in text:
        return []
    return [found.span() for found in _ELECTRONIC.finditer(text)]


def postal(text: str) -> list[tuple[int, int]]:
    """(start, end) of each block of two or more lines that is a postal address."""
    if "\n" not in text or not (_DIGIT.search(text) or any(office in text for office in _OFFICES)):
        return []
    lines = _lines(text)
    blocks = []
    for punctuated, group in groupby(lines, key=lambda line: _is_sentence(text[slice(*line)])):
        block = list(group)
        if not punctuated and len(block) > 1 and _is_postal([text[start:end] for start, end in block]):
            blocks.append((block[0][0], block[-1][1]))
    return blocks


def _lines(text: str) -> list[tuple[int, int]]:
    slices = []
    start = 0
    for line in text.split("\n"):
        slices.append((start, start + len(line)))
        start += len(line) + 1
    return slices


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST_LINE or _PUNCTUATED.search(line) is not None


def _is_postal(lines: list[str]) -> bool:
    return _OFFICE.match(lines[0]) is not None or any(_TOWN.match(line) or _STREET.match(line) for line in lines)
