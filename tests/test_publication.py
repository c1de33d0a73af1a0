"""From when and until when entries are public, and what editors are told of these days."""

from datetime import date
from pathlib import Path

import pytest

from ssg.address import relocations
from ssg.compare import compare
from ssg.diagnostic import Severity
from ssg.kind import Entry
from ssg.link import link
from ssg.pair import pairs
from ssg.pipeline import Build
from ssg.publication import Standing
from ssg.validate import Validated
from tests.few_counties import Place, octets_of
from tests.small_county import OPEN_DUTIES, entries_of, fit, validated

COUNTY = {"kreis/kreis.yaml": "titel: Kreis\nname: Kreis\nkontakt: amt\n" + OPEN_DUTIES}
CALENDAR = {"VW020", "VW021", "VW022", "VW023"}
PERIOD = ("ab: 10.01.2019", "bis: 20.01.2019")
TARGET = "kreis/kontakte/amt.md"
NAMING = {
    "kreis/programme/plan.md": (
        "---\ntitel: Plan\nkontakt: amt\nlinks:\n  - titel: Dort\n    ziel: kontakte/amt\n---\n"
        "Siehe [das Amt](kontakte/amt).\n"
    )
}
PAGES = {"kreis/kontakte/amt/index.html", "kreis/leicht/kontakte/amt/index.html"}


def office(*lines: str) -> dict[str, str]:
    """A contact with these lines among its fields."""
    easy = "danach: Das Amt ist weg.\n" if any(line.startswith("danach:") for line in lines) else ""
    return {
        TARGET: "\n".join(("---", "titel: Amt", "amt: Amt", *lines, "---", "")),
        "kreis/kontakte/amt.leicht.md": f"---\ntitel: Das Amt\n{easy}---\nDas Amt hilft.\n",
    }


def entry_with(*lines: str) -> Entry:
    (entry,) = entries_of(office(*lines))
    return entry


def told(files: dict[str, str], today: date) -> list[tuple[str, str, int]]:
    """(code, file, line) of all that the calendar asks for."""
    found = link(fit(COUNTY | files), (), today).diagnostics
    return [(each.code, each.span.path, each.span.line) for each in found if each.code in CALENDAR]


