"""Entries become sites; what does not fit together is said where it stands."""

from datetime import date

import pytest

from ssg.diagnostic import Diagnosed
from ssg.draft import Attachment
from ssg.gist import gists
from ssg.kinds import listed
from ssg.languages import Language
from ssg.link import OnRequest, link, neighbours
from ssg.site import Site
from tests.small_county import OPEN_DUTIES, fit, small_county, validated

TODAY = date(2019, 1, 1)
COUNTY = {
    "kreis-a/kreis.yaml": "titel: Kreis A\nname: Kreis A\n" + OPEN_DUTIES,
    "kreis-a/kreis.leicht.md": "---\ntitel: Kreis A\n---\n",
}


def page(*lines: str, body: str = "Text.") -> str:
    return "\n".join(["---", *lines, "---", body, ""])


def twins(path: str, text: str) -> dict[str, str]:
    """The base file and an easy one, so that no missing twin is reported."""
    return {path: text, path.replace(".md", ".leicht.md"): page("titel: Leicht")}


def linked(
    *files: dict[str, str], attachments: tuple[Attachment, ...] = (), broken: tuple[str, ...] = ()
) -> Diagnosed[tuple[Site, ...]]:
    merged = {path: text for each in files for path, text in each.items()}
    sites, found = link(fit(COUNTY | merged), attachments, TODAY, broken)
    return Diagnosed(sites, tuple(each for each in found if each.code != "VW015"))  # test_duties.py has those


def codes(result: Diagnosed[tuple[Site, ...]]) -> list[str]:
    return [each.code for each in result.diagnostics if each.code not in {"VW009", "VW015"}]


CONTACT = twins(
    "kreis-a/kontakte/sozialplanung.md", page("titel: Sozialplanung", "amt: Amt", "telefon:", "  - 03631 9110")
)


def programme(*lines: str, body: str = "Text.", slug: str = "plan") -> dict[str, str]:
    return twins(f"kreis-a/programme/{slug}.md", page("titel: Plan", *lines, body=body))


def test_the_examples_of_all_kinds_link_without_a_dead_end() -> None:
    (site,), found = link(fit(small_county()), (), TODAY)
    assert {each.code for each in found} <= {"VW009", "VW015"}
    assert len(site.entries) == len(listed())


def test_a_reference_finds_its_entry_and_the_entry_its_namers() -> None:
    result = linked(CONTACT, programme("kontakt: sozialplanung"))
    assert codes(result) == []
    (site,) = result.value
    (namer,) = site.namers["kontakte", "sozialplanung"]
    assert namer.id == "kreis-a/programme/plan"


def test_an_unknown_reference_points_at_the_value_and_offers_the_nearest() -> None:
    (found,) = (
        each for each in linked(CONTACT, programme("kontakt: sozialplannung")).diagnostics if each.code == "VW001"
    )
    assert (found.span.path, found.span.line, found.span.column) == ("kreis-a/programme/plan.md", 3, 10)
    assert found.message == "Kontakt „sozialplannung“ gibt es nicht."
    assert found.hint == "Meinten Sie „sozialplanung“?"


def test_a_reference_to_a_file_that_could_not_be_read_is_not_reported_again() -> None:
    assert codes(linked(programme("kontakt: kaputt"), broken=("kreis-a/kontakte/kaputt",))) == []
    assert codes(linked(programme("kontakt: kaputt"))) == ["VW001"]


def test_a_reference_to_a_draft_is_a_warning() -> None:
    draft = twins("kreis-a/kontakte/neu.md", page("titel: Neu", "amt: Amt", "status: entwurf"))
    result = linked(draft, programme("kontakt: neu"))
    assert codes(result) == ["VW002"]
    assert [entry.id for entry in result.value[0].entries] == ["kreis-a/programme/plan"]


def test_shared_entries_belong_to_every_county_and_own_ones_win() -> None:
    shared = twins("gemeinsam/kontakte/amt.md", page("titel: Gemeinsam", "amt: Amt", "telefon:", "  - 115"))
    own = twins("kreis-a/kontakte/amt.md", page("titel: Eigenes", "amt: Amt", "telefon:", "  - 115"))
    other = {path.replace("kreis-a", "kreis-b"): text for path, text in COUNTY.items()}
    (first, second), _ = linked(shared, own, other)
    assert [entry.wordings[0].title for entry in first.entries] == ["Eigenes"]
    assert [entry.wordings[0].title for entry in second.entries] == ["Gemeinsam"]


