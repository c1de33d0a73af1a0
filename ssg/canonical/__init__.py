"""Content files in one form, so that a change shows only what was changed. Words, facts and comments stay."""

import codecs
import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from ssg.canonical.fields import fields_written, notes_of
from ssg.load import read_draft
from ssg.load.front_matter import read_fields
from ssg.markdown.tidying import meaning, prose_written

_FENCE = re.compile(r"^---[ \t]*\n", re.MULTILINE)
PASSES = 4
_OPENING = "---\n"


class _Parts(NamedTuple):
    """The fields of a file with their opening line, and its Markdown."""

    front: str
    body: str


def canonical(path: str, octets: bytes, folders: Collection[str]) -> bytes | None:
    """The file in its one form, or None where that cannot be told for sure: where `check` has something to say first.

    `folders` are those of the content kinds. What is returned says the same: that is looked at, not only meant.
    """
    draft, found = read_draft(path, octets, folders)
    if draft is None or found:
        return None
    text = octets.removeprefix(codecs.BOM_UTF8).decode().replace("\r\n", "\n")
    tidy = _settled(path, text)
    if tidy is None or not (tidy == text or says_the_same(path, tidy, text, folders)):
        return None
    return tidy.encode()


def says_the_same(path: str, tidy: str, text: str, folders: Collection[str]) -> bool:
    """Whether both texts have the same fields, the same comments and the same Markdown."""
    before, _ = read_draft(path, text.encode(), folders)
    now, found = read_draft(path, tidy.encode(), folders)
    if before is None or now is None or found or before.fields != now.fields:
        return False
    return notes(path, text) == notes(path, tidy) and meaning(before.body) == meaning(now.body)


def _parts(path: str, text: str) -> _Parts:
    if path.lower().endswith(".yaml"):
        return _Parts(text, "")
    if not (opening := _FENCE.match(text)):
        return _Parts("", text)
    # A reader found the closing line before.
    front, closing, body = re.split(r"^(---[ \t]*)$\n?", text[opening.end() :], maxsplit=1, flags=re.MULTILINE)
    return _Parts(_OPENING + front if closing else "", body)


def _settled(path: str, text: str) -> str | None:
    """The text after as many passes as change something; None for one that never settles."""
    for _ in range(PASSES):
        before, now = text, _file(path, _parts(path, text))
        if now is None or now == before:
            return now
        text = now
    return None


def _file(path: str, parts: _Parts) -> str | None:
    if not parts.front:
        return prose_written(parts.body)
    front, _ = read_fields(path, parts.front)
    if front is None:
        return None
    lines = "".join(f"{line}\n" for line in fields_written(front, parts.front))
    if path.lower().endswith(".yaml"):
        return lines
    return f"{_OPENING}{lines}{_OPENING}{prose_written(parts.body)}"


def notes(path: str, text: str) -> Counter[str]:
    """The comments among the fields, each as often as it stands there; none where the fields cannot be read."""
    part = _parts(path, text).front if "#" in text else ""
    front, _ = read_fields(path, part)
    return Counter(note.text for note in notes_of(front, part)) if front else Counter()
