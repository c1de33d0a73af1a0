"""What the pages say of today: opening hours, deadlines and phases, seen on different days and from other places."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from dateutil.easter import easter
from playwright.sync_api import Browser, Page, expect

from ssg.kinds.county import County
from tests.browser.chromium import Reader
from tests.browser.server import serving
from tests.small_county import write_tree
from tests.whole_site import build

TODAY = "2026-11-22"
CONTACT = """\
---
titel: Amt
amt: Amt
telefon: ["115"]
sprechzeiten:
  - tage: Montag, Dienstag, Donnerstag
    zeiten:
      - 09.00 - 12.00
      - 13.30 - 16.00
  - tage: Sonntag
    zeiten:
      - 10 - 00.00 Uhr
nach_absprache: sowie nach Absprache
---
"""
PLAIN = """\
---
titel: Stelle
amt: Amt
telefon: ["115"]
sprechzeiten:
  - tage: Mo-So
    zeiten:
      - 09.00 - 12.00
---
"""
EASY = "---\ntitel: Amt\nnach_absprache: Rufen Sie an.\n---\n"
CALL = "---\ntitel: Aufruf\nfrist: 30.11.2026\n---\n"
EVENT = "---\ntitel: Fest\nbeginn: 1. Dezember 2026, 10 Uhr\nende: 2. Dezember 2026\n---\n"
PROGRAMME = """\
---
titel: Programm
zeitraum: 2026 – 2027
phasen:
  - zeitraum: 2026
    schritte: [Erfassen]
  - zeitraum: 2027
    schritte: [Umsetzen]
---
"""
BEFORE = "Heute geöffnet von 09.00 Uhr bis 12.00 Uhr."
OTHER = "Andere Zeiten sind nach Absprache möglich."


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a county with these entries."""
    folder = tmp_path_factory.mktemp("amt")
    write_tree(
        folder / "content",
        {
            "kreis/kreis.yaml": County.EXAMPLE,
            "kreis/kontakte/amt.md": CONTACT,
            "kreis/kontakte/amt.leicht.md": EASY,
            "kreis/kontakte/stelle.md": PLAIN,
            "kreis/aufrufe/aufruf.md": CALL,
            "kreis/termine/fest.md": EVENT,
            "kreis/programme/programm.md": PROGRAMME,
        },
    )
    assert build(folder / "content", folder / "site", today=TODAY) == 0
    with serving(folder / "site") as address:
        yield address


@pytest.fixture
def on(browser: Browser, office: str) -> Iterator[Reader]:
    reader = Reader(browser, office)
    yield reader
    reader.leave()
    assert reader.heard == []


