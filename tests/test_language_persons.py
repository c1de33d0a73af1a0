"""Words for persons, written out for men and women."""

import pytest

from ssg.language.persons import for_both


@pytest.mark.parametrize(
    ("stem", "ending", "both"),
    [
        ("Bürger", "innen", "Bürger und Bürgerinnen"),
        ("Betreuer", "in", "Betreuer oder Betreuerin"),
        ("Planungskoordinatoren", "innen", "Planungskoordinatoren und Planungskoordinatorinnen"),
        ("Koordinator", "in", "Koordinator oder Koordinatorin"),
        ("Kolleg", "innen", "Kollegen und Kolleginnen"),
        ("Kund", "in", "Kunde oder Kundin"),
        ("Student", "innen", "Studenten und Studentinnen"),
        ("Psycholog", "innen", "Psychologen und Psychologinnen"),
        ("Ärzt", "innen", "Ärzte und Ärztinnen"),
        ("Zahnärzt", "in", "Zahnarzt oder Zahnärztin"),
        ("Anwält", "in", "Anwalt oder Anwältin"),
    ],
)
def test_both_words_are_written_out(stem: str, ending: str, both: str) -> None:
    assert for_both(stem, ending) == both
