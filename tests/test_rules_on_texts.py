"""What the rules on texts, markup and design decide beyond their own examples: levels, traps, whole pages."""

import pytest

from ssg.check import check, text_of
from ssg.diagnostic import Severity
from ssg.languages import Language
from ssg.rule import rules_for
from tests.wordings import wording

TEN_LINES = "\n\n".join(["Das Amt hilft Ihnen."] * 10)


def found(
    code: str, body: str, *, language: Language = Language.EASY, summary: str | None = None
) -> list[tuple[Severity, str]]:
    rule = next(rule for rule in rules_for(language) if rule.code == code)
    text = text_of(wording(body, language=language, summary=summary))
    return [(each.severity, each.message) for each in rule.find(text)]


def severities(code: str, body: str, *, language: Language = Language.EASY) -> list[Severity]:
    return [severity for severity, _ in found(code, body, language=language)]


class TestHeadings:
    def test_levels_stop_the_build_and_the_rest_warns(self) -> None:
        assert severities("LS404", "#### A") == [Severity.ERROR]
        assert severities("LS404", "## Das Amt hilft.") == [Severity.WARNING]
        assert severities("LS404", "**Wer hilft?**\n\nDas Amt.") == [Severity.WARNING]
        assert severities("LS404", f"{TEN_LINES}\n\n{TEN_LINES}") == []
        assert severities("LS404", f"{TEN_LINES}\n\n{TEN_LINES}\n\nNoch eine.") == [Severity.WARNING]

    def test_in_everyday_german_nothing_stops_the_build(self) -> None:
        assert severities("AS305", "#### A", language=Language.STANDARD) == [Severity.WARNING]
        long = "Sehr " * 13 + "lang"
        assert severities("AS305", f"## {long}", language=Language.STANDARD) == [Severity.INFO]

    def test_one_fault_of_a_heading_is_told_once(self) -> None:
        for language in Language:
            assert len([each for each in check(wording("# Titel", language=language)) if "Titel" in each.message]) == 1


class TestOrder:
    def test_a_summary_is_an_introduction(self) -> None:
        body = f"## Wer?\n\n{TEN_LINES}\n\n{TEN_LINES}\n\nNoch eine."
        assert len(found("LS406", body)) == 1
        assert found("LS406", body, summary="Hier finden Sie Hilfe.") == []

    def test_a_deadline_named_at_the_start_may_come_again(self) -> None:
        late = f"Text.\n\n## Wer?\n\n{TEN_LINES}\n\n{TEN_LINES}\n\n## Wann?\n\nSie haben Zeit bis zum 3. Mai."
        assert len(found("LS406", late)) == 1
        assert found("LS406", f"Sie haben Zeit bis zum 3. Mai.\n\n{late}") == []


class TestAddress:
    def test_two_forms_of_address_on_one_page_weigh_more(self) -> None:
        assert severities("LS407", "Hier bekommst du Hilfe.") == [Severity.WARNING]
        assert severities("LS407", "Hier bekommst du Hilfe. Rufen Sie an.") == [Severity.ERROR]

    @pytest.mark.parametrize(
        "text",
        [
            "Jemand hilft Manfred und dem Mann.",
            "Die Jugend sagt: „Komm du auch!“",
            "Die Bürger können mitmachen.",
            "Das ist ihr Haus. Rufen Sie an.",
        ],
    )
    def test_what_only_looks_like_it(self, text: str) -> None:
        assert found("LS407", text) == []

    def test_a_long_page_without_sie_is_asked_whom_it_means(self) -> None:
        assert severities("LS407", "\n\n".join(["Das Amt hilft."] * 11)) == [Severity.INFO]
        assert severities("LS407", "\n\n".join(["Das Amt hilft."] * 10)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Im Jahr 2019 hat das Amt geholfen.",
        "Am Montag 9 Uhr ist der Kurs.",
        "Der Kurs kostet 12000 Euro im Jahr.",
        "Am Nikolaiplatz hält der Bus.",
        "Haus der Begegnung\nNikolaiplatz 2\n99706 Sondershausen",
        "Ort: Markt 8",
        "Der Weg 3 Kilometer weiter ist neu.",
    ],
)
def test_what_is_no_address_in_a_sentence(text: str) -> None:
    assert found("LS408", text) == []


