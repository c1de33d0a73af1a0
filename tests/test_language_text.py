"""Passages become sentences, words and typed numbers, each with its place."""

from ssg.diagnostic import Span
from ssg.language.numbers import NumberKind
from ssg.language.passage import MASK, Field, Lines, Mark, MarkKind, Passage, PassageKind
from ssg.language.text import Text
from ssg.language.words import WordKind


def text_of(content: str, *marks: Mark) -> Text:
    starts = (0, *(index + 1 for index, char in enumerate(content) if char == "\n"))
    return Text((Passage(PassageKind.PARAGRAPH, content, Lines("a.md", 5, starts), marks=marks),))


def words_of(content: str) -> list[str]:
    return [word.text for word in text_of(content).words]


def test_a_telephone_number_an_address_and_a_hyphenated_word_are_one_word_each() -> None:
    words = text_of("Der 24-Stunden-Dienst: 03631 911 50 11 oder amt@example.org.").words
    assert [(word.text, word.kind) for word in words] == [
        ("Der", WordKind.WORD),
        ("24-Stunden-Dienst", WordKind.WORD),
        ("03631 911 50 11", WordKind.PHONE),
        ("oder", WordKind.WORD),
        ("amt@example.org", WordKind.ADDRESS),
    ]


def test_a_date_with_its_month_counts_three_words() -> None:
    assert words_of("Am 4. November 2025 um 13.30 Uhr") == ["Am", "4", "November", "2025", "um", "13.30", "Uhr"]


def test_a_postcode_is_no_telephone_number() -> None:
    assert words_of("In 06567 Bad Frankenhausen") == ["In", "06567", "Bad", "Frankenhausen"]


def test_a_word_knows_its_place_in_the_file() -> None:
    words = text_of("Das Amt\nhilft gern.").words
    assert words[2].text == "hilft"
    assert words[2].span == Span("a.md", 6, 1, 6, 6)


def test_each_number_has_its_kind() -> None:
    content = (
        "03631/911-542, 24.12.2025, 2025-12-24, 4. Mai 2025, 9:30 Uhr, 50 %, 2,50 €, § 80, 99734 Nordhausen, "
        "seit 2019, 22,9 und 10.20.30.40"
    )
    assert [(number.text, number.kind) for number in text_of(content).numbers] == [
        ("03631/911-542", NumberKind.PHONE),
        ("24.12.2025", NumberKind.DATE),
        ("2025-12-24", NumberKind.ISO_DATE),
        ("4. Mai 2025", NumberKind.LONG_DATE),
        ("9:30", NumberKind.TIME),
        ("50 %", NumberKind.PERCENT),
        ("2,50 €", NumberKind.MONEY),
        ("§ 80", NumberKind.LAW),
        ("99734", NumberKind.POSTCODE),
        ("2019", NumberKind.YEAR),
        ("22,9", NumberKind.PLAIN),
        ("10.20.30.40", NumberKind.PLAIN),
    ]


def test_a_colon_at_a_line_end_and_a_label_divide_sentences() -> None:
    content = "Sie brauchen:\nEinen Ausweis\nTelefon: 03631 911 542\nFax: 03631 911 543\nWir helfen gern."
    assert [sentence.text for sentence in text_of(content).sentences] == [
        "Sie brauchen:",
        "Einen Ausweis",
        "Telefon: 03631 911 542",
        "Fax: 03631 911 543",
        "Wir helfen gern.",
    ]


def test_a_sentence_may_run_over_two_lines() -> None:
    assert len(text_of("Im Landratsamt gibt es\nBeratung für Eltern.").sentences) == 1


def test_postal_addresses_are_no_language() -> None:
    address = "Landratsamt Nordhausen\nStab Planung/Controlling\nBehringstraße 3\n99734 Nordhausen"
    content = f"Die Adresse ist:\n{address}\nKommen Sie."
    assert [sentence.text for sentence in text_of(content).sentences] == ["Die Adresse ist:", "Kommen Sie."]
    assert words_of("Nikolaiplatz 1\nNordhausen") == []


def test_two_lines_without_street_or_town_are_language() -> None:
    assert words_of("Kaffee und Kuchen\nSaft und Tee") == ["Kaffee", "und", "Kuchen", "Saft", "und", "Tee"]


def test_code_and_addresses_are_masked_and_keep_their_length() -> None:
    passage = text_of("Datei plan.pdf, `x & y`, 03631 911 542", Mark(MarkKind.CODE, 17, 22)).passages[0]
    assert passage.prose == "Datei " + MASK * 8 + ", `" + MASK * 5 + "`, " + MASK * 13
    assert len(passage.prose) == len(passage.text)


def test_strong_text_is_known() -> None:
    words = text_of("Hier nicht parken", Mark(MarkKind.STRONG, 5, 10)).words
    assert [word.is_strong for word in words] == [False, True, False]


def test_a_field_in_quotation_marks_begins_one_column_later() -> None:
    assert Field(Span("a.md", 2, 8, 2, 15), 5).span(0, 3) == Span("a.md", 2, 9, 2, 12)
    assert Field(Span("a.md", 2, 8, 2, 13), 5).span(0, 3) == Span("a.md", 2, 8, 2, 11)


def test_a_field_that_is_not_written_as_read_is_named_whole() -> None:
    whole = Span("a.md", 2, 8, 4, 1)
    assert Field(whole, 5).span(0, 3) == whole
