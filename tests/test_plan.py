"""Sites become views: which pages there are, and what each one shows."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ssg.edition import Edition
from ssg.languages import Language
from ssg.link import link
from ssg.plan import page_at, plan, plan_common, plan_county
from ssg.site import Site
from ssg.theme import Theme, load_theme
from ssg.view import View
from ssg.work import Work
from tests.small_county import fit, small_county

TEMPLATES = Path(__file__).parent.parent / "templates"
TODAY = date(2018, 11, 1)

EXTRA = {
    "musterkreis/kontakte/planung.md": "---\ntitel: Planung\namt: Amt\ntelefon:\n  - 03631 9110\n---\nText.\n",
    "musterkreis/programme/zweites.md": (
        "---\ntitel: Ärztliche Hilfe\nstand: 01.12.2018\nkontakt: planung\nfolgt_auf:\n  - beispiel\n---\n"
        "[Amt](kontakte/planung)\n"
    ),
    "musterkreis/programme/zweites.leicht.md": "---\ntitel: Hilfe vom Arzt\n---\n[Amt](kontakte/planung)\n",
    "musterkreis/termine/treffen.md": "---\ntitel: Treffen\nbeginn: 4. November 2018\nprogramm: zweites\n---\n",
    "musterkreis/seiten/entwurf.md": "---\ntitel: Noch ein Entwurf\nstatus: entwurf\n---\n",
}


@cache
def theme() -> Theme:
    return load_theme(TEMPLATES)


@cache
def views() -> dict[str, View]:
    sites, _ = link(fit(small_county() | EXTRA), (), TODAY)
    return {view.path: view for view in plan(sites, theme())}


def test_every_page_stands_once_and_in_order() -> None:
    sites, _ = link(fit(small_county() | EXTRA), (), TODAY)
    planned = [view.path for view in plan(sites, theme())]
    assert planned == sorted(set(planned))


def test_every_kind_has_an_overview_in_both_versions() -> None:
    for folder in ("programme", "angebote", "kontakte", "termine", "aufrufe", "dokumente", "begriffe", "seiten"):
        assert f"musterkreis/{folder}/index.html" in views()
        assert f"musterkreis/leicht/{folder}/index.html" in views()


def test_chooser_start_page_and_page_map_stand_in_both_versions() -> None:
    for path in ("index.html", "leicht/index.html", "musterkreis/index.html", "musterkreis/leicht/index.html"):
        assert path in views()
    assert {"musterkreis/inhalt/index.html", "musterkreis/leicht/inhalt/index.html"} <= set(views())


@pytest.mark.parametrize(("said", "lists"), [("ja", 8), ("nein", 2)])
def test_a_county_can_leave_empty_lists_out(said: str, lists: int) -> None:
    files = {path: text for path, text in small_county().items() if "/kreis." in path or "/kontakte/" in path}
    files["musterkreis/seiten/seite.md"] = "---\ntitel: Seite\n---\nText.\n"
    files["musterkreis/kreis.yaml"] = files["musterkreis/kreis.yaml"].replace(
        "leere_listen: ja", f"leere_listen: {said}"
    )
    sites, _ = link(fit(files), (), TODAY)
    shown = {view.path: view for view in plan(sites, theme())}
    view = shown["musterkreis/inhalt/index.html"]
    assert len(view.sections) == lists + len(["Service"])
    assert len(view.frame.menu) == lists - len(["seiten"])
    assert "musterkreis/aufrufe/index.html" in shown


def test_the_twin_is_exact_and_a_missing_one_is_none() -> None:
    for path, view in views().items():
        twin = view.frame.twin
        if twin is not None:
            assert views()[twin].frame.twin == path
            assert views()[twin].language is not view.language
    assert views()["musterkreis/kontakte/planung/index.html"].frame.twin is None
    assert "musterkreis/leicht/kontakte/planung/index.html" not in views()


def test_drafts_have_no_page_and_stand_in_no_list() -> None:
    assert not any("entwurf" in path for path in views())
    shown = [card.title for view in views().values() for section in view.sections for card in section.cards]
    assert "Noch ein Entwurf" not in shown


def test_an_entry_without_easy_words_is_listed_with_its_standard_page() -> None:
    (section,) = (each for each in views()["musterkreis/leicht/kontakte/index.html"].sections if each.key == "standard")
    (card,) = section.cards
    assert (card.title, card.language, card.path) == (
        "Planung",
        Language.STANDARD,
        "musterkreis/kontakte/planung/index.html",
    )


def test_overviews_sort_in_german_order() -> None:
    (section,) = views()["musterkreis/programme/index.html"].sections
    assert [card.title for card in section.cards] == ["Ärztliche Hilfe", "Strategie gegen Armut"]


def test_offers_are_filed_by_topic() -> None:
    (section,) = views()["musterkreis/angebote/index.html"].sections
    assert section.key == "beratung"


def test_the_contact_box_shows_the_page_s_own_contact() -> None:
    contact = views()["musterkreis/programme/zweites/index.html"].frame.contact
    assert contact is not None
    assert contact.title == "Planung"
    assert views()["musterkreis/programme/beispiel/index.html"].frame.contact is None


@pytest.mark.parametrize(
    ("path", "key", "title"),
    [
        ("musterkreis/kontakte/planung/index.html", "programme", "Ärztliche Hilfe"),
        ("musterkreis/programme/zweites/index.html", "termine", "Treffen"),
        ("musterkreis/programme/beispiel/index.html", "programme", "Ärztliche Hilfe"),
    ],
)
def test_an_entry_lists_the_entries_that_name_it(path: str, key: str, title: str) -> None:
    (section,) = (each for each in views()[path].sections if each.key == key)
    assert [card.title for card in section.cards] == [title]


def test_entries_that_name_each_other_are_shown_once() -> None:
    whole = small_county() | EXTRA
    for kind, field in (("programme", "dokumente:\n  - beispiel"), ("dokumente", "programm: beispiel")):
        path = f"musterkreis/{kind}/beispiel.md"
        whole[path] = whole[path].replace("stand: ", f"{field}\nstand: ", 1)
    sites, _ = link(fit(whole), (), TODAY)
    listed = {view.path: {each.key for each in view.sections} for view in plan(sites, theme())}
    assert listed["musterkreis/programme/beispiel/index.html"] == {"programme"}  # one follows it
    assert listed["musterkreis/dokumente/beispiel/index.html"] == set()


def test_what_the_subject_names_is_at_hand() -> None:
    view = views()["musterkreis/programme/zweites/index.html"]
    followed = view.named("programme", "beispiel")
    assert followed is not None
    assert followed.title == "Strategie gegen Armut"


def test_links_of_the_text_lead_to_pages_that_exist() -> None:
    for view in views().values():
        for _, target in view.targets:
            if "://" not in target:
                assert target.partition("#")[0] in views()


def test_the_breadcrumb_leads_from_the_chooser_to_the_page() -> None:
    crumbs = views()["musterkreis/leicht/programme/zweites/index.html"].frame.crumbs
    assert [crumb.path for crumb in crumbs] == [
        "leicht/index.html",
        "musterkreis/leicht/index.html",
        "musterkreis/leicht/programme/index.html",
        "musterkreis/leicht/programme/zweites/index.html",
    ]
    assert [crumb.current for crumb in crumbs] == [False, False, False, True]


def test_an_overview_is_as_new_as_its_newest_entry() -> None:
    assert views()["musterkreis/programme/index.html"].frame.updated == date(2018, 12, 1)


@pytest.mark.parametrize(
    ("easy", "standard_shows", "easy_shows"),
    [
        ("", (3, 3), (3, 3)),
        ("stand: 5.12.2018\n", (3, 5), (5, 3)),
        ("grundlage: [anfang 00000000]\n", (3, None), (None, 3)),
        ("grundlage: [anfang 00000000]\nstand: 1.12.2018\n", (3, 1), (1, 3)),
    ],
)
def test_each_version_tells_its_age_and_that_of_the_other(
    easy: str, standard_shows: tuple[int, int | None], easy_shows: tuple[int | None, int]
) -> None:
    files = small_county() | {
        "musterkreis/seiten/neu.md": "---\ntitel: Neu\nstand: 3.12.2018\n---\nEin Text.\n",
        "musterkreis/seiten/neu.leicht.md": f"---\ntitel: Neu\n{easy}---\nEin Text.\n",
    }
    sites, _ = link(fit(files), (), TODAY)
    frames = {view.path: view.frame for view in plan(sites, theme())}
    for place, shown in (("musterkreis", standard_shows), ("musterkreis/leicht", easy_shows)):
        frame = frames[f"{place}/seiten/neu/index.html"]
        assert tuple(day and day.day for day in (frame.updated, frame.twin_updated)) == shown
        assert frame.is_twin_other == ("grundlage" in easy)


def test_states_follow_the_day() -> None:
    def state(today: date) -> object:
        sites, _ = link(fit(small_county() | EXTRA), (), today)
        subject = {view.path: view for view in plan(sites, theme())}["musterkreis/aufrufe/beispiel/index.html"].subject
        assert subject is not None
        return subject.state

    assert state(date(2018, 11, 15)) == "offen"
    assert state(date(2018, 11, 16)) == "vorbei"


def test_every_page_but_the_chooser_has_a_canonical_address() -> None:
    assert views()["musterkreis/leicht/kontakte/beispiel/index.html"].frame.canonical == (
        "https://www.landkreis.example/musterkreis/leicht/kontakte/beispiel/"
    )


def test_the_easy_page_holds_nothing_of_the_standard_words() -> None:
    dumped = views()["musterkreis/leicht/programme/beispiel/index.html"].model_dump_json()
    assert "Bestehende Angebote werden erfasst" not in dumped
    assert "Der Landkreis sammelt alle Angebote." in dumped


def test_a_canonical_address_has_no_part_of_a_query_or_an_anchor() -> None:
    files = small_county()
    county = files["musterkreis/kreis.yaml"].replace("https://www.landkreis.example", "https://x.example/amt/?a=b#c")
    sites, _ = link(fit(files | {"musterkreis/kreis.yaml": county}), (), TODAY)
    found = {view.path: view.frame.canonical for view in plan(sites, theme())}
    assert found["musterkreis/kontakte/index.html"] == "https://x.example/amt/musterkreis/kontakte/"


def test_pages_of_counties_and_of_the_whole_site_are_all_pages() -> None:
    sites, _ = link(fit(small_county() | small_county("zweitkreis") | EXTRA), (), TODAY)
    common = plan_common(sites, theme())
    assert {view.path for view in common} == {"404.html", "index.html", "leicht/404.html", "leicht/index.html"}
    assert plan_common([Site.alone(site.county, TODAY) for site in sites], theme()) == common
    parts = (
        *common,
        *(view for site in sites for view in plan_county(site, theme(), Work(cache=None, jobs=1, engine=""))),
    )
    assert tuple(sorted(parts, key=lambda view: view.path)) == plan(sites, theme())


def test_one_page_is_planned_as_among_all_others() -> None:
    (site,), _ = link(fit(small_county() | EXTRA), (), TODAY)
    editions = {language: Edition(site, language, theme()) for language in Language}
    for view in plan_county(site, theme(), Work(cache=None, jobs=1, engine="")):
        other = next(each for each in Language if each is not view.language)
        assert page_at(view.path, editions[view.language]) == view
        assert page_at(view.path, editions[other]) is None


@pytest.mark.parametrize("path", ["musterkreis/seiten/entwurf/index.html", "musterkreis/kontakte/planung/x.html", "x"])
def test_what_is_no_page_is_not_planned(path: str) -> None:
    (site,), _ = link(fit(small_county() | EXTRA), (), TODAY)
    assert page_at(path, Edition(site, Language.STANDARD, theme())) is None
