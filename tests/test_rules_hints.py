"""What the rules propose: words that editors can paste, in the form that the sentence needs."""

import pytest

from ssg.check import text_of
from ssg.languages import Language
from ssg.rule import rules_for
from tests.wordings import wording


def advice(code: str, body: str) -> list[tuple[str, str]]:
    """(message, hint) of each finding of one rule in an easy text."""
    rule = next(rule for rule in rules_for(Language.EASY) if rule.code == code)
    return [(each.message, each.hint) for each in rule.find(text_of(wording(body, language=Language.EASY)))]


@pytest.mark.parametrize(
    ("code", "body", "proposed"),
    [
        ("LS104", "Alle Koordinatoren/innen kommen.", "„Koordinatoren und Koordinatorinnen“"),
        ("LS107", "Die Bekämpfung von Armut ist wichtig.", "„bekämpfen“"),
        ("LS201", "Der Antrag und/oder Ausweis fehlt.", "„und“ oder „oder“"),
        ("LS204", "Telefon: 03631 911–5011/–5012", "„03631 911 50 11“ und „03631 911 50 12“"),
        ("LS207", "Das Programm heißt: „Hilfe\nfür alle“", "Hilfe für alle."),
        ("LS207", "Das ist „neu.", "Löschen Sie das Zeichen."),
        ("LS209", "Wir sind von 09.00 - 12.30 Uhr da.", "„von 9 bis 12.30“"),
        ("LS209", "Das Geld gibt es 01.01.2016 – 31.12.2018.", "„von 01.01.2016 bis 31.12.2018“"),
        ("LS212", "Das steht im 1. Bericht.", "„ersten“"),
        ("LS212", "Der 1. Bericht ist neu.", "„erste“"),
        ("LS301", "Haus " * 62, "mindestens 7 Sätze"),
        ("LS309", "Das Geld des Europäischen Sozialfonds hilft.", "„vom Europäischen Sozialfonds“"),
        ("LS309", "Die Seiten des Atlasses sind neu.", "„vom Atlas“"),
        ("LS404", "## Das Amt hilft allen Familien beim Kauf von vielen Sachen", "Kürzen Sie die Überschrift."),
    ],
)
def test_a_hint_fits_its_sentence(code: str, body: str, proposed: str) -> None:
    assert [proposed in hint for _, hint in advice(code, body)] == [True]


@pytest.mark.parametrize("noun", ["Planungskoordination", "Realisierung", "Integration"])
def test_no_verb_is_made_up(noun: str) -> None:
    hints = [hint for _, hint in advice("LS107", f"Die {noun} von Planungen ist wichtig.")]
    assert all("Tun-Wort" not in hint for hint in hints)


def test_a_range_of_years_keeps_its_years() -> None:
    assert advice("LS209", "Der Plan gilt 2018-2024.")[0][1] == "Schreiben Sie „von 2018 bis 2024“."


@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("LS307", "Die Kinder sollen gefördert werden können."),
        ("LS307", "Familien müssen unterstützt werden sollen."),
        ("LS201", "Lesen Sie hier: beispielseite.de/hilfe/jetzt"),
        ("LS101", "Lesen Sie hier: beispielseite.de/APP/DE/Start"),
    ],
)
def test_nothing_is_read_into_a_text(code: str, body: str) -> None:
    assert advice(code, body) == []


def test_the_message_on_headings_is_a_sentence() -> None:
    message, hint = advice("LS404", "Das Amt hilft.\n\n" * 21)[0]
    assert message == "Überschriften: Danach kommen 21 Zeilen ohne Zwischen-Überschrift. Gut sind höchstens 20."
    assert hint.endswith("„## Wer hilft Ihnen?“")
