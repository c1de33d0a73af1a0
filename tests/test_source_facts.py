"""No fact of the five source pages is lost: each stands on the built pages of its county, in both versions."""

from pathlib import Path

import pytest

from tests.source_facts import PATTERNS, PageText, facts_in, plain

SOURCES = Path(__file__).parent / "quellen"
COUNTED = {
    "nordhausen-sozialplanung": {
        "telephones": 2, "dates": 2, "years": 3, "emails": 1, "links": 17, "towns": 1, "streets": 1,
    },
    "nordhausen-armutspraevention": {"telephones": 1, "years": 3},
    "soemmerda-sozialplanung": {"months": 5, "years": 5, "laws": 1},
    "kyffhaeuserkreis-armutspraevention": {
        "telephones": 2, "dates": 2, "years": 4, "towns": 1, "streets": 1, "times": 4, "weekdays": 2,
    },
    "nordhausen-familie-eins99": {
        "telephones": 1, "dates": 3, "months": 1, "years": 2, "emails": 1, "streets": 1, "decisions": 1,
        "sizes": 1, "files": 1, "times": 1,
    },
}  # fmt: skip
"""How many different facts of each kind a source holds, counted by hand."""

NOT_IN_EASY = frozenset({"sizes", "laws"})
"""Told in other words there; the lists of names hold those words."""

names = pytest.mark.parametrize("source", sorted(COUNTED))


class Pages:
    """All pages of one county in one version."""

    def __init__(self, site: Path, source: str, *, easy: bool) -> None:
        county = site / source.partition("-")[0]
        easy_folder = county / "leicht"
        found = sorted((easy_folder if easy else county).rglob("*.html"))
        chosen = found if easy else [path for path in found if not path.is_relative_to(easy_folder)]
        pages = [PageText(path.read_text(encoding="utf-8")) for path in chosen]
        self.count = len(pages)
        self.text = "\n".join(page.text for page in pages)
        self.hrefs = "\n".join(href for page in pages for href in page.hrefs)

    def lacks(self, names: list[str]) -> list[str]:
        flat = " ".join(plain(self.text).split())
        return [name for name in names if plain(name) not in flat]


def read(source: str) -> str:
    return (SOURCES / f"{source}.txt").read_text(encoding="utf-8")


def listed(source: str, ending: str) -> list[str]:
    return (SOURCES / f"{source}.{ending}").read_text(encoding="utf-8").splitlines()


@names
def test_the_patterns_find_what_a_reader_counts(source: str) -> None:
    found = facts_in(read(source))
    counted = {kind: sum(each == kind for each, _ in found) for kind in PATTERNS}
    assert {kind: number for kind, number in counted.items() if number} == COUNTED[source]


def test_a_lost_fact_is_noticed() -> None:
    page = PageText(
        '<p>Telefon: 03631 911-5011<br>Am 1. Juli 2022 um <b>13.30</b> Uhr, <a href="https://bdue.de">Hilfe</a></p>'
    )
    assert ("telephones", "036319115011") in facts_in(page.text)
    assert ("telephones", "036319115012") not in facts_in(page.text)
    assert ("dates", "2022-07-01") in facts_in(page.text)
    assert ("times", "13:30") in facts_in(page.text)
    assert ("links", "bdue.de") in facts_in("\n".join(page.hrefs))
    assert ("links", "bdue.de") not in facts_in(page.text)


@names
def test_every_fact_stands_on_the_standard_pages(built_site: Path, source: str) -> None:
    pages = Pages(built_site, source, easy=False)
    assert pages.count > 10
    assert sorted(facts_in(read(source)) - facts_in(pages.text)) == []


@names
def test_every_fact_stands_on_the_easy_pages(built_site: Path, source: str) -> None:
    pages = Pages(built_site, source, easy=True)
    assert pages.count > 10
    wanted = facts_in(read(source), frozenset(PATTERNS) - NOT_IN_EASY)
    assert sorted(wanted - facts_in(pages.text)) == []


@names
@pytest.mark.parametrize("easy", [False, True], ids=["standard", "leicht"])
def test_links_and_numbers_can_be_used(built_site: Path, source: str, *, easy: bool) -> None:
    hrefs = Pages(built_site, source, easy=easy).hrefs
    wanted = facts_in(read(source), frozenset({"links", "emails", "telephones"}))
    reachable = facts_in(hrefs.replace("tel:+49", "0"), frozenset({"links", "emails"}))
    dialled = {("telephones", line.replace("tel:+49", "0")) for line in hrefs.splitlines() if line.startswith("tel:")}
    fax = {("telephones", "0363274188561")}
    assert sorted(wanted - reachable - dialled - fax) == []


@names
def test_every_name_stands_on_the_standard_pages(built_site: Path, source: str) -> None:
    assert Pages(built_site, source, easy=False).lacks(listed(source, "namen.txt")) == []


@names
def test_every_name_stands_on_the_easy_pages(built_site: Path, source: str) -> None:
    assert Pages(built_site, source, easy=True).lacks(listed(source, "namen.leicht.txt")) == []


def test_each_source_has_its_names() -> None:
    sources = {path.name.partition(".")[0] for path in SOURCES.glob("*.txt")}
    assert sources == set(COUNTED)
    assert {source: len(listed(source, "namen.txt")) for source in sources} == {
        "nordhausen-sozialplanung": 46,
        "nordhausen-armutspraevention": 28,
        "soemmerda-sozialplanung": 26,
        "kyffhaeuserkreis-armutspraevention": 26,
        "nordhausen-familie-eins99": 23,
    }
