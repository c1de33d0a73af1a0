"""Programs that fetch news are told what changed last, in each version."""

from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.exports.county_files import county_files
from tests.exports.export_of import quoted
from tests.small_county import small_county

NAMES = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = "<b>&amp; ]]> <!-- „sehr“ & 𝄞"


def feed(files: dict[str, str] | None = None, place: str = "musterkreis") -> Element:
    root = fromstring(county_files(files)[f"{place}/neu.atom"])  # noqa: S314 - our own file
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    for each in (root, *root.findall("a:entry", NAMES)):
        assert all(len(each.findall(f"a:{name}", NAMES)) == 1 for name in ("id", "title", "updated"))
    return root


@pytest.mark.parametrize(("place", "language"), [("musterkreis", "de"), ("musterkreis/leicht", "de-simple")])
def test_a_feed_says_who_tells_what_where(place: str, language: str) -> None:
    root = feed(place=place)
    address = f"https://www.landkreis.example/{place}/"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert root.findtext("a:author/a:name", None, NAMES) == "Landkreis Musterkreis"
    assert {link.get("rel"): link.get("href") for link in root.findall("a:link", NAMES)} == {
        "self": f"{address}neu.atom",
        "alternate": address,
    }
    ids = [entry.findtext("a:id", "", NAMES) for entry in root.findall("a:entry", NAMES)]
    assert f"{address}kontakte/beispiel/" in ids
    assert all(name.startswith(address) for name in ids)
    assert len(ids) == len(set(ids))


def test_the_latest_change_comes_first_and_dates_the_feed() -> None:
    files = small_county()
    files["musterkreis/kontakte/beispiel.md"] = files["musterkreis/kontakte/beispiel.md"].replace(
        "stand: 15.11.2018", "stand: 16.11.2018"
    )
    root = feed(files)
    first = root.find("a:entry", NAMES)
    assert first is not None
    assert first.findtext("a:updated", None, NAMES) == root.findtext("a:updated", None, NAMES) == "2018-11-16T00:00:00Z"
    assert first.findtext("a:title", None, NAMES) == "Wohngeldstelle"


def test_a_text_stays_a_text() -> None:
    files = small_county()
    before = files["musterkreis/kontakte/beispiel.md"]
    files["musterkreis/kontakte/beispiel.md"] = before.replace("titel: Wohngeldstelle", f"titel: {quoted(HOSTILE)}")
    assert HOSTILE in [entry.findtext("a:title", None, NAMES) for entry in feed(files).findall("a:entry", NAMES)]


def test_where_nothing_has_a_day_the_feed_is_empty() -> None:
    files = {path: text.replace("stand: 15.11.2018\n", "") for path, text in small_county().items()}
    assert feed(files).findall("a:entry", NAMES) == []
