"""The headings of a text and the sections below them. The title of a page is its heading of level 1."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ssg.language.passage import MASK, MarkKind, Passage, PassageKind
from ssg.language.text import Text
from ssg.language.words import word_slices
from ssg.patterns import compile_later

HIGHEST = 2
"""Below the title, a text begins with level 2."""

_LINE = compile_later(rf"^[^\S\n]*[^\s{MASK}].*$", re.MULTILINE)
_PAUSE = compile_later(r"[.:,;]\W{0,3}\Z")
_FULL_STOP = compile_later(r"\w{4}\.\s*\Z")
"""After a shorter word it belongs to an abbreviation: „e. V.“."""
_LONGEST_ENDING = 40
_TITLE, _HEADING, _PARAGRAPH = PassageKind.TITLE, PassageKind.HEADING, PassageKind.PARAGRAPH
_PROSE = frozenset({_PARAGRAPH, PassageKind.ITEM})


class Fault(NamedTuple):
    """What is wrong with one heading: a German sentence or two without the last full stop, and what to do."""

    heading: Passage
    problem: str
    hint: str


class Section(NamedTuple):
    """Some prose, and the heading or title above it."""

    heading: Passage | None
    passages: tuple[Passage, ...]


def title_of(text: Text) -> Passage | None:
    """The title that the front matter gives, if it gives one."""
    return next((passage for passage in text.of_kind(_TITLE) if passage.text.strip()), None)


def level_faults(text: Text) -> Iterator[Fault]:
    """No main heading, more than one, and levels left out on the way down."""
    headings = list(text.of_kind(_HEADING))
    title = title_of(text)
    mains = [each for each in headings if each.level < HIGHEST]
    if headings and not mains and title is None:
        shown = _shown(headings[0])
        hint = f"Geben Sie der Seite im Feld „titel“ einen Namen. Oder beginnen Sie so: „# {shown}“."
        yield Fault(headings[0], "Die Haupt-Überschrift fehlt", hint)
    for extra in mains if title else mains[1:]:
        shown = _shown(extra)
        yield Fault(extra, f"„{shown}“ hat die Stufe 1. Die gibt es nur einmal", f"Schreiben Sie „## {shown}“.")
    levels = [max(each.level, HIGHEST) if title else each.level for each in headings]
    for (before, level), heading in zip(pairwise([1 if title or mains else HIGHEST, *levels]), headings, strict=True):
        if level > before + 1:
            problem = f"„{_shown(heading)}“ hat die Stufe {level}. Davor steht die Stufe {before}"
            yield Fault(heading, problem, f"Schreiben Sie „{'#' * (before + 1)} {_shown(heading)}“.")


def bold_faults(text: Text, most_words: int) -> Iterator[Fault]:
    """Paragraphs of one short bold line with more text below: they look like headings and are none."""
    for passage, following in pairwise(text.passages):
        if following.kind in _PROSE and _is_bold_line(passage) and len(passage.text.split()) <= most_words:
            yield Fault(
                passage,
                f"„{_shown(passage)}“ sieht so aus, ist aber nur fett",
                f"Schreiben Sie „## {_shown(passage)}“.",
            )


def wording_faults(text: Text, most_words: int) -> Iterator[Fault]:
    """Headings of too many words, and headings that end like a sentence."""
    for heading in text.of_kind(_TITLE, _HEADING):
        words = heading.text.count(" ") + 1
        if words > most_words and (words := sum(1 for _ in word_slices(heading.readable))) > most_words:
            problem = f"Diese hat {words} Wörter. Gut sind höchstens {most_words}"
            yield Fault(heading, problem, "Kürzen Sie die Überschrift. Eine Frage ist oft eine gute Überschrift.")
        if "." in heading.text and _FULL_STOP.search(heading.text[-_LONGEST_ENDING:]):
            problem = f"„{_shown(heading)}“ endet mit einem Punkt"
            yield Fault(heading, problem, "Löschen Sie den Punkt. Ein Frage-Zeichen darf bleiben.")


def sections(text: Text) -> Iterator[Section]:
    """The prose under each heading; the first part stands under the title."""
    heading, below = title_of(text), list[Passage]()
    for passage in text.passages:
        if passage.kind is _HEADING:
            yield Section(heading, tuple(below))
            heading, below = passage, []
        elif passage.kind in _PROSE:
            below.append(passage)
    yield Section(heading, tuple(below))


def lines_of(passages: Iterable[Passage], limit: int) -> int:
    """How many lines of `passages` are read, 0 up to `limit`; postal addresses and code do not count."""
    read = [passage.readable for passage in passages]
    if sum(text.count("\n") + 1 for text in read) <= limit:
        return 0
    lines = sum(1 for text in read for _ in _LINE.finditer(text))
    return lines if lines > limit else 0


def _is_bold_line(passage: Passage) -> bool:
    if passage.kind is not _PARAGRAPH or not passage.marks:
        return False
    shown = passage.text.strip()
    if not shown or "\n" in shown or _PAUSE.search(shown):
        return False
    first = passage.text.find(shown)
    return passage.is_marked(MarkKind.STRONG, first, first + len(shown))


def _shown(heading: Passage) -> str:
    return " ".join(heading.text.split())
