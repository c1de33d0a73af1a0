"""Tenses, phrases that mean a passive, and long descriptions before a noun."""

import time
from collections.abc import Callable

import pytest

from ssg.language.attributes import find_long_attribute
from ssg.language.participles import participle_of
from ssg.language.passive import find_passive
from ssg.language.passive_like import find_passive_like
from ssg.language.past import find_past, in_perfect
from ssg.language.subjunctive import find_subjunctive
from ssg.language.tenses import find_future, find_future_perfect, find_past_perfect

Detector = Callable[[str], list[tuple[int, int]]]

DETECTORS: tuple[Detector, ...] = (
    *(find_passive, find_passive_like, find_subjunctive, find_past, find_long_attribute),
    *(find_past_perfect, find_future_perfect, find_future),
)
SECONDS_FOR_8_000_CLAUSES = 25


def found(detector: Detector, sentence: str) -> list[str]:
    return [sentence[start:end] for start, end in detector(sentence)]


@pytest.mark.parametrize(
    ("sentence", "perfect"),
    [
        ("Der Kreistag beschloss den Plan.", "hat beschlossen"),
        ("Die Gruppe arbeitete 3 Jahre.", "hat gearbeitet"),
        ("Viele Menschen halfen beim Fest.", "haben geholfen"),
        ("Das Fest fand im Mai statt.", "hat stattgefunden"),
        ("Der Bus kam an.", "ist angekommen"),
        ("Wir bereiteten alles vor.", "haben vorbereitet"),
        ("Das Amt organisierte Kurse.", "hat organisiert"),
        ("Die Vereine gründeten sich und erhielten Geld.", "haben gegründet"),
        ("Die Stadt wandelte sich.", "hat gewandelt"),
        ("Als der Bus ankam, war es dunkel.", "ist angekommen"),
        ("Die Öffnung überraschte alle.", "hat überrascht"),
        ("Im Mai öffnete das Amt.", "hat geöffnet"),
    ],
)
def test_the_simple_past_is_found_and_put_into_the_perfect(sentence: str, perfect: str) -> None:
    assert in_perfect(sentence, find_past(sentence)[0][0]) == perfect


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Sitzung war im Mai.",
        "Wir hatten Zeit und konnten helfen.",
        "Es gab Kuchen.",
        "Die geplante Reise ist im Mai.",
        "Die bestellte Ware liegt im Büro.",
        "Wir haben beheizte und beleuchtete Räume.",
        "Der bekannte Sänger singt heute.",
        "Wir warten und bitten um Ruhe.",
        "Der Kreistag hat entschieden.",
        "Die Leute auf der Seite bekommen heute eine Karte.",
        "Die Beauftragte hilft Ihnen.",
        "Der siebte Tag ist frei.",
        "Ziel ist die Planung als integrierte Planung.",
        "Die Integration von besonders gefährdeten Gruppen ist neu.",
        "Das Geld für die vom Land (Amt) initiierten und bezahlten Kurse ist da.",
        "",
    ],
)
def test_what_only_looks_like_the_simple_past_is_left_alone(sentence: str) -> None:
    assert found(find_past, sentence) == []


@pytest.mark.parametrize(
    ("infinitive", "participle"),
    [
        ("beschließen", "beschlossen"),
        ("einkaufen", "eingekauft"),
        ("anerkennen", "anerkannt"),
        ("rechnen", "gerechnet"),
        ("atmen", "geatmet"),
        ("warnen", "gewarnt"),
        ("beten", "gebetet"),
        ("gehören", "gehört"),
        ("umziehen", "umgezogen"),
        ("übernehmen", "übernommen"),
        ("wandern", "gewandert"),
        ("informieren", "informiert"),
    ],
)
def test_a_participle_follows_from_the_infinitive(infinitive: str, participle: str) -> None:
    assert participle_of(infinitive) == participle


@pytest.mark.parametrize(
    ("detector", "sentence", "phrases"),
    [
        (find_past_perfect, "Der Kreis hatte den Antrag geschrieben.", ["hatte den Antrag geschrieben"]),
        (find_past_perfect, "Der Antrag war gestellt worden.", ["war gestellt worden"]),
        (find_past_perfect, "Weil er gegangen war, kam sie.", ["gegangen war"]),
        (find_past_perfect, "Die Frau hatte wenig Zeit.", []),
        (find_past_perfect, "Das Amt war geschlossen.", []),
        (find_past_perfect, "Was er hatte, wurde verkauft.", []),
        (find_future_perfect, "Er wird es gesagt haben.", ["wird es gesagt haben"]),
        (find_future_perfect, "Bis Mai wird alles fertig geworden sein.", ["wird alles fertig geworden sein"]),
        (find_future_perfect, "Er wird Recht haben.", []),
        (find_future, "Wir werden Ihnen helfen.", ["werden Ihnen helfen"]),
        (find_future, "Der Antrag wird geprüft.", []),
        (find_future, "Das Wetter wird besser.", []),
        (find_future, "Er wird es gesagt haben.", []),
        (find_future, "Wir können es werden lassen.", []),
        (find_passive_like, "Der Antrag ist bis Montag abzugeben.", ["ist bis Montag abzugeben"]),
        (find_passive_like, "Die Formulare sind zu prüfen.", ["sind zu prüfen"]),
        (find_passive_like, "Die Tür lässt sich öffnen.", ["lässt sich öffnen"]),
        (find_passive_like, "Es ist schön zu sehen.", []),
        (find_passive_like, "Er ist bereit zu helfen.", []),
        (find_passive_like, "Unser Ziel ist Menschen zu helfen.", []),
        (find_passive_like, "Das Amt ist zu.", []),
        (find_passive_like, "Sie ist gekommen, um zu helfen.", []),
        (find_long_attribute, "Die vom Land bezahlten Kurse sind neu.", ["Die vom Land bezahlten Kurse"]),
        (find_long_attribute, "Alle im Kreis lebenden Menschen kommen.", ["Alle im Kreis lebenden Menschen"]),
        (
            find_long_attribute,
            "Mit dem vom Amt für Bildung und Sport (ABS) bezahlten Geld geht es.",
            ["dem vom Amt für Bildung und Sport (ABS) bezahlten Geld"],
        ),
        (
            find_long_attribute,
            "Das von „Eins“ bezahlte Haus ist offen.",
            ["Das von „Eins“ bezahlte Haus"],
        ),
        (find_long_attribute, "Die geplante Reise ist im Mai.", []),
        (find_long_attribute, "Der Kurs im neu gebauten Haus ist voll.", []),
        (find_long_attribute, "Der Mann, der in der Stadt lebenden Tieren hilft, heißt Berg.", []),
    ],
)
def test_a_phrase_is_found(detector: Detector, sentence: str, phrases: list[str]) -> None:
    assert found(detector, sentence) == phrases


@pytest.mark.parametrize(
    "piece", ["wird geprüft ", "ist zu prüfen ", "hatte ", "würde, die ", "sagte ", "die von Haus "]
)
def test_the_time_grows_with_the_sentence_and_no_faster(piece: str) -> None:
    started = time.process_time()
    for detector in DETECTORS:
        detector(piece * 8_000)
    assert time.process_time() - started < SECONDS_FOR_8_000_CLAUSES
