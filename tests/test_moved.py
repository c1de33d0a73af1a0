"""Pages that have moved: their earlier addresses lead to where they are, in both versions."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from ssg.address import earlier, folder_url
from ssg.audit import audit
from ssg.diagnostic import Severity
from ssg.hosting import Hosting
from ssg.languages import Language
from ssg.link import link
from ssg.output import Output
from ssg.relocations import hosting_of
from ssg.servers import nginx as rules_of
from ssg.validate.value_problems import VALUE_PROBLEMS
from ssg.values.earlier import read_earlier_address
from tests.few_counties import Place
from tests.servers.nginx import nginx
from tests.small_county import OPEN_DUTIES, fit

TODAY = date(2019, 1, 1)
COUNTY = {
    "kreis/kreis.yaml": f"titel: Kreis\nname: Kreis\nkontakt: amt\nwebadresse: https://www.kreis.example\n{OPEN_DUTIES}",
    "kreis/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\n---\n",
}
CODES = {"VW025", "VW026", "VW027"}
WORDS = "Diese Seite ist umgezogen"


def plan(*earlier: str, name: str = "plan", more: tuple[str, ...] = ()) -> dict[str, str]:
    """A programme in both versions."""
    lines = ("frueher:", *(f"  - {each}" for each in earlier)) if earlier else ()
    return {
        f"kreis/programme/{name}.md": "\n".join(("---", "titel: Der Plan", *more, *lines, "---", "")),
        f"kreis/programme/{name}.leicht.md": "---\ntitel: Der leichte Plan\n---\nDas ist der Plan.\n",
    }


def told(files: dict[str, str]) -> list[tuple[str, str, int]]:
    """(code, file, line) of what is wrong with earlier addresses."""
    found = [
        each for each in link(fit(COUNTY | files), (), TODAY).diagnostics if each.code in {"VW025", "VW026", "VW027"}
    ]
    assert all(each.severity is Severity.ERROR for each in found)
    return [(each.code, each.span.path, each.span.line) for each in found]


def site_of(place: Place) -> dict[str, str]:
    site = place.project.output
    endings = {".html", ".json"}
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*") if path.suffix in endings}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A county in which the plan stood elsewhere twice, and the office once."""
    made = Place.at(tmp_path_factory.mktemp("umzug"))
    office = COUNTY["kreis/kontakte/amt.md"].replace("amt: Amt", "amt: Amt\nfrueher:\n  - amt")
    made.hold(COUNTY | {"kreis/kontakte/amt.md": office} | plan("plaene/alt", "Seite-12.html"))
    made.publish()
    return made


class TestAddress:
    """What editors write under „frueher“."""

    @pytest.mark.parametrize(
        "written", ["programme/alt", "alt", "Aktuelles/Seite_12", "a/b/c/d", "x/seite.html", "x.htm"]
    )
    def test_what_stood_after_the_county(self, written: str) -> None:
        assert read_earlier_address(written) == written

    @pytest.mark.parametrize("written", ["programme/alt/", " programme/alt ", "programme/alt/index.html"])
    def test_what_browsers_add_may_stand_there(self, written: str) -> None:
        assert read_earlier_address(written) == "programme/alt"

    @pytest.mark.parametrize(
        ("written", "suggestion"),
        [
            ("/programme/alt", "programme/alt"),
            ("https://www.kreis.example/kreis/programme/alt/?id=3#x", "programme/alt"),
            ("https://www.kreis.example/kreis/für alle.html", "fuer-alle.html"),
            ("programme/für alle.md", "programme/fuer-alle"),
            ("../../etc/passwd", "etc/passwd"),
            (".git/config", "git/config"),
            ("a;b{c}", "a-b-c"),
            ("a///b", "b"),
            ("seite.php?id=3", "seite"),
            ("a\\b", "a-b"),
            ("%2e%2e/x", "2e-2e/x"),
            ("…", "programme/alter-name"),
            ("a/" * 150, ("a/" * 100).rstrip("/")),
        ],
    )
    def test_whatever_else_could_mean_something_to_a_server_is_refused(self, written: str, suggestion: str) -> None:
        with pytest.raises(PydanticCustomError) as refused:
            read_earlier_address(written)
        assert (refused.value.context or {})["suggestion"] == suggestion
        assert read_earlier_address(suggestion) == suggestion
        assert VALUE_PROBLEMS[refused.value.type].code == "FE053"

    @settings(max_examples=100, deadline=None)
    @given(st.one_of(st.text(), st.text("aZ0-_./\\ ä:?#%", max_size=30)))
    def test_whatever_is_accepted_or_proposed_is_an_address_for_every_server(self, written: str) -> None:
        try:
            accepted = read_earlier_address(written)
        except PydanticCustomError as refused:
            given = refused.context or {}
            accepted = read_earlier_address(given["suggestion"]) if "suggestion" in given else "leer"
        for language in Language:
            old = folder_url(earlier("kreis", language, accepted))
            assert Hosting(moved=((old, "kreis/"),)).moved[0][0] == old


