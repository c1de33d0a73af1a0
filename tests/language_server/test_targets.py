"""Where references and links lead."""

import pytest

from ssg.language_server.targets import target_at
from tests.language_server.typed import Desk

PAGE = "---\ntitel: Ziel\n---\n## Teil\n\nText.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk.at(tmp_path_factory.mktemp("tisch"))


def led(desk: Desk, text: str, path: str = "k/programme/x.md") -> tuple[str, int] | None:
    found = target_at(*desk.stands(text, path))
    return (found.path, found.line) if found else None


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("---\nkontakt: am|t\n---\n", "k/kontakte/amt.md"),
        ('---\nkontakt: "amt|"\n---\n', "k/kontakte/amt.md"),
        ("---\nkontakt: land|\n---\n", "gemeinsam/kontakte/land.md"),
        ("---\nfolgt_auf:\n  - bei|spiel\n---\n", "k/programme/beispiel.md"),
        ("---\nlinks:\n  - ziel: kontakte/|amt\n---\n", "k/kontakte/amt.md"),
        ("---\nbild:\n  datei: haus|.svg\n---\n", "k/bilder/haus.svg"),
        ("---\ntitel: X\n---\nZum [A|mt](kontakte/amt).\n", "k/kontakte/amt.md"),
        ("---\ntitel: X\n---\nZum [Amt](/k/kontakte/amt.md|).\n", "k/kontakte/amt.md"),
        ("---\ntitel: X\n---\nZum [Amt](../kontakte/a|mt.md).\n", "k/kontakte/amt.md"),
        ("---\ntitel: X\n---\n![Haus](bil|der/haus.svg)\n", "k/bilder/haus.svg"),
    ],
)
def test_to_the_file_that_is_meant(desk: Desk, text: str, path: str) -> None:
    assert led(desk, text) == (path, 1)


@pytest.mark.parametrize(
    "text",
    [
        "---\nkontakt: nie|mand\n---\n",
        "---\ntitel: a|mt\n---\n",
        "---\nbild:\n  datei: nichts|.svg\n---\n",
        "---\ntitel: X\n---\n[dort](https://w|ww.amt.example)\n",
        "---\ntitel: X\n---\nEin W|ort.\n",
    ],
)
def test_nowhere(desk: Desk, text: str) -> None:
    assert led(desk, text) is None


def test_to_the_version_of_the_same_language(desk: Desk) -> None:
    easy = "---\ntitel: X\n---\nZum [Kontakt](kontakte/bei|spiel).\n"
    assert led(desk, easy, "k/programme/beispiel.leicht.md") == ("k/kontakte/beispiel.leicht.md", 1)
    alone = easy.replace("bei|spiel", "a|mt")
    assert led(desk, alone, "k/programme/beispiel.leicht.md") == ("k/kontakte/amt.md", 1)


def test_to_the_heading(desk: Desk) -> None:
    desk.types("k/seiten/ziel.md", PAGE)
    assert led(desk, "---\ntitel: X\n---\n[dort](seiten/ziel#te|il)\n") == ("k/seiten/ziel.md", 4)
    assert led(desk, "---\ntitel: X\n---\n## Hier\n\n[dort](#hi|er)\n") == ("k/programme/x.md", 4)
