"""What somebody reads who points at a place."""

import pytest

from ssg.language_server.explanations import RULER, explanation
from tests.language_server.typed import Desk

EASY = "k/seiten/beispiel.leicht.md"
BASE = "k/seiten/beispiel.md"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def read(desk: Desk, text: str, path: str = BASE) -> str:
    document, place, reach = desk.stands(text, path)
    return explanation(document, place, desk.workspace.findings(document), reach)


def test_what_is_wrong_and_why(desk: Desk) -> None:
    told = read(desk, "---\ntitel: Seite\n---\nWir beraten z.|B. hier.\n", EASY)
    finding, rule = told.split(RULER)
    assert finding.startswith("**„z.B.“ ")
    assert rule.startswith("# LS101")
    assert "**Warum:**" in rule
    assert "So ist es gut" in rule


def test_what_a_field_means(desk: Desk) -> None:
    assert "**Status** (`status`)" in read(desk, "---\nsta|tus: entwurf\ntitel: X\n---\nText.\n")
    assert "Dieses Feld muss da sein." in read(desk, "---\ntitel: X|\n---\nText.\n")


def test_where_a_name_leads(desk: Desk) -> None:
    told = read(desk, "---\ntitel: X\nkontakt: a|mt\n---\nText.\n")
    assert "**Amt für Soziales**\n\nDas Amt hilft.\n\n`k/kontakte/amt.md`" in told
    assert "`k/bilder/haus.svg`" in read(desk, "---\ntitel: X\n---\n[Haus](bilder/h|aus.svg)\n")


def test_signs_of_markdown_in_messages_are_shown_as_they_are(desk: Desk) -> None:
    assert "„\\*\\*nicht\\*\\*“" in read(desk, "---\ntitel: X\n---\nDas geht nic|ht.\n", EASY)


def test_nothing_where_there_is_nothing_to_say(desk: Desk) -> None:
    assert read(desk, "---\ntitel: X\n---\nEin W|ort.\n") == ""
