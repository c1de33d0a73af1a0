"""How wide and high a picture is, from its first octets; nothing is decoded."""

import re
from itertools import chain
from struct import Struct

_TWO = Struct(">II")
_VIEW_BOX = re.compile(
    r"<svg\b[^>]*?\bviewBox\s*=\s*[\"']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([\d.e]+)[\s,]+([\d.e]+)", re.DOTALL
)
_LENGTHS = tuple(
    re.compile(rf"<svg\b[^>]*?\s{name}\s*=\s*[\"']([\d.]+)(?:px)?[\"']", re.DOTALL) for name in ("width", "height")
)
_FRAMES = frozenset(chain(range(0xC0, 0xC4), range(0xC5, 0xC8), range(0xC9, 0xCC), range(0xCD, 0xD0)))
_MARK = 0xFF
_ALONE = frozenset(chain(range(0xD0, 0xD8), (0x01,)))


def shape(ending: str, octets: bytes) -> tuple[int, int] | None:
    """(width, height) in pixels as the file stores them, or None where that cannot be told."""
    reader = {"svg": _svg, "png": _png, "jpg": _jpeg, "jpeg": _jpeg, "webp": _webp, "avif": _avif}[ending]
    try:
        found = reader(octets)
    except (IndexError, ValueError, OverflowError):
        return None
    return found if found and all(found) else None


def _number(octets: bytes, start: int, length: int) -> int:
    part = octets[start : start + length]
    if len(part) < length:
        raise IndexError(start)
    return int.from_bytes(part, "big")


def _little(octets: bytes, start: int, length: int) -> int:
    return int.from_bytes(_number(octets, start, length).to_bytes(length, "big"), "little")


def _svg(octets: bytes) -> tuple[int, int] | None:
    text = octets.decode(errors="replace")
    if box := _VIEW_BOX.search(text):
        return round(float(box[1])), round(float(box[2]))
    width, height = (length.search(text) for length in _LENGTHS)
    return (round(float(width[1])), round(float(height[1]))) if width and height else None


def _png(octets: bytes) -> tuple[int, int]:
    return _number(octets, 16, 4), _number(octets, 20, 4)


def _jpeg(octets: bytes) -> tuple[int, int] | None:
    place = 2
    while place < len(octets):
        marker = octets[place + 1]
        if octets[place] != _MARK:
            return None
        if marker in _FRAMES:
            return _number(octets, place + 7, 2), _number(octets, place + 5, 2)
        place += 1 if marker == _MARK else 2 if marker in _ALONE else 2 + max(_number(octets, place + 2, 2), 2)
    return None


def _webp(octets: bytes) -> tuple[int, int] | None:
    match octets[12:16]:
        case b"VP8X":
            return _little(octets, 24, 3) + 1, _little(octets, 27, 3) + 1
        case b"VP8L":
            packed = _little(octets, 21, 4)
            return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            return _little(octets, 26, 2) & 0x3FFF, _little(octets, 28, 2) & 0x3FFF
        case _:
            return None


def _avif(octets: bytes) -> tuple[int, int] | None:
    """The largest of all shapes that are told: parts of a picture have shapes too."""
    told = [
        _TWO.unpack_from(octets, each.end() + 4)
        for each in re.finditer(b"ispe", octets)
        if each.end() + 12 <= len(octets)
    ]
    return max(told, key=lambda each: each[0] * each[1], default=None)
