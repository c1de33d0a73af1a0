"""Places in a text, in the units of the editor."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Span
from ssg.language_server.document import Document, Edit, Encoding, Place, Position, characters, units

TEXTS = st.text(st.sampled_from("aä😀\u0301\u2028 \t€"), max_size=12)


@pytest.mark.parametrize(
    ("encoding", "unit"), [(Encoding.UTF8, 2 + 4 + 3), (Encoding.UTF16, 1 + 2 + 1), (Encoding.UTF32, 3)]
)
def test_umlauts_emoji_and_signs_count_as_the_editor_counts_them(encoding: Encoding, unit: int) -> None:
    document = Document("", "erste\nä😀€x", encoding)
    assert document.position(Place(2, 4)) == Position(1, unit)
    assert document.place(Position(1, unit)) == Place(2, 4)


def test_a_unit_within_a_character_belongs_before_it() -> None:
    assert Document("", "😀x").place(Position(0, 1)) == Place(1, 1)
    assert Document("", "ä", Encoding.UTF8).place(Position(0, 1)) == Place(1, 1)


@settings(max_examples=100)
@given(TEXTS, st.integers(0, 12), st.sampled_from(Encoding))
def test_every_place_of_a_line_is_found_again(line: str, column: int, encoding: Encoding) -> None:
    column = min(column, len(line))
    assert characters(line, units(line[:column], encoding), encoding) == column


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_the_protocol_says_and_nowhere_else(end: str) -> None:
    document = Document("", f"a\u2028b\x0c{end}c")
    assert document.lines == ("a\u2028b\x0c", "c")


def test_places_beyond_the_text_are_its_end() -> None:
    document = Document("", "eins\nzwei")
    assert document.position(Place(9, 9)) == Position(1, 4)
    assert document.place(Position(9, 9)) == Place(2, 5)
    assert document.place(Position(0, 99)) == Place(1, 5)


def test_a_finding_on_the_whole_file_has_the_first_line() -> None:
    assert Document("x.md", "eins\nzwei").stretch(Span("x.md")) == (Position(0, 0), Position(0, 4))


def test_a_stretch_over_lines() -> None:
    document = Document("x.md", "eins\nzwei\ndrei")
    assert document.at(Span("x.md", 1, 3, 3, 2)) == "ns\nzwei\nd"


@settings(max_examples=100)
@given(
    st.lists(st.sampled_from(["a\n", "😀\r\n", "ä\n", "\n", "b"]), max_size=6).map("".join),
    st.lists(st.sampled_from(["a\n", "😀\r\n", "ä\n", "\n", "b"]), max_size=6).map("".join),
)
def test_a_change_makes_the_new_text(old: str, new: str) -> None:
    document = Document("", old)
    assert _made(document, document.change(new)) == new


def test_a_change_touches_only_the_lines_that_differ() -> None:
    assert Document("", "a\nb\nc\n").change("a\nB\nc\n") == Edit(Position(1, 0), Position(2, 0), "B\n")


def _made(document: Document, edit: Edit) -> str:
    """The text as an editor makes it of the edit, in UTF-16."""
    lines = document.text.replace("\r\n", "\r\n\0").replace("\n", "\n\0").replace("\n\0\0", "\n\0").split("\0")
    begin, end = (
        sum(len(line.encode("utf-16-le")) for line in lines[: at.line]) + 2 * at.unit for at in (edit.begin, edit.end)
    )
    octets = document.text.encode("utf-16-le")
    return (octets[:begin] + edit.new.encode("utf-16-le") + octets[end:]).decode("utf-16-le")
