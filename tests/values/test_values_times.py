from datetime import date

import pytest
from pydantic_core import PydanticCustomError

from ssg.values import ClockTime, Moment, PartialDate, TimeRange, Weekdays, Written, in_words


@pytest.mark.parametrize(
    ("written", "kept", "iso", "standard", "easy"),
    [
        ("9:00", "9:00", "09:00", "9:00 Uhr", "9 Uhr"),
        ("09.00", "09.00", "09:00", "09.00 Uhr", "9 Uhr"),
        ("13.30 Uhr", "13.30", "13:30", "13.30 Uhr", "13:30 Uhr"),
        ("9 Uhr", "9", "09:00", "9 Uhr", "9 Uhr"),
        ("9:05Uhr", "9:05", "09:05", "9:05 Uhr", "9:05 Uhr"),
        ("23:59", "23:59", "23:59", "23:59 Uhr", "23:59 Uhr"),
    ],
)
def test_a_clock_time_stays_as_typed_in_standard_german(
    written: str, kept: str, iso: str, standard: str, easy: str
) -> None:
    clock = ClockTime.read(written)
    assert (clock.written, clock.iso) == (kept, iso)
    assert in_words(clock, easy=False) == standard
    assert in_words(clock, easy=True) == easy


@pytest.mark.parametrize(
    ("written", "standard", "easy"),
    [
        ("09.00 - 12.00", "09.00 – 12.00 Uhr", "von 9 Uhr bis 12 Uhr"),
        ("13:00–16:30 Uhr", "13:00 – 16:30 Uhr", "von 13 Uhr bis 16:30 Uhr"),
        ("9 bis 12 Uhr", "9 – 12 Uhr", "von 9 Uhr bis 12 Uhr"),
        ("von 9 bis 12", "9 – 12 Uhr", "von 9 Uhr bis 12 Uhr"),
        ("9 Uhr - 12.15 Uhr", "9 – 12.15 Uhr", "von 9 Uhr bis 12:15 Uhr"),
        ("18:00 - 00:00", "18:00 – 00:00 Uhr", "von 18 Uhr bis 0 Uhr"),
    ],
)
def test_a_time_range_is_read_and_shown(written: str, standard: str, easy: str) -> None:
    hours = TimeRange.read(written)
    assert hours.written == written
    assert in_words(hours, easy=False) == standard
    assert in_words(hours, easy=True) == easy


@pytest.mark.parametrize(
    ("written", "days", "words"),
    [
        ("Montag - Freitag", (0, 1, 2, 3, 4), "Montag bis Freitag"),
        ("von Montag bis Freitag", (0, 1, 2, 3, 4), "Montag bis Freitag"),
        ("Mo–Fr", (0, 1, 2, 3, 4), "Montag bis Freitag"),
        ("Mo. - Mi.", (0, 1, 2), "Montag bis Mittwoch"),
        ("Dienstag, Donnerstag", (1, 3), "Dienstag und Donnerstag"),
        ("dienstag und mittwoch", (1, 2), "Dienstag und Mittwoch"),
        ("Mo, Mi, Fr", (0, 2, 4), "Montag, Mittwoch und Freitag"),
        ("Montag, Mittwoch bis Freitag", (0, 2, 3, 4), "Montag und Mittwoch bis Freitag"),
        ("Sonntag bis Donnerstag", (6, 0, 1, 2, 3), "Sonntag bis Donnerstag"),
        ("Sonnabend", (5,), "Samstag"),
        ("Mittwoch, Mi", (2,), "Mittwoch"),
    ],
)
def test_weekdays_are_read_and_shown(written: str, days: tuple[int, ...], words: str) -> None:
    weekdays = Weekdays.read(written)
    assert weekdays.days == days
    assert in_words(weekdays, easy=False) == in_words(weekdays, easy=True) == words


