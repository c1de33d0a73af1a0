"""The work grows with the content and no faster."""

import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from benchmarks.linearity import PIECES
from ssg.check import check
from ssg.link import link
from ssg.plan import plan
from ssg.project import ROOT
from ssg.theme import load_theme
from tests.small_county import fit, small_county
from tests.wordings import wording

TODAY = date(2018, 11, 1)


def county_of(size: int) -> dict[str, str]:
    """A county with `size` more pages, each of which links to a page, a list and a contact."""
    body = "---\n[Eins](kontakte/beispiel) [Zwei](termine)\n"
    text = "---\ntitel: Seite {0}\nkurz: Worum es geht.\nkontakt: beispiel\n" + body
    easy = "---\ntitel: Leichte Seite {0}\n" + body
    more = {
        f"musterkreis/seiten/s{number}{ending}": words.format(number)
        for number in range(size)
        for ending, words in ((".md", text), (".leicht.md", easy))
    }
    return small_county() | more


def calls_of(work: Callable[[], object]) -> int:
    """How many functions of this program `work` calls: a measure that does not depend on the machine."""
    count = 0

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and "ssg" in frame.f_code.co_filename

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_entries_are_linked_and_planned_with_about_twice_the_work() -> None:
    theme = load_theme(ROOT / "templates")

    def linked_and_planned(size: int) -> int:
        validated = fit(county_of(size))
        return calls_of(lambda: plan(link(validated, (), TODAY).value, theme))

    linked_and_planned(1)  # what is found once and kept does not count
    few, many = linked_and_planned(60), linked_and_planned(120)
    assert many < 2.1 * few


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_twice_the_text_is_checked_with_about_twice_the_work(piece: str) -> None:
    def checked(signs: int) -> int:
        text = wording(piece * (signs // len(piece)))
        return calls_of(lambda: check(text))

    checked(200)  # word lists are read once
    few, many = checked(2000), checked(4000)
    assert many < 2.2 * few + 100
