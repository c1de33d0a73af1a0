"""What an easy text was made from: a short fingerprint of each section of the standard text."""

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256

from ssg.kind import Wording
from ssg.language.passage import PassageKind
from ssg.markdown import passages, slug

BEGINNING = "anfang"
"""The part above the first heading, title and summary included."""
LENGTH = 8
_WORD = re.compile(r"\w+")


def fingerprints(wording: Wording) -> dict[str, str]:
    """Each section of the text by its heading, with a digest of its words; white space and markup do not count."""
    return {name: _digest(words) for name, words in _sections(wording).items()}


def written(sections: Mapping[str, str]) -> tuple[str, ...]:
    """The fingerprints as they stand in a file: „anfang 1a2b3c4d“."""
    return tuple(f"{name} {digest}" for name, digest in sections.items())


def changed_since(basis: tuple[str, ...], wording: Wording) -> Iterator[str]:
    """The sections of `wording` that differ from what `basis` was made of, new and removed ones included."""
    before = dict(each.rpartition(" ")[::2] for each in basis)
    now = fingerprints(wording)
    yield from (name for name in now if before.get(name) != now[name])
    yield from (name for name in before if name not in now)


def _sections(wording: Wording) -> dict[str, list[str]]:
    current = BEGINNING
    sections = {current: [wording.title, wording.summary or ""]}
    for passage in passages(wording.body, wording.path, wording.body_line):
        if passage.kind is PassageKind.HEADING:
            current = slug(passage.text)
            while current in sections:
                current += "-2"
            sections[current] = []
        sections[current].append(passage.text)
    return sections


def _digest(texts: list[str]) -> str:
    words = " ".join(word.casefold() for text in texts for word in _WORD.findall(text))
    return sha256(words.encode()).hexdigest()[:LENGTH]
