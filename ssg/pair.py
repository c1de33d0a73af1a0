"""The two versions of one page side by side, with all that a comparison needs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ssg.address import SERVICES
from ssg.fields import Refers
from ssg.kind import Entry, Facts, Wording
from ssg.kinds.contact import Contact
from ssg.kinds.county import County
from ssg.kinds.term import Term
from ssg.language.text import Slice, Text
from ssg.language.words import SEPARATORS
from ssg.languages import Language
from ssg.marks import marked
from ssg.record import Record
from ssg.statements import (
    Statement,
    StatementKind,
    all_in,
    only_in,
    rounded_from,
    stated_by,
    stated_in,
    stated_in_words,
)

_SIGNS = re.compile(f"[{re.escape(SEPARATORS)}]")
SHARED = "gemeinsam"
TEST_HOLDS = 2
"""So many years after its test, an easy text should be tested anew."""
NEEDED = frozenset(
    {StatementKind.TELEPHONE, StatementKind.EMAIL, StatementKind.DATE, StatementKind.AMOUNT, StatementKind.TIME}
)
"""What readers of the easy version must not miss; other facts may be left out without a word."""


OF_CONTACTS = frozenset({StatementKind.TELEPHONE, StatementKind.EMAIL})


class HardWord(Record):
    """A word of the glossary that stands in an easy text."""

    forms: tuple[str, ...]
    """All spellings, the longest first."""
    explanation: tuple[str, ...]
    """The sentences that explain it in Leichte Sprache."""


class Pair(Record):
    """Both wordings of an entry. What its fields and the entries that they name state, both pages show."""

    standard: Wording
    easy: Wording
    shared: tuple[Statement, ...]
    """What the fields state, for both versions alike."""
    updated: date | None = None
    """When the entry was last changed, as its editors say."""
    is_test_old: bool = False
    """Whether the easy text was tested more than two years ago."""
    shows_contact: bool = False
    """Whether both pages show whom to ask, as their fields or their county's say."""
    easy_pages: tuple[str, ...] = ()
    """For a start page: the pages in Leichte Sprache that it can lead to, as „seiten/bilder“."""
    hard_words: tuple[HardWord, ...] = ()
    """The words of the glossary that occur in the easy text and want an explanation there."""


@dataclass(frozen=True)
class Comparison:
    """A pair with its texts as the rules read them."""

    pair: Pair
    standard: Text
    easy: Text

    def missed(self) -> Iterator[tuple[Statement, Slice]]:
        """What readers need and only the standard version tells them, with its place there."""
        told = all_in(self.easy) | frozenset(self.pair.shared)
        wanted = all_in(self.standard)
        told |= {each for rounded, place in stated_in(self.easy) for each in rounded_from(rounded, place, wanted)}
        return ((each, place) for each, place in only_in(self.standard, told) if each.kind in NEEDED)

    @property
    def lacks_contact(self) -> bool:
        """Whether the standard text says whom to ask, and the easy page does not at all, nor says why."""
        left_out = (each for one, _ in self.pair.easy.left_out for each in stated_in_words(one.what))
        known = (*self.pair.shared, *left_out)
        is_shown = self.pair.shows_contact or any(each.kind in OF_CONTACTS for each in known)
        return not is_shown and _names_contact(self.standard) and not _names_contact(self.easy)


def _names_contact(text: Text) -> bool:
    return any(f"{Contact.FOLDER}/" in mark.target for _, mark in text.links) or any(
        each.kind in OF_CONTACTS for each in all_in(text)
    )


def pairs(entries: Iterable[Entry], today: date | None = None, of: str | None = None) -> Iterator[Pair]:
    """A pair for each entry, or each `of` one county, that has both wordings. Without `today`, no test is old."""
    everything = {entry.id: entry for entry in entries}
    explained = tuple(_explained(everything.values()))
    for entry in everything.values():
        if of not in {None, entry.county}:
            continue
        wordings = {wording.language: wording for wording in entry.wordings}
        if len(wordings) == len(Language):
            easy = wordings[Language.EASY]
            yield Pair(
                standard=wordings[Language.STANDARD],
                easy=easy,
                shared=tuple(sorted(set(_shared(entry, everything)))),
                updated=easy.updated or entry.facts.updated,
                shows_contact=_shows_contact(entry, everything),
                easy_pages=_easy_pages(entry, everything) if isinstance(entry.facts, County) else (),
                is_test_old=bool(today and easy.proofread and _years_between(easy.proofread.day, today) >= TEST_HOLDS),
                hard_words=() if isinstance(entry.facts, Term) else tuple(_hard_words(easy, entry.county, explained)),
            )


def _shows_contact(entry: Entry, everything: Mapping[str, Entry]) -> bool:
    county = everything.get(entry.county)
    names = [getattr(each.facts, "contact", None) for each in (entry, county) if each]
    return any(f"{place}/{Contact.FOLDER}/{name}" in everything for name in names for place in (entry.county, SHARED))


def _easy_pages(county: Entry, everything: Mapping[str, Entry]) -> tuple[str, ...]:
    near = (each for each in everything.values() if each.county in {county.county, SHARED})
    own = (f"{each.folder}/{each.slug}" for each in near if each.wording(Language.EASY))
    return tuple(sorted({*own, *SERVICES}))


def _years_between(day: date, later: date) -> int:
    return later.year - day.year - ((later.month, later.day) <= (day.month, day.day))


class _Explained(NamedTuple):
    """A term of a county's glossary with an explanation in Leichte Sprache."""

    county: str
    bare_forms: frozenset[str]
    word: HardWord


def _explained(entries: Iterable[Entry]) -> Iterator[_Explained]:
    for term in entries:
        facts, easy = term.facts, term.wording(Language.EASY)
        if isinstance(facts, Term) and not facts.only_glossary and easy:
            forms = {term.wordings[0].title, easy.title, *facts.forms}
            sentences = tuple(line.strip() for line in easy.body.splitlines() if line.strip())
            word = HardWord(forms=tuple(sorted(forms, key=lambda form: (-len(form), form))), explanation=sentences)
            yield _Explained(term.county, frozenset(map(_signless, forms)), word)


def _hard_words(easy: Wording, county: str, explained: Iterable[_Explained]) -> Iterator[HardWord]:
    text = _signless(easy.body)
    for term in explained:
        if term.county in {county, SHARED} and any(form in text for form in term.bare_forms):
            yield term.word


def _signless(text: str) -> str:
    """In small letters, without what may stand between the parts of words."""
    return _SIGNS.sub("", text).casefold()


def _shared(entry: Entry, everything: Mapping[str, Entry]) -> Iterator[Statement]:
    yield from stated_by(entry.facts)
    for facts in _named(entry, everything):
        yield from stated_by(facts)


def _named(entry: Entry, everything: Mapping[str, Entry]) -> Iterator[Facts]:
    for _, mark, slug in marked(entry.facts, Refers):
        for county in (entry.county, SHARED):
            if (named := everything.get(f"{county}/{mark.folder}/{slug}")) is not None:
                yield named.facts
                break
