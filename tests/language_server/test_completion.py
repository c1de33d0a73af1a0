"""What is offered where somebody types."""

import pytest

from ssg.language_server.completion import Sort, suggestions
from tests.language_server.typed import Desk

PROGRAMME = "k/programme/x.md"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def offered(desk: Desk, text: str, path: str = PROGRAMME) -> dict[str, str]:
    return {each.label: each.new for each in suggestions(*desk.stands(text, path))}


def test_fields_that_are_not_there_yet(desk: Desk) -> None:
    found = offered(desk, "---\ntitel: X\nstatus: entwurf\n|\n---\n")
    assert found["kurz"] == "kurz: "
    assert found["phasen"] == "phasen:\n  - "
    assert found["beschluss"] == "beschluss:\n  "
    assert not {"titel", "status"} & found.keys()


def test_fields_within_a_group_and_within_an_item(desk: Desk) -> None:
    assert set(offered(desk, "---\nbeschluss:\n  gremium: X\n  |\n---\n")) == {"nummer", "datum", "gegenstand"}
    assert set(offered(desk, "---\nphasen:\n  - zeitraum: 2016\n  - |\n---\n")) == {"zeitraum", "schritte"}
    assert offered(desk, "---\nphasen:\n  - zeitraum: 2016\n    |\n---\n") == {"schritte": "schritte:\n      - "}


def test_a_name_that_has_its_colon_is_only_replaced(desk: Desk) -> None:
    assert offered(desk, "---\nti|tel: X\n---\n")["titel"] == "titel"


def test_the_easy_file_is_offered_its_own_fields(desk: Desk) -> None:
    found = offered(desk, "---\ntitel: X\n|\n---\n", "k/programme/x.leicht.md")
    assert "geprueft" in found
    assert "zeitraum" not in found


def test_choices_days_and_rules(desk: Desk) -> None:
    assert set(offered(desk, "---\nstatus: |\n---\n")) == {"entwurf", "veroeffentlicht"}
    assert set(offered(desk, "---\nstand: |\n---\n")) == {"15.11.2018"}
    found = offered(desk, "---\nausnahmen:\n  - regel: |\n---\n", "k/programme/x.leicht.md")
    assert {"LS101", "LS605"} <= found.keys()


def test_names_of_entries_own_and_shared(desk: Desk) -> None:
    assert set(offered(desk, "---\nkontakt: |\n---\n")) == {"amt", "beispiel", "land"}
    assert "beispiel" in offered(desk, "---\nfolgt_auf:\n  - |\n---\n")
    assert set(offered(desk, "---\nkontakt: |\n---\n", "gemeinsam/seiten/x.md")) == {"amt", "beispiel", "land"}


def test_an_entry_is_shown_with_its_title(desk: Desk) -> None:
    found = {each.label: each for each in suggestions(*desk.stands("---\nkontakt: |\n---\n", PROGRAMME))}
    assert found["amt"][2:] == (Sort.ENTRY, "Amt für Soziales", "Das Amt hilft.")


def test_files(desk: Desk) -> None:
    assert set(offered(desk, "---\nbild:\n  datei: |\n---\n")) == {"haus.svg"}


def test_links_in_fields_and_in_the_text(desk: Desk) -> None:
    assert "kontakte/amt" in offered(desk, "---\nlinks:\n  - ziel: |\n---\n")
    found = offered(desk, "---\ntitel: X\n---\nSiehe [dort](kon|).\n")
    assert {"kontakte/amt", "bilder/haus.svg"} <= found.keys()
    assert offered(desk, "---\ntitel: X\n---\nSiehe dort |.\n") == {}


def test_headings_of_the_page_that_is_named(desk: Desk) -> None:
    desk.types("k/seiten/ziel.md", "---\ntitel: Ziel\n---\n## Erster Teil\n\nText.\n")
    assert set(offered(desk, "---\ntitel: X\n---\n[dort](seiten/ziel#|)\n")) == {"seiten/ziel#erster-teil"}
    assert set(offered(desk, "---\ntitel: X\n---\n## Hier\n\n[dort](#|)\n")) == {"#hier"}


def test_fields_are_offered_in_files_that_cannot_be_read(desk: Desk) -> None:
    assert "name" in offered(desk, "titel: [\n|", "k/kreis.yaml")