def test_an_address_in_a_sentence_is_named_whole() -> None:
    ((_, message),) = found("LS408", "Kommen Sie bitte in die Lange Straße 12 a in 99734 Nordhausen zu uns.")
    assert "„Straße 12 a in 99734 Nordhausen“" in message


class TestTables:
    def test_each_fault_is_told(self) -> None:
        rows = "\n".join(["| a | b | c | d |"] * 9)
        messages = [message for _, message in found("LS411", f"| A | B | C | D |\n|---|---|---|---|\n{rows}")]
        assert [("4 Spalten" in each, "9 Zeilen" in each) for each in messages] == [(True, False), (False, True)]

    def test_tables_are_judged_one_by_one(self) -> None:
        table = "| A | B |\n|---|---|\n| a | b |"
        assert found("LS411", f"{table}\n\n{table}\n\n{table}\n\n{table}\n\n{table}") == []

    def test_a_column_of_numbers_may_stand_at_the_right(self) -> None:
        assert found("LS503", "| Tag | Preis |\n|---|--:|\n| Montag | 3,50 Euro |\n| Dienstag | 4 |") == []
        assert len(found("LS503", "| Tag | Ort |\n|---|--:|\n| Montag | Amt |\n| Dienstag | Rathaus |")) == 1


class TestPictures:
    def test_a_missing_description_stops_the_build_and_a_poor_one_warns(self) -> None:
        assert severities("LS504", "![](amt.svg)") == [Severity.ERROR]
        assert severities("LS504", "![Foto von einem Amt](amt.svg)") == [Severity.WARNING]
        assert severities("LS504", f"![{'Ein Amt ' * 16}](amt.svg)") == [Severity.WARNING]

    def test_a_picture_may_come_again_with_its_meaning(self) -> None:
        assert found("LS504", "![Ein Amt](amt.svg)\n\n![Ein Amt](amt.svg)") == []

    def test_a_missing_description_is_told_once_in_each_language(self) -> None:
        codes = [[each.code for each in check(wording("![](amt.svg)", language=language))] for language in Language]
        assert sorted(codes) == [["LS504"], ["MD007"]]


def test_lists_may_have_two_levels() -> None:
    assert found("LS405", "- a\n  - b\n- c") == []
    assert severities("LS405", "- a\n  - b\n    - c") == [Severity.ERROR]


def test_three_items_in_a_sentence_are_only_worth_a_look() -> None:
    assert severities("LS405", "Es gibt Tee, Kaffee und Kuchen.") == [Severity.INFO]
    assert found("LS405", "Text.", summary="Es gibt Tee, Kaffee und Kuchen.") == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Der Plan gilt\n\nweiter\n\nfür alle.", "weiter"),
        ("Der Landkreis hat\nneue\nregeln für alle.", "neue"),
        ("Der  Plan    gilt.", "    "),
        ("Der Plan [Datum] gilt.", "[Datum]"),
        ("Was kostet das???", "???"),
    ],
)
def test_more_leftovers(text: str, rest: str) -> None:
    ((_, message),) = found("AS105", text, language=Language.STANDARD)
    assert message.startswith(f"„{rest.strip()}“")


@pytest.mark.parametrize(
    "text",
    [
        "## Weiter\n\nText.",
        "Telefon\n\nText.\n\nTelefon",
        "Die Kinder, die die Schule besuchen, lernen sehr sehr viel.",
        "Ein YouTube-Video und der ReadSpeaker.",
    ],
)
def test_what_is_no_leftover(text: str) -> None:
    assert found("AS105", text, language=Language.STANDARD) == []
