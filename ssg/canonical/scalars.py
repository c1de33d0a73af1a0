"""One value as text: without quotation marks where every reader gets the same letters without them."""

import re

from ssg.load.front_matter import read_fields

# What programs that follow YAML 1.2 take for a number or a word of their own. Ours takes everything for text.
_WORD = re.compile(r"~|[nN]ull|NULL|[tT]rue|TRUE|[fF]alse|FALSE|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|0[xob].*")
_WHOLE = re.compile(r"[-+]?[0-9]+", re.ASCII)
_BROKEN = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_LONGEST_WHOLE = 15
_PLAIN = re.compile(r"[^\W_][\w äöüß„“‚‘–.()/-]*", re.ASCII)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}
_ESCAPED = re.compile("|".join(map(re.escape, _ESCAPES)))


def written(value: str) -> str:
    """The value on one line, behind „feld: “ or „- “."""
    if not value or (not is_guessed(value) and _is_plain(value)):
        return value
    if "'" not in value and ('"' in value or "\\" in value) and "\n" not in value:
        return f"'{value}'"
    return f'"{_ESCAPED.sub(lambda found: _ESCAPES[found.group()], value)}"'


def as_block(value: str) -> list[str] | None:
    """The lines of a value of several lines, as they stand below „|“; None where that cannot hold it."""
    lines = value.split("\n")
    if len(lines) < len("ab") or not lines[0].strip() or lines[0].startswith(" ") or not lines[-1]:
        return None
    return lines


def _is_plain(value: str) -> bool:
    """Whether it needs no marks: tried where letters and signs alone do not show it."""
    if _PLAIN.fullmatch(value) and not value.endswith(" "):
        return True
    if "\n" in value:
        return False
    told, found = read_fields("", f"a: {value}\nb:\n  - {value}\n")
    return not found and told is not None and told.fields == {"a": value, "b": (value,)}


def is_guessed(value: str) -> bool:
    """Whether another program would write something else in its place: 06567 becomes 6567."""
    if _WHOLE.fullmatch(value):
        return len(value) > _LONGEST_WHOLE or str(int(value)) != value
    return bool(_WORD.fullmatch(value) or _BROKEN.fullmatch(value))