@pytest.mark.parametrize(
    ("href", "path"),
    [
        ("kontakte/sozialplanung", "kreis-a/kontakte/sozialplanung/index.html"),
        ("../kontakte/sozialplanung.md", "kreis-a/kontakte/sozialplanung/index.html"),
        ("/kreis-a/kontakte/sozialplanung/", "kreis-a/kontakte/sozialplanung/index.html"),
        ("../kontakte/sozialplanung.md#kontakt", "kreis-a/kontakte/sozialplanung/index.html#kontakt"),
        ("kontakte", "kreis-a/kontakte/index.html"),
        ("kontakte/", "kreis-a/kontakte/index.html"),
        ("inhalt", "kreis-a/inhalt/index.html"),
        ("#ziele", "kreis-a/programme/plan/index.html#ziele"),
        ("programme/plan#ziele", "kreis-a/programme/plan/index.html#ziele"),
        ("../bilder/burg.svg", "kreis-a/bilder/burg.svg"),
        ("bilder/burg.svg", "kreis-a/bilder/burg.svg"),
    ],
)
def test_every_way_to_write_a_link_leads_to_its_page(href: str, path: str) -> None:
    body = f"Siehe [dort]({href}).\n\n## Ziele\n\nText."
    picture = Attachment("kreis-a/bilder/burg.svg", 100, "0")
    result = linked(CONTACT, programme(body=body), attachments=(picture,))
    assert codes(result) == []
    assert dict(result.value[0].targets["kreis-a/programme/plan", Language.STANDARD])[href] == path


def test_a_link_from_an_easy_page_leads_to_the_easy_page() -> None:
    easy = {"kreis-a/programme/plan.leicht.md": page("titel: Plan", body="[Amt](kontakte/sozialplanung)")}
    (site,), _ = linked(CONTACT, programme(), easy)
    targets = dict(site.targets["kreis-a/programme/plan", Language.EASY])
    assert targets["kontakte/sozialplanung"] == "kreis-a/leicht/kontakte/sozialplanung/index.html"


def test_a_link_from_an_easy_page_falls_back_to_the_standard_page() -> None:
    alone = {"kreis-a/kontakte/nur.md": page("titel: Nur", "amt: Amt", "telefon:", "  - 115")}
    easy = {"kreis-a/programme/plan.leicht.md": page("titel: Plan", body="[Amt](kontakte/nur)")}
    (site,), _ = linked(alone, programme(), easy)
    assert (
        dict(site.targets["kreis-a/programme/plan", Language.EASY])["kontakte/nur"] == "kreis-a/kontakte/nur/index.html"
    )


def test_a_dead_link_points_at_the_link_and_offers_the_nearest() -> None:
    body = "Erste Zeile.\n\nSiehe [dort](kontakte/sozialplannung)."
    (found,) = (each for each in linked(CONTACT, programme(body=body)).diagnostics if each.code == "VW003")
    assert (found.span.line, found.span.column) == (6, 7)
    assert found.message == "Der Link „kontakte/sozialplannung“ führt zu keiner Seite."
    assert found.hint == "Meinten Sie „kontakte/sozialplanung“?"


@pytest.mark.parametrize("href", ["kontakte/sozialplanung#ziel", "#zilee", "angebote#nirgends"])
def test_a_dead_anchor_is_found(href: str) -> None:
    assert codes(linked(CONTACT, programme(body=f"[dort]({href})\n\n## Ziele"))) == ["VW004"]


def test_a_link_to_a_draft_is_found() -> None:
    draft = twins("kreis-a/seiten/neu.md", page("titel: Neu", "status: entwurf"))
    assert codes(linked(draft, programme(body="[dort](seiten/neu)"))) == ["VW005"]


@pytest.mark.parametrize(
    ("target", "code"),
    [("javascript:alert(1)", "VW006"), ("//boese.example", "VW006"), ("seiten/fehlt", "VW003")],
)
def test_links_in_fields_are_checked_like_links_in_texts(target: str, code: str) -> None:
    (found,) = (
        each
        for each in linked(programme("links:", "  - titel: Dort", f"    ziel: {target}")).diagnostics
        if each.code != "VW009"
    )
    assert (found.code, found.span.line) == (code, 5)


def test_a_bare_address_in_a_field_is_completed() -> None:
    result = linked(programme("links:", "  - titel: Dort", "    ziel: www.bamf.de"))
    assert dict(result.value[0].targets["kreis-a/programme/plan", Language.STANDARD]) == {
        "www.bamf.de": "https://www.bamf.de"
    }


def document(*lines: str) -> dict[str, str]:
    return twins("kreis-a/dokumente/plan.md", page("titel: Plan", *lines))


def test_a_file_that_is_not_there_is_found_and_the_nearest_offered() -> None:
    there = Attachment("kreis-a/dokumente/plan.pdf", 100, "0")
    (found,) = (
        each for each in linked(document("datei: plann.pdf"), attachments=(there,)).diagnostics if each.code != "VW009"
    )
    assert (found.code, found.span.line, found.hint) == ("VW007", 3, "Meinten Sie „plan.pdf“?")
    assert codes(linked(document("datei: plan.pdf"), attachments=(there,))) == []


