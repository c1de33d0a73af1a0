"""What somebody types, told from lines that need not be YAML."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language_server.cursor import Cursor, Part, cursor_at
from tests.language_server.typed import typed

PHASES = "---\ntitel: X\nphasen:\n  - zeitraum: 2016\n    schritte:\n      - Eins\n"


def cursor(text: str, path: str = "k/programme/x.md") -> Cursor:
    return cursor_at(*typed(text, path))


@pytest.mark.parametrize(
    ("text", "fields", "written"),
    [
        ("---\nti|", (), "ti"),
        ("---\nti|tel: X\n---\n", (), "ti"),
        ("---\n|", (), ""),
        ("---\nbeschluss:\n  gre|", ("beschluss",), "gre"),
        (f"{PHASES}  - zei|", ("phasen",), "zei"),
        (f"{PHASES}    |", ("phasen",), ""),
        (f"{PHASES}      - |", ("phasen", "schritte"), ""),
        (f"{PHASES}fol|", (), "fol"),
        ("---\nphasen:\n- |", ("phasen",), ""),
        ("---\nphasen:\n- zeitraum: 2016\n  schr|", ("phasen",), "schr"),
        ("---\nbeschluss:\n\n  # Wer?\n  gre|", ("beschluss",), "gre"),
    ],
)
def test_names_of_fields(text: str, fields: tuple[str, ...], written: str) -> None:
    found = cursor(text)
    assert (found.part, found.fields, found.written) == (Part.NAME, fields, written)


@pytest.mark.parametrize(
    ("text", "fields", "written"),
    [
        ("---\nstatus: |", ("status",), ""),
        ("---\nstatus: ent|wurf\n---\n", ("status",), "ent"),
        ('---\nkontakt: "so|', ("kontakt",), "so"),
        ("---\nbeschluss:\n  gremium: K|", ("beschluss", "gremium"), "K"),
        (f"{PHASES}  - zeitraum: 2|", ("phasen", "zeitraum"), "2"),
        ("---\nlinks:\n  - titel: X\n    ziel: pro|", ("links", "ziel"), "pro"),
        ("---\nlinks:\n  - ziel: pro|", ("links", "ziel"), "pro"),
    ],
)
def test_values(text: str, fields: tuple[str, ...], written: str) -> None:
    found = cursor(text)
    assert (found.part, found.fields, found.written) == (Part.VALUE, fields, written)


def test_the_word_goes_on_behind_the_cursor() -> None:
    found = cursor("---\nkontakt: sozial|planung  # dort\n---\n")
    assert (found.whole, found.begin.column, found.end.column) == ("sozialplanung", 10, 23)


def test_a_file_of_fields_alone_has_no_fences() -> None:
    assert cursor("titel: X\nnam|", "k/kreis.yaml").part is Part.NAME


@pytest.mark.parametrize("text", ["-|--\ntitel: X\n---\n", "---\n# tit|\n---\n", "---\ntitel: X\n---\nEin Wort|"])
def test_elsewhere_nothing_is_offered(text: str) -> None:
    assert cursor(text).part is Part.TEXT


def test_the_target_of_a_link() -> None:
    found = cursor("---\ntitel: X\n---\nSiehe [dort](programme/arm|ut#ziele) und da.\n")
    assert (found.part, found.written, found.whole) == (Part.TARGET, "programme/arm", "programme/armut#ziele")


def test_the_end_of_the_fields_is_not_sought_in_the_text() -> None:
    assert cursor("Ein Text ohne Felder\n---\nti|").part is Part.TEXT


SIGNS = st.text(st.sampled_from("ab: -\n'\"#[](){}|>\u2028ä😀\t"), max_size=40)


@settings(max_examples=100)
@given(SIGNS, st.integers(0, 40), st.sampled_from(["k/programme/x.md", "k/kreis.yaml"]))
def test_whatever_stands_there_the_word_is_part_of_its_line(text: str, offset: int, path: str) -> None:
    document, place = typed(f"---\n{text[:offset]}|{text[offset:]}", path)
    found = cursor_at(document, place)
    line = document.lines[place.line - 1]
    assert (found.begin.line, found.end.line) == (place.line, place.line)
    assert 1 <= found.begin.column <= place.column <= found.end.column <= len(line) + 1
    assert found.whole.startswith(found.written)
    assert found.part is Part.TEXT or line[found.begin.column - 1 : found.end.column - 1] == found.whole
