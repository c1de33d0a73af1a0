"""How one page stands: who can read it, what its two versions lack, what was found in them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from ssg.check.readability_problems import FEWEST_WORDS
from ssg.diagnostic import Diagnostic, Severity
from ssg.language.readability import Figures
from ssg.publication import Standing
from ssg.statistics import Length

YEAR = 365


@dataclass(frozen=True)
class Version:
    """One wording of a page."""

    path: str
    """Its content file."""
    title: str
    words: int
    figures: Figures | None
    is_public: bool
    is_measured: bool = True
    """Whether words and figures are known; they take far longer than all else, and come last."""

    def measured(self, lengths: Mapping[str, Length]) -> "Version":
        """The same with its length."""
        length = lengths.get(self.path)
        return replace(self, words=length.words, figures=length.figures, is_measured=True) if length else self

    @property
    def flesch(self) -> float | None:
        """How easy it is to read; None where it is too short to say."""
        return self.figures.flesch if self.figures and self.figures.words >= FEWEST_WORDS else None


@dataclass(frozen=True, kw_only=True)
class PageStanding:
    """All that editors are told of a page."""

    id: str
    kind: str
    standing: Standing | None
    """None while its files cannot be used."""
    standard: Version
    easy: Version | None
    first: date | None = None
    last: date | None = None
    """From and until when it is public, where that is told."""
    updated: date | None = None
    tester: str | None = None
    tested: date | None = None
    """Which group of the target audience read the easy text, and when."""
    changed: tuple[str, ...] = ()
    """The sections of the standard text that are not those from which the easy one was made."""
    sections: tuple[tuple[str, str], ...] = ()
    """The sections that both versions have, by their ids."""
    address: str = ""
    """Where its standard page stands."""
    easy_address: str = ""
    findings: tuple[Diagnostic, ...] = ()
    on_pages: tuple[Diagnostic, ...] = ()
    """Those of them that were found on the rendered pages, and in no text."""

    @property
    def title(self) -> str:
        """What the standard version is called; its file where that cannot be used."""
        return self.standard.title if self.standing else self.standard.path

    @property
    def county(self) -> str:
        """The folder at the top."""
        return self.id.partition("/")[0]

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many findings of each severity there are."""
        return Counter(each.severity for each in self.findings)

    @property
    def in_texts(self) -> tuple[Diagnostic, ...]:
        """The other findings."""
        return tuple(each for each in self.findings if each not in self.on_pages)

    def with_on_pages(self, found: Iterable[Diagnostic]) -> "PageStanding":
        """The same with these findings on its rendered pages, and no others there."""
        on_pages = tuple(found)
        findings = sorted((*self.in_texts, *on_pages), key=lambda each: (each.severity.rank, each))
        return replace(self, findings=tuple(findings), on_pages=on_pages)

    def measured(self, lengths: Mapping[str, Length]) -> "PageStanding":
        """The same with the lengths of its texts."""
        easy = self.easy.measured(lengths) if self.easy else None
        return replace(self, standard=self.standard.measured(lengths), easy=easy)

    @property
    def lacks_easy(self) -> bool:
        """Whether residents could read it and have no easy version."""
        return self.standing in {Standing.PUBLIC, Standing.AHEAD} and self.easy is None

    def days_old(self, today: date) -> int | None:
        """Days since its editors changed it, as they say."""
        return (today - self.updated).days if self.updated else None


@dataclass(frozen=True)
class Survey:
    """How the pages of one county stand, or the texts that counties share."""

    name: str
    stamp: str
    """The state of the files that it tells of."""
    pages: tuple[PageStanding, ...] = ()
    fault: str = ""
    """A German sentence where there was none to be had."""
    is_measured: bool = True
    """Whether the lengths of the texts are told, or come later."""

    def measured(self, lengths: Mapping[str, Length]) -> "Survey":
        """The same with the lengths of all texts, as far as there are any."""
        return replace(self, pages=tuple(page.measured(lengths) for page in self.pages), is_measured=True)
