"""What an easy start page tells."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ssg.diagnostic import Certainty, Diagnostic, Severity
from ssg.language.passage import PassageKind
from ssg.language.text import Text
from ssg.pair import Comparison
from ssg.rule import rule

START_PAGE = "kreis.leicht.md"
FEWEST = 2
"""So many sentences, or links, tell something."""
_ENDING = re.compile(r"(?:/|/index\.html|\.leicht\.md|\.md)?(?:#.*)?\Z")


class Section(NamedTuple):
    """A heading with what stands below it; the first section has none."""

    heading: str
    sentences: tuple[str, ...]
    places: tuple[str, ...]
    """The pages in Leichte Sprache that it leads to: „seiten/bilder“."""
    leads_out: bool
    """Whether a link in it is for writing to somebody or calling them."""

    @property
    def words(self) -> str:
        """All of it, in small letters."""
        return " ".join((self.heading, *self.sentences)).casefold()


class Part(NamedTuple):
    """Something that a start page tells, how it is recognised, and words to begin with."""

    name: str
    is_told: Callable[[list[Section]], bool]
    words: str


def _says_what_there_is(sections: list[Section]) -> bool:
    return sum(not place.startswith("kontakte/") for section in sections for place in section.places) >= FEWEST or any(
        len(section.sentences) >= FEWEST and re.search(r"finden sie|lesen sie|geht es", section.words)
        for section in sections
    )


def _says_how_to_get_around(sections: list[Section]) -> bool:
    return any(
        len(section.sentences) >= FEWEST and re.search(r"menü|navigation|zurecht", section.words)
        for section in sections
    )


def _says_how_accessible_it_is(sections: list[Section]) -> bool:
    """By a page in Leichte Sprache, or by sentences that name somebody to turn to."""
    return any("barriere" in place for section in sections for place in section.places) or any(
        "barriere" in section.words
        and len(section.sentences) >= FEWEST
        and (section.leads_out or any(place.startswith("kontakte/") for place in section.places))
        for section in sections
    )


def _says_whether_there_are_signs(sections: list[Section]) -> bool:
    return any(re.search(r"gebärden", section.words) for section in sections)


PARTS = (
    Part("worum es auf den Seiten geht", _says_what_there_is, "Auf diesen Seiten finden Sie Hilfe vom Landkreis."),
    Part("wie man sich zurechtfindet", _says_how_to_get_around, "Oben auf jeder Seite ist das Menü."),
    Part(
        "das Wichtigste aus der Erklärung zur Barriere-Freiheit",
        _says_how_accessible_it_is,
        "Finden Sie auf diesen Seiten eine Barriere? Dann schreiben Sie uns.",
    ),
    Part("ob es Gebärden-Sprache gibt", _says_whether_there_are_signs, "Filme in Gebärden-Sprache fehlen noch."),
)


@rule(
    code="LS608",
    name="start-page-content",
    severity=Severity.INFO,
    certainty=Certainty.HINT,
    message="Auf der leichten Start-Seite fehlt: {missing}.",
    hint="Schreiben Sie dazu ein paar leichte Sätze. Zum Beispiel: „{words}“",
    barrier="start",
    source="BITV 2.0 § 4",
    disputed=("§ 4 gilt für Stellen des Bundes. Thüringen nennt nur § 3. Hier gilt § 4 darum als gute Praxis."),
    good=(
        (
            "seite: kreis.leicht.md ||| Text. ||| Auf diesen Seiten finden Sie Hilfe.\nDie Hilfe kostet nichts.\n\n"
            "## So finden Sie sich zurecht\n\nOben ist das Menü.\nIm Menü stehen alle Themen.\n\n"
            "## Barrieren\n\nFinden Sie eine Barriere?\nDann [schreiben Sie uns](mailto:amt@example.org).\n\n"
            "Filme in Gebärden-Sprache fehlen noch."
        ),
        "Text. ||| Das ist keine Start-Seite.",
    ),
    bad=(
        "seite: kreis.leicht.md ||| Text. ||| [[Guten]] Tag.",
        (
            "seite: kreis.leicht.md ||| Text. ||| [[Auf]] diesen Seiten finden Sie Hilfe.\nDie Hilfe kostet nichts.\n\n"
            "## Menü\n\nOben ist das Menü.\nIm Menü stehen alle Themen.\n\n"
            "## Barrieren\n\nHier gibt es keine Barrieren.\nFilme in Gebärden-Sprache fehlen noch."
        ),
    ),
)
def start_page_content(comparison: Comparison) -> Iterator[Diagnostic]:
    """Die Start-Seite ist die Tür. Sie sagt in Leichter Sprache, was es hier gibt und wie man es findet.

    Das Programm sucht nach Abschnitten und Links: Themen, das Menü, die Barriere-Freiheit mit einer Stelle für
    Fragen, Gebärden-Sprache. Eine Seite zur Barriere-Freiheit zählt, wenn es sie in Leichter Sprache gibt.
    Den Kontakt sucht LS409 auf der fertigen Seite.
    """
    easy = comparison.pair.easy
    if easy.path.rpartition("/")[2] == START_PAGE:
        sections = _sections(comparison.easy, frozenset(comparison.pair.easy_pages))
        missing = [part for part in PARTS if not part.is_told(sections)]
        if missing:
            names = ", ".join(part.name for part in missing)
            yield start_page_content.at(easy.title_span, missing=names, words=missing[0].words)


def _sections(text: Text, pages: frozenset[str]) -> list[Section]:
    sections = [Section("", (), (), leads_out=False)]
    told: dict[int, list[str]] = {id(passage): [] for passage in text.passages}
    for sentence in text.sentences:
        told[id(sentence.passage)].append(sentence.text)
    for passage in text.passages:
        if passage.kind is PassageKind.HEADING:
            sections.append(Section(passage.text, (), (), leads_out=False))
        elif passage.kind not in {PassageKind.TITLE, PassageKind.SUMMARY}:
            last = sections[-1]
            targets = [mark.target for found, mark in text.links if found is passage]
            sections[-1] = Section(
                last.heading,
                (*last.sentences, *told[id(passage)]),
                (*last.places, *(place for each in targets if (place := _place(each)) in pages)),
                leads_out=last.leads_out or any(each.startswith(("mailto:", "tel:")) for each in targets),
            )
    return sections


def _place(target: str) -> str:
    """The folder and the name of the page that a link names."""
    return "/".join(_ENDING.sub("", target).split("/")[-2:])
