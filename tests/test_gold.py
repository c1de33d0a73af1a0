"""The detectors keep the quality that was measured on the labelled sentences."""

import pytest

from tests.gold_figures import TASKS, Figures, Task, compound_cuts, read


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_detector_is_as_good_as_measured(task: Task) -> None:
    figures = task.figures()
    slips = "\n".join(f"{what}: {text}" for what, text in task.slips())
    assert figures.f1 >= task.f1, slips
    assert figures.precision >= task.precision, slips


def test_the_figures_are_computed_as_usual() -> None:
    figures = Figures(right=6, wrong=2, missed=4)
    assert (figures.precision, figures.recall) == (0.75, 0.6)
    assert figures.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert Figures(right=0, wrong=0, missed=0).f1 == 0.0


def test_rows_without_a_label_are_not_counted() -> None:
    found_everywhere = Task("all", "dev", lambda _: [(0, 1)], TASKS[0].compare, f1=0.0).figures()
    labelled = [row for row in read("dev") if row["passive"] is not None]
    assert found_everywhere.right + found_everywhere.wrong == len(labelled) < len(read("dev"))


def test_an_optional_cut_is_neither_wanted_nor_wrong() -> None:
    row = {"word": "Bundesland", "split": "Bundes·land", "optional": [3]}
    assert compound_cuts(row, lambda _: "Bun·des·land") == ({6}, {6})


def test_the_labelled_sentences_come_with_their_licence() -> None:
    assert len(read("dev")) == 3060
    assert len(read("split-dev")) == 418
    assert len(read("compounds-dev")) == 157
