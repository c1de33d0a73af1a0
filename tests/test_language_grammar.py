"""The detectors for the genitive, subordinate clauses and negation, each on the cases that tell it from a guess."""

import time

import pytest

from ssg.language import find_genitive, find_negation, find_subordinate_clause
from ssg.language.joined_statements import find_second_statement
from ssg.language.nominalisations import find_nominalisation
from ssg.language.with_von import with_von

SECONDS_FOR_HOSTILE_TEXT = 20


def marked(sentence: str, spans: list[tuple[int, int]]) -> list[str]:
    return [sentence[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("Das Büro des neuen Landrats ist hier.", ["des neuen Landrats"]),
        ("Die Mitglieder der Gruppe treffen sich.", ["der Gruppe"]),
        ("Wegen hoher Kosten bleibt das Bad zu.", ["hoher Kosten"]),
        ("Anfang letzten Jahres kam der Brief.", ["letzten Jahres"]),
        ("Trotz starken Regens findet der Markt statt.", ["starken Regens"]),
        ("Eine der Frauen hilft.", ["der Frauen"]),
        ("Das ist ein Verein, dessen Name neu ist.", ["dessen"]),
        ("Thüringens Schulen haben Ferien.", ["Thüringens"]),
        ("Das ist Annas Auto.", ["Annas"]),
        ("Das Geld der Europäischen Union ist da.", ["der Europäischen Union"]),
        ("Am Ende dieses Jahres ist Schluss.", ["dieses Jahres"]),
        ("Ich bin der Meinung, das reicht.", ["der Meinung"]),
        ("Ende der 1960er Jahre war das anders.", ["der 1960er Jahre"]),
    ],
)
def test_a_genitive_is_found_whole(sentence: str, phrases: list[str]) -> None:
    assert marked(sentence, find_genitive(sentence)) == phrases


@pytest.mark.parametrize(
    "sentence",
    [
        "Heute redet im Kreistag der Landrat.",
        "Im Mai hilft der neue Leiter.",
        "Nach der Arbeit ist Zeit.",
        "Der Kreistag hilft der Stadt.",
        "Dieses Haus ist neu.",
        "Dieses große Haus ist neu.",
        "Das kostet 10 Prozent weniger Geld.",
        "Das ist die Frau von der Stadt.",
        "Der Mann, der hier arbeitet, hilft.",
        "Lukas Berg und Jens Müller helfen.",
        "Dann kam in Cottbus der Trainer Tino Vogel.",
        "Unser Haus ist offen.",
    ],
)
def test_what_looks_like_a_genitive_is_left_alone(sentence: str) -> None:
    assert find_genitive(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "openers"),
    [
        ("Sie bekommen Hilfe, wenn Sie wenig Geld haben.", ["wenn"]),
        ("Das ist die Frau, die Ihnen hilft.", ["die"]),
        ("Das ist das Amt, in dem Sie Hilfe bekommen.", ["dem"]),
        ("Wir sagen Ihnen, was Sie brauchen.", ["was"]),
        ("Wer Hilfe braucht, kann anrufen.", ["Wer"]),
        ("Rufen Sie an, um einen Termin zu bekommen.", ["um"]),
        ("Kommen Sie vorbei, ohne vorher anzurufen.", ["ohne"]),
        ("Als er kam, war das Amt zu.", ["Als"]),
        ("Warten Sie, bis der Brief kommt.", ["bis"]),
        ("Der Plan, der, falls möglich, bald gilt, ist neu.", ["der", "falls"]),
        ("Das Amt, das (wie immer) montags schließt, ist neu.", ["das"]),
        ("Die Stadt in der ich wohne ist schön.", ["der"]),
    ],
)
def test_a_subordinate_clause_is_found_by_its_opener(sentence: str, openers: list[str]) -> None:
    assert marked(sentence, find_subordinate_clause(sentence)) == openers


