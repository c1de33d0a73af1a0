"""German alphabetical order."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from ssg.collation import german_key, initial


def test_umlauts_sort_like_their_base_letters() -> None:
    words = ["Zug", "Übung", "Ufer", "Äpfel", "Apfel", "Straße", "Strasse", "öffnen", "Ordnung"]
    assert sorted(words, key=german_key) == [
        "Apfel", "Äpfel", "öffnen", "Ordnung", "Strasse", "Straße", "Übung", "Ufer", "Zug",
    ]  # fmt: skip


def test_quotes_do_not_count() -> None:
    assert sorted(["„Zebra“", "Apfel"], key=german_key) == ["Apfel", "„Zebra“"]
    assert initial("„Ärzte“") == "A"


def test_digits_and_signs_share_one_letter() -> None:
    assert initial("3 Wege") == "#"
    assert initial("") == "#"


@given(st.lists(st.text(max_size=8)), st.randoms())
def test_the_order_does_not_depend_on_the_order_before(words: list[str], chance: Random) -> None:
    shuffled = list(words)
    chance.shuffle(shuffled)
    assert sorted(words, key=german_key) == sorted(shuffled, key=german_key)
