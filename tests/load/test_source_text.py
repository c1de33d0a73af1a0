import codecs
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.diagnostic import Diagnosed
from ssg.load.source_text import STAND_IN, TEXT_LIMIT, in_mebibytes, read_text, refused_in, refused_references


def told(octets: bytes) -> list[tuple[str, int, int]]:
    found = read_text("a.md", octets).diagnostics
    return [(each.code, each.span.line, each.span.column) for each in found]


def test_line_ends_become_line_feeds() -> None:
    assert read_text("a.md", b"a\r\nb\rc\nd") == Diagnosed("a\nb\nc\nd")


def test_the_mark_of_utf8_is_dropped_and_counts_for_no_column() -> None:
    assert read_text("a.md", codecs.BOM_UTF8 + b"titel") == Diagnosed("titel")
    assert told(codecs.BOM_UTF8 + b"Armut\x00") == [("DA103", 1, 6)]


def test_the_first_octet_that_is_not_utf8_is_named_with_its_likely_letter() -> None:
    value, found = read_text("a.md", "titel: Ä\r\nkurz: ".encode() + "Förderung".encode("cp1252"))
    assert value is None
    assert [(each.code, each.span.line, each.span.column) for each in found] == [("DA101", 2, 8)]
    assert "Windows-1252" in found[0].hint
    assert "„ö“" in found[0].hint


def test_no_letter_is_guessed_where_windows_has_none() -> None:
    assert "Windows" not in read_text("a.md", b"a\x81").diagnostics[0].hint


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named_with_and_without_mark(encoding: str) -> None:
    value, found = read_text("a.md", "titel: Armut vorbeugen\n".encode(encoding))
    assert value is None
    assert [each.code for each in found] == ["DA102"]
    assert encoding[:6].upper() in found[0].message


def test_a_stray_nul_is_no_other_encoding() -> None:
    assert told(b"titel: Ar\0mut\n") == [("DA103", 1, 10)]


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\x00", "DA103"),
        ("\x07", "DA104"),
        ("\x0b", "DA104"),
        ("\x1b", "DA104"),
        ("\x7f", "DA104"),
        ("\x85", "DA104"),
        ("\u202e", "DA105"),
        ("\u2066", "DA105"),
        ("\u200f", "DA105"),
        ("\u200b", "DA106"),
        ("\ufeff", "DA106"),
        ("\u2060", "DA106"),
        ("\U000e0041", "DA106"),
        ("\ufdd0", "DA108"),
        ("\U0010ffff", "DA108"),
        ("\u2028", "DA109"),
        ("\u2029", "DA109"),
        (STAND_IN, "DA110"),
        ("\uf0b7", "DA111"),
    ],
)
def test_refused_characters_are_found_in_place_and_replaced(char: str, code: str) -> None:
    value, found = read_text("a.md", f"Zeile\nmit{char}Zeichen".encode())
    assert value == f"Zeile\nmit{STAND_IN}Zeichen"
    assert [(each.code, each.span.line, each.span.column, each.span.end_column) for each in found] == [(code, 2, 4, 5)]


def test_the_number_of_a_character_is_told() -> None:
    assert "U+202E" in read_text("a.md", "a\u202e".encode()).diagnostics[0].message


@pytest.mark.parametrize("char", ["\u00ad", "\u200d", "\u200c", "\u00a0", "\t", "ä", "🎉", "\ufe0f", "\u0301"])
def test_characters_with_a_use_stay(char: str) -> None:
    assert read_text("a.md", f"a{char}b".encode()) == Diagnosed(f"a{char}b")


def test_half_a_character_is_told_apart_from_another_encoding() -> None:
    assert told(b"a\n\xed\xa0\x80") == [("DA107", 2, 1)]


