import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from ssg.values import TelephoneLine, TelephoneNumber, in_words


@pytest.mark.parametrize(
    ("written", "display", "uri", "easy"),
    [
        ("03631 911542", "03631 911542", "tel:+493631911542", "03631 911 542"),
        ("03631 911-5011", "03631 911-5011", "tel:+4936319115011", "03631 911 50 11"),
        ("03632 / 741-526", "03632 741-526", "tel:+493632741526", "03632 741 526"),
        ("03632 / 741-88561", "03632 741-88561", "tel:+49363274188561", "03632 741 885 61"),
        ("+49 3631 911–5011", "03631 911-5011", "tel:+4936319115011", "03631 911 50 11"),
        ("+49 (0) 3631 911-5011", "03631 911-5011", "tel:+4936319115011", "03631 911 50 11"),
        ("0049 3631 911542", "03631 911542", "tel:+493631911542", "03631 911 542"),
        ("(03631) 911 50 11", "03631 9115011", "tel:+4936319115011", "03631 911 50 11"),
        ("03631-911542", "03631 911542", "tel:+493631911542", "03631 911 542"),
        ("03631 911\u00a0-\u00a00", "03631 911-0", "tel:+4936319110", "03631 911 0"),
        ("0800 1234567", "0800 1234567", "tel:+498001234567", "0800 123 45 67"),
        ("115", "115", "tel:115", "115"),
        ("110", "110", "tel:110", "110"),
        ("116 117", "116 117", "tel:116117", "116 117"),
        ("116117", "116 117", "tel:116117", "116 117"),
    ],
)
def test_one_number_is_read_shown_and_dialled(written: str, display: str, uri: str, easy: str) -> None:
    (number,) = TelephoneLine.read(written).numbers
    assert (number.display, number.uri) == (display, uri)
    assert in_words(number, easy=False) == display
    assert in_words(number, easy=True) == easy


@pytest.mark.parametrize(
    ("written", "extensions"),
    [
        ("03631 911–5011/–5012", ("5011", "5012")),
        ("03631 911-5011 / -5012", ("5011", "5012")),
        ("03631 911-5011, -12", ("5011", "12")),
        ("03631 911-5011/5012/5013", ("5011", "5012", "5013")),
        ("03631 911-5011/-5011", ("5011",)),
    ],
)
def test_a_list_of_extensions_is_as_many_numbers(written: str, extensions: tuple[str, ...]) -> None:
    line = TelephoneLine.read(written)
    assert line.written == written
    assert line.numbers == tuple(TelephoneNumber("03631", "911", each) for each in extensions)


def test_a_line_in_words_names_every_number() -> None:
    line = TelephoneLine.read("03631 911–5011/–5012")
    assert in_words(line, easy=False) == "03631 911-5011 oder 03631 911-5012"
    assert in_words(line, easy=True) == "03631 911 50 11 oder 03631 911 50 12"


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("911542", "telephone_without_area_code"),
        ("911-5011", "telephone_without_area_code"),
        ("113", "telephone_without_area_code"),
        ("036319115011", "telephone_unreadable"),
        ("Tel. 03631 911542", "telephone_unreadable"),
        ("03631 911-5011/12", "telephone_unreadable"),
        ("03631 911542/43", "telephone_unreadable"),
        ("03631 911542/-43", "telephone_unreadable"),
        ("+43 1 2345678", "telephone_unreadable"),
        ("03631 " + "1" * 100, "telephone_unreadable"),
        ("03631", "telephone_unreadable"),
        ("", "text_empty"),
    ],
)
def test_a_doubtful_number_is_refused(written: str, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        TelephoneLine.read(written)
    assert refused.value.type == kind
    assert refused.value.context == {"written": written}


@given(
    st.from_regex("[1-9][0-9]{1,4}", fullmatch=True),
    st.from_regex("[0-9]{2,9}", fullmatch=True),
    st.one_of(st.just(""), st.from_regex("[0-9]{1,6}", fullmatch=True)),
)
def test_what_is_shown_dials_the_same_number(area: str, digits: str, extension: str) -> None:
    number = TelephoneNumber("0" + area, digits, extension)
    (shown,) = TelephoneLine.read(number.display).numbers
    assert shown == number
    (easy,) = TelephoneLine.read(number.in_words(easy=True)).numbers
    assert easy.uri == number.uri
