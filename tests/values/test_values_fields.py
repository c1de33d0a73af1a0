"""What holds of every value type as a field of a model."""

import pickle
import re
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError, to_json

from ssg.values import (
    ClockTime,
    Colour,
    Date,
    Email,
    FileName,
    FileSize,
    Flag,
    LawReference,
    Moment,
    Money,
    Period,
    Postcode,
    TelephoneLine,
    Text,
    TimeRange,
    WebAddress,
    Weekdays,
    Written,
    in_words,
)
from ssg.values.colours import read_colour
from ssg.values.dates import read_date
from ssg.values.texts import read_email, read_file_name, read_flag, read_postcode, read_text

WRITTEN = (ClockTime, FileSize, LawReference, Moment, Money, Period, TelephoneLine, TimeRange, WebAddress, Weekdays)
PLAIN = (Text, Date, Postcode, Email, Flag, Colour, FileName)
READERS: tuple[Callable[[str], object], ...] = (
    *(kind.read for kind in WRITTEN),
    *(read_date, read_text, read_postcode, read_email, read_flag, read_colour, read_file_name),
)
CASES = [(kind, each) for kind in WRITTEN for each in kind.EXAMPLES]


class Shown(BaseModel):
    """A record as the content kinds declare it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    period: Period | None = Field(default=None, title="Zeitraum", description="Von wann bis wann.")
    lines: tuple[TelephoneLine, ...] = ()
    day: Date | None = None
    flag: Flag = False


SHOWN = {
    "period": "01.07.2022 – 30.06.2025",
    "lines": ("03631 911–5011/–5012", "115"),
    "day": "15.11.2018",
    "flag": "ja",
}


@pytest.mark.parametrize(("kind", "written"), CASES)
def test_every_example_is_read_matches_its_pattern_and_has_words(kind: type[Written], written: str) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    value = adapter.validate_python(written, strict=True)
    assert re.search(kind.PATTERN, written)
    assert in_words(value, easy=False)
    assert in_words(value, easy=True)


@pytest.mark.parametrize(("kind", "written"), CASES)
def test_a_value_survives_json_pickle_and_a_second_reading(kind: type[Written], written: str) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    value = kind.read(written)
    assert adapter.validate_python(value, strict=True) is value
    assert adapter.validate_json(adapter.dump_json(value), strict=True) == value
    assert kind.read(str(value)) == value
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes
    assert hash(kind.read(written)) == hash(value)


@pytest.mark.parametrize("field_type", [*WRITTEN, *PLAIN])
@pytest.mark.parametrize("odd", [None, 5, 1.5, ["x"], {"x": "y"}, b"x"])
def test_what_is_no_text_is_refused_as_such(field_type: Any, odd: object) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(field_type).validate_python(odd, strict=True)
    assert [each["type"] for each in refused.value.errors()] == ["string_type"]


@pytest.mark.parametrize("field_type", [*WRITTEN, *PLAIN])
def test_the_schema_of_every_type_is_a_text_with_a_pattern_that_its_examples_fit(field_type: Any) -> None:
    schema = TypeAdapter(field_type).json_schema()
    assert schema["type"] == "string"
    assert all(re.search(schema["pattern"], example) for example in schema.get("examples", ()))


def test_a_record_reads_shows_and_stores_its_values() -> None:
    record = Shown.model_validate(SHOWN)
    assert record.day == date(2018, 11, 15)
    assert record.flag is True
    assert record.period is not None
    assert record.period.has_begun(date(2022, 7, 1))
    assert len(record.lines[0].numbers) == 2
    assert record.model_dump_json() == (
        '{"period":"01.07.2022 – 30.06.2025","lines":["03631 911–5011/–5012","115"],"day":"2018-11-15","flag":true}'
    )
    assert Shown.model_validate_json(record.model_dump_json()) == record
    assert hash(Shown.model_validate(SHOWN)) == hash(record)


def test_a_field_keeps_its_title_and_description_in_the_schema() -> None:
    schema = Shown.model_json_schema()["properties"]["period"]
    assert (schema["title"], schema["description"]) == ("Zeitraum", "Von wann bis wann.")
    assert schema["anyOf"][0]["type"] == "string"


def test_a_change_of_any_value_changes_the_canonical_json() -> None:
    first = to_json(Shown.model_validate(SHOWN), serialize_as_any=True)
    for change in ({"period": "seit 2022"}, {"lines": ("115",)}, {"day": "16.11.2018"}, {"flag": "nein"}):
        assert to_json(Shown.model_validate(SHOWN | change), serialize_as_any=True) != first


def test_words_exist_only_for_values() -> None:
    assert in_words("Guten Tag", easy=True) == "Guten Tag"
    with pytest.raises(TypeError):
        in_words(object(), easy=True)


WORDS = (
    "15. 11. 2018 2018-11-15 November Mai seit bis von Jahr 9 13.30 9:00 Uhr Mo Montag und ab 03631 911 ( +49 / - – , "
    "§ Abs. 1 SGB VIII € 22,9 MB www. bamf .de https:// @ %20 #14532d ü ja 0 99 \u0308 \u00ad"
)
PIECES = st.lists(st.sampled_from([*WORDS.split(), " ", " ", " ", "\u00a0"]), max_size=12).map("".join)


def context_of_refusal(read: Callable[[str], object], written: str) -> dict[str, Any]:
    try:
        return {"written": read(written)}
    except PydanticCustomError as refused:
        return refused.context or {}


@given(st.one_of(st.text(max_size=60), PIECES))
@example("\ud800")
@example("9" * 5000)
def test_any_text_is_read_or_refused_with_what_was_written(written: str) -> None:
    assert all("written" in context_of_refusal(read, written) for read in READERS)


@given(PIECES)
@example("15.November ")
def test_whatever_is_read_can_be_stored_and_shown(written: str) -> None:
    for kind in WRITTEN:
        try:
            value = kind.read(written)
        except PydanticCustomError:
            continue
        assert kind.read(str(value)) == value
        assert re.search(kind.PATTERN, written.replace("\u00ad", ""))
        assert in_words(value, easy=False)
        assert in_words(value, easy=True)


SECONDS_FOR_100_000_CHARACTERS = 4
"""Far less on a quiet machine; growth with the square would need minutes."""


@pytest.mark.parametrize(
    "piece", ["1", "a", ".", "-", " ", "a.", "1 ", "a-", "Mo,", "/1", "%2", "\u0308", "§ 1,", "1.1.", "@a."]
)
def test_long_input_is_judged_in_no_time(piece: str) -> None:
    written = piece * (100_000 // len(piece)) + "!"
    for read in READERS:
        begun = time.process_time()
        with suppress(PydanticCustomError):
            read(written)
        assert time.process_time() - begun < SECONDS_FOR_100_000_CHARACTERS
