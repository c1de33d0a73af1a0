"""Words of a list in a text, what a page explains, and figures of speech."""

import pytest

from ssg.language import lexicon
from ssg.language.compounds import divided, halved
from ssg.language.everyday import is_everyday
from ssg.language.explanations import explained_words
from ssg.language.idioms import idioms_in
from ssg.language.inflection import base_forms, forms
from ssg.language.listed import WordList
from ssg.language.text import Text
from ssg.markdown import passages


def read(body: str) -> Text:
    return Text(passages(body, "a.md", 1))


def listed(body: str) -> list[str]:
    return [each.found.text for each in WordList("foreign_words").found_in(read(body))]


def test_all_forms_of_a_listed_word_are_found() -> None:
    text = "Wir evaluieren. Evaluierte Gremien und relevante Akteure beim Kick-off mit Workshop-Leitung."
    assert listed(text) == ["evaluieren", "Evaluierte", "Gremien", "relevante", "Akteure", "Kick-off", "Workshop"]


def test_neither_longer_words_nor_names_are_found() -> None:
    assert listed("Die Valuta, die Eventualität und der Analytikerverein.") == []
    assert listed("Das Solidarisches Zusammenleben der Generationen.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Das schwere Wort dafür ist: Planungs-Koordination.",
        "Das Projekt heißt:\nPlanungs-Koordination.",
        "Koordination bedeutet: gemeinsam planen.",
        "Eine Koordination ist eine Planung mit anderen.",
        "Koordination ist Planung mit anderen.",
    ],
)
def test_an_explained_word_is_known(text: str) -> None:
    assert "koordination" in explained_words(read(text))


def test_a_word_that_is_only_used_is_not_explained() -> None:
    assert "koordination" not in explained_words(read("Die Koordination ist wichtig. Sie heißt Anna."))


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Wir wollen alle Gruppen mit ins Boot holen.", ["ins Boot holen"]),
        ("Wir rufen ein Programm ins Leben.", ["rufen ein Programm ins Leben"]),
        ("Das Programm wurde ins Leben gerufen.", ["ins Leben gerufen"]),
        ("Familien liegen uns am Herzen, das ist ein Meilenstein.", ["liegen uns am Herzen", "Meilenstein"]),
        ("Der Arzt operiert am Herzen.", []),
        ("Das Boot ist im Hafen. Wir holen Sie ab.", []),
        ("Wir holen das Geld nächste Woche am Montag um 9 Uhr vom Amt ab und steigen ins Boot.", []),
    ],
)
def test_figures_of_speech_are_found_in_any_order_but_not_far_apart(sentence: str, found: list[str]) -> None:
    assert [each.text for each, _ in idioms_in(read(sentence))] == found


def test_everyday_compounds_are_known_in_all_forms() -> None:
    for word in ("Landkreise", "Bahnhöfen", "Krankenhäuser", "Rathauses", "Kreistags", "Zahnärztin", "Supermärkte"):
        assert is_everyday(word)
    assert not is_everyday("Schuldnerberatung")


def test_everyday_compounds_stay_whole_in_a_proposal() -> None:
    assert divided("Kreisjugendamt") == "Kreis-Jugendamt"
    assert divided("Krankenversicherungskarte") == "Kranken-Versicherungs-Karte"
    assert divided("Verwaltung") == "Verwaltung"
    assert divided("kinderbetreuung") == "kinder-betreuung"


def test_a_very_long_word_is_halved_near_its_middle() -> None:
    assert halved("Schwerbehindertenausweisverordnung") == "Schwerbehinderten-Ausweisverordnung"
    assert halved("Verwaltung") == "Verwaltung"


def test_endings_and_umlauts_come_off() -> None:
    assert "haus" in set(base_forms("häusern"))
    assert "gremien" in set(base_forms("gremien"))
    assert {"Gremium", "Gremien"} <= set(forms("Gremium"))
    assert {"evaluiert", "Evaluierende"} <= set(forms("evaluieren"))


@pytest.mark.parametrize("name", ["foreign_words", "idioms"])
def test_every_entry_has_a_replacement(name: str) -> None:
    assert [word for word, instead in lexicon.pairs(name).items() if not instead] == []
