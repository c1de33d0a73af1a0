"""The project's own texts, taken apart for recombination: topics, sentences, lists, steps, easy sections."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ssg.draft import Draft, Tree
from ssg.kinds import kinds
from ssg.language import split_sentences
from ssg.languages import Language
from ssg.load import load

_FOLDERS = {"angebote", "aufrufe", "dokumente", "programme", "seiten", "termine"}
_OF_A_COUNTY = re.compile(r"Nordhausen|Sömmerda|Kyffhäuser")
_UNEXPLAINED = re.compile(r"Fach-Tag|Inklusion")
"""Hard words that other sections of their page explain."""
_DATE = re.compile(r"\d\.\d")
_HEADING = re.compile(r"^## (.+?)(?: \{#[\w-]+\})?$", re.MULTILINE)


@dataclass(frozen=True)
class Topic:
    """What an entry can be about, in both versions."""

    title: str
    summary: str
    easy_title: str
    easy_summary: str
    aims: tuple[str, ...]
    easy_aims: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """A heading and the Markdown below it."""

    heading: str
    body: str


@dataclass(frozen=True)
class Texts:
    """All that new pages are made of."""

    topics: tuple[Topic, ...]
    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    lists: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    """A time and what happens then: rows of tables."""
    easy_sections: tuple[Section, ...]
    """Whole ones, so that an easy page keeps to its rules, and without numbers, which both versions must share."""
    glossary: Mapping[str, str]
    """The shared terms: their files by path."""


def read_texts(content: Path) -> Texts:
    """What `content` has to offer, in the order of its paths; what names a county is left out."""
    read, _ = load(content, kinds())
    drafts = [draft for draft in read.drafts if draft.folder in _FOLDERS]
    easy = {(each.county, each.folder, each.slug): each for each in drafts if each.language is Language.EASY}
    standard = [each for each in drafts if each.language is Language.STANDARD]
    pairs = [(each, easy[key]) for each in standard if (key := (each.county, each.folder, each.slug)) in easy]
    sections = [section for draft in standard for section in _sections(draft.body)]
    blocks = [block for section in sections for block in section.body.split("\n\n") if not _names_county(block)]
    explanations = [
        draft.body for draft in read.drafts if draft.folder == "begriffe" and draft.language is not Language.EASY
    ]
    easy_sections = [section for draft in easy.values() for section in _sections(draft.body)]
    return Texts(
        topics=tuple(_topics(pairs)),
        headings=_once(section.heading for section in sections if not _names_county(section.heading)),
        sentences=_once(each for each in _sentences([*blocks, *explanations]) if not _DATE.search(each)),
        lists=_once(block for block in blocks if block.startswith("- ")),
        steps=tuple(step for draft in standard for step in _steps(draft)),
        easy_sections=tuple(section for section in easy_sections if _fits_anywhere(section)),
        glossary={
            path.relative_to(content).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted((content / "gemeinsam" / "begriffe").iterdir())
        },
    )


def _topics(pairs: Sequence[tuple[Draft, Draft]]) -> Iterator[Topic]:
    for standard, easy in pairs:
        words = (
            _word(standard, "titel"),
            _word(standard, "kurz"),
            _word(easy, "titel"),
            _word(easy, "kurz"),
        )
        if all(words) and not _names_county(" ".join(words)):
            yield Topic(*words, aims=_list(standard, "ziele"), easy_aims=_list(easy, "ziele"))


def _sections(body: str) -> Iterator[Section]:
    parts = _HEADING.split(body)
    for heading, below in zip(parts[1::2], parts[2::2], strict=True):
        yield Section(heading, below.strip())


def _sentences(blocks: Iterable[str]) -> Iterator[str]:
    for block in blocks:
        if not block.startswith(("- ", "|")):
            yield from split_sentences(block)


def _steps(draft: Draft) -> Iterator[tuple[str, str]]:
    phases = draft.fields.get("phasen", ())
    for phase in phases if isinstance(phases, tuple) else ():
        if isinstance(phase, dict):
            yield from ((str(phase["zeitraum"]), step) for step in _texts(phase.get("schritte")))


def _word(draft: Draft, field: str) -> str:
    value = draft.fields.get(field)
    return value if isinstance(value, str) else ""


def _list(draft: Draft, field: str) -> tuple[str, ...]:
    return tuple(each for each in _texts(draft.fields.get(field)) if not _names_county(each))


def _texts(value: Tree | None) -> Iterator[str]:
    yield from (each for each in value or () if isinstance(each, str)) if isinstance(value, tuple) else ()


def _fits_anywhere(section: Section) -> bool:
    whole = f"{section.heading} {section.body}"
    return not (_names_county(whole) or _UNEXPLAINED.search(whole) or re.search(r"\d", whole))


def _names_county(text: str) -> bool:
    return _OF_A_COUNTY.search(text) is not None


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
