"""Who finds a hole in the security knows whom to tell, and until when that is to be believed."""

import re
from datetime import date

import pytest

from ssg.link import link
from tests.exports.county_files import common_files
from tests.small_county import fit, small_county

PLACE = ".well-known/security.txt"


def told(files: dict[str, str]) -> dict[str, list[str]]:
    """Each field with its values; every line is one (RFC 9116, section 4)."""
    found: dict[str, list[str]] = {}
    for line in common_files(files)[PLACE].splitlines():
        field = re.fullmatch(r"([A-Z][A-Za-z-]+): (\S.*)", line)
        assert field, line
        found.setdefault(field[1], []).append(field[2])
    return found


def test_it_names_the_contact_and_ends_before_a_year_is_over() -> None:
    assert told(small_county()) == {
        "Contact": ["mailto:it-sicherheit@landkreis.example", "https://www.landkreis.example/sicherheit"],
        "Expires": ["2019-11-10T00:00:00Z"],
        "Preferred-Languages": ["de, en"],
        "Canonical": ["https://www.landkreis.example/.well-known/security.txt"],
    }


def test_several_counties_share_the_file_and_the_earliest_end_counts() -> None:
    other = small_county("kreis-b")
    other["kreis-b/kreis.yaml"] = (
        other["kreis-b/kreis.yaml"]
        .replace("it-sicherheit@landkreis.example", "b@kreis-b.example")
        .replace("www.landkreis.example/sicherheit\n  geprueft: 15.", "kreis-b.example/melden\n  geprueft: 14.")
    )
    found = told({**small_county("kreis-a"), **other})
    assert found["Contact"] == [
        "mailto:it-sicherheit@landkreis.example",
        "https://www.landkreis.example/sicherheit",
        "mailto:b@kreis-b.example",
        "https://kreis-b.example/melden",
    ]
    assert found["Expires"] == ["2019-11-09T00:00:00Z"]


def test_without_a_contact_there_is_no_file() -> None:
    files = small_county()
    files["musterkreis/kreis.yaml"] = re.sub(r"sicherheit:\n(  .*\n)+", "", files["musterkreis/kreis.yaml"])
    assert PLACE not in common_files(files)


@pytest.mark.parametrize(
    ("today", "code"),
    [
        (date(2019, 10, 10), None),
        (date(2019, 10, 11), "VW031"),
        (date(2019, 11, 9), "VW031"),
        (date(2019, 11, 10), "VW032"),
    ],
)
def test_editors_are_told_before_it_ends(today: date, code: str | None) -> None:
    found = link(fit(small_county()), (), today).diagnostics
    own = [each for each in found if each.code in {"VW031", "VW032"}]
    assert [each.code for each in own] == ([code] if code else [])
    for each in own:
        assert "09.11.2019" in each.message or "9. November 2019" in each.message
        assert each.span.line > 1
