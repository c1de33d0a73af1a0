"""Values that would come back from the forms as other ones."""

import pytest

from ssg.forms.unquoted import unquoted


@pytest.mark.parametrize("value", ["06567", "1.50", "true", "0x10", "2e3"])
def test_what_would_be_taken_for_a_number_is_found(value: str) -> None:
    assert list(unquoted("a.md", f"---\ntitel: A\nplz: {value}\n---\n")) == [(3, value)]
    assert list(unquoted("a.yaml", f"impressum:\n  plz: {value} # Ort\nliste:\n  - {value}\n")) == [
        (2, value),
        (4, value),
    ]


@pytest.mark.parametrize("value", ['"06567"', "'06567'", "2016", "13:00", "15.11.2018", "09.00 - 12.00", "ja", "99734"])
def test_what_comes_back_as_it_was_is_not(value: str) -> None:
    assert list(unquoted("a.md", f"---\nplz: {value}\n---\n")) == []


def test_the_text_of_a_page_is_no_field() -> None:
    assert list(unquoted("a.md", "---\ntitel: A\n---\n06567\n")) == []