def made_on(day: date, folder: Path, files: dict[str, str]) -> tuple[Build, dict[str, bytes]]:
    """What a build of that day makes, with whatever was remembered in the folder."""
    place = Place.at(folder)
    place.project = place.project.__class__(**{**vars(place.project), "today": day})
    place.hold(files)
    made, _ = place.publish()
    site = place.project.output
    return made, {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


class TestStanding:
    @pytest.mark.parametrize(
        ("day", "standing"),
        [(9, Standing.AHEAD), (10, Standing.PUBLIC), (20, Standing.PUBLIC), (21, Standing.OVER)],
    )
    def test_an_entry_is_public_from_its_first_to_its_last_day(self, day: int, standing: Standing) -> None:
        assert entry_with(*PERIOD).facts.standing(date(2019, 1, day)) is standing

    def test_a_draft_stays_one_on_every_day(self) -> None:
        assert entry_with("status: entwurf", *PERIOD).facts.standing(date(2019, 1, 15)) is Standing.DRAFT

    def test_a_last_day_before_the_first_is_told_where_it_stands(self) -> None:
        entries, (found,) = validated(office("ab: 20.01.2019", "bis: 19.01.2019"))
        assert (found.code, found.span.path, found.span.line) == ("FE010", TARGET, 5)
        assert found.message == "Die Seite ist nur bis 19.01.2019 öffentlich. Sie erscheint aber erst ab 20.01.2019."
        assert entries.entries == ()

    def test_a_county_that_has_ended_has_no_page_to_say_so(self) -> None:
        county = COUNTY["kreis/kreis.yaml"] + "bis: 20.01.2019\ndanach: Den Kreis gibt es nicht mehr.\n"
        _, found = validated({"kreis/kreis.yaml": county})
        assert [each.code for each in found] == ["FE010"]

    def test_a_farewell_needs_a_last_day(self) -> None:
        _, found = validated(office("danach: Das Amt gibt es nicht mehr."))
        assert [(each.code, each.span.line) for each in found] == [("FE010", 4)]


class TestReminders:
    @pytest.mark.parametrize(
        ("today", "codes"),
        [
            (date(2019, 1, 6), []),
            (date(2019, 1, 7), ["VW020"]),
            (date(2019, 1, 20), ["VW020"]),
            (date(2019, 1, 21), ["VW021"]),
        ],
    )
    def test_the_end_of_a_page_is_told_two_weeks_before_and_afterwards(self, today: date, codes: list[str]) -> None:
        assert told(office("bis: 20.01.2019"), today) == [(code, TARGET, 4) for code in codes]

    @pytest.mark.parametrize(("day", "code"), [(20, "VW020"), (21, "VW021")])
    def test_a_county_ends_as_a_whole(self, day: int, code: str) -> None:
        county = {"kreis/kreis.yaml": COUNTY["kreis/kreis.yaml"] + "bis: 20.01.2019\n"}
        (found,) = (each for each in link(fit(county), (), date(2019, 1, day)).diagnostics if each.code in CALENDAR)
        assert (found.code, found.span.path) == (code, "kreis/kreis.yaml")
        assert found.hint.startswith("Das gilt für alle Seiten von diesem Landkreis.")

    def test_a_page_that_says_it_has_ended_needs_no_reminder(self) -> None:
        assert told(office("bis: 20.01.2019", "danach: Das Amt ist umgezogen."), date(2019, 2, 1)) == []

    @pytest.mark.parametrize(
        ("today", "codes"),
        [
            (date(2018, 12, 21), []),
            (date(2018, 12, 22), ["VW022"]),
            (date(2019, 1, 20), ["VW022"]),
            (date(2019, 1, 21), ["VW023"]),
        ],
    )
    def test_a_review_is_told_a_month_before_and_afterwards(self, today: date, codes: list[str]) -> None:
        assert told(office("pruefen_bis: 20.01.2019"), today) == [(code, TARGET, 4) for code in codes]

    def test_nobody_reviews_drafts_and_pages_that_have_ended(self) -> None:
        days = ("bis: 20.01.2019", "danach: Das Amt ist umgezogen.", "pruefen_bis: 01.01.2019")
        assert told(office("status: entwurf", *days), date(2019, 1, 15)) == []
        assert told(office(*days), date(2019, 1, 25)) == []


class TestLinks:
    @pytest.mark.parametrize(("day", "when"), [(9, "erst ab 10.01.2019"), (21, "nur bis 20.01.2019")])
    def test_what_leads_to_a_page_that_is_not_public_is_a_warning(self, day: int, when: str) -> None:
        found = link(fit(COUNTY | NAMING | office(*PERIOD)), (), date(2019, 1, day)).diagnostics
        unseen = [each for each in found if each.code in {"VW024", "VW019"}]
        assert [(each.code, each.span.path) for each in unseen] == [
            ("VW024", "kreis/kreis.yaml"),
            ("VW024", "kreis/programme/plan.md"),
            ("VW019", "kreis/programme/plan.md"),
            ("VW019", "kreis/programme/plan.md"),
        ]
        assert all(when in each.message and each.severity is Severity.WARNING for each in unseen)

    def test_a_county_that_has_ended_has_no_site_and_links_into_it_are_told(self) -> None:
        other = {
            "a/kreis.yaml": "titel: A\nname: A\nbis: 01.01.2019\n" + OPEN_DUTIES,
            "a/seiten/x.md": "---\ntitel: X\n---\nText.\n",
        }
        files = COUNTY | office() | other | {"kreis/seiten/y.md": "---\ntitel: Y\n---\n[Dort](/a/seiten/x)\n"}
        entries: Validated = fit(files)
        assert [site.name for site in link(entries, (), date(2019, 1, 1)).value] == ["a", "kreis"]
        sites, found = link(entries, (), date(2019, 1, 2))
        assert [site.name for site in sites] == ["kreis"]
        assert [each.span.path for each in found if each.code == "VW019"] == ["kreis/seiten/y.md"]


ENDED = office("bis: 20.01.2019", "danach: Das Amt ist aufgelöst.", "fax: 03631 911-0")
SAID = {"kreis/kontakte/amt/index.html": "aufgelöst", "kreis/leicht/kontakte/amt/index.html": "Das Amt ist weg."}


@pytest.fixture(scope="module")
def farewell(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site on the day after."""
    return made_on(date(2019, 1, 21), tmp_path_factory.mktemp("danach"), COUNTY | NAMING | ENDED)[1]


class TestFarewell:
    """What the address says after the last day."""

    def test_both_versions_say_it_to_people_and_not_to_search_machines(self, farewell: dict[str, bytes]) -> None:
        for path, words in SAID.items():
            page = farewell[path].decode()
            assert words in page
            assert '<meta name="robots" content="noindex">' in page
            assert "911" not in page

    def test_nothing_else_in_the_site_knows_the_page(self, farewell: dict[str, bytes]) -> None:
        others = [octets for path, octets in farewell.items() if path not in {*SAID, relocations("kreis")}]
        assert not any(b"kontakte/amt/" in octets or "aufgelöst".encode() in octets for octets in others)
        assert not any(path.endswith(".vcf") for path in farewell)

    def test_until_its_last_day_the_page_is_like_any_other(self, tmp_path: Path) -> None:
        _, site = made_on(date(2019, 1, 20), tmp_path, COUNTY | NAMING | ENDED)
        page = site["kreis/kontakte/amt/index.html"].decode()
        assert "911" in page
        assert "aufgelöst" not in page
        assert "noindex" not in page


class TestOtherStages:
    """What is said afterwards is none of the facts that pages show before."""

    LINES = ("bis: 04.12.2018", "danach: Das Murmeltier kostete 47 Euro.")

    def test_a_search_does_not_find_a_page_by_it(self, tmp_path: Path) -> None:
        _, site = made_on(date(2018, 12, 3), tmp_path, COUNTY | office(*self.LINES))
        index = [octets.lower() for path, octets in site.items() if "/suche/" in path]
        assert any(b"hilft" in octets for octets in index)
        assert not any(b"murmeltier" in octets for octets in index)

    def test_it_does_not_stand_in_for_a_fact_that_the_easy_text_lacks(self) -> None:
        files = office(*self.LINES)
        files[TARGET] += "Das kostet 47 Euro.\n"
        (pair,) = pairs(entries_of(files))
        assert "LS602" in {each.code for each in compare(pair)}


class TestPages:
    def test_pages_come_and_go_with_the_days_as_in_a_build_from_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("ssg.footprint.CALM", -(10**18))
        files = COUNTY | NAMING | office(*PERIOD)
        for day, is_public in ((9, False), (10, True), (20, True), (21, False), (20, True)):
            today = date(2019, 1, day)
            _, site = made_on(today, tmp_path / "ort", files)
            cold = Place.at(tmp_path / "ort")
            cold.project = cold.project.__class__(**{**vars(cold.project), "today": today})
            assert site == octets_of(cold.build())
            assert (site.keys() >= PAGES) is is_public
            assert site.keys().isdisjoint(PAGES) is not is_public
            shown = site["kreis/programme/plan/index.html"].decode()
            assert ("kontakte/amt/" in shown) is is_public
            assert "das Amt" in shown
