from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssg.search.folding import folded, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ämter", "Aemter"),
        ("Straße", "STRASSE"),
        ("Förderung", "foerderung"),
        ("Übersetzer", "Uebersetzer"),
        ("Café", "cafe"),
        ("Sozial\u00adplanung", "Sozialplanung"),
        ("Sömmerda", "So\u0308mmerda"),
    ],
)
def test_two_ways_to_write_a_word_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_what_only_looks_like_an_umlaut_stays() -> None:
    assert [folded(word) for word in ("neue", "Steuer", "Bauer", "Quelle")] == ["neue", "steuer", "bauer", "quelle"]


@pytest.mark.parametrize(
    "forms",
    [
        "Haus Hauses Häuser Häusern",
        "Amt Amtes Ämter Ämtern",
        "Familie Familien",
        "Tag Tage Tages Tagen",
        "Kind Kinder Kindern Kindes",
        "Kita Kitas",
        "Plan Pläne Plänen",
        "Verein Vereine Vereins Vereinen",
        "Beraterin Beraterinnen Berater Beratern",
        "Förderung Förderungen",
        "Landkreis Landkreise Landkreises",
        "Strategie Strategien",
        "Kommune Kommunen",
        "Konzept Konzepte Konzepts Konzepten",
    ],
)
def test_the_forms_of_a_noun_have_one_stem(forms: str) -> None:
    assert len({stem(folded(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["Kreis Kreide", "Amt Ampel", "Plan Planet", "Bus Buch"])
def test_other_words_keep_apart(pair: str) -> None:
    one, other = pair.split()
    assert stem(folded(one)) != stem(folded(other))


@given(st.text(ascii_lowercase, max_size=20))
def test_a_stem_stays_and_begins_its_word(word: str) -> None:
    found = stem(word)
    assert stem(found) == found
    assert word.startswith(found)
    assert len(found) >= min(len(word), 3)