def test_no_character_is_refused_that_passes_for_plain() -> None:
    plain = "".join(char for char in map(chr, range(sys.maxunicode + 1)) if char.isprintable() and char != STAND_IN)
    assert refused_in(f"{plain}\n\t") == ""
    assert refused_in(f"{plain}\n\t\0") == "\0"


def test_refused_characters_are_all_told_up_to_twenty() -> None:
    assert len(told(b"\x07a" * 5)) == 5
    assert len(told(b"\x07a" * 50)) == 20


@pytest.mark.parametrize("octets", [b"", b" \n\t\r\n", codecs.BOM_UTF8])
def test_an_empty_file_is_told(octets: bytes) -> None:
    assert told(octets) == [("DA113", 1, 1)]


def test_each_conflict_is_told_where_it_begins() -> None:
    conflict = "eins\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> neu\n"
    assert told((conflict * 2).encode()) == [("DA112", 2, 1), ("DA112", 8, 1)]


def test_a_conflict_that_lost_its_begin_is_told_at_its_end() -> None:
    assert told(b"a\n=======\nb\n>>>>>>> neu\n") == [("DA112", 4, 1)]


def test_an_underlined_heading_is_no_conflict() -> None:
    assert told("Überschrift\n=======\n\nText\n".encode()) == []


def test_the_limit_of_size_is_told_with_the_size() -> None:
    assert read_text("a.md", b"a" * TEXT_LIMIT).diagnostics == ()
    value, found = read_text("a.md", b"a" * (TEXT_LIMIT + 1))
    assert value is None
    assert found[0].code == "DA014"
    assert "1,1 MiB" in found[0].message
    assert "höchstens 1 MiB" in found[0].message


def test_sizes_read_as_germans_write_them() -> None:
    assert [in_mebibytes(size) for size in (1, 1 << 19, 1 << 20, 24012390)] == [
        "0,1 MiB",
        "0,5 MiB",
        "1 MiB",
        "22,9 MiB",
    ]


@given(st.binary(max_size=200))
def test_any_octets_are_read_or_refused(octets: bytes) -> None:
    value, found = read_text("a.md", octets)
    assert value is not None or found
    assert all(each.span.line >= 1 and each.span.column >= 1 for each in found)


@given(st.text(max_size=100))
def test_what_stays_is_what_was_written(text: str) -> None:
    octets = text.encode("utf-8", "replace")
    value, found = read_text("a.md", octets)
    if value is not None and not found:
        assert value == octets.decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("a&#x202e;b &#8238; &rlm;", ["U+202E", "U+202E", "U+200F"]),
        ("&#0; &#xD800; &#x110000; &#1;", ["U+FFFD"] * 4),
        ("&ZeroWidthSpace; &#65279;", ["U+200B", "U+FEFF"]),
        ("&amp; &shy; &uuml; &nbsp; &#228; &zwj; & &x; &#; a&b", []),
    ],
)
def test_what_markdown_makes_a_refused_character_of(text: str, signs: list[str]) -> None:
    found = list(refused_references(f"&#0;{text}", 4))
    assert [sign for _, _, sign in found] == signs
    assert all(f"&#0;{text}"[begin] == "&" and f"&#0;{text}"[end - 1] == ";" for begin, end, _ in found)


@pytest.mark.parametrize(
    ("octets", "kind"),
    [
        (b"PK\x03\x04\x14\x00" + bytes(2 * TEXT_LIMIT), "ein Dokument aus einem Büro-Programm"),
        (b"{\\rtf1\\ansi Text}", "ein Dokument aus einem Büro-Programm"),
        (b"%PDF-1.7\n%\xe2\xe3", "ein PDF"),
        (b"\x89PNG\r\n", "ein Bild"),
    ],
)
def test_another_kind_of_file_under_the_name_of_a_text_is_told_as_what_it_is(octets: bytes, kind: str) -> None:
    text, found = read_text("a.md", octets)
    assert text is None
    assert [(each.code, kind in each.message) for each in found] == [("DA116", True)]
