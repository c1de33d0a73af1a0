"""The word lists and the small detectors on top of them."""

import pytest

from ssg.language import lexicon
from ssg.language.acronyms import acronyms
from ssg.language.link_texts import is_bare_address, is_vague
from ssg.language.names import names_in
from ssg.language.roman import arabic


def test_comments_are_no_entries() -> None:
    assert "Aber" in lexicon.words("sentence_starters")
    assert not any("#" in word for word in lexicon.words("sentence_starters"))
    assert lexicon.pairs("abbreviations")["z. B."] == "zum Beispiel"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("BMBF", ["BMBF"]),
        ("ThILIK", ["ThILIK"]),
        ("ESF-Mittel", ["ESF"]),
        ("PDF", []),
        ("ReadSpeaker", []),
        ("E-Mail", []),
        ("XII", []),
        ("BürgerInnen", []),
        ("Amt", []),
    ],
)
def test_acronyms_are_told_from_names_and_numerals(word: str, found: list[str]) -> None:
    assert list(acronyms(word)) == found


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("VIII", 8),
        ("XIV", 14),
        ("MCMXCIV", 1994),
        ("IIII", None),
        ("CD", None),
        ("XL", None),
        ("", None),
        ("Amt", None),
    ],
)
def test_roman_numerals_have_a_value(word: str, value: int | None) -> None:
    assert arabic(word) == value


def test_a_link_text_may_be_vague_or_a_bare_address() -> None:
    assert is_vague("Hier …")
    assert not is_vague("Hier finden Sie Hilfe")
    assert is_bare_address("www.example.org/a", "https://www.example.org/a")
    assert is_bare_address("LK Plan_2018.pdf", "plan.pdf")
    assert not is_bare_address("amt@example.org", "mailto:amt@example.org")
    assert not is_bare_address("Antrag (PDF, 1 MB)", "antrag.pdf")


def test_a_longer_name_wins() -> None:
    text = "Der Europäischer Sozialfonds Plus zahlt."
    assert [text[start:end] for start, end in names_in(text)] == ["Europäischer Sozialfonds Plus"]
