"""The detectors of passive, genitive, Konjunktiv and negation on our own labelled sentences."""

from collections.abc import Callable

import pytest

from ssg.language import find_genitive, find_negation, find_passive, find_subjunctive
from tests.labelled_texts import entries

Spans = list[tuple[int, int]]


@pytest.mark.parametrize(
    ("name", "detector", "most_slips"),
    [
        ("passive", find_passive, 0),
        ("genitive", find_genitive, 1),
        ("subjunctive", find_subjunctive, 1),
        ("negation", find_negation, 0),
    ],
)
def test_a_detector_is_right_on_own_sentences(name: str, detector: Callable[[str], Spans], most_slips: int) -> None:
    rows = [(line[0] == "+", line[2:]) for line in entries(name)]
    slips = [sentence for is_wanted, sentence in rows if bool(detector(sentence)) != is_wanted]
    assert len(slips) <= most_slips, slips
    assert sum(is_wanted for is_wanted, _ in rows) > 100


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("Der Film erzählt die Geschichte zweier Schwestern.", "zweier Schwestern"),
        ("Sie wurde der Hexerei angeklagt.", "der Hexerei"),
        ("Die Quote der an der Schule eingeschriebenen Kinder steigt.", "der an der Schule eingeschriebenen Kinder"),
        ("Die Meinung der anderen ist ihm egal.", "der anderen"),
        ("Nach § 7 Abs. 2 der Satzung ist das erlaubt.", "der Satzung"),
        ("Die Verarbeitung Ihrer Daten dient der Abrechnung.", "Ihrer Daten"),
    ],
)
def test_a_genitive_is_marked_from_its_first_word_to_its_noun(sentence: str, marked: str) -> None:
    assert [sentence[start:end] for start, end in find_genitive(sentence)] == [marked]
