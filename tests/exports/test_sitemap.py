"""Search engines find every page of both versions, and nothing else."""

from xml.etree.ElementTree import Element, fromstring

from tests.exports.county_files import county_files, county_views
from tests.small_county import small_county

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def pages(text: str) -> dict[str, Element]:
    root = fromstring(text)  # noqa: S314 - our own file
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    return {page.findtext("s:loc", "", NAMES): page for page in root.findall("s:url", NAMES)}


def test_every_page_that_others_lead_to_is_listed_with_its_twin() -> None:
    listed = pages(county_files()["musterkreis/sitemap.xml"])
    shown = {view.frame.canonical: view for view in county_views() if view.frame.county and view.root is None}
    assert listed.keys() == shown.keys()
    twins = {link.get("hreflang"): link.get("href") for link in listed["https://www.landkreis.example/musterkreis/"]}
    assert twins == {
        None: None,
        "de": "https://www.landkreis.example/musterkreis/",
        "de-simple": "https://www.landkreis.example/musterkreis/leicht/",
    }
    contact = listed["https://www.landkreis.example/musterkreis/kontakte/beispiel/"]
    assert contact.findtext("s:lastmod", None, NAMES) == "2018-11-15"
    assert [link.get("href") for link in contact.findall("x:link", NAMES)] == [
        "https://www.landkreis.example/musterkreis/kontakte/beispiel/",
        "https://www.landkreis.example/musterkreis/leicht/kontakte/beispiel/",
    ]


def test_drafts_and_ended_pages_are_not_listed() -> None:
    files = small_county()
    published = "status: veroeffentlicht"
    files["musterkreis/termine/beispiel.md"] = files["musterkreis/termine/beispiel.md"].replace(
        published, "status: entwurf"
    )
    files["musterkreis/aufrufe/beispiel.md"] = files["musterkreis/aufrufe/beispiel.md"].replace(
        published, f"{published}\nbis: 31.10.2018\nabgelaufen: Der Aufruf ist vorbei."
    )
    found = county_files(files)["musterkreis/sitemap.xml"]
    assert "/termine/beispiel/" not in found
    assert "/aufrufe/beispiel/" not in found
    assert "/kontakte/beispiel/" in found


def test_a_county_without_a_web_address_has_no_list() -> None:
    files = small_county()
    files["musterkreis/kreis.yaml"] = files["musterkreis/kreis.yaml"].replace(
        "webadresse: https://www.landkreis.example\n", ""
    )
    assert "musterkreis/sitemap.xml" not in county_files(files)
