"""What the law asks a county to say: missing, open, filled in, and how old."""

from datetime import date

import pytest

from ssg.diagnostic import Diagnosed, Diagnostic, Severity
from ssg.kinds.county import County
from ssg.kinds.duties import DUTIES
from ssg.link import link
from ssg.site import Site
from tests.small_county import OPEN_DUTIES, fit, validated

TODAY = date(2019, 1, 1)
BARE = "titel: Kreis A\nname: Kreis A\n"
FULL = County.EXAMPLE.partition("offen:")[0]
CONTACT = {
    "kreis-a/kontakte/amt.md": "---\ntitel: Amt\namt: Amt\ntelefon:\n  - 03631 9110\n---\n",
    "kreis-a/kontakte/amt.leicht.md": "---\ntitel: Amt\n---\n",
}


def linked(county: str, easy: str = "---\ntitel: Kreis A\n---\n", today: date = TODAY) -> Diagnosed[tuple[Site, ...]]:
    return link(fit({"kreis-a/kreis.yaml": county, "kreis-a/kreis.leicht.md": easy} | CONTACT), (), today)


def duties(county: str, today: date = TODAY) -> list[Diagnostic]:
    easy = County.EASY_EXAMPLE if "maengel" in county else "---\ntitel: Kreis A\n---\n"
    return [each for each in linked(county, easy, today).diagnostics if "VW014" <= each.code <= "VW017"]


def test_each_page_tells_once_what_it_lacks_and_that_stops_the_site() -> None:
    found = duties(BARE)
    assert {each.code for each in found} == {"VW014"}
    assert {each.severity for each in found} == {Severity.ERROR}
    assert len(found) == 3
    whole = " ".join(f"{each.message} {each.hint}" for each in found)
    for part, duty in DUTIES.items():
        assert f"„{part}“" in whole
        assert duty.what in whole


def test_what_is_said_to_be_open_is_a_warning_and_the_pages_are_made() -> None:
    found = duties(BARE + OPEN_DUTIES)
    assert {(each.code, each.severity) for each in found} == {("VW015", Severity.WARNING)}
    assert len(linked(BARE + OPEN_DUTIES).value) == 1


def test_one_part_that_is_neither_told_nor_open_stops_the_site() -> None:
    for part in DUTIES:
        (missing,) = (each for each in duties(BARE + OPEN_DUTIES.replace(f"  - {part}\n", "")) if each.code == "VW014")
        assert f"„{part}“" in missing.hint


def test_a_county_that_tells_everything_hears_nothing() -> None:
    assert duties(FULL + "kontakt: amt\n") == []


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("  vereinbarkeit: teilweise\n", "vereinbarkeit"),
        ("  erstellt: 15.11.2018\n", "erstellt"),
        ("  ueberprueft: 15.11.2018\n", "ueberprueft"),
        ("    geprueft: 15.11.2018\n", "durchsetzung"),
        ("webadresse: https://www.landkreis.example\n", "webadresse"),
        ("  vertretung: Landrätin Erika Muster\n", "vertretung"),
        ("  strasse: Beispielweg 1\n", "anschrift"),
        ("  email: post@landkreis.example\n", "email"),
        ("  server: Der Web-Server schreibt Adresse und Zeit auf. Er löscht beides nach 7 Tagen.\n", "server"),
        ("    email: datenschutz@landkreis.example\n", "beauftragte"),
    ],
)
def test_every_part_counts(line: str, part: str) -> None:
    assert line in FULL
    easy = County.EASY_EXAMPLE.replace("datenschutz:", "# datenschutz:").replace("  server:", "#  server:")
    text = FULL.replace(line, "") + "kontakt: amt\n"
    found = linked(text, easy if part == "server" else County.EASY_EXAMPLE).diagnostics
    assert [each.code for each in found if each.code >= "VW014"] == ["VW014"]
    assert f"„{part}“" in next(each.hint for each in found if each.code == "VW014")


def test_open_and_filled_in_at_once_is_told_at_the_word() -> None:
    (found,) = duties(BARE + "kontakt: amt\n" + OPEN_DUTIES.replace("  - rueckmeldung\n", "") + "  - rueckmeldung\n")[
        -1:
    ]
    assert (found.code, found.severity) == ("VW016", Severity.WARNING)
    assert "„rueckmeldung“" in found.message
    assert found.span.line == len((BARE + "kontakt: amt\n" + OPEN_DUTIES).splitlines())


@pytest.mark.parametrize(
    ("today", "old"),
    [(date(2019, 11, 15), 0), (date(2019, 11, 16), 2), (date(2018, 11, 15), 0), (date(2030, 1, 1), 2)],
)
def test_a_review_holds_for_twelve_months(today: date, old: int) -> None:
    found = duties(FULL + "kontakt: amt\n", today)
    assert [each.code for each in found] == ["VW017"] * old
    assert all("15.11.2018" in each.message for each in found)


def test_a_draft_owes_nothing() -> None:
    assert duties(BARE + "status: entwurf\n") == []


def test_an_unknown_word_under_open_is_told_with_the_nearest() -> None:
    _, found = validated({"kreis-a/kreis.yaml": BARE + "offen:\n  - vereinbarkeitt\n"})
    (unknown,) = (each for each in found if each.code == "FE007")
    assert "„vereinbarkeit“" in unknown.hint


def test_an_examiner_from_outside_has_a_name() -> None:
    _, found = validated({"kreis-a/kreis.yaml": BARE + "barrierefreiheit:\n  pruefung: fremd\n"})
    assert "FE010" in {each.code for each in found}
