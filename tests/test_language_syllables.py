"""Syllables as they are spoken."""

import pytest

from ssg.language import syllables

COUNTED = """
Haus1 Abend2 über2 Oma2 Nation2 Information4 sozial3 Theater3 Museum3 Ideen3 Seen2 See1 beenden3 beachten3 Beamte3
geeignet3 geimpft2 Geist1 Beispiel2 Beirat2 Quelle2 Bauer2 neue2 Januar3 aktuell3 Patient3 speziell3 Stadion3 Region2
Verwaltung3 Landratsamt3 Straße2 Mai1 Euro2 Bayern2 Yoga2 Asyl2 Niveau2 Ingenieur3 Italien4 Ferien3 Studium3 Linie3
Familie4 Familien4 Theorien4 Batterie3 Demokratie4 dienen2 verdient2 Wien1 schien1 Radio3 Initiative6 Jubiläum4 Räume2
Beere2 Tier1 vier1 Klient2 Orientierung5 zuerst2 Neuanfang3 Ruine3 Kooperation5 Beurlaubung4 geurteilt3 Team1 BMBF1
"""


@pytest.mark.parametrize("counted", COUNTED.split())
def test_a_word_has_its_syllables(counted: str) -> None:
    assert syllables(counted[:-1]) == int(counted[-1])
    assert syllables(counted[:-1].upper()) == int(counted[-1])


def test_everything_has_at_least_one_syllable() -> None:
    assert syllables("20") == syllables("") == syllables("PDF") == 1


def test_a_very_long_word_takes_no_longer() -> None:
    assert syllables("a" * 1_000_000) == syllables("a" * 200)
