"""The Konjunktiv is found, and told from past forms, from orders, from nouns and from „ich“."""

import pytest

from ssg.language.subjunctive import find_subjunctive


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sie könnten vielleicht Geld bekommen.", ["könnten"]),
        ("Es wäre gut, bald anzurufen.", ["wäre"]),
        ("Die Frau sagt, der Antrag sei richtig.", ["sei"]),
        ("Möchten Sie mitmachen?", ["Möchten"]),
        ("Würden Sie bitte warten?", ["Würden"]),
        ("Das Amt teilt mit, es habe die Anträge geprüft.", ["habe"]),
        ("Der Landrat erklärte, der Kreis übernehme die Kosten.", ["übernehme"]),
        ("Wenn sie kämen, gäbe es Kuchen.", ["kämen", "gäbe"]),
        ("Das bliebe so, wenn das Geld reichen sollte.", ["bliebe", "sollte"]),
        ("Sollten Sie umziehen, melden Sie sich.", ["Sollten"]),
        ("Die Gruppe bräuchte einen Raum.", ["bräuchte"]),
        ("Er meinte, sie wandle sich.", ["wandle"]),
        ("Sie sagte, das Amt finanziere den Kurs.", ["finanziere"]),
        ("Der Zug führe ab, wenn er könnte.", ["führe", "könnte"]),
    ],
)
def test_a_subjunctive_is_found(sentence: str, found: list[str]) -> None:
    assert [sentence[start:end] for start, end in find_subjunctive(sentence)] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Vielleicht bekommen Sie Geld.",
        "Jeder Mensch hat eine Würde.",
        "Würde ist ein Recht.",
        "Die Würde des Menschen ist unantastbar.",
        "Sei dabei!",
        "Seien Sie pünktlich.",
        "Ich habe eine Frage und werde morgen anrufen.",
        "Danke an das Amt, komme gern wieder.",
        "Er sollte gestern kommen und wollte nicht.",
        "Sie konnten kommen, mussten aber gehen.",
        "Wir führen Sie durch das Haus.",
        "Die Kinder tränken den Hund nicht, sie drängen zur Tür.",
        "Das dauert lange.",
        "Bitte bringen Sie eine neue Karte mit.",
        "Die Seite ist seit heute offen.",
        "Das ist die weise Eule.",
        "Wir gingen nach Hause und riefen an.",
        "Die Stände auf dem Markt sind bunt.",
        "Zeige mir den Weg, bitte.",
        "",
    ],
)
def test_what_only_looks_like_a_subjunctive_is_left_alone(sentence: str) -> None:
    assert find_subjunctive(sentence) == []