class TestClaims:
    """Addresses that lead to no page today and to one page tomorrow."""

    def test_an_address_that_is_free(self) -> None:
        assert told(plan("programme/alt", "programme/alt.html", "aktuelles/2018/plan")) == []

    @pytest.mark.parametrize(
        "written",
        [
            "programme/plan",
            "Programme/Plan",
            "kontakte/amt",
            "programme",
            "suche",
            "leicht",
            "impressum",
            "index.html",
        ],
    )
    def test_no_page_of_today_is_covered(self, written: str) -> None:
        assert told(plan("alt", written)) == [("VW025", "kreis/programme/plan.md", 5)]

    def test_not_even_one_that_nobody_sees_yet(self) -> None:
        assert told(plan("programme/neu") | plan(name="neu", more=("status: entwurf",))) == [
            ("VW025", "kreis/programme/plan.md", 4)
        ]

    @pytest.mark.parametrize("first", ["kreis", "leicht", "Kreis"])
    def test_what_comes_of_its_own_is_not_written(self, first: str) -> None:
        assert told(plan(f"{first}/programme/alt")) == [("VW027", "kreis/programme/plan.md", 4)]

    def test_an_address_leads_to_one_page(self) -> None:
        assert told(plan("alt") | plan("Alt", name="zweiter")) == [("VW026", "kreis/programme/zweiter.md", 4)]
        assert told(plan("alt", "alt")) == [("VW026", "kreis/programme/plan.md", 5)]

    def test_each_county_has_addresses_of_its_own(self) -> None:
        other = {path.replace("kreis/", "nachbar/", 1): text for path, text in (COUNTY | plan("alt")).items()}
        assert told(plan("alt") | other) == []

    def test_lists_that_only_some_counties_have_stay_as_well(self, tmp_path: Path) -> None:
        place = Place.at(tmp_path)
        offers = {
            f"kreis/angebote/{topic}.md": f"---\ntitel: {topic}\nurl: www.rat.example\nthema: {topic}\n---\n"
            for topic in ("beratung", "ankommen")
        }
        place.hold(COUNTY | offers | plan("angebote/thema/beratung"))
        place.publish()
        assert WORDS not in site_of(place)["kreis/angebote/thema/beratung/index.html"]


class TestLinks:
    """Links of texts lead to pages, not to where they stood."""

    @pytest.mark.parametrize("written", ["plaene/alt", "plaene/alt/", "plaene/alt.md"])
    def test_a_link_to_an_earlier_address_is_told_the_present_one(self, written: str) -> None:
        links = {"kreis/seiten/a.md": f"---\ntitel: A\n---\nSehen Sie [den Plan]({written}).\n"}
        (dead,) = (
            each
            for each in link(fit(COUNTY | plan("plaene/alt") | links), (), TODAY).diagnostics
            if each.code == "VW003"
        )
        assert dead.hint == "Die Seite ist umgezogen. Schreiben Sie „programme/plan“."


class TestPages:
    """What stands at an earlier address where no server knows better."""

    @pytest.mark.parametrize("path", ["plaene/alt/index.html", "Seite-12.html"])
    def test_both_versions_lead_to_their_own_page(self, place: Place, path: str) -> None:
        site, up = site_of(place), "../" * path.count("/")
        page = site[f"kreis/{path}"]
        assert f'<meta http-equiv="refresh" content="0; url={up}programme/plan/index.html">' in page
        assert f'<a class="way" href="{up}programme/plan/index.html"><span>Der Plan</span></a>' in page
        assert '<link rel="canonical" href="https://www.kreis.example/kreis/programme/plan/">' in page
        assert '<html lang="de" ' in page
        easy = site[f"kreis/leicht/{path}"]
        assert f'<meta http-equiv="refresh" content="0; url={up}programme/plan/index.html">' in easy
        assert "Der leichte Plan" in easy
        assert '<html lang="de-simple" ' in easy

    def test_a_version_that_there_is_not_has_no_earlier_address(self, place: Place) -> None:
        site = site_of(place)
        assert "kreis/amt/index.html" in site
        assert "kreis/leicht/amt/index.html" not in site

    def test_no_page_and_no_search_leads_there(self, place: Place) -> None:
        earlier = [path for path, text in site_of(place).items() if 'http-equiv="refresh"' in text]
        others = [text for path, text in site_of(place).items() if path not in earlier and "umzuege" not in path]
        assert len(earlier) == 5
        assert not any("plaene/alt" in text or "Seite-12" in text or WORDS in text for text in others)

    def test_no_rule_for_pages_minds(self, place: Place) -> None:
        pages = [Output(path, text, "kreis/kreis.yaml") for path, text in site_of(place).items() if WORDS in text]
        assert len(pages) == 5
        assert [found for page in pages for found in audit(page)] == []

    def test_the_next_build_is_as_if_it_were_the_first(self, place: Place, tmp_path: Path) -> None:
        before, files = site_of(place), dict(place.files)
        place.hold(COUNTY | plan("ganz/anders"))
        place.publish()
        fresh = Place.at(tmp_path)
        fresh.hold(place.files)
        fresh.publish()
        assert site_of(place) == site_of(fresh) != before
        place.hold(files)
        place.publish()
        assert site_of(place) == before


class TestServer:
    """A server that knows the site."""

    def test_earlier_addresses_lead_on_for_good(self, place: Place, tmp_path: Path) -> None:
        site = place.project.output
        hosting = hosting_of(site)
        assert dict(hosting.moved)["kreis/leicht/plaene/alt/"] == "kreis/leicht/programme/plan/"
        assert json.loads((site / "kreis" / "umzuege.json").read_text())["gone"] == []
        with nginx(tmp_path, site, rules_of.files(hosting)[rules_of.FILE]) as server:
            for old, new in hosting.moved:
                answer = server.ask(f"/{old}")
                assert (answer.status, answer.headers["location"]) == (301, f"/{new}")
                assert server.ask(f"/{new}").status == 200
