"""Sizes and colours of style sheets as numbers. What depends on the screen counts with its smallest value."""

import re

PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
LINEAR_LIMIT = 0.04045

_LENGTH = re.compile(r"(-?\d*\.?\d+)([a-z%]*)", re.IGNORECASE)
_CHOICE = re.compile(r"(clamp|min|max)\((.*)\)", re.IGNORECASE | re.DOTALL)
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_NAMED = {"white": "#ffffff", "black": "#000000"}


def pixels(written: str, *, parent: float, root: float) -> float | None:
    """How many CSS pixels a font size has; `em` and `%` are parts of `parent`. None where nobody can say."""
    if choice := _CHOICE.fullmatch(written.strip()):
        parts = [pixels(each, parent=parent, root=root) for each in choice[2].split(",")]
        known = [each for each in parts if each is not None]
        if choice[1].lower() == "max":
            return max(known, default=None)
        return known[0] if choice[1].lower() == "clamp" and known else min(known, default=None)
    found = _LENGTH.fullmatch(written.strip())
    if found is None:
        return None
    units = {**PIXELS, "em": parent, "%": parent / 100, "rem": root}
    unit = units.get(found[2].lower())
    return None if unit is None else float(found[1]) * unit


def line_height(written: str, *, size: float, root: float) -> float | None:
    """The line height as a multiple of the font size."""
    plain = _LENGTH.fullmatch(written.strip())
    if plain and not plain[2]:
        return float(plain[1])
    high = pixels(written, parent=size, root=root)
    return None if high is None else high / size


def contrast(one: str, other: str) -> float | None:
    """The contrast of two colours as WCAG counts it, 1 to 21; None unless both are written as `#rrggbb`."""
    lights = [_luminance(_NAMED.get(each.strip().lower(), each.strip())) for each in (one, other)]
    if lights[0] is None or lights[1] is None:
        return None
    return (max(lights[0], lights[1]) + 0.05) / (min(lights[0], lights[1]) + 0.05)


def _luminance(colour: str) -> float | None:
    if not _HEX.fullmatch(colour):
        return None
    digits = colour[1:] if len(colour) > len("#rgb") else "".join(2 * each for each in colour[1:])
    red, green, blue = (_linear(int(digits[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= LINEAR_LIMIT else float(((part + 0.055) / 1.055) ** 2.4)
