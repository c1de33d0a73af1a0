"""Passages of Markdown know where each of their words stands."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Span
from ssg.language.passage import Cell, MarkKind, PassageKind
from ssg.markdown import passages

BODY = """## Wer **hilft** Ihnen?

Das ist **fett** und [Link &amp; Mehr](a/b.md "Titel") und ein Satz
in zwei Zeilen mit `code` und \\*Stern\\*.
![Das Amt \\& der Platz](bilder/x.svg) Danach.

- eins
  - zwei *schräg*
- drei

1. Antrag
2. Ausweis

> Zitat mit [Verweis][ziel] hier

| Tag | Zeit \\| Ort |
|-----|------|
| Montag | [neun](u.md) |
| | leer davor |

Kontakt unten
-------------

### Mehr #1 Infos ###

**&amp;** & &#x20AC;&euro; &copy danach
Pfad C:\\Dok und \\a hier

[ziel]: https://www.example.org
"""

PIECES = [
    "*",
    "**",
    "_",
    "`",
    "[",
    "](",
    "](a)",
    ")",
    "![",
    "|",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "1. ",
    "# ",
    "&amp;",
    "\\",
    "<b>",
]
BODIES = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join)


def test_each_block_is_a_passage_of_its_kind() -> None:
    found = [(passage.kind, passage.text) for passage in passages(BODY, "a.md", 1)]
    assert found == [
        (PassageKind.HEADING, "Wer hilft Ihnen?"),
        (
            PassageKind.PARAGRAPH,
            "Das ist fett und Link & Mehr und ein Satz\nin zwei Zeilen mit code und *Stern*.\n Danach.",
        ),
        (PassageKind.ALTERNATIVE, "Das Amt & der Platz"),
        (PassageKind.ITEM, "eins"),
        (PassageKind.ITEM, "zwei schräg"),
        (PassageKind.ITEM, "drei"),
        (PassageKind.ITEM, "Antrag"),
        (PassageKind.ITEM, "Ausweis"),
        (PassageKind.PARAGRAPH, "Zitat mit Verweis hier"),
        (PassageKind.CELL, "Tag"),
        (PassageKind.CELL, "Zeit | Ort"),
        (PassageKind.CELL, "Montag"),
        (PassageKind.CELL, "neun"),
        (PassageKind.CELL, "leer davor"),
        (PassageKind.HEADING, "Kontakt unten"),
        (PassageKind.HEADING, "Mehr #1 Infos"),
        (PassageKind.PARAGRAPH, "& & €€ &copy danach\nPfad C:\\Dok und \\a hier"),
    ]


def test_every_word_stands_where_its_span_says() -> None:
    lines = BODY.split("\n")
    for passage in passages(BODY, "a.md", 11):
        for word in re.finditer(r"\w+", passage.text):
            span = passage.span(*word.span())
            assert lines[span.line - 11][span.column - 1 : span.end_column - 1] == word[0]


def test_marks_cover_what_is_marked() -> None:
    marked = [
        (mark.kind, passage.text[mark.start : mark.end], mark.target)
        for passage in passages(BODY, "a.md", 1)
        for mark in passage.marks
    ]
    assert marked == [
        (MarkKind.STRONG, "hilft", ""),
        (MarkKind.STRONG, "fett", ""),
        (MarkKind.LINK, "Link & Mehr", "a/b.md"),
        (MarkKind.CODE, "code", ""),
        (MarkKind.PICTURE, "Das Amt & der Platz", "bilder/x.svg"),
        (MarkKind.EMPHASIS, "schräg", ""),
        (MarkKind.LINK, "Verweis", "https://www.example.org"),
        (MarkKind.LINK, "neun", "u.md"),
        (MarkKind.STRONG, "&", ""),
    ]


def test_headings_items_and_cells_know_their_level_or_place() -> None:
    found = {passage.text: (passage.level, passage.cell) for passage in passages(BODY, "a.md", 1)}
    levels = ("Wer hilft Ihnen?", "Mehr #1 Infos", "eins", "zwei schräg", "drei", "Zitat mit Verweis hier")
    assert [found[text][0] for text in levels] == [2, 3, 1, 2, 1, 0]
    assert found["Zeit | Ort"][1] == Cell(0, 0, 1)
    assert found["leer davor"][1] == Cell(0, 2, 1)


def test_cells_know_their_table_and_how_they_are_aligned() -> None:
    body = "| a | b |\n|:-:|--:|\n| c | d |\n\n| e |\n|---|\n| f |"
    assert [(passage.text, passage.cell) for passage in passages(body, "a.md", 1)] == [
        ("a", Cell(0, 0, 0, "center")),
        ("b", Cell(0, 0, 1, "right")),
        ("c", Cell(0, 1, 0, "center")),
        ("d", Cell(0, 1, 1, "right")),
        ("e", Cell(1, 0, 0)),
        ("f", Cell(1, 1, 0)),
    ]


def test_a_picture_without_description_is_an_empty_passage_that_knows_its_place() -> None:
    (passage,) = passages("![](bilder/x.svg)", "a.md", 5)
    (mark,) = passage.marks
    assert (passage.kind, passage.text, mark.target) == (PassageKind.ALTERNATIVE, "", "bilder/x.svg")
    assert passage.origin.span(*mark.written) == Span("a.md", 5, 1, 5, 18)


def test_a_text_in_decomposed_letters_is_read_composed_and_found_as_written() -> None:
    body = unicodedata.normalize("NFD", "Größe über **Höhe** alles")
    passage = passages(body, "a.md", 1)[0]
    assert passage.text == "Größe über Höhe alles"
    span = passage.span(passage.text.index("alles"), len(passage.text))
    assert body[span.column - 1 : span.end_column - 1] == "alles"
    assert [passage.text[mark.start : mark.end] for mark in passage.marks] == ["Höhe"]


def test_a_line_of_unusual_blanks_before_a_text_does_not_move_it() -> None:
    passage = passages("Oben\n\n\u00a0\nHier steht es.", "a.md", 1)[1]
    assert passage.text == "Hier steht es."
    assert (passage.span(0, 4).line, passage.span(0, 4).column) == (4, 1)


def test_windows_line_ends_change_nothing() -> None:
    windows, other = passages(BODY.replace("\n", "\r\n"), "a.md", 1), passages(BODY, "a.md", 1)
    assert [vars(each) for each in windows] == [vars(each) for each in other]


@pytest.mark.parametrize("content", ["", "\n\n", "<!-- -->", "```\nx\n```", "---"])
def test_what_is_no_text_has_no_span_outside_the_file(content: str) -> None:
    assert_inside(content)


@given(BODIES)
@settings(max_examples=100, deadline=None)
def test_every_span_lies_in_the_file(body: str) -> None:
    assert_inside(body)


def assert_inside(body: str) -> None:
    lines = re.split(r"\r\n?|\n", body)
    for passage in passages(body, "a.md", 1):
        for start in range(len(passage.text)):
            span = passage.span(start, len(passage.text))
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
            assert (span.line, span.column) <= (span.end_line, span.end_column)
