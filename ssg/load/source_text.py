"""Octets to text: UTF-8 only, LF line ends only, and no character that hides something from its reader."""

import codecs
import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

from ssg.diagnostic import Diagnosed, Diagnostic, Problem, Span
from ssg.load.file_problems import (
    CONTROL_CHARACTER,
    DIRECTION_CHARACTER,
    EMPTY_FILE,
    FONT_CHARACTER,
    HALF_CHARACTER,
    INVISIBLE_CHARACTER,
    LINE_CHARACTER,
    LOST_CHARACTER,
    MERGE_CONFLICT,
    NO_TEXT,
    NON_CHARACTER,
    NOT_UTF8,
    NUL_CHARACTER,
    TOO_LARGE,
    WIDE_ENCODING,
)

TEXT_LIMIT = 1 << 20
"""Octets that a text file may have."""
REFUSED_LIMIT = 20
"""Refused characters that are reported for one file."""
STAND_IN = "\ufffd"

_WIDE_MARKS = (  # UTF-32 first: its little-endian mark begins like the one of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_OTHER_KINDS = {
    b"PK\x03\x04": "ein Dokument aus einem Büro-Programm",
    b"\xd0\xcf\x11\xe0": "ein Dokument aus einem Büro-Programm",
    b"{\\rtf": "ein Dokument aus einem Büro-Programm",
    b"%PDF-": "ein PDF",
    b"\x89PNG": "ein Bild",
    b"\xff\xd8\xff": "ein Bild",
}
"""How files begin that somebody may have given the name of a text."""
_BEGINNINGS = tuple(_OTHER_KINDS)
_LAST_OF_PLANES = "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000))
_REFUSED: tuple[tuple[Problem, str], ...] = (
    (NUL_CHARACTER, "\x00"),
    (CONTROL_CHARACTER, "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb"),
    (DIRECTION_CHARACTER, "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    # Soft hyphen, joiner and non-joiner stay: words are divided and emoji and other scripts are written with them.
    (INVISIBLE_CHARACTER, "\u180e\u200b\u2060-\u2064\ufeff\U000e0000-\U000e007f"),
    (HALF_CHARACTER, "\ud800-\udfff"),
    (NON_CHARACTER, "\ufdd0-\ufdef" + _LAST_OF_PLANES),
    (LINE_CHARACTER, "\u2028\u2029"),
    (LOST_CHARACTER, STAND_IN),
    (FONT_CHARACTER, "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"),
)
_PATTERN = re.compile("|".join(f"([{characters}])" for _, characters in _REFUSED))
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_ENCODED_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


def read_text(path: str, octets: bytes) -> Diagnosed[str | None]:
    """The text of a file, or None where it cannot be told what the text is.

    Refused characters are reported and replaced by one character each, so that the rest can be examined in place.
    """
    if (hindrance := _hindrance(path, octets)) is not None:
        return Diagnosed(None, (hindrance,))
    octets = octets.removeprefix(codecs.BOM_UTF8)
    try:
        text = _with_line_feeds(octets.decode("utf-8"))
    except UnicodeDecodeError as undecodable:
        return Diagnosed(None, (_undecodable(path, octets, undecodable.start),))
    if not text.strip():
        return Diagnosed(None, (EMPTY_FILE.at(Span(path)),))
    found = _refused_characters(path, text)
    if conflicts := _conflicts(path, text):
        return Diagnosed(None, found + conflicts)
    return Diagnosed(_PATTERN.sub(STAND_IN, text) if found else text, found)


def _hindrance(path: str, octets: bytes) -> Diagnostic | None:
    """Why nobody needs to look for a text in a file, told by its size and its first octets."""
    if octets.startswith(_BEGINNINGS):
        kind = next(told for begin, told in _OTHER_KINDS.items() if octets.startswith(begin))
        return NO_TEXT.at(Span(path), kind=kind)
    if len(octets) > TEXT_LIMIT:
        return too_large(path, len(octets), TEXT_LIMIT)
    wide = _wide_encoding(octets)
    return WIDE_ENCODING.at(Span(path), encoding=wide) if wide else None


def refused_in(text: str) -> str:
    """The first character of `text` that no file may hold, or the empty str."""
    match = None if _is_plain(text) else _PATTERN.search(text)
    return match.group() if match else ""


def refused_references(text: str, start: int) -> Iterator[tuple[int, int, str]]:
    """(begin, end, code point) of what stands in `text` from `start` on for a character that no file may hold."""
    found = ((match, refused_in(unescape(match.group()) or STAND_IN)) for match in _REFERENCE.finditer(text, start))
    told = ((*match.span(), f"U+{ord(refused):04X}") for match, refused in found if refused)
    return islice(told, REFUSED_LIMIT)


def span_between(path: str, text: str, start: int, end: int) -> Span:
    """The Span of `text[start:end]`."""
    line, column = _place_of(text, start)
    end_line, end_column = _place_of(text, end)
    return Span(path, line, column, end_line, end_column)


def too_large(path: str, size: int, limit: int) -> Diagnostic:
    """The finding that a file of `size` octets passes the `limit`."""
    return TOO_LARGE.at(Span(path), size=in_mebibytes(size), limit=in_mebibytes(limit))


def in_mebibytes(octets: int) -> str:
    """A size as German readers know it: „1,5 MiB“. Rounded up, so that what passes a limit also reads like it."""
    tenths = -(-octets * 10 // (1 << 20))
    whole, tenth = divmod(tenths, 10)
    return f"{whole},{tenth} MiB" if tenth else f"{whole} MiB"


def _place_of(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _wide_encoding(octets: bytes) -> str:
    for mark, encoding in _WIDE_MARKS:
        if octets.startswith(mark):
            return encoding
    # Western text in UTF-16 has a NUL in every second place, in UTF-32 in three of four.
    signs = octets.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    match round(4 * signs.count(0) / max(len(signs), 1)):
        case 2:
            return "UTF-16"
        case 3:
            return "UTF-32"
        case _:
            return ""


def _undecodable(path: str, octets: bytes, start: int) -> Diagnostic:
    line, column = _place_of(before := _with_line_feeds(octets[:start].decode("utf-8")), len(before))
    span = Span(path, line, column, line, column + 1)
    if _ENCODED_SURROGATE.match(octets, start):
        return HALF_CHARACTER.at(span)
    guess = octets[start : start + 1].decode("cp1252", "replace")
    if not guess.isprintable() or guess == STAND_IN:
        return NOT_UTF8.at(span)
    meant = f"Vermutlich ist sie als „Windows-1252“ gespeichert und hier soll „{guess}“ stehen."
    return NOT_UTF8.at(span, hint=f"{NOT_UTF8.hint} {meant}")


def _refused_characters(path: str, text: str) -> tuple[Diagnostic, ...]:
    found = []
    for match in () if _is_plain(text) else _PATTERN.finditer(text):
        problem = _REFUSED[(match.lastindex or 1) - 1][0]
        span = span_between(path, text, match.start(), match.end())
        found.append(problem.at(span, sign=f"U+{ord(match.group()):04X}"))
        if len(found) == REFUSED_LIMIT:
            break
    return tuple(found)


def _is_plain(text: str) -> bool:
    """Whether all signs are letters, marks and simple blanks: this is told soon, and holds for nearly every text."""
    return STAND_IN not in text and text.replace("\n", "").replace("\t", "").isprintable()


def _conflicts(path: str, text: str) -> tuple[Diagnostic, ...]:
    """One finding a conflict: at its begin, or at its end where the begin was already deleted."""
    marks = list(_CONFLICT.finditer(text))
    begins = [mark for mark in marks if mark.group().startswith("<")]
    return tuple(
        MERGE_CONFLICT.at(span_between(path, text, mark.start(), mark.end()), marker=mark.group())
        for mark in (begins or marks)[:REFUSED_LIMIT]
    )
