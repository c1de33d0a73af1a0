from dataclasses import replace

import pytest

from benchmarks.model import Line, Model, Portal, Weighed, model_of, told, weight

SMALL = Weighed(
    portal=Portal(sites=2, entries=25, pages=100),
    alone=1.0,
    taking=0.1,
    sending=0.02,
    laying=0.2,
    writing=0.1,
    start=1.5,
    site=1.0,
    octets=400_000,
    memory=70_000_000,
    memory_of_worker=90_000_000,
)
LARGE = replace(SMALL, portal=Portal(2, 125, 300), site=2.2, start=1.4, octets=1_200_000, memory_of_worker=130_000_000)
MANY = replace(
    LARGE,
    portal=Portal(12, 125, 300),
    alone=1.3,
    taking=0.4,
    sending=0.05,
    laying=1.2,
    writing=0.6,
    octets=7_200_000,
    memory=76_000_000,
)
MODEL = model_of(SMALL, LARGE, MANY)
PROGRAM = 0.04 + 1e-4 * 4000, 0.014 + 1e-5 * 4000, 4000 / 3000
"""Reading, sending and laying a portal of 4,000 pages."""


def test_the_lines_go_through_what_was_weighed() -> None:
    for each in (LARGE, MANY):
        for name in ("alone", "taking", "sending", "laying", "writing", "octets", "memory"):
            line: Line = getattr(MODEL, name)
            assert line.at(each.portal.all_pages) == pytest.approx(getattr(each, name)), name
    for each in (SMALL, LARGE):
        for name in ("site", "memory_of_worker"):
            line = getattr(MODEL, name)
            assert line.at(each.portal.entries) == pytest.approx(getattr(each, name)), name


def test_each_worker_begins_once_and_workers_share_whole_sites() -> None:
    portal, program = Portal(20, 75, 200), sum(PROGRAM)
    one, eight, many = (MODEL.steps(portal, workers)["sites"] for workers in (1, 8, 1000))
    assert (one, eight, many) == pytest.approx([1.4 + rounds * (1.6 + program / 20) for rounds in (20, 3, 1)])


def test_the_program_sets_the_pace_where_workers_are_many() -> None:
    portal = Portal(20, 75, 200)
    rest = MODEL.alone.at(4000) + MODEL.writing.at(4000)
    assert MODEL.seconds(portal, 1) == pytest.approx(rest + 1.4 + 20 * 1.6 + sum(PROGRAM))
    assert MODEL.seconds(portal, 1000) == pytest.approx(rest + 1.4 + sum(PROGRAM))


def test_shared_cores_bound_what_workers_gain() -> None:
    portal = Portal(20, 75, 200)
    beside = MODEL.seconds(portal, 8, cores=2) - MODEL.alone.at(4000) - MODEL.writing.at(4000)
    assert beside == pytest.approx((8 * 1.4 + 20 * 1.6 + sum(PROGRAM)) / 2)


def test_each_worker_costs_its_beginning() -> None:
    portal = Portal(20, 75, 200)
    assert MODEL.cpu(portal, 5) - MODEL.cpu(portal, 2) == pytest.approx(3 * 1.4)


def test_joining_takes_time_once() -> None:
    joined, portal = replace(MODEL, joining=2.0, joining_cpu=1.0), Portal(20, 75, 200)
    assert joined.seconds(portal, 8) - MODEL.seconds(portal, 8) == pytest.approx(2.0)
    assert joined.cpu(portal, 8) - MODEL.cpu(portal, 8) == pytest.approx(1.0)


def test_the_slowest_part_changes_with_the_number_of_workers() -> None:
    assert [MODEL.slowest(Portal(400, 125, 300), workers) for workers in (1, 64)] == ["sites", "program"]
    assert replace(MODEL, writing=Line(0.0, 1.0)).slowest(Portal(400, 125, 300), 1) == "writing"


def test_the_program_holds_what_it_knows_of_all_pages_and_a_few_sites() -> None:
    known = MODEL.memory.at(40 * 300)
    assert MODEL.held(Portal(40, 125, 300), 8) == pytest.approx(known + 10 * 600_000)
    assert MODEL.held(Portal(40, 125, 300), 64) == pytest.approx(known + 40 * 600_000), "there are no more"


def test_a_line_that_would_begin_below_nothing_begins_there() -> None:
    assert Line.through((50, 1.0), (150, 6.0)) == Line(0.0, 0.04)


def test_noise_gives_no_cost_below_nothing() -> None:
    model: Model = model_of(SMALL, replace(LARGE, site=0.9), replace(MANY, alone=0.9, memory=60_000_000))
    assert (model.alone.each, model.memory.each, model.site.each) == (0, 0, 0)


@pytest.mark.parametrize(
    ("seconds", "words"), [(1.4, "1 s"), (119.0, "119 s"), (600, "10 min"), (36_000, "10 h"), (864_000, "10 days")]
)
def test_times_are_told_as_people_say_them(seconds: float, words: str) -> None:
    assert told(seconds) == words


@pytest.mark.parametrize(("octets", "words"), [(999, "999 B"), (46_000, "46 kB"), (4.5e14, "450 TB")])
def test_weights_are_told_in_the_unit_that_fits(octets: float, words: str) -> None:
    assert weight(octets) == words
