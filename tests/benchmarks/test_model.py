from dataclasses import replace

import pytest

from benchmarks.model import Line, Model, Weighed, model_of, told, weight

SMALL = Weighed(pages=100, alone=1.0, writing=0.1, work=3.0, transfer=0.2, octets=4_000, batches=6, memory=50_000_000)
LARGE = replace(
    SMALL, pages=300, alone=1.4, writing=0.3, work=7.0, transfer=0.6, octets=12_000, batches=18, memory=90_000_000
)
MODEL = model_of(SMALL, LARGE, per_batch=0.01, loading=0.0)


@pytest.mark.parametrize("weighed", [SMALL, LARGE])
def test_the_lines_go_through_both_builds(weighed: Weighed) -> None:
    for name in ("alone", "writing", "work", "transfer", "octets", "batches", "memory"):
        line: Line = getattr(MODEL, name)
        assert line.at(weighed.pages) == pytest.approx(getattr(weighed, name))


def test_each_worker_pays_for_its_own_start_and_shares_the_pages() -> None:
    one, two, many = (MODEL.parts(1000, workers)["tasks"] for workers in (1, 2, 1000))
    assert (one, two, many) == pytest.approx((1 + 20, 1 + 10, 1 + 0.02))


def test_each_worker_loads_modules() -> None:
    loading = model_of(SMALL, LARGE, per_batch=0.01, loading=0.5)
    assert loading.cpu(1000, 4) - MODEL.cpu(1000, 4) == pytest.approx(4 * 0.5)


def test_what_the_program_does_by_itself_is_added_and_what_happens_side_by_side_is_not() -> None:
    sending = 0.002 * 1000 + 60 * 0.01
    assert MODEL.seconds(1000, 1) == pytest.approx(0.8 + 2.0 + 1.0 + 21)
    assert MODEL.seconds(1000, 1000) == pytest.approx(0.8 + 2.0 + 1.0 + sending)


def test_shared_cores_bound_what_workers_gain() -> None:
    sending = 0.002 * 1000 + 60 * 0.01
    assert MODEL.seconds(1000, 8, cores=2) == pytest.approx(0.8 + 2.0 + 1.0 + (8 + 20 + sending) / 2)


def test_joining_takes_time_once() -> None:
    joined = replace(MODEL, joining=2.0, joining_cpu=1.0)
    assert joined.seconds(1000, 8) - MODEL.seconds(1000, 8) == pytest.approx(2.0)
    assert joined.cpu(1000, 8) - MODEL.cpu(1000, 8) == pytest.approx(1.0)


def test_the_slowest_part_changes_with_the_number_of_workers() -> None:
    assert [MODEL.slowest(10_000, workers) for workers in (1, 64)] == ["tasks", "sending"]
    assert replace(MODEL, alone=Line(0.0, 1.0)).slowest(10_000, 1) == "linking"


def test_noise_gives_no_cost_below_nothing() -> None:
    model: Model = model_of(SMALL, replace(LARGE, alone=0.9, memory=40_000_000), per_batch=0.0, loading=0.0)
    assert model.alone.per_page == 0
    assert model.memory.per_page == 0


@pytest.mark.parametrize(
    ("seconds", "words"), [(1.4, "1 s"), (119.0, "119 s"), (600, "10 min"), (36_000, "10 h"), (864_000, "10 days")]
)
def test_times_are_told_as_people_say_them(seconds: float, words: str) -> None:
    assert told(seconds) == words


@pytest.mark.parametrize(("octets", "words"), [(999, "999 B"), (46_000, "46 kB"), (4.5e14, "450 TB")])
def test_weights_are_told_in_the_unit_that_fits(octets: float, words: str) -> None:
    assert weight(octets) == words
