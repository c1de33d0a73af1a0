from collections.abc import Callable
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from ssg.values import LawReference, Money, in_words
from ssg.values.colours import read_colour
from ssg.values.texts import read_email, read_file_name, read_flag, read_postcode, read_text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("  Guten\n  Tag ", "Guten Tag"),
        ("a\r\nb\tc", "a b c"),
        ("\u00a0§\u00a080 \u00a0", "§\u00a080"),
        ("ein\u2028zwei", "ein zwei"),
    ],
)
def test_a_text_stands_on_one_line_and_keeps_its_no_break_spaces(written: str, text: str) -> None:
    assert read_text(written) == text


def test_plain_values_keep_what_matters() -> None:
    assert read_postcode(" 06567 ") == "06567"
    assert read_email(" Sozialplanung@lrandh.thueringen.de ") == "Sozialplanung@lrandh.thueringen.de"
    assert read_colour("#14532D") == "#14532d"
    assert read_file_name("plan-2019.pdf") == "plan-2019.pdf"
    assert read_flag("Ja") is True
    assert read_flag("nein") is False


@pytest.mark.parametrize(
    ("read", "written", "kind"),
    [
        (read_text, "\n \u00a0", "text_empty"),
        (read_postcode, "6567", "postcode_unreadable"),
        (read_postcode, "065671", "postcode_unreadable"),
        (read_postcode, "D-06567", "postcode_unreadable"),
        (read_postcode, "٠٦٥٦٧", "postcode_unreadable"),
        (read_email, "amt(at)landkreis.example", "email_unreadable"),
        (read_email, "amt@landkreis", "email_unreadable"),
        (read_email, "amt@@landkreis.example", "email_unreadable"),
        (read_email, "das amt@landkreis.example", "email_unreadable"),
        (read_email, "amt..zwei@landkreis.example", "email_unreadable"),
        (read_email, ".amt@landkreis.example", "email_unreadable"),
        (read_email, "amt@land..kreis.example", "email_unreadable"),
        (read_email, "amt@-landkreis.example", "email_unreadable"),
        (read_email, "amt@landkreis.example?bcc=x", "email_unreadable"),
        (read_email, "a" * 250 + "@x.de", "email_unreadable"),
        (read_flag, "vielleicht", "flag_unreadable"),
        (read_flag, "true", "flag_unreadable"),
        (read_colour, "#ffcc00", "colour_too_light"),
        (read_colour, "#5c8a00", "colour_too_light"),
        (read_colour, "grün", "colour_unreadable"),
        (read_colour, "#fff", "colour_unreadable"),
        (read_colour, "#14532d;x", "colour_unreadable"),
        (read_file_name, "../plan.pdf", "file_name_unreadable"),
        (read_file_name, "plan", "file_name_unreadable"),
        (read_file_name, "Plan.pdf", "file_name_unreadable"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(read: Callable[[str], object], written: str, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read(written)
    assert refused.value.type == kind
    assert refused.value.context is not None
    assert refused.value.context["written"] == written


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("LK NDH_ Plan_LSZ.pdf", "lk-ndh-plan-lsz.pdf"),
        ("Größe.PDF", "groesse.pdf"),
        ("plan–2019.pdf", "plan-2019.pdf"),
        ("Bericht", "plan-2019.pdf"),
        ("???.pdf", "plan-2019.pdf"),
    ],
)
def test_a_refused_file_name_comes_with_one_that_is_allowed(written: str, suggestion: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read_file_name(written)
    assert refused.value.context == {"written": written, "suggestion": suggestion}
    assert read_file_name(suggestion) == suggestion


@pytest.mark.parametrize(
    ("written", "amount", "standard", "easy"),
    [
        ("22.900,50 €", "22900.50", "22.900,50 €", "22.900,50 Euro"),
        ("22900 Euro", "22900", "22.900 €", "22.900 Euro"),
        ("1.000,00 EUR", "1000", "1.000,00 €", "1.000 Euro"),
        ("1.234.567€", "1234567", "1.234.567 €", "1.234.567 Euro"),
        ("0,99\u00a0€", "0.99", "0,99 €", "0,99 Euro"),
    ],
)
def test_an_amount_is_read_and_shown(written: str, amount: str, standard: str, easy: str) -> None:
    money = Money.read(written)
    assert money.amount == Decimal(amount)
    assert in_words(money, easy=False) == standard
    assert in_words(money, easy=True) == easy


@pytest.mark.parametrize("written", ["12", "22,900.50 €", "1.00 €", "12,5 €", "12,345 €", "viel €", "-5 €", "12 $"])
def test_a_doubtful_amount_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        Money.read(written)
    assert refused.value.type == "money_unreadable"


@pytest.mark.parametrize(
    ("written", "section", "book", "easy"),
    [
        ("§ 80 SGB VIII", "80", "SGB VIII", "Paragraf 80 SGB VIII"),
        ("§\u00a080 SGB VIII", "80", "SGB VIII", "Paragraf 80 SGB VIII"),
        ("§ 16 Abs. 1 SGB II", "16 Abs. 1", "SGB II", "Paragraf 16 Absatz 1 SGB II"),
        (
            "§ 45a Abs. 1 S. 2 Nr. 3 SGB XI",
            "45a Abs. 1 S. 2 Nr. 3",
            "SGB XI",
            "Paragraf 45a Absatz 1 Satz 2 Nummer 3 SGB XI",
        ),
        ("§§ 1–3 ThürBarrWebG", "1-3", "ThürBarrWebG", "Paragrafen 1 bis 3 ThürBarrWebG"),
        ("§§ 5 und 6 SGB VIII", "5 und 6", "SGB VIII", "Paragrafen 5 und 6 SGB VIII"),
    ],
)
def test_a_law_reference_is_read_and_spelled_out(written: str, section: str, book: str, easy: str) -> None:
    law = LawReference.read(written)
    assert (law.section, law.book) == (section, book)
    assert in_words(law, easy=False) == written.replace("\u00a0", " ")
    assert in_words(law, easy=True) == easy


@pytest.mark.parametrize("written", ["§ 80", "80 SGB VIII", "Paragraf 80 SGB VIII", "§ SGB VIII", "§ 80 <b>"])
def test_a_law_reference_needs_sign_number_and_law(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        LawReference.read(written)
    assert refused.value.type == "law_unreadable"
