"""What a page says before somebody opens a file or leaves for a map."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from ssg.draft import Attachment
from ssg.link import link
from ssg.plan import plan
from ssg.render import render
from tests.small_county import validated
from tests.small_site import TODAY, page, parsed, theme

LARGE = "Die Datei ist groß."
BARRIER = "Nicht alle können diese Datei lesen"
PERHAPS = "Vielleicht können nicht alle diese Datei lesen"
OTHERWISE = "So bekommen Sie den Inhalt anders"


def shown(folder: str, *lines: str, easy: bool = False) -> str:
    files = {
        "kreis/kreis.yaml": "titel: Kreis\nname: Kreis\n",
        f"kreis/{folder}/x.md": page("titel: T", *lines),
        f"kreis/{folder}/x.leicht.md": page("titel: T"),
    }
    entries, found = validated(files)
    assert {each.code for each in found} <= {"FE009"}  # the easy file may leave words out
    plans = plan(link(entries, [Attachment("kreis/dokumente/a.pdf", 1000, "")], TODAY).value, theme())
    path = f"kreis/{'leicht/' if easy else ''}{folder}/x/index.html"
    return next(render(view, theme()).text for view in plans if view.path == path)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["datei: a.pdf", "barrierefrei: ja"], set()),
        (["datei: a.pdf", "barrierefrei: nein"], {BARRIER, OTHERWISE}),
        (["datei: a.pdf"], {PERHAPS, OTHERWISE}),
        (["url: www.a.example/a.pdf", "groesse: 5 MiB", "barrierefrei: ja"], {LARGE, OTHERWISE}),
        (["url: www.a.example/a.pdf", "groesse: 4,9 MiB", "barrierefrei: ja"], set()),
        (["groesse: 22,9 MiB"], set()),
        (["groesse: 22,9 MiB", "ersatz: Rufen Sie an."], {OTHERWISE}),
    ],
)
def test_large_files_and_files_with_barriers_come_with_a_warning_and_a_way(lines: list[str], said: set[str]) -> None:
    text = shown("dokumente", *lines)
    assert {each for each in (LARGE, BARRIER, PERHAPS, OTHERWISE) if each in text} == said


def test_the_link_says_what_it_leads_to() -> None:
    text = shown("dokumente", "datei: a.pdf", "barrierefrei: nein", 'seiten: "84"', "sprache: de-simple")
    said = " ".join(re.sub("<[^>]*>", " ", text).split())
    assert re.search(r"Herunterladen: T \(PDF, 1000 \w+, nicht barrierefrei\)", said)
    assert "Seiten 84 Sprache Leichte Sprache" in said


def test_the_map_is_a_link_that_says_where_it_leads() -> None:
    text = shown("kontakte", "amt: A & B", "strasse: 'Weg 1 & 2 \"x\"'", "plz: '06567'", "ort: Bad Ü/Ö")
    (map_link,) = (each for each in parsed(text).iter("a") if "openstreetmap" in each.attrib["href"])
    assert parse_qs(urlsplit(map_link.attrib["href"]).query) == {"query": ['Weg 1 & 2 "x", 06567 Bad Ü/Ö']}
    assert "andere Internetseite" in "".join(map_link.itertext())


@pytest.mark.parametrize("lines", [["strasse: Weg 1"], ["ort: Stadt"], []])
def test_half_an_address_has_no_map(lines: list[str]) -> None:
    assert "openstreetmap" not in shown("kontakte", "amt: A", *lines)


def test_long_names_break_behind_the_stroke() -> None:
    text = shown("kontakte", "amt: A", "stellen: [Stab Sozialplanung/Controlling]", "strasse: Weg 1", easy=True)
    assert "Sozialplanung/<wbr>Controlling" in text


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["ort: {name: Saal, zugang: Es gibt einen Aufzug.}"], "Es gibt einen Aufzug."),
        (["ort: {name: Saal}"], "Fragen Sie bitte vorher nach."),
    ],
)
def test_an_event_says_how_to_get_in(lines: list[str], said: str) -> None:
    assert said in shown("termine", "beginn: 4. November 2018", *lines)


def test_an_open_year_is_said_where_the_file_would_be() -> None:
    text = shown("termine", "beginn: 4. November")
    assert "Deshalb gibt es keine Datei für Ihren Kalender." in text
    assert ".ics" not in text
    assert ".ics" in shown("termine", "beginn: 4. November 2018")