@pytest.mark.parametrize(
    "sentence",
    [
        "Da hilft das Amt, sofort und gern.",
        "Damit bezahlen Sie, zum Beispiel im Bus.",
        "Seit 2023 gibt es Hilfe, auch für Kinder.",
        "Während der Ferien ist zu.",
        "Das ist besser als früher.",
        "Wie bekommen Sie Hilfe?",
        "Wir helfen Eltern, den Kindern und den Großeltern.",
        "Das Amt öffnet um 8 Uhr.",
        "Er bat sie, die Tür zu schließen.",
        "Das hilft, die Wege zu verbessern.",
        "Die Zimmer sind sauber, der Chef hilfsbereit.",
        "Rothenburg ob der Tauber ist schön.",
    ],
)
def test_what_looks_like_a_subordinate_clause_is_left_alone(sentence: str) -> None:
    assert find_subordinate_clause(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Das ist nicht neu.", ["nicht"]),
        ("Kein Mensch weiß das.", ["Kein"]),
        ("Wichtig: Niemand muss zahlen.", ["Niemand"]),
        ("Das ist NICHT neu.", ["NICHT"]),
        ("Frau Keiner hat eine Nichte.", []),
        ("Das ist ein Nicht-Raucher-Raum.", []),
    ],
)
def test_a_negation_is_a_word_of_a_closed_list(sentence: str, words: list[str]) -> None:
    assert marked(sentence, find_negation(sentence)) == words


@pytest.mark.parametrize(
    ("sentence", "joiners"),
    [
        ("Wir helfen und Sie bezahlen nichts.", ["und"]),
        ("Das Fest ist am Samstag und der Eintritt kostet nichts.", ["und"]),
        ("Das Amt hat die Anträge und die Briefe bezahlt.", []),
        ("Sie können lesen und schreiben.", []),
        ("Vater und Mutter helfen.", []),
    ],
)
def test_a_second_statement_has_a_subject_and_a_verb(sentence: str, joiners: list[str]) -> None:
    assert marked(sentence, find_second_statement(sentence)) == joiners


@pytest.mark.parametrize(
    ("sentence", "nouns"),
    [
        ("Die Erneuerung der Wege ist geplant.", ["Erneuerung"]),
        ("Die Erneuerung ist geplant.", []),
        ("Die Familien-Beratung von Frau Berg ist neu.", []),
        ("Die Prüfung ist am Montag.", []),
        ("Wir werden eine Prüfung vornehmen.", ["Prüfung"]),
    ],
)
def test_a_noun_hides_a_verb_when_it_acts_on_something(sentence: str, nouns: list[str]) -> None:
    assert marked(sentence, find_nominalisation(sentence)) == nouns


@pytest.mark.parametrize(
    ("genitive", "instead"),
    [
        ("des Landrats", "vom Landrat"),
        ("des neuen Landrats", "vom neuen Landrat"),
        ("des Festes", "vom Fest"),
        ("des Ergebnisses", "vom Ergebnis"),
        ("des Gebäudes", "vom Gebäude"),
        ("seines Vaters", "von seinem Vater"),
        ("der Gruppe", "von der Gruppe"),
        ("einer Frau", "von einer Frau"),
        ("der Kinder", "von den Kindern"),
        ("der Tage", "von den Tagen"),
        ("ihrer Wohnungen", "von ihren Wohnungen"),
        ("junger Menschen", None),
        ("dessen", None),
    ],
)
def test_the_dative_is_proposed_where_it_is_known(genitive: str, instead: str | None) -> None:
    assert with_von(genitive) == instead


@pytest.mark.parametrize(
    "piece", ["(der ", ", der ", "guter ", "sehr guter ", "als „", "um ", "der „", "nicht ", "und "]
)
def test_endless_sentences_take_no_longer_than_their_length(piece: str) -> None:
    sentence = piece * (60_000 // len(piece))
    started = time.process_time()
    for find in (find_genitive, find_subordinate_clause, find_negation, find_second_statement, find_nominalisation):
        find(sentence)
    assert time.process_time() - started < SECONDS_FOR_HOSTILE_TEXT