def test_a_size_that_differs_is_a_warning() -> None:
    there = Attachment("kreis-a/dokumente/plan.pdf", 22_900_000, "0")
    assert codes(linked(document("datei: plan.pdf", "groesse: 22,9 MB"), attachments=(there,))) == []
    assert codes(linked(document("datei: plan.pdf", "groesse: 1 MB"), attachments=(there,))) == ["VW008"]


def test_what_the_source_leaves_open_is_reported_with_its_field() -> None:
    event = twins("kreis-a/termine/fachtag.md", page("titel: Fachtag", "beginn: 4. November, 13.30 Uhr"))
    found = [each for each in linked(event).diagnostics if "termine" in each.span.path]
    assert [(each.code, each.span.line, each.message) for each in found] == [
        ("VW009", 3, "Hier ist noch etwas offen: das Jahr.")
    ]


@pytest.mark.parametrize(("deadline", "said"), [("15. November", "das Jahr"), ("", "die Frist")])
def test_a_call_asks_for_what_applicants_must_know(deadline: str, said: str) -> None:
    lines = ("titel: Aufruf", *([f"frist: {deadline}"] if deadline else []))
    found = linked(twins("kreis-a/aufrufe/geld.md", page(*lines))).diagnostics
    assert f"Hier ist noch etwas offen: {said}." in {each.message for each in found if "aufrufe" in each.span.path}


def test_programmes_with_one_forerunner_in_common_are_no_circle() -> None:
    first = programme(slug="erstes")
    both = [programme("folgt_auf:", "  - erstes", slug=slug) for slug in ("zweites", "drittes")]
    last = programme("folgt_auf:", "  - zweites", "  - drittes", slug="letztes")
    assert codes(linked(first, *both, last)) == []


def test_a_missing_easy_version_is_reported_with_the_file_to_make() -> None:
    (found,) = (
        each for each in linked({"kreis-a/seiten/neu.md": page("titel: Neu")}).diagnostics if each.code == "VW010"
    )
    assert "neu.leicht.md" in found.hint


def test_programmes_do_not_follow_themselves() -> None:
    first = programme("folgt_auf:", "  - zwei", slug="eins")
    second = programme("folgt_auf:", "  - eins", slug="zwei")
    assert codes(linked(first, second)) == ["VW011", "VW011"]
    assert codes(linked(first, programme(slug="zwei"))) == []


def test_without_a_county_there_is_no_site() -> None:
    sites, found = link(fit({}), (), TODAY)
    assert sites == ()
    assert [each.code for each in found] == ["VW012"]


def test_a_county_in_draft_has_no_site_but_is_checked() -> None:
    draft = {"kreis-a/kreis.yaml": "titel: Kreis A\nname: Kreis A\nstatus: entwurf\n"}
    result = linked(draft, programme("kontakt: fehlt"))
    assert result.value == ()
    assert codes(result) == ["VW001"]


def test_a_finding_in_a_shared_entry_is_reported_once() -> None:
    shared = twins(
        "gemeinsam/angebote/x.md", page("titel: X", "url: www.x.de", "thema: beratung", body="[dort](seiten/fehlt)")
    )
    other = {path.replace("kreis-a", "kreis-b"): text for path, text in COUNTY.items()}
    assert codes(linked(shared, other)) == ["VW003"]


def test_a_dead_anchor_in_a_field_is_told_once_for_both_languages() -> None:
    result = linked(programme("links:", "  - titel: Ziele", "    ziel: programme/plan#nix"))
    assert codes(result) == ["VW004"]
    assert "„Plan“" in result.diagnostics[-1].message


@pytest.mark.parametrize(
    "href",
    [
        *(
            "https:evil.de",
            "https:%5C%5Cevil.de",
            "https://",
            "https://localhost",
            "https://[::1]/",
            "http://x.de:abc/",
        ),
        *("https://bank.de@evil.de", "mailto:", "mailto:amt", "tel:javascript:1", "tel:"),
    ],
)
def test_an_address_that_names_no_place_is_told_in_texts_and_fields(href: str) -> None:
    assert codes(linked(programme(body=f"[x]({href})"))) == ["VW013"]
    assert codes(linked(programme("links:", "  - titel: x", f'    ziel: "{href}"'))) == ["VW013"]


@pytest.mark.parametrize(
    "href",
    [
        *(
            "https://www.bamf.de",
            "HTTP://x.de:8080/a?b=c#d",
            "https://grün.de/ä",
            "https://x.de/%22a%22",
            "https://x.de.",
        ),
        *("mailto:amt@x.de?subject=Frage", "tel:+493631911-5011", "tel:03631%20911"),
    ],
)
def test_an_address_that_names_a_place_is_no_problem(href: str) -> None:
    assert codes(linked(programme(body=f"[x]({href})"))) == []


