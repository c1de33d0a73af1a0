"""Numbers that say how much, years, and hard forms of numbers."""

import pytest

from ssg.language.number_forms import hard_numbers, ordinals
from ssg.language.quantities import quantities
from ssg.language.text import Text
from ssg.markdown import passages


def read(body: str) -> Text:
    return Text(passages(body, "a.md", 1))


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Im Landkreis leben 82.450 Menschen.", [82450]),
        ("Etwa 15 000 Haushalte haben wenig Geld.", [15000]),
        ("Es gibt 1200 Plätze.", [1200]),
        ("Rund 2000 Menschen kamen.", [2000]),
        ("Es gibt 15000 Plätze.", [15000]),
        ("Das kostet 1.234.567,50 Euro.", [1234567]),
        ("Seit 1899 fährt hier die Bahn.", []),
        ("Im Jahr 1945 war Krieg.", []),
        ("Im Sommer 1848 Menschen zu zählen war schwer.", []),
        ("Unser Konto hat die Nummer 123456.", []),
        ("Kommen Sie in Zimmer 2014.", []),
        ("Wir sitzen in 99734 Nordhausen.", []),
        ("Rufen Sie an: 03631 911 50 11", []),
        ("Am 24.12.2025 um 13.30 Uhr.", []),
    ],
)
def test_only_what_counts_is_a_quantity(sentence: str, values: list[int]) -> None:
    assert [quantity.value for quantity in quantities(read(sentence))] == values


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("Die Datei hat 22,9 Mega-Byte.", ["fast 23"]),
        ("Das dauert 2,25 Stunden.", ["mehr als 2"]),
        ("Es gibt 82450 Menschen.", ["82.450"]),
        ("Etwa 1/2 der Plätze und 1/3 vom Geld.", ["die Hälfte", "1 von 3"]),
        ("Etwa ¾ der Plätze.", ["3 von 4"]),
        ("Es kostet 2,50 Euro, Haus 1/2, am 3/4/25, BITV 2.0, 24/7.", []),
    ],
)
def test_hard_numbers_have_an_easier_form(sentence: str, instead: list[str]) -> None:
    assert [easier for _, easier in hard_numbers(read(sentence))] == instead


def test_an_ordinal_is_no_date_no_list_mark_and_no_end() -> None:
    assert [word for _, word in ordinals(read("Der 1. Bericht und der 12. Plan."))] == ["erste", ""]
    assert list(ordinals(read("Am 3. Mai. Es sind 4. Das reicht.\n\n1. Bericht\n2. Plan"))) == []
