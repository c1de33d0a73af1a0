"""What entries say of their days: weekdays, phases, and what the day changes."""

from datetime import date

import pytest

from ssg.kind import State
from ssg.values import Moment, Period
from tests.small_county import entries_of
from tests.small_site import page

HEAD = ("titel: T",)


@pytest.mark.parametrize(
    ("written", "weekday"),
    [("4. November 2025", "Dienstag"), ("29.02.2024, 9 Uhr", "Donnerstag"), ("4. November, ab 13.30 Uhr", "")],
)
def test_a_day_of_a_known_year_has_its_weekday(written: str, weekday: str) -> None:
    assert Moment.read(written).weekday == weekday


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Juni 2016 bis Februar 2020", (date(2016, 6, 1), date(2020, 2, 29))),
        ("2016", (date(2016, 1, 1), date(2016, 12, 31))),
        ("seit Mai 2016", (date(2016, 5, 1), None)),
        ("bis 2021", (None, date(2021, 12, 31))),
    ],
)
def test_a_period_knows_its_first_and_last_day(written: str, days: tuple[date | None, date | None]) -> None:
    assert Period.read(written).days == days


@pytest.mark.parametrize(
    ("folder", "lines", "days"),
    [
        ("programme", ["zeitraum: 2016"], (date(2016, 1, 1), date(2016, 12, 31))),
        ("programme", [], (None, None)),
        ("termine", ["beginn: 1. Mai 2016", "ende: 3. Mai 2016"], (date(2016, 5, 1), date(2016, 5, 3))),
        ("termine", ["beginn: 1. Mai"], (None, None)),
        ("aufrufe", ["frist: 1. Mai 2016", "zeitraum: 2019"], (None, date(2016, 5, 1))),
        ("aufrufe", ["frist: 1. Mai", "zeitraum: 2019"], (None, date(2019, 12, 31))),
        ("aufrufe", [], (None, None)),
        ("kontakte", ["amt: A"], (None, None)),
    ],
)
def test_the_days_on_which_a_state_changes(
    folder: str, lines: list[str], days: tuple[date | None, date | None]
) -> None:
    (entry,) = entries_of({f"kreis/{folder}/x.md": page(*HEAD, *lines)})
    assert entry.facts.days() == days
    _, last = days
    if last:
        after = date.fromordinal(last.toordinal() + 1)
        assert entry.facts.state(last) is not State.OVER
        assert entry.facts.state(after) is State.OVER


def test_each_phase_stands_somewhere() -> None:
    phases = ("phasen:", *(f"  - zeitraum: {year}\n    schritte: [S]" for year in (2016, 2017, 2018)))
    (entry,) = entries_of({"kreis/programme/x.md": page(*HEAD, *phases)})
    assert entry.facts.stages(date(2017, 6, 1)) == (State.OVER, State.RUNNING, State.AHEAD)
    assert entry.facts.stages(date(2019, 1, 1)) == (State.OVER,) * 3