def test_a_link_to_nothing_is_dead() -> None:
    (found,) = [
        each for each in linked(programme(body="Siehe [hier]().")).diagnostics if each.code not in {"VW009", "VW015"}
    ]
    assert (found.code, found.span.line, found.span.column) == ("VW003", 4, 7)


def test_a_picture_that_is_not_there_is_a_missing_file_and_no_page() -> None:
    there = Attachment("kreis-a/bilder/amt.svg", 1, "")
    result = linked(programme(body="![Das Amt](bilder/ambt.svg)"), attachments=(there,))
    (found,) = [each for each in result.diagnostics if each.code not in {"VW009", "VW015"}]
    assert (found.code, found.hint) == ("VW007", "Meinten Sie „amt.svg“?")
    assert "„kreis-a/bilder“" in found.message


def test_what_a_folder_that_cannot_be_read_holds_is_not_called_missing() -> None:
    text = programme("kontakt: amt", body="[x](kontakte/amt)")
    assert codes(linked(text, broken=("kreis-a/kontakte",))) == []


def test_a_base_file_of_a_refused_name_is_not_asked_for_its_easy_version() -> None:
    entries = fit(COUNTY | {"kreis-a/seiten/a.md": page("titel: A")})
    misnamed = tuple(
        each.model_copy(update={"wordings": (each.wordings[0].model_copy(update={"path": "kreis-a/seiten/Ä 1.md"}),)})
        if each.folder == "seiten"
        else each
        for each in entries.entries
    )
    found = link(entries._replace(entries=misnamed), (), TODAY).diagnostics
    assert "VW010" in {each.code for each in link(entries, (), TODAY).diagnostics}
    assert "VW010" not in {each.code for each in found}


def test_references_and_links_of_an_entry_with_other_slips_are_told_in_the_same_run() -> None:
    text = page("titel: Plan", "zeitraum: bald", "kontakt: nix", "links:", "  - titel: x", "    ziel: programme/nix")
    value, misfilled = validated(COUNTY | twins("kreis-a/programme/plan.md", text))
    assert [each.code for each in misfilled] == ["FE027"]
    assert sorted(codes(link(value, (), TODAY))) == ["VW001", "VW003"]


def test_references_are_told_where_a_required_field_is_missing() -> None:
    text = page("titel: Termin", "ort:", "  strasse: Weg 1", "programm: nix")
    value, misfilled = validated(COUNTY | twins("kreis-a/termine/tag.md", text))
    assert [each.code for each in misfilled] == ["FE001", "FE001"]
    assert codes(link(value, (), TODAY)) == ["VW001"]


@pytest.mark.parametrize("path", ["kreis-a/seiten/x.md", "gemeinsam/seiten/x.md"])
@pytest.mark.parametrize(
    "href", ["/b/seiten/y#ziel", "../../b/seiten/y.md", "kontakte/../../b/seiten/y", "%2Fb/seiten/y", "/b"]
)
def test_a_link_tells_the_county_that_it_leads_to(path: str, href: str) -> None:
    files = {path: page("titel: X", body=f"[Dort]({href})")}
    entries = fit(files)
    assert neighbours(entries, gists(entries.wordings())) == {"b"}
    county = {"b/kreis.yaml": COUNTY["kreis-a/kreis.yaml"], "b/seiten/y.md": page("titel: Y", body="## Ziel")}
    assert not {"VW003", "VW004"} & {*codes(linked(files, county))}


@pytest.mark.parametrize("href", ["seiten/y", "#ziel", "../kontakte/y", "https://www.bamf.de/../b", "/kreis-a/seiten"])
def test_other_links_stay_in_their_county(href: str) -> None:
    entries = fit({"kreis-a/seiten/x.md": page("titel: X", body=f"[Dort]({href})")})
    assert neighbours(entries, gists(entries.wordings())) == frozenset()


def test_links_followed_on_request_lead_where_all_lead_and_tell_the_same() -> None:
    files = (
        COUNTY | CONTACT | programme("kontakt: fehlt", body="[Kontakt](kontakte/sozialplanung) und [nichts](nichts)")
    )
    placed = fit(files)
    (site,), found = link(placed, (), TODAY)
    asked = OnRequest.of(site.county, placed, (), TODAY, broken=(), known=gists(placed.wordings()))
    assert dict(asked.site.targets) == dict(site.targets)
    assert len(asked.site.targets) == len(site.targets)
    assert (asked.site.entries, asked.site.namers, asked.site.named) == (site.entries, site.namers, site.named)
    told = {one for entry in placed.entries for one in asked.problems(entry.id)}
    assert told == {each for each in found if each.code in {one.code for one in told}}
    assert {each.code for each in told} == {"VW001", "VW003"}
    assert asked.problems("kreis-a/seiten/keine") == ()