@pytest.mark.parametrize(
    ("written", "iso", "standard", "easy"),
    [
        ("4. November, 13.30 Uhr", "--11-04", "4. November, 13.30 Uhr", "4. November, 13:30 Uhr"),
        ("4. November, ab 13.30 Uhr", "--11-04", "4. November, ab 13.30 Uhr", "4. November, ab 13:30 Uhr"),
        ("04.11.2025, 13:30", "2025-11-04T13:30", "04.11.2025, 13:30 Uhr", "4. November 2025, 13:30 Uhr"),
        ("2025-11-04 13:30", "2025-11-04T13:30", "04.11.2025, 13:30 Uhr", "4. November 2025, 13:30 Uhr"),
        ("4. November 2025 um 9 Uhr", "2025-11-04T09:00", "04.11.2025, 9 Uhr", "4. November 2025, 9 Uhr"),
        ("4. November 2025", "2025-11-04", "04.11.2025", "4. November 2025"),
        ("04.11.", "--11-04", "4. November", "4. November"),
    ],
)
def test_a_moment_is_read_and_shown(written: str, iso: str, standard: str, easy: str) -> None:
    moment = Moment.read(written)
    assert (moment.written, moment.iso) == (written, iso)
    assert in_words(moment, easy=False) == standard
    assert in_words(moment, easy=True) == easy


def test_a_moment_without_its_year_is_never_over() -> None:
    moment = Moment.read("4. November, 13.30 Uhr")
    assert moment.day == PartialDate(None, 11, 4)
    assert not moment.has_year
    assert not moment.is_over(date.max)


def test_a_moment_is_over_on_the_next_day() -> None:
    moment = Moment.read("4. November 2025, 13.30 Uhr")
    assert moment.has_year
    assert not moment.is_over(date(2025, 11, 4))
    assert moment.is_over(date(2025, 11, 5))


@pytest.mark.parametrize(
    ("kind_of_value", "written", "kind", "quoted"),
    [
        (ClockTime, "9", "time_unreadable", "9"),
        (ClockTime, "halb zehn", "time_unreadable", "halb zehn"),
        (ClockTime, "9.5", "time_unreadable", "9.5"),
        (ClockTime, "24:00", "time_impossible", "24:00"),
        (ClockTime, "12:60", "time_impossible", "12:60"),
        (TimeRange, "9-12", "time_range_unreadable", "9-12"),
        (TimeRange, "vormittags", "time_range_unreadable", "vormittags"),
        (TimeRange, "9..0 - 12", "time_range_unreadable", "9..0 - 12"),
        (TimeRange, "12.00 - 09.00", "time_range_reversed", "12.00 - 09.00"),
        (TimeRange, "09.00 - 09.00", "time_range_reversed", "09.00 - 09.00"),
        (TimeRange, "09.00 - 25.00", "time_impossible", "25.00"),
        (Weekdays, "werktags", "weekday_unknown", "werktags"),
        (Weekdays, "Montag, Mittag", "weekday_unknown", "Mittag"),
        (Weekdays, "Mo-Mi-Fr", "weekday_unknown", "Mo-Mi-Fr"),
        (Weekdays, "Montag,", "weekday_unknown", "Montag,"),
        (Moment, "morgen", "moment_unreadable", "morgen"),
        (Moment, "4. November, abends", "moment_unreadable", "4. November, abends"),
        (Moment, "November 2025", "date_without_day", "November 2025"),
        (Moment, "31. Februar", "date_impossible", "31. Februar"),
        (Moment, "04.11.2025, 25 Uhr", "time_impossible", "25 Uhr"),
        (Moment, "04.11.25", "date_year_short", "04.11.25"),
    ],
)
def test_what_is_no_time_is_refused_with_its_reason(
    kind_of_value: type[Written], written: str, kind: str, quoted: str
) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        kind_of_value.read(written)
    assert refused.value.type == kind
    assert refused.value.context is not None
    assert refused.value.context["written"] == quoted


def test_an_unknown_weekday_names_the_seven_that_exist() -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Weekdays.read("werktags")
    assert refused.value.context is not None
    assert refused.value.context["allowed"] == "Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag"
