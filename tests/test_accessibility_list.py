"""docs/barrierefreiheit.md names every criterion, and every test and rule that it names is there."""

import re

import pytest

from ssg.audit import page_rules
from ssg.project import ROOT

DOCUMENT = (ROOT / "docs" / "barrierefreiheit.md").read_text("utf-8")
CRITERIA = """
1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4
2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3
""".split()  # noqa: SIM905 - reads as a list
"""WCAG 2.2, levels A and AA; 4.1.1 was taken out in 2.2."""
POINTS = [str(number) for number in range(1, 14)]
ROW = re.compile(r"^\| (?P<number>[0-9.]+) \|.*\| (?P<proof>[^|]+) \|$", re.MULTILINE)
RULE = re.compile(r"`([A-Z]{2}[0-9]{3})`")
TEST = re.compile(r"`(test_\w+)`")
ROWS = [(row["number"], row["proof"]) for row in ROW.finditer(DOCUMENT)]
DEFINED = {
    name
    for file in (ROOT / "tests").rglob("test_*.py")
    for name in re.findall(r"def (test_\w+)", file.read_text("utf-8"))
}


def test_every_criterion_and_every_point_has_its_row() -> None:
    assert [number for number, _ in ROWS] == [*CRITERIA, *POINTS]


@pytest.mark.parametrize(("number", "proof"), ROWS, ids=[number for number, _ in ROWS])
def test_each_row_says_what_holds_it_or_that_it_is_open(number: str, proof: str) -> None:
    assert RULE.search(proof) or TEST.search(proof) or proof.startswith("offen: "), number


@pytest.mark.parametrize("name", sorted(set(TEST.findall(DOCUMENT))))
def test_each_test_that_it_names_is_there(name: str) -> None:
    assert name in DEFINED


@pytest.mark.parametrize("code", sorted(set(RULE.findall(DOCUMENT))))
def test_each_rule_that_it_names_has_its_file(code: str) -> None:
    assert list((ROOT / "ssg" / "rules").rglob(f"{code.lower()}_*.py"))


def test_the_page_rules_that_cite_a_criterion_are_named_there() -> None:
    named = set(RULE.findall(DOCUMENT))
    assert {each.code for each in page_rules() if "WCAG" in each.source and each.code.startswith("BF")} - named == set()