def at(reader: Reader, path: str, moment: str) -> Page:
    """Open a page at a moment, with the offset from Greenwich that the reader's watch shows."""
    page = reader.window()
    page.clock.set_fixed_time(datetime.fromisoformat(moment))
    page.goto(f"{reader.site}kreis/{path}/index.html")
    return page


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T08:59+01:00", f"{BEFORE} Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-11-23T09:00+01:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-11-23T11:59+01:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-11-23T12:00+01:00", "Heute geöffnet von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-11-23T15:59+01:00", "Heute geöffnet bis 16.00 Uhr."),
        ("2026-11-23T16:00+01:00", f"Für heute geschlossen. {OTHER}"),
        ("2026-11-25T10:00+01:00", f"Heute geschlossen. {OTHER}"),
        ("2026-11-22T23:59+01:00", "Heute geöffnet bis 00.00 Uhr."),
        ("2026-11-23T00:01+01:00", f"{BEFORE} Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        # the same moments on watches elsewhere, and in summer
        ("2026-11-22T18:00-08:00", f"{BEFORE} Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-11-23T21:30+12:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2026-07-20T07:00+00:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        # holidays on days with hours: Easter Monday, Whit Monday, Ascension, Day of the Child, Reformation
        ("2026-04-06T10:00+02:00", f"Heute ist Feiertag. Deshalb ist geschlossen. {OTHER}"),
        ("2026-05-25T10:00+02:00", f"Heute ist Feiertag. Deshalb ist geschlossen. {OTHER}"),
        ("2026-05-14T10:00+02:00", f"Heute ist Feiertag. Deshalb ist geschlossen. {OTHER}"),
        ("2027-09-20T10:00+02:00", f"Heute ist Feiertag. Deshalb ist geschlossen. {OTHER}"),
        ("2028-10-31T10:00+01:00", f"Heute ist Feiertag. Deshalb ist geschlossen. {OTHER}"),
        # Corpus Christi and All Saints' Day are none in the whole of Thuringia
        ("2026-06-04T10:00+02:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
        ("2027-11-01T10:00+01:00", "Heute geöffnet bis 12.00 Uhr. Danach wieder von 13.30 Uhr bis 16.00 Uhr."),
    ],
)
def test_today_is_told_by_the_clock_of_the_county(on: Reader, moment: str, said: str) -> None:
    expect(at(on, "kontakte/amt", moment).locator(".today")).to_have_text(said)


def holidays(year: int) -> set[date]:
    sunday = easter(year)
    fixed = [(1, 1), (5, 1), (9, 20), (10, 3), (10, 31), (12, 25), (12, 26)]
    moving = [sunday + timedelta(days) for days in (-2, 1, 39, 50)]
    return {date(year, month, day) for month, day in fixed} | set(moving)


@pytest.mark.parametrize("year", [2026, 2038, 2049])
def test_every_holiday_of_a_year_is_known_and_no_other(on: Reader, year: int) -> None:
    page = at(on, "kontakte/stelle", f"{year}-01-01T10:00+00:00")
    found = set()
    day = date(year, 1, 1)
    while day.year == year:
        page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T10:00+00:00"))
        said = page.evaluate("dispatchEvent(new Event('pageshow')) && document.querySelector('.today').textContent")
        found |= {day} if "Feiertag" in said else set()
        day += timedelta(1)
    assert found == holidays(year)


def test_the_row_of_today_is_marked_in_words(on: Reader) -> None:
    page = at(on, "kontakte/amt", "2026-11-22T12:00+01:00")
    expect(page.locator("th:visible .now:visible")).to_have_count(1)
    expect(page.locator("tr", has=page.locator(".now:visible")).locator("th")).to_have_text("Sonntag heute")
    page = at(on, "kontakte/amt", "2026-11-25T12:00+01:00")
    expect(page.locator(".now:visible")).to_have_count(0)


def test_easy_pages_say_it_one_sentence_a_line(on: Reader) -> None:
    page = at(on, "leicht/kontakte/amt", "2026-11-23T10:00+01:00")
    said = page.locator(".today").inner_text()
    assert said == "Heute ist offen bis 12 Uhr.\nDanach ist wieder offen von 13:30 Uhr bis 16 Uhr."


@pytest.mark.parametrize("path", ["kontakte/amt", "leicht/kontakte/amt"])
@pytest.mark.parametrize("time", ["07:00", "10:00", "18:00"])
@pytest.mark.parametrize("width", [360, 1280])
def test_filling_in_moves_nothing(on: Reader, path: str, time: str, width: int) -> None:
    page = on.window()
    page.set_viewport_size({"width": width, "height": 800})
    at(on, path, f"2026-11-23T{time}+01:00")
    tall = page.locator(".today").bounding_box()
    page.evaluate("document.querySelector('.today').textContent = ''")
    assert page.locator(".today").bounding_box() == tall


def test_without_scripts_there_is_the_table_and_no_gap(on: Reader) -> None:
    page = on("kreis/kontakte/amt/index.html", scripts=False)
    expect(page.locator(".today")).to_be_hidden()
    expect(page.locator(".now").first).to_be_hidden()
    expect(page.locator("th[scope=row]").first).to_contain_text("Montag, Dienstag und Donnerstag")


@pytest.mark.parametrize(
    ("day", "call", "event", "programme"),
    [
        ("2026-11-22", "Offen", "Findet noch statt", ["Läuft", "Läuft jetzt", "Kommt noch"]),
        ("2026-11-30", "Offen, nur noch heute", "Findet noch statt", ["Läuft", "Läuft jetzt", "Kommt noch"]),
        ("2026-12-01", "Beendet", "Heute", ["Läuft", "Läuft jetzt", "Kommt noch"]),
        ("2026-12-02", "Beendet", "Heute", ["Läuft", "Läuft jetzt", "Kommt noch"]),
        ("2026-12-03", "Beendet", "Vorbei", ["Läuft", "Läuft jetzt", "Kommt noch"]),
        ("2027-01-01", "Beendet", "Vorbei", ["Läuft", "Abgeschlossen", "Läuft jetzt"]),
        ("2028-01-01", "Beendet", "Vorbei", ["Abgeschlossen", "Abgeschlossen", "Abgeschlossen"]),
    ],
)
def test_states_stay_true_after_the_build(on: Reader, day: str, call: str, event: str, programme: list[str]) -> None:
    noon = f"{day}T12:00+01:00"
    expect(at(on, "aufrufe/aufruf", noon).locator("main .state")).to_have_text(call)
    expect(at(on, "termine/fest", noon).locator("main .state")).to_have_text(event)
    page = at(on, "programme/programm", noon)
    expect(page.locator("main .state")).to_have_text(programme)
    marked = page.locator(".timeline > [aria-current=date]").all_inner_texts()
    assert ["Läuft jetzt" in each for each in marked] == [True] * programme.count("Läuft jetzt")


def test_the_state_of_the_build_day_needs_no_script(on: Reader) -> None:
    page = on("kreis/programme/programm/index.html", scripts=False)
    expect(page.locator("main .state")).to_have_text(["Läuft", "Läuft jetzt", "Kommt noch"])
    expect(page.locator("[aria-current=date]")).to_have_count(1)


@pytest.mark.parametrize("width", [360, 1280])
def test_days_and_times_stand_on_one_line(open_page: Reader, width: int) -> None:
    page = open_page("kyffhaeuserkreis/kontakte/sozialplanung/index.html", width=width)
    tops = page.evaluate("""[...document.querySelector("table.hours tbody tr").cells].map((cell) => {
      const line = document.createRange();
      line.selectNode(document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode());
      return line.getClientRects()[0].top;
    })""")
    assert max(tops) - min(tops) < 1
