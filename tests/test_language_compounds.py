"""Compounds are divided at their parts, and only there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.language import split_compound

DIVIDED = """
Schulden·beratung Kranken·versicherungs·karte Schuldner·beratung Wohn·geld·gesetz Bewohner·park·ausweis
Bus·haltestelle Halte·stelle Haushalts·plan Kinder·garten Bürger·büro Sperr·müll Warte·zeit Alt·papier Kreis·haus
Unterhalts·vorschuss Straßen·verkehrs·amt Familien·förderung Vereinbarungs·entwurf Nikolai·platz Häuser·mauern
Städte·bau Hilfs·mittel Erd·wärme Schul·anmeldungen Arbeit·geberinnen Mitglieder·versammlung Armuts·prävention
"""
WHOLE = """
Verwaltung Behinderung Unterstützung Möglichkeit Gemeinschaft Veranstaltungen Wissenschaft Großeltern Mitarbeiterin
Bescheinigung Integration Organisation Widerspruch Einwohner Erwachsene Verantwortung Nordhausen Heiligenstadt Amt
Zusammenarbeit Weiterbildung Bürger Freiwillige Jugendliche
"""


@pytest.mark.parametrize("parts", DIVIDED.split())
def test_a_compound_is_divided_at_its_parts(parts: str) -> None:
    assert split_compound(parts.replace("·", "")) == parts


@pytest.mark.parametrize("word", WHOLE.split())
def test_a_word_without_parts_stays_whole(word: str) -> None:
    assert split_compound(word) == word


def test_case_does_not_matter() -> None:
    assert split_compound("SCHULDENBERATUNG") == "SCHULDEN·BERATUNG"
    assert split_compound("schuldenberatung") == "schulden·beratung"


@given(st.lists(st.sampled_from(["amt", "ungs", "haus", "kinder", "s", "e", "land", "·", "-", " ", "İ"]), max_size=30))
@settings(max_examples=100, deadline=None)
def test_nothing_but_dividers_is_added(pieces: list[str]) -> None:
    word = "".join(pieces)
    parts = split_compound(word)
    assert parts == word or parts.replace("·", "") == word
