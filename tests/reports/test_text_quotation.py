"""The quoted line: whole or cut, on a terminal and off it, and marks that stand below their place."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Span
from ssg.reports.text.quotation import WIDTH, quotation

LONG = "Wort " * 60 + "Ziel" + " Wort" * 60


def at(line: str, start: int, end: int) -> tuple[str, str] | None:
    return quotation(Span("a.md", 1, start + 1, 1, end + 1), (line,))


def marked(line: str, start: int, end: int) -> str:
    """What stands above the marks."""
    quoted = at(line, start, end)
    assert quoted is not None
    shown, marks = quoted
    return shown[marks.index("^") : len(marks)]


def test_a_short_line_is_shown_whole() -> None:
    assert at("Es gibt Kurse usw. im Amt.", 14, 18) == ("Es gibt Kurse usw. im Amt.", " " * 14 + "^^^^")


def test_a_long_line_is_cut_around_the_place() -> None:
    start = LONG.index("Ziel")
    quoted = at(LONG, start, start + 4)
    assert quoted is not None
    assert quoted[0].startswith("…")
    assert quoted[0].endswith("…")
    assert len(quoted[0]) <= WIDTH + 2
    assert marked(LONG, start, start + 4) == "Ziel"


def test_the_ends_of_a_long_line_are_not_cut() -> None:
    assert marked(LONG, 0, 4) == "Wort"
    first, last = at(LONG, 0, 4), at(LONG, len(LONG) - 4, len(LONG))
    assert first is not None
    assert last is not None
    assert first[0].startswith("Wort ")
    assert last[0].endswith(" Wort")


def test_a_place_longer_than_the_line_is_wide_is_marked_to_the_cut() -> None:
    quoted = at(LONG, 100, 400)
    assert quoted is not None
    assert quoted[1].strip() == "^" * WIDTH


def test_a_place_that_goes_on_shows_its_first_line() -> None:
    assert quotation(Span("a.md", 1, 4, 3, 2), ("Ein langer", "Satz", "x")) == ("Ein langer …", "   ^^^^^^^")


def test_a_place_without_width_gets_one_mark() -> None:
    assert at("Satz", 4, 4) == ("Satz", "    ^")
    assert quotation(Span("a.md", 2, 1, 2, 1), ("x", "")) == ("", "^")


def test_a_finding_about_the_whole_file_quotes_nothing() -> None:
    assert quotation(Span("a.md"), ("Erste Zeile",)) is None


def test_a_line_that_is_not_there_quotes_nothing() -> None:
    assert quotation(Span("a.md", 9, 1, 9, 2), ("Erste Zeile",)) is None
    assert quotation(Span("a.md", 1, 1, 1, 2), ()) is None


def test_wide_and_combining_characters_keep_the_marks_in_place() -> None:
    assert at("漢字 da", 3, 5) == ("漢字 da", "     ^^")
    assert at(unicodedata.normalize("NFD", "für da"), 5, 7) == (unicodedata.normalize("NFD", "für da"), "    ^^")


def test_nothing_in_a_line_commands_the_terminal() -> None:
    assert at("a\x1b[2J\u202eb\tc", 5, 7) == ("a·[2J·b c", "     ^^")


@settings(max_examples=100)
@given(line=st.text(), start=st.integers(0, 300), length=st.integers(0, 300))
def test_any_place_in_any_line_gives_one_line_and_marks(line: str, start: int, length: int) -> None:
    quoted = at(line, start, start + length)
    assert quoted is None or (quoted[1].strip(" ^") == "" and "^" in quoted[1] and quoted[0].isprintable())
