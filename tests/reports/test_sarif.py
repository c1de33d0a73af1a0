"""The SARIF report: valid, with every rule's help, and literal in what it quotes."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.reference.catalogue import problems
from ssg.report import Manner
from ssg.reports.sarif import report
from tests.reports.sample import EASY, ODD, PROBLEMS, found
from tests.reports.schemas import SARIF, faults


def run(diagnostics: list[Diagnostic]) -> dict[str, Any]:
    log = json.loads(report(diagnostics, PROBLEMS, Manner()))
    assert faults(log, SARIF) == []
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


@pytest.mark.parametrize("diagnostics", [[], found()])
def test_it_is_valid(diagnostics: list[Diagnostic]) -> None:
    assert len(run(diagnostics)["results"]) == len(diagnostics)


def test_it_is_valid_for_every_rule_of_the_program() -> None:
    log = json.loads(report([], problems(), Manner()))
    assert faults(log, SARIF) == []
    rules = log["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(problems())
    for rule in rules:
        assert problems()[rule["id"]].source in rule["help"]["text"]
        assert rule["help"]["markdown"].startswith(f"# {rule['id']}")


def test_a_finding_points_at_its_rule() -> None:
    only = run(found())
    rules = only["tool"]["driver"]["rules"]
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_the_level_is_the_one_of_the_finding() -> None:
    milder = Diagnostic(Span("a.md"), "XX101", Severity.INFO, "Da.")
    assert run([milder])["results"][0]["level"] == "note"
    assert {result["level"] for result in run(found())["results"]} == {"error", "warning", "note"}


def test_places_count_code_points_and_end_before_their_end() -> None:
    only = run(found())
    region = next(each for each in only["results"] if each["ruleId"] == "XX202")["locations"][0]["physicalLocation"]
    assert only["columnKind"] == "unicodeCodePoints"
    assert region["region"] == {"startLine": 4, "startColumn": 19, "endLine": 4, "endColumn": 23}


def test_addresses_are_relative_and_encoded() -> None:
    files = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run(found())["results"]
    }
    assert EASY in files
    assert ODD not in files
    assert "content/nord/seiten/50%20%25%20%26%20%5Bmehr%5D%2C%20neu.md" in files


def test_a_path_from_the_root_is_a_full_address() -> None:
    file = run([Diagnostic(Span("/srv/content/a.md"), "XX101", Severity.ERROR, "Da.")])["results"][0]["locations"][0]
    assert file["physicalLocation"]["artifactLocation"] == {"uri": "file:///srv/content/a.md"}


def test_nothing_in_a_message_is_a_link_or_a_placeholder() -> None:
    texts = [result["message"]["text"] for result in run(found())["results"]]
    assert any(r"„\[hier](1) {{0}} <b>&“" in text for text in texts)


def test_fingerprints_hold_no_place() -> None:
    before = run(found())["results"]
    moved = [
        Diagnostic(Span(each.span.path, 70 + each.span.line, 1, 99, 1), each.code, each.severity, each.message)
        for each in found()
    ]
    after = run(moved)["results"]
    marks = [[result["partialFingerprints"]["leichtbau/v1"] for result in results] for results in (before, after)]
    assert sorted(marks[0]) == sorted(marks[1])
    assert len(set(marks[0])) == len(found())


@settings(max_examples=50)
@given(path=st.text(min_size=1), message=st.text(min_size=1))
def test_any_text_is_valid(path: str, message: str) -> None:
    assert len(run([Diagnostic(Span(path), "XX101", Severity.ERROR, message)])["results"]) == 1
