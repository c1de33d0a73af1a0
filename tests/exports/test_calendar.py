from datetime import UTC, date, datetime
from typing import Any

import pytest
import vobject

from tests.exports.export_of import exported, quoted

HOSTILE = r"""Fest; mit, \n \ END:VEVENT RRULE:FREQ=DAILY <b>ß</b> – „sehr“ 𝄞 """ + "lang und immer länger " * 6


def event_of(*lines: str, title: str = "Fachtag") -> Any:
    """As a calendar reads it."""
    text = exported("termine", f"titel: {quoted(title)}", *lines)
    assert text is not None
    calendar = vobject.readOne(text, validate=True)
    assert len(calendar.contents["vevent"]) == 1
    return calendar.vevent


def test_a_calendar_keeps_all_of_it() -> None:
    event = event_of(
        "kurz: Alle sind da.",
        "stand: 15.10.2018",
        "beginn: 4. November 2018, ab 13.30 Uhr",
        "ende: 4. November 2018, 16 Uhr",
        "ort:",
        "  name: Ratssaal",
        "  strasse: Beispielplatz 1",
        "  plz: 06567",
        "  ort: Musterstadt",
        "  zugang: Es gibt einen Aufzug.",
        "anmeldung: Bitte bis 1. November 2018.",
    )
    assert event.summary.value == "Fachtag"
    assert event.uid.value == "kreis/termine/x"
    assert event.dtstamp.value == datetime(2018, 10, 15, tzinfo=UTC)
    assert event.location.value == "Ratssaal, Beispielplatz 1, 06567 Musterstadt"
    assert event.description.value == "Alle sind da.\nBitte bis 1. November 2018.\nEs gibt einen Aufzug."
    assert event.dtstart.value.astimezone(UTC) == datetime(2018, 11, 4, 12, 30, tzinfo=UTC)
    assert event.dtend.value.astimezone(UTC) == datetime(2018, 11, 4, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hour"),
    [("30. März 2019", 11), ("31. März 2019", 10), ("26. Oktober 2019", 10), ("27. Oktober 2019", 11)],
)
def test_noon_is_noon_in_summer_and_in_winter(day: str, hour: int) -> None:
    start = event_of(f"beginn: {day}, 12 Uhr").dtstart.value.astimezone(UTC)
    assert start.hour == hour


@pytest.mark.parametrize(
    ("start", "end", "first", "behind"),
    [
        ("4. November 2018", None, date(2018, 11, 4), date(2018, 11, 5)),
        ("31. Dezember 2018", "1. Januar 2019", date(2018, 12, 31), date(2019, 1, 2)),
        ("4. November 2018", "5. November 2018, 16 Uhr", date(2018, 11, 4), date(2018, 11, 6)),
    ],
)
def test_days_without_a_time_are_whole(start: str, end: str | None, first: date, behind: date) -> None:
    event = event_of(f"beginn: {start}", *([f"ende: {end}"] if end else []))
    assert (event.dtstart.value, event.dtend.value) == (first, behind)


def test_an_end_without_a_time_is_the_end_of_that_day() -> None:
    event = event_of("beginn: 4. November 2018, 13 Uhr", "ende: 5. November 2018")
    assert event.dtend.value.astimezone(UTC) == datetime(2018, 11, 5, 23, tzinfo=UTC)


@pytest.mark.parametrize("end", [[], ["ende: 4. November 2018, 13 Uhr"], ["ende: 4. November 2018"]])
def test_no_end_is_made_up(end: list[str]) -> None:
    event = event_of("beginn: 4. November 2018, 13 Uhr", *end)
    assert "dtend" not in event.contents


def test_no_text_becomes_a_field() -> None:
    event = event_of("beginn: 4. November 2018", f"kurz: {quoted(HOSTILE)}", title=HOSTILE)
    kept = " ".join(HOSTILE.split())
    assert event.summary.value == event.description.value == kept
    assert set(event.contents) == {"uid", "dtstamp", "dtstart", "dtend", "summary", "description", "url"}


@pytest.mark.parametrize("start", ["4. November, 13 Uhr", "4. November 2017"])
def test_without_a_year_or_when_over_there_is_no_file(start: str) -> None:
    assert exported("termine", "titel: T", f"beginn: {start}") is None


def test_the_same_content_becomes_the_same_file() -> None:
    lines = ("titel: T", "beginn: 4. November 2018")
    assert exported("termine", *lines, today=date(2018, 1, 1)) == exported("termine", *lines, today=date(2018, 2, 2))
