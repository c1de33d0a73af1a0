"""What search engines and assistants are told of a page: facts as schema.org names them, and no markup."""

import json
import re
from typing import Any

import pytest

from ssg.linked_data import linked_data
from tests.exports.county_files import county_views
from tests.exports.export_of import quoted
from tests.small_county import small_county
from tests.small_site import shown, views

ADDRESS = "https://www.landkreis.example/musterkreis/"
HOSTILE = "</script><script>alert(1)</script> <!-- & ]]> „sehr“ \\ \" '"


def of(path: str, files: dict[str, str] | None = None) -> dict[str, Any]:
    (view,) = (each for each in county_views(files) if each.path == f"musterkreis/{path}index.html")
    text = linked_data(view)
    told: dict[str, Any] = json.loads(text) if text else {}
    return told


def test_an_office_says_how_and_when_it_is_reached() -> None:
    told = of("kontakte/beispiel/")
    assert (told["@context"], told["@type"], told["@id"]) == (
        "https://schema.org",
        "GovernmentOffice",
        f"{ADDRESS}kontakte/beispiel/",
    )
    assert told["contactPoint"] == {
        "@type": "ContactPoint",
        "contactType": "Wohngeldstelle",
        "telephone": ["+4936319115011", "+4936319115012"],
        "faxNumber": ["+4936319115099"],
        "email": "wohngeld@landkreis.example",
    }
    assert told["address"]["postalCode"] == "06567"
    first, second = told["openingHoursSpecification"]
    assert first["dayOfWeek"] == [
        f"https://schema.org/{day}" for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    ]
    assert [(each["opens"], each["closes"]) for each in (first, second)] == [("09:00", "12:00"), ("13:00", "16:00")]
    assert told["parentOrganization"] == {"@type": "GovernmentOrganization", "name": "Landkreis Musterkreis"}


def test_an_event_says_when_and_where() -> None:
    told = of("termine/beispiel/")
    assert (told["@type"], told["startDate"], told["endDate"]) == ("Event", "2019-11-04T13:30", "2019-11-04T16:00")
    assert told["location"]["address"]["addressLocality"] == "Musterstadt"
    assert told["organizer"] == [{"@type": "Organization", "name": "Landkreis Musterkreis"}]


def test_an_event_whose_year_is_open_says_no_day() -> None:
    files = small_county()
    files["musterkreis/termine/beispiel.md"] = re.sub(
        r"beginn: .*\nende: .*\n", "beginn: 4. November, ab 13.30 Uhr\n", files["musterkreis/termine/beispiel.md"]
    )
    told = of("termine/beispiel/", files)
    assert told["@type"] == "Event"
    assert not {"startDate", "endDate"} & told.keys()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "GovernmentOrganization"),
        ("programme/beispiel/", "GovernmentService"),
        ("leicht/", "GovernmentOrganization"),
    ],
)
def test_counties_and_programmes_are_named(path: str, kind: str) -> None:
    assert of(path)["@type"] == kind
    assert of(path)["inLanguage"] == ("de-simple" if "leicht" in path else "de")


@pytest.mark.parametrize("path", ["kontakte/", "impressum/", "angebote/beispiel/"])
def test_lists_and_services_are_about_nothing_of_this_kind(path: str) -> None:
    assert of(path) == {}


def test_no_text_ends_the_element_around_it() -> None:
    files = small_county()
    contact = files["musterkreis/kontakte/beispiel.md"]
    files["musterkreis/kontakte/beispiel.md"] = contact.replace("titel: Wohngeldstelle", f"titel: {quoted(HOSTILE)}")
    (view,) = (each for each in county_views(files) if each.path == "musterkreis/kontakte/beispiel/index.html")
    text = linked_data(view)
    assert not set("<>&") & set(text)
    assert json.loads(text)["name"] == HOSTILE


def test_the_page_carries_it_as_data() -> None:
    path = "musterkreis/kontakte/beispiel/index.html"
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', shown(path))
    assert json.loads(found) == json.loads(linked_data(views()[path]))
