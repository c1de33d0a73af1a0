"""The colour of a county: six hexadecimal digits, dark enough for white letters."""

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from ssg.values.refusal import Refusal, refuse
from ssg.values.written import from_text, plain, text_schema

NEEDED = 7.0
"""Contrast that easy pages need (WCAG 2.2, 1.4.6)."""
STRAIGHT = 0.04045
"""Up to here sRGB grows in a straight line."""
_COLOUR = re.compile(r"#[0-9a-f]{6}")


def read_colour(written: str) -> str:
    """A colour as `#rrggbb` in small letters, on which white text can be read."""
    colour = plain(written).lower()
    if not _COLOUR.fullmatch(colour):
        refuse(Refusal.COLOUR_UNREADABLE, written)
    contrast = contrast_with_white(colour)
    if contrast < NEEDED:
        refuse(Refusal.COLOUR_TOO_LIGHT, written, contrast=_german(contrast), needed=_german(NEEDED))
    return colour


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of `#rrggbb` against white, from 1 to 21, as WCAG 2.2 defines it."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = (each / 12.92 if each <= STRAIGHT else ((each + 0.055) / 1.055) ** 2.4 for each in channels)
    luminance = sum(weight * each for weight, each in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)


def _german(ratio: float) -> str:
    return f"{ratio:.1f} zu 1".replace(".", ",")


Colour = Annotated[
    str,
    BeforeValidator(from_text(read_colour, str)),
    WithJsonSchema(text_schema(r"^\s*#[0-9A-Fa-f]{6}\s*$", "#14532d")),
]
