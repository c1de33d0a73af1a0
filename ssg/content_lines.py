"""Content lines, of which vCards (RFC 2426) and calendars (RFC 5545) are made: `NAME;PARAMETER=…:value`."""

from collections.abc import Iterable

LONGEST = 75
"""Octets of a line before it is folded, without its end."""
_END = "\r\n"
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """`value` as a text of the format: no letter of it ends a part, a value or a line."""
    lines = (" ".join(line.split()) for line in value.splitlines())
    return "\n".join("".join(filter(str.isprintable, line)) for line in lines).translate(_ESCAPED)


def parts(values: Iterable[str]) -> str:
    """Several texts as one value, such as the parts of an address."""
    return ";".join(map(text, values))


def joined(lines: Iterable[str]) -> str:
    """The file that the lines make, each folded and ended as both formats want it."""
    return "".join(_folded(line) + _END for line in lines)


def _folded(line: str) -> str:
    """Broken before the octet that would be one too many, and never within a letter."""
    pieces, room = [""], LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = LONGEST - 1
        pieces[-1] += letter
        room -= size
    return f"{_END} ".join(pieces)
