"""Fields as text, their places, and every way in which they cannot be read."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from ssg.diagnostic import Diagnostic, Span
from ssg.draft import Tree
from ssg.load import front_matter
from ssg.load.front_matter import DEPTH_LIMIT, FINDINGS_LIMIT, FrontMatter, read_fields


def fields_of(text: str) -> dict[str, Tree]:
    value, found = read_fields("a.yaml", text)
    assert found == ()
    assert value is not None
    return value.fields


def found_in(text: str) -> tuple[Diagnostic, ...]:
    return read_fields("a.yaml", text).diagnostics


def told(text: str) -> list[tuple[str, int, int]]:
    return [(each.code, each.span.line, each.span.column) for each in found_in(text)]


@pytest.mark.parametrize(
    "written",
    ["06567", "03631", "12:30", "09.00", "no", "ja", "1.10", "2025-06-30", "0x1F", "~", "null", "1e3", "=", ".5"],
)
def test_every_value_stays_as_written(written: str) -> None:
    assert fields_of(f"wert: {written}") == {"wert": written}


def test_lists_groups_and_empty_values() -> None:
    text = "leer:\nauch: ''\nziele:\n  - a\n  - b: c\n    d: [e, f]\nkeine: []\n"
    expected = {"leer": "", "auch": "", "ziele": ("a", {"b": "c", "d": ("e", "f")}), "keine": ()}
    assert fields_of(text) == expected


def test_blocks_lose_only_their_last_line_end() -> None:
    assert fields_of("a: |\n  eins\n  zwei\n\nb: >\n  drei\n  vier\n") == {"a": "eins\nzwei", "b": "drei vier"}


@pytest.mark.parametrize("text", ["---\n", "# nur eine Notiz\n", "---\n# Notiz\n"])
def test_no_fields_are_no_problem_here(text: str) -> None:
    assert fields_of(text) == {}


def test_places_of_keys_and_values() -> None:
    value, _ = read_fields("a.yaml", "---\ntitel: Grün\nphasen:\n  - von: 2016\n    bis:\ntage: [Mo,\n  Di]\n")
    assert value is not None
    assert value.keys["titel",] == Span("a.yaml", 2, 1, 2, 6)
    assert value.values["titel",] == Span("a.yaml", 2, 8, 2, 12)
    assert value.keys["phasen", 0, "von"] == Span("a.yaml", 4, 5, 4, 8)
    assert value.values["phasen", 0, "von"] == Span("a.yaml", 4, 10, 4, 14)
    assert value.values["phasen", 0] == Span("a.yaml", 4, 5, 5, 8)
    assert value.values["phasen",] == Span("a.yaml", 4, 3, 5, 8)
    assert value.values["phasen", 0, "bis"] == Span("a.yaml", 5, 8, 5, 8)
    assert value.values["tage",] == Span("a.yaml", 6, 7, 7, 6)
    assert value.values[()] == Span("a.yaml", 2, 1, 7, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitel: Stand: 2024\n", ("DA201", 2, 13)),
        ("titel: Hinweis:\n", ("DA201", 1, 15)),
        ("titel: „Stand: 2024“\n", ("DA201", 1, 14)),
        ("a: b\ntitel Armut\nkurz: c\n", ("DA202", 2, 1)),
        ("kurz: ein Text\nder weitergeht\ntitel: x\n", ("DA202", 2, 1)),
        ("titel", ("DA202", 1, 1)),
        ("a: 1\nb:2\nc: 3\n", ("DA203", 2, 1)),
        ("kontakt:\n  name:Amt\n", ("DA203", 2, 3)),
        ("a:\n\tb: c\n", ("DA204", 2, 1)),
        ('a: "b\tc"\n', ("DA204", 1, 6)),
        ("a:\u00a0b\nc: d\n", ("DA205", 1, 3)),
        ("a:\n  \u00a0b: c\n", ("DA205", 2, 3)),
        ("kontakt:\n  name:\u202fAmt\n", ("DA205", 2, 8)),
        ('a: "b\nc: d\n', ("DA206", 1, 4)),
        ("a: 'b\n", ("DA206", 1, 4)),
        ("a: 'it's'\n", ("DA207", 1, 4)),
        ('a: "C:\\Dok"\n', ("DA208", 1, 7)),
        ("a: {b: c\nd: e\n", ("DA209", 1, 4)),
        ("a: b\nc: {", ("DA209", 2, 4)),
        ("a: [b] c\n", ("DA210", 1, 4)),
        ("a: [b]]\n", ("DA210", 1, 4)),
        ("a:\n  b: c\n d: e\n", ("DA211", 3, 2)),
        ("a:\n  - b\n - c\n", ("DA211", 3, 2)),
        ("a: @b\n", ("DA212", 1, 4)),
        ("liste:\n  - %b\n", ("DA212", 2, 5)),
        ("a: >#1\n", ("DA212", 1, 4)),
        ("a: - b\n", ("DA213", 1, 4)),
        ("a: -\n", ("DA213", 1, 4)),
        ("a: b\n- c\n", ("DA214", 2, 1)),
        ("a: b\n---x\n", ("DA214", 2, 1)),
        ("a: !b\n", ("DA216", 1, 4)),
        ("a: &b c\n", ("DA217", 1, 4)),
        ("a: *b\n", ("DA218", 1, 4)),
        ("a: b\n<<: c\n", ("DA219", 2, 1)),
        ("a: b\n---\nc: d\n", ("DA220", 2, 1)),
        ("a: b\n...\nc: d\n", ("DA220", 3, 1)),
        ("%TAG ! x\n---\na: b\n", ("DA221", 1, 1)),
        ("a: b\n%foo x\n", ("DA221", 2, 1)),
        ("---\n%YAML 1.2\na: b\n", ("DA221", 2, 1)),
        ("a:\n  * b\n  * c\n", ("DA228", 2, 3)),
        ("a: b\n* c\n", ("DA228", 2, 1)),
        ("a: {{ b }}\n", ("DA223", 1, 5)),
        ("- a\n", ("DA224", 1, 1)),
        ('"": a\n', ("DA225", 1, 1)),
        ("a: b\nfarbe: #fff\n", ("DA226", 2, 8)),
        ('a: b c"\n', ("DA229", 1, 7)),
        ('a:\n  - b\n  - c"\n', ("DA229", 3, 6)),
        ('a: "\\u202e"\n', ("DA227", 1, 4)),
        ('"\\0": b\n', ("DA227", 1, 1)),
    ],
)
def test_each_slip_is_named_in_its_place(text: str, expected: tuple[str, int, int]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize("text", ['a: b "c"', 'a: b" c"', 'a: 19" breit', 'a: "b"', "a: 'b\"'", 'a: |\n  b"'])
def test_marks_that_belong_together_or_to_the_text_are_left_alone(text: str) -> None:
    assert found_in(text) == ()


def test_a_replacement_is_offered_in_marks_that_fit() -> None:
    assert found_in("a: Stand: 2024")[0].hint.endswith('"Stand: 2024"')
    assert found_in('a: Er sagt: "Ja"')[0].hint.endswith("'Er sagt: \"Ja\"'")
    assert found_in('a: "C:\\Dok"')[0].hint.endswith("'C:\\Dok'")
    assert '"Raum #5"' in found_in("a: Raum #5")[0].hint


def test_a_doubled_field_names_both_lines_and_keeps_the_first() -> None:
    value, found = read_fields("a.yaml", "a: 1\nb: 2\na: 3\n")
    assert value is not None
    assert value.fields == {"a": "1", "b": "2"}
    assert [(each.code, each.span.line) for each in found] == [("DA215", 3)]
    assert "in Zeile 1 und in Zeile 3" in found[0].message


def test_equal_names_in_different_groups_are_fine() -> None:
    assert fields_of("a:\n  - x: 1\n  - x: 2\n") == {"a": ({"x": "1"}, {"x": "2"})}


def test_what_came_before_a_slip_is_told_too() -> None:
    assert told('a: 1\na: 2\nb: "c\n') == [("DA215", 2, 1), ("DA206", 3, 4)]


@pytest.mark.parametrize("text", ["a: *b", "a: [b", "[a]: b", "a: 1\n---\nb: 2", "- a"])
def test_where_something_cannot_be_told_there_are_no_fields(text: str) -> None:
    assert read_fields("a.yaml", text).value is None


@pytest.mark.parametrize("unit", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused_before_it_hurts(unit: str) -> None:
    assert {code for code, _, _ in told(unit * 30_000)} & {"DA222", "DA223"}


def test_the_limit_of_depth() -> None:
    inner = DEPTH_LIMIT - 1
    assert told(f"a: {'[' * inner}{']' * inner}") == []
    assert told(f"a: {'[' * (inner + 1)}{']' * (inner + 1)}") == [("DA222", 1, 4 + inner)]


def test_findings_end_at_the_limit() -> None:
    assert len(told("a: 1\n" * 200)) == FINDINGS_LIMIT


def test_names_of_fields_are_passed_on_as_typed() -> None:
    assert fields_of("förderung: 1\nA B: 2") == {"förderung": "1", "A B": "2"}


def test_a_note_stays_a_note() -> None:
    assert fields_of('a: b # Notiz\nc: "d" #e\n# f\ng: h#i\n') == {"a": "b", "c": "d", "g": "h#i"}


PIECES = st.sampled_from(
    [*"ab'\"[]{},|>:?-#@%&*!\\ \n", "a: ", "- ", "\n  ", "\n- ", "ä", "\u00a0", "...\n", "\\x", "'b'", "x: y\n", " #"]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)


@given(TEXTS)
@example('a: "\\ud800"')
@example('a: "\\UFFFFFFFF"')
def test_any_text_is_read_or_refused_within_its_lines(text: str) -> None:
    value, found = read_fields("a.yaml", text)
    assert value is not None or found
    lines = text.split("\n")
    places = [each.span for each in found]
    places += [*value.keys.values(), *value.values.values()] if value else []
    for span in places:
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 1
        assert (span.line, span.column) <= (span.end_line, span.end_column)


@given(TEXTS.filter(lambda text: "?" not in text))
def test_both_readers_tell_the_same(text: str) -> None:
    """The plain reader refuses a question mark in a list, which only needs quotation marks; else they agree."""
    quick = read_fields("a.yaml", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_matter, "_LOADERS", (yaml.SafeLoader,))
        assert read_fields("a.yaml", text).value == quick.value


@given(st.dictionaries(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), st.text("aä:#'\"\\[]{}-&*! \n", max_size=12)))
def test_what_yaml_writes_is_read_back(fields: dict[str, str]) -> None:
    text = yaml.safe_dump(fields, allow_unicode=True, default_style='"')
    assert read_fields("a.yaml", text).value == read_fields("a.yaml", text).value
    assert fields_of(text) == fields


def test_nothing_stands_nowhere() -> None:
    assert FrontMatter() == FrontMatter({}, {}, {})


def test_an_empty_item_stands_behind_its_own_dash() -> None:
    value, found = read_fields("a.yaml", "a:\n  -\n  - b - c\n  -\n# - note\nd: e\n")
    assert found == ()
    assert value is not None
    assert value.fields == {"a": ("", "b - c", ""), "d": "e"}
    assert [(value.values["a", n].line, value.values["a", n].column) for n in range(3)] == [(2, 4), (3, 5), (4, 4)]


def test_a_value_lost_behind_a_hash_is_told_once_and_not_as_empty() -> None:
    value, found = read_fields("a.yaml", "farbe: #14532d\n")
    assert [each.code for each in found] == ["DA226"]
    assert value is not None
    assert value.fields == {"farbe": "#14532d"}


def test_a_merge_key_is_told_once_and_no_field() -> None:
    value, found = read_fields("a.yaml", "<<: {a: b}\nc: d\n")
    assert [each.code for each in found] == ["DA219"]
    assert value is not None
    assert value.fields == {"c": "d"}
