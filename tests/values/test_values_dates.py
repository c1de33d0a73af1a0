from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from ssg.values import PartialDate, Period, in_words
from ssg.values.dates import read_date, read_partial_date

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("15.11.2018", date(2018, 11, 15)),
        ("1.7.2022", date(2022, 7, 1)),
        (" 1. 7. 2022\n", date(2022, 7, 1)),
        ("2018-11-15", date(2018, 11, 15)),
        ("2018–11–15", date(2018, 11, 15)),
        ("15. November 2018", date(2018, 11, 15)),
        ("15.\u00a0november\u00a02018", date(2018, 11, 15)),
        ("3. Ma\u0308rz 2020", date(2020, 3, 3)),
        ("29.02.2024", date(2024, 2, 29)),
    ],
)
def test_a_date_is_read_in_german_and_iso_form(written: str, day: date) -> None:
    assert read_date(written) == day


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("morgen", "date_unreadable"),
        ("1542240000", "date_unreadable"),
        ("2018-11-15T00:00:00", "date_unreadable"),
        ("11/15/2018", "date_unreadable"),
        ("15. Novembr 2018", "date_unreadable"),
        ("١٥.١١.٢٠١٨", "date_unreadable"),
        ("31.02.2019", "date_impossible"),
        ("29.02.2023", "date_impossible"),
        ("01.13.2019", "date_impossible"),
        ("00.01.2019", "date_impossible"),
        ("2019-02-31", "date_impossible"),
        ("15. November", "date_without_year"),
        ("15.11.", "date_without_year"),
        ("November", "date_without_year"),
        ("15.11.18", "date_year_short"),
        ("November 2018", "date_without_day"),
        ("2018", "date_without_day"),
        ("31.12.1899", "date_out_of_range"),
        ("01.01.2200", "date_out_of_range"),
        (" \u00a0", "text_empty"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(written: str, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_date(written)
    assert refused.value.type == kind
    assert refused.value.context is not None
    assert refused.value.context["written"] == written


@given(DAYS)
def test_every_day_survives_being_written_out(day: date) -> None:
    assert read_date(in_words(day, easy=False)) == day
    assert read_date(in_words(day, easy=True)) == day
    assert read_date(day.isoformat()) == day


def test_a_day_in_words_names_the_month_in_easy_german_only() -> None:
    assert in_words(date(2018, 11, 5), easy=False) == "05.11.2018"
    assert in_words(date(2018, 11, 5), easy=True) == "5. November 2018"


@pytest.mark.parametrize(
    ("partial", "iso", "standard", "easy"),
    [
        (PartialDate(2022, 7, 1), "2022-07-01", "01.07.2022", "1. Juli 2022"),
        (PartialDate(2016, 5), "2016-05", "Mai 2016", "Mai 2016"),
        (PartialDate(2016), "2016", "2016", "2016"),
        (PartialDate(None, 11, 4), "--11-04", "4. November", "4. November"),
    ],
)
def test_a_partial_date_shows_what_it_knows(partial: PartialDate, iso: str, standard: str, easy: str) -> None:
    assert partial.iso == iso
    assert in_words(partial, easy=False) == standard
    assert in_words(partial, easy=True) == easy


def test_a_partial_date_covers_all_its_days() -> None:
    assert (PartialDate(2024, 2).first, PartialDate(2024, 2).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (PartialDate(2016).first, PartialDate(2016).last) == (date(2016, 1, 1), date(2016, 12, 31))
    assert (PartialDate(2016, 5, 4).first, PartialDate(2016, 5, 4).last) == (date(2016, 5, 4), date(2016, 5, 4))
    assert (PartialDate(None, 11, 4).first, PartialDate(None, 11, 4).last) == (None, None)


def test_the_29th_of_february_may_stand_without_its_year() -> None:
    assert read_partial_date("29. Februar") == PartialDate(None, 2, 29)


MAY, JUNE_16, MAY_18 = PartialDate(2016, 5), PartialDate(2016, 6), PartialDate(2018, 5)
FROM, TO = PartialDate(2022, 7, 1), PartialDate(2025, 6, 30)


@pytest.mark.parametrize(
    ("written", "start", "end", "standard", "easy"),
    [
        ("01.07.2022 – 30.06.2025", FROM, TO, "01.07.2022 bis 30.06.2025", "1. Juli 2022 bis 30. Juni 2025"),
        ("01.07.2022-30.06.2025", FROM, TO, "01.07.2022 bis 30.06.2025", "1. Juli 2022 bis 30. Juni 2025"),
        ("vom 01.07.2022 bis zum 30.06.2025", FROM, TO, "01.07.2022 bis 30.06.2025", "1. Juli 2022 bis 30. Juni 2025"),
        ("2022-07-01 – 2025-06-30", FROM, TO, "01.07.2022 bis 30.06.2025", "1. Juli 2022 bis 30. Juni 2025"),
        ("2018-11-15", PartialDate(2018, 11, 15), PartialDate(2018, 11, 15), "15.11.2018", "15. November 2018"),
        ("2016", PartialDate(2016), PartialDate(2016), "2016", "2016"),
        ("Jahr 2016", PartialDate(2016), PartialDate(2016), "2016", "2016"),
        ("im Jahr 2016", PartialDate(2016), PartialDate(2016), "2016", "2016"),
        ("2018-2024", PartialDate(2018), PartialDate(2024), "2018 bis 2024", "2018 bis 2024"),
        ("2018 — 2024", PartialDate(2018), PartialDate(2024), "2018 bis 2024", "2018 bis 2024"),
        ("Mai 2016", MAY, MAY, "Mai 2016", "Mai 2016"),
        ("Juni 2016 – Mai 2018", JUNE_16, MAY_18, "Juni 2016 bis Mai 2018", "Juni 2016 bis Mai 2018"),
        ("von Juni 2016 bis Mai 2018", JUNE_16, MAY_18, "Juni 2016 bis Mai 2018", "Juni 2016 bis Mai 2018"),
        ("ab 2019", PartialDate(2019), None, "ab 2019", "ab 2019"),
        ("Seit Mai 2016", MAY, None, "seit Mai 2016", "seit Mai 2016"),
        ("seit dem Jahr 2019", PartialDate(2019), None, "seit 2019", "seit 2019"),
        ("ab 01.07.2022", FROM, None, "ab 01.07.2022", "ab 1. Juli 2022"),
        ("bis 2021", None, PartialDate(2021), "bis 2021", "bis 2021"),
    ],
)
def test_a_period_is_read_and_shown(
    written: str, start: PartialDate | None, end: PartialDate | None, standard: str, easy: str
) -> None:
    period = Period.read(written)
    assert (period.start, period.end) == (start, end)
    assert period.written == written
    assert in_words(period, easy=False) == standard
    assert in_words(period, easy=True) == easy


@pytest.mark.parametrize(
    ("written", "kind", "quoted"),
    [
        ("Herbst 2021", "period_unreadable", "Herbst 2021"),
        ("bis Herbst 2021", "period_unreadable", "bis Herbst 2021"),
        ("2010-12", "period_unreadable", "2010-12"),
        ("2018-", "period_unreadable", "2018-"),
        ("–", "period_unreadable", "–"),
        ("2016 bis 2017 bis 2018", "period_unreadable", "2016 bis 2017 bis 2018"),
        ("2024–2018", "period_reversed", "2024–2018"),
        ("02.01.2020 - 01.01.2020", "period_reversed", "02.01.2020 - 01.01.2020"),
        ("01.07. – 30.09.2022", "date_without_year", "01.07."),
        ("4. November", "date_without_year", "4. November"),
        ("Mai bis Juni 2016", "date_without_year", "Mai"),
        ("31.02.2020 – 2021", "date_impossible", "31.02.2020"),
        ("2018 – 01.01.19", "date_year_short", "01.01.19"),
        ("", "text_empty", ""),
    ],
)
def test_a_period_without_exact_bounds_is_refused(written: str, kind: str, quoted: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Period.read(written)
    assert refused.value.type == kind
    assert refused.value.context == {"written": quoted}


def test_a_period_begins_on_its_first_day_and_ends_after_its_last() -> None:
    period = Period.read("Juni 2016 – Mai 2018")
    assert not period.has_begun(date(2016, 5, 31))
    assert period.has_begun(date(2016, 6, 1))
    assert not period.is_over(date(2018, 5, 31))
    assert period.is_over(date(2018, 6, 1))


def test_an_open_side_of_a_period_has_no_limit() -> None:
    assert not Period.read("seit Mai 2016").is_over(date.max)
    assert not Period.read("ab 2019").has_begun(date(2018, 12, 31))
    assert Period.read("bis 2021").has_begun(date.min)
    assert Period.read("bis 2021").is_over(date(2022, 1, 1))


@given(DAYS, st.integers(0, 20_000), st.sampled_from(["-", " - ", "–", " — ", " bis ", " −\u00a0"]))
def test_any_two_days_in_order_are_a_period(first: date, days: int, dash: str) -> None:
    last = min(first + timedelta(days), date(2199, 12, 31))
    period = Period.read(f"{first:%d.%m.}{first.year}{dash}{last:%d.%m.}{last.year}")
    assert period.start is not None
    assert period.end is not None
    assert (period.start.first, period.end.last) == (first, last)
