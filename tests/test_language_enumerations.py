"""Enumerations are found with their number of items; names, dates and clauses are none."""

import pytest

from ssg.language.enumerations import enumerations
from ssg.language.text import Text
from ssg.markdown import passages


def found_in(text: str, longest_item: int = 4) -> list[tuple[str, int, bool]]:
    sentences = Text(passages(text, "a.md", 1)).sentences
    return [
        (found.place.text, found.items, found.is_joined)
        for sentence in sentences
        for found in enumerations(sentence, longest_item=longest_item)
    ]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Eltern, Kinder und Großeltern kommen.", 3),
        ("Eltern, Kinder, Großeltern oder Nachbarn können kommen.", 4),
        ("Wir beraten zu Miete, Strom, Heizung sowie Möbeln.", 4),
        ("In der Stadt, auf dem Land, im Dorf und am See gibt es Kurse.", 4),
        ("Bringen Sie Ihren Ausweis, 2 Fotos, einen Stift und alte Briefe mit.", 4),
        ("Frauen und Männer, Kinder, Hunde und Katzen sind da.", 4),
        ("Sie können kochen, lesen, schreiben und singen.", 4),
        ("Im Kreis gibt es Nordhausen,\nSömmerda, Erfurt und Weimar.", 4),
    ],
)
def test_items_are_counted(text: str, items: int) -> None:
    assert [count for _, count, _ in found_in(text)] == [items]


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt Kaffee und Kuchen.",
        "Am Montag, 4. November, um 9 Uhr und am Dienstag ist Beratung.",
        "Die Eltern reden, die Kinder spielen, die Hunde bellen und die Sonne scheint.",
        "Wir kochen, lesen und singen.",
        "Das Ministerium für Arbeit, Soziales, Gesundheit, Frauen und Familie hilft.",
        "Der Ausschuss für Bau, Umwelt, Verkehr und Wirtschaft tagt.",
        "Rufen Sie an, dann helfen wir, und Sie bekommen Geld.",
        "Es kostet 1,50 Euro, 2,50 Euro oder nichts.",
        "Frau Meier, die Leiterin, berät Sie.",
        "Das Angebot, das Sie suchen, ist für Eltern und Kinder.",
    ],
)
def test_what_only_has_commas_is_no_enumeration(text: str) -> None:
    assert found_in(text) == []


def test_an_open_enumeration_ends_the_sentence() -> None:
    assert found_in("Es gibt: mehr Planung, mehr Hilfe, mehr Geld.") == [("Planung, mehr Hilfe, mehr Geld", 3, False)]
    assert found_in("Mehr Planung, mehr Hilfe, mehr Geld wollen wir.") == []


def test_longer_items_count_where_they_are_allowed() -> None:
    text = "Gesucht sind Räume, Ideen für Kinder in kleinen Dörfern und Geld."
    assert found_in(text) == []
    assert found_in(text, longest_item=6) == [("Räume, Ideen für Kinder in kleinen Dörfern und Geld", 3, True)]


def test_two_enumerations_of_one_sentence_are_told_apart() -> None:
    text = "Eltern, Kinder und Omas essen Brot, Käse und Obst."
    assert [found[0] for found in found_in(text)] == ["Eltern, Kinder und Omas", "Brot, Käse und Obst"]
