from pathlib import Path

import pytest

from benchmarks.changes import project_of
from benchmarks.county import BUSY, COUNTY_SIZE, RARE, plans, write_project
from benchmarks.texts import Texts, read_texts
from ssg.check import check
from ssg.compare import compare
from ssg.diagnostic import Diagnostic, Severity
from ssg.kinds import kinds
from ssg.link import link
from ssg.load import load
from ssg.pair import pairs
from ssg.project import ROOT
from ssg.validate import validate
from tests.small_site import TODAY
from tests.whole_site import files_of

ENTRIES = 60
OF_AN_ENTRY = ("kreis001/angebote", "kreis001/programme")


@pytest.fixture(scope="module")
def texts() -> Texts:
    return read_texts(ROOT / "content")


@pytest.fixture(scope="module")
def files(texts: Texts) -> dict[str, str]:
    return project_of(ENTRIES, texts).content


def bodies(files: dict[str, str], *, easy: bool) -> list[str]:
    return [
        text.split("---\n", 2)[2]
        for path, text in files.items()
        if path.startswith(OF_AN_ENTRY) and path.endswith(".leicht.md") == easy
    ]


def test_entries_have_texts_of_the_usual_length_in_both_versions(files: dict[str, str]) -> None:
    for easy, usual in ((False, 350), (True, 150)):
        words = [len(body.split()) for body in bodies(files, easy=easy)]
        assert len(words) == ENTRIES - 3
        assert abs(sum(words) / len(words) - usual) < 40


def test_the_same_seed_gives_the_same_texts(texts: Texts, files: dict[str, str]) -> None:
    assert project_of(ENTRIES, texts).content == files


@pytest.mark.parametrize(("sign", "share"), [("## ", 1.0), ("](", 0.8), ("\n- ", 0.5), ("|---|", 0.1)])
def test_standard_texts_have_headings_links_lists_and_at_times_a_table(
    files: dict[str, str], sign: str, share: float
) -> None:
    standard = bodies(files, easy=False)
    assert sum(sign in body for body in standard) >= share * len(standard)


def test_one_contact_stands_on_many_pages_and_one_on_few(files: dict[str, str]) -> None:
    for contact, entries in ((BUSY, 2), (RARE, 1)):
        assert sum(f"\nkontakt: {contact}\n" in text for text in files.values()) == entries
    assert next(plans(10_000)).busy == 250


def test_no_county_is_larger_than_others() -> None:
    assert [plan.size for plan in plans(COUNTY_SIZE + 7)] == [COUNTY_SIZE, 7]


def test_what_is_written_has_no_problem_and_no_easy_text_is_older_than_its_standard_text(tmp_path: Path) -> None:
    write_project(tmp_path, 12)
    found = findings(tmp_path / "content")
    assert [each for each in found if each.severity is Severity.ERROR] == []
    assert {each.code for each in found if each.span.path.startswith(OF_AN_ENTRY)}.isdisjoint({"LS604", "LS609"})
    assert "layouts/base.html" in files_of(tmp_path / "templates")


def findings(content: Path) -> list[Diagnostic]:
    loaded, unreadable = load(content, kinds())
    validated, misfilled = validate(loaded.drafts)
    _, unlinked = link(validated, loaded.attachments, TODAY)
    of_texts = [each for wording in validated.wordings() for each in check(wording)]
    of_pairs = [each for pair in pairs(validated.entries, TODAY) for each in compare(pair)]
    return [*unreadable, *misfilled, *unlinked, *of_texts, *of_pairs]
