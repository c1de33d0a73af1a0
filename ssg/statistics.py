"""What a run examined, in figures: the page texts with their sizes, easy twins and reviews."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ssg.kind import Entry, Wording
from ssg.language.readability import Figures
from ssg.languages import Language


@dataclass(frozen=True)
class Length:
    """How long one text is, and how hard to read where that was asked for."""

    words: int
    sentences: int
    figures: Figures | None = None


Gauge = Callable[[Wording], Length]
"""How texts are measured: a module-level function."""


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One text of one page."""

    path: str
    """Its content file, as findings name it."""
    page: str
    """The id of its entry, the same for both versions."""
    title: str
    language: Language
    length: Length
    reviewer: str | None = None
    """Which group of the target audience tested the text."""
    reviewed: date | None = None

    @classmethod
    def of(cls, page: str, wording: Wording, length: Length) -> "Measured":
        """The text that `wording` holds."""
        proofread = wording.proofread
        return cls(
            path=wording.path,
            page=page,
            title=wording.title,
            language=wording.language,
            length=length,
            reviewer=proofread.group if proofread else None,
            reviewed=proofread.day if proofread else None,
        )


@dataclass(frozen=True)
class Statistics:
    """All public texts that a run examined, by path. `today` is the day from which ages are counted."""

    today: date
    texts: tuple[Measured, ...] = ()

    @property
    def words(self) -> int:
        """The words of all texts."""
        return sum(each.length.words for each in self.texts)

    @property
    def pages(self) -> dict[str, dict[Language, Measured]]:
        """Both versions of each page, in the order of the ids."""
        found: dict[str, dict[Language, Measured]] = {}
        for each in sorted(self.texts, key=lambda text: (text.page, text.path)):
            found.setdefault(each.page, {})[each.language] = each
        return found


def public_texts(entries: Iterable[Entry], today: date) -> Iterator[tuple[str, Wording]]:
    """(id, wording) of every text that residents can read."""
    for entry in entries:
        if entry.facts.is_public(today):
            yield from ((entry.id, wording) for language in Language if (wording := entry.wording(language)))


def twins_by_county(statistics: Statistics) -> Mapping[str, tuple[int, int]]:
    """(pages, those with an easy version) of each county, in the order of their folders."""
    counts: dict[str, tuple[int, int]] = {}
    for page, versions in statistics.pages.items():
        county = page.partition("/")[0]
        pages, twins = counts.get(county, (0, 0))
        counts[county] = pages + 1, twins + (Language.EASY in versions)
    return counts
