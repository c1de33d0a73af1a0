"""What an easy text was made from, and which text was tested: short fingerprints of their words."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256

from ssg.kind import Wording
from ssg.language.numbers import number_slices
from ssg.language.passage import Passage, PassageKind, masked
from ssg.markdown import passages, slug

BEGINNING = "anfang"
"""The part above the first heading, title and summary included."""
LENGTH = 8
_FEW = 9
_WORD = re.compile(r"\w+")


def fingerprints(wording: Wording) -> dict[str, str]:
    """Each section of the text by its heading, with a digest of its words; white space and markup do not count."""
    return {name: _digest(words) for name, words in _sections(wording).items()}


def written(sections: Mapping[str, str]) -> tuple[str, ...]:
    """The fingerprints as they stand in a file: „anfang 1a2b3c4d“."""
    return tuple(f"{name} {digest}" for name, digest in sections.items())


def changed_since(basis: tuple[str, ...], now: Mapping[str, str]) -> Iterator[str]:
    """The sections that differ from what `basis` was made of, new and removed ones included."""
    before = dict(each.partition(" ")[::2] for each in basis)
    yield from (name for name in now if before.get(name) != now[name])
    yield from (name for name in before if name not in now)


def version_tested_on(day: date, easy: Wording) -> str:
    """The test's day with a digest of the easy text; numbers, addresses and names of months do not count."""
    texts = (easy.title, easy.summary or "", *(_language_of(each) for each in _passages(easy)))
    return f"{day.isoformat()} {_digest(texts)}"


def is_version_of(tested: str | None, day: date) -> bool:
    """Whether `tested` was written down for the test on that day."""
    return (tested or "").partition(" ")[0] == day.isoformat()


def _language_of(passage: Passage) -> str:
    return masked(passage.prose, [(start, end) for _, start, end in number_slices(passage.prose)])


def _passages(wording: Wording) -> Iterable[Passage]:
    return passages(wording.body, wording.path, wording.body_line)


def _sections(wording: Wording) -> dict[str, list[str]]:
    current = BEGINNING
    sections = {current: [wording.title, wording.summary or ""]}
    times: Counter[str] = Counter()
    for passage in _passages(wording):
        if passage.kind is PassageKind.HEADING:
            name = slug(passage.text)
            current = _numbered(name, times[name])
            while current in sections:
                current += "-2"
            times[name] += 1
            sections[current] = []
        sections[current].append(passage.text)
    return sections


def _numbered(name: str, before: int) -> str:
    """The name of a section that so many of the same name come before. Beyond a few, counting is shorter."""
    return f"{name}{'-2' * before}" if before <= _FEW else f"{name}-{before + 1}"


def _digest(texts: Iterable[str]) -> str:
    words = " ".join(word.casefold() for text in texts for word in _WORD.findall(text))
    return sha256(words.encode()).hexdigest()[:LENGTH]
