"""Answers are used again for some days, by their kind, and never believed when spoiled."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from ssg.outside.answer import Answer, Verdict
from ssg.outside.remembered import FORGOTTEN, NAME, Remembered

DAY = date(2018, 11, 1)
URL = "https://www.amt.example/"


@pytest.mark.parametrize(("verdict", "days"), [(Verdict.REACHED, 7), (Verdict.BROKEN, 1), (Verdict.UNSURE, 0)])
def test_an_answer_lasts_by_its_kind(tmp_path: Path, verdict: Verdict, days: int) -> None:
    answer = Answer(verdict, DAY, "Grund", "https://neu.example/")
    Remembered.open(tmp_path).keep({URL: answer}, DAY)
    again = Remembered.open(tmp_path)
    for age in range(9):
        assert again.recall(URL, DAY + timedelta(age)) == (answer if age < days else None)
    assert again.recall(URL, DAY - timedelta(1)) is None
    assert again.recall("https://anders.example/", DAY) is None


def test_old_answers_are_dropped_and_others_stay(tmp_path: Path) -> None:
    Remembered.open(tmp_path).keep({URL: Answer(Verdict.REACHED, DAY)}, DAY)
    late = DAY + FORGOTTEN
    Remembered.open(tmp_path).keep({"https://b.example/": Answer(Verdict.REACHED, late)}, late)
    assert URL not in (tmp_path / NAME).read_text("utf-8")
    Remembered.open(tmp_path).keep({"https://c.example/": Answer(Verdict.REACHED, late)}, late)
    assert "https://b.example/" in (tmp_path / NAME).read_text("utf-8")


@pytest.mark.parametrize("octets", [b"", b"nonsense", b"\x00" * 99])
def test_a_spoiled_memory_is_an_empty_one(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / NAME).write_bytes(octets)
    assert Remembered.open(tmp_path).recall(URL, DAY) is None


def test_without_anything_asked_nothing_is_written(tmp_path: Path) -> None:
    Remembered.open(tmp_path).keep({}, DAY)
    assert [*tmp_path.iterdir()] == []
