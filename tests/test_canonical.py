"""One form for content files: nothing is lost, nothing is guessed, and a second time changes nothing."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.canonical import canonical
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import read_draft
from ssg.project import ROOT
from ssg.reference.starter import starter

PAGE = "kreis/seiten/a.md"
FACTS = "kreis/programme/a.yaml"
FILES = sorted(path for path in (ROOT / "content").rglob("*") if path.suffix in {".md", ".yaml"})
VALUES = [
    "06567",
    "13:00",
    "09.00 - 12.00",
    "no",
    "~",
    "1.10",
    "1e3",
    "0x1F",
    "2018-11-15",
    "Ja: nein",
    "ein # Zeichen",
    "- Strich",
    "„Plan“",
    '"a" und b',
    "it's",
    "C:\\Dok",
    " Rand ",
    "[x]",
    "&a",
    "*b",
    "!c",
    "@d",
    "%e",
    "`f`",
    "a:",
    "?",
    "-",
    "---",
    "",
    "zwei\nZeilen",
    "\n oben leer",
    "Ende\n",
    "> Text",
    "= x",
    "ü, ö",
    "{a: b}",
]
SCALARS = st.sampled_from(VALUES) | st.text("aä0: #-'\"\\[]{}\n,&*!|>%@`", max_size=8)
NAMES = st.sampled_from(["titel", "plz", "no", "06567", "a b", "ort"])
TREES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
MARKS = ["# Notiz", "#a: b", "   # eingerückt", "", "#"]


def formed(text: str, path: str = PAGE) -> str:
    octets = canonical(path, text.encode(), kinds())
    assert octets is not None
    return octets.decode()


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def rough(tree: object, indent: int, step: int) -> list[str]:
    """The tree as someone might write it: all in quotation marks, any indent."""
    pad = " " * indent
    if isinstance(tree, str):
        return [pad + quoted(tree)]
    if not tree:
        return [pad + ("{}" if isinstance(tree, dict) else "[]")]
    if isinstance(tree, dict):
        return [
            line
            for name, value in tree.items()
            for line in (f"{pad}{quoted(name)}:", *rough(value, indent + step, step))
        ]
    assert isinstance(tree, tuple)
    return [line for value in tree for line in (f"{pad}-", *rough(value, indent + step, step))]


@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=4), st.integers(1, 5), st.data())
@settings(max_examples=100, deadline=None)
def test_any_fields_keep_their_text_and_any_comment_stays(
    tree: dict[str, object], step: int, data: st.DataObject
) -> None:
    lines = rough(tree, 0, step)
    notes = data.draw(st.lists(st.tuples(st.integers(0, len(lines)), st.sampled_from(MARKS)), max_size=4))
    for index, mark in sorted(notes, reverse=True):
        lines.insert(index, mark)
    text = "---\n" + "\n".join(lines) + "\n---\nText.\n"
    draft, found = read_draft(PAGE, text.encode(), kinds())
    if draft is None or found:
        assert canonical(PAGE, text.encode(), kinds()) is None
        return
    tidy = formed(text)
    again, _ = read_draft(PAGE, tidy.encode(), kinds())
    assert again is not None
    assert again.fields == draft.fields == tree
    told = Counter(line.strip() for line in tidy.split("\n---")[0].split("\n") if line.strip().startswith("#"))
    expected = Counter(mark.strip() for _, mark in notes if mark)
    assert expected <= told
    assert formed(tidy) == tidy


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT / "content").as_posix())
def test_our_own_texts_are_in_form(path: object) -> None:
    place = next(each for each in FILES if each == path)
    octets = place.read_bytes()
    assert canonical(place.relative_to(ROOT / "content").as_posix(), octets, kinds()) == octets


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds())
@pytest.mark.parametrize("language", Language)
def test_what_a_new_entry_begins_with_is_in_form(kind: type, language: Language) -> None:
    text = starter(kind, language, date(2026, 11, 22))
    assert formed(text, FACTS if not text.startswith("---") else PAGE) == text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("plz: '06567'", 'plz: "06567"'),
        ("plz: 06567", 'plz: "06567"'),
        ('plz: "99734"', "plz: 99734"),
        ("zeit: '13:00'", "zeit: 13:00"),
        ("a: 'no'", "a: no"),
        ("a: 'true'", 'a: "true"'),
        ("a: 1.10", 'a: "1.10"'),
        ("a: 22,9 MiB", "a: 22,9 MiB"),
        ("a: 'Stand: 2024'", 'a: "Stand: 2024"'),
        ("farbe: '#0b4a7a'", 'farbe: "#0b4a7a"'),
        ('a: "„Plan“"', "a: „Plan“"),
        ("a:\n- b\n- c", "a:\n  - b\n  - c"),
        ("a: [b, {c: d}]", "a:\n  - b\n  - c: d"),
        ("a: ein\n  Satz", "a: ein Satz"),
        ("a: >\n  ein\n  Satz", "a: ein Satz"),
        ("a: |\n     eins\n       zwei", "a: |\n  eins\n    zwei"),
        ("a:    b   ", "a: b"),
        ('a: "b" # c', "# c\na: b"),
        ("a: b\n\n\n\nc: d", "a: b\n\nc: d"),
        ("a:\n    b: 1\n    # zu b\n# zu c\nc: 1", "a:\n  b: 1\n  # zu b\n# zu c\nc: 1"),
        ("a:\n- b\n  # zu b\nc: 1", "a:\n  - b\n  # zu b\nc: 1"),
        ("a:\n- b\n# zu c\nc: 1", "a:\n  - b\n# zu c\nc: 1"),
        ("a:\n  - # zum Punkt\n    b: 1", "a:\n  # zum Punkt\n  - b: 1"),
        ("a: b\n# zuletzt", "a: b\n# zuletzt"),
    ],
)
def test_fields(written: str, expected: str) -> None:
    assert formed(f"---\n{written}\n---\nText.\n") == f"---\n{expected}\n---\nText.\n"
    assert formed(f"{written}\n", FACTS) == f"{expected}\n"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\n\nText. \n\n\n\nMehr.\n\n", "Text.\n\nMehr.\n"),
        ("## Eins\nText.\n## Zwei\nText.", "## Eins\n\nText.\n\n## Zwei\n\nText.\n"),
        ("* a\n* b", "- a\n- b\n"),
        ("eins  \nzwei   ", "eins  \nzwei\n"),
        ("```\nx  \n\n\ny\n```", "```\nx  \n\n\ny\n```\n"),
        ("- a\n* b", "- a\n* b\n"),
        ("Ein *Wort*\\\nneu", "Ein *Wort*\\\nneu\n"),
        ("", ""),
    ],
)
def test_text(written: str, expected: str) -> None:
    assert formed(f"---\na: b\n---\n{written}") == f"---\na: b\n---\n{expected}"


def test_line_ends_and_marks_of_other_systems() -> None:
    assert formed("\ufeff---\r\na: 'b'\r\n---\r\nText.\r\n") == "---\na: b\n---\nText.\n"


@pytest.mark.parametrize("text", ["---\na: b #c\n---\n", "---\na: [b\n---\n", "---\na: 1\na: 2\n---\n", "---\na: b\n"])
def test_what_cannot_be_told_for_sure_is_left_alone(text: str) -> None:
    assert canonical(PAGE, text.encode(), kinds()) is None


@given(st.lists(st.sampled_from(["* a", "- b", "  * c", "", " ", "## T", "x  ", "```", "> q", "1. n", "    k", "***"])))
@settings(max_examples=100, deadline=None)
def test_any_text_settles_at_once(lines: list[str]) -> None:
    text = "---\na: b\n---\n" + "\n".join(lines)
    tidy = formed(text)
    assert formed(tidy) == tidy
