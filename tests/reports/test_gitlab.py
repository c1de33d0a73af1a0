"""The Code Quality report: valid, with fingerprints that are unique and survive edits elsewhere."""

import json
from typing import Any

import pytest

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.report import Manner
from ssg.reports.gitlab import report
from tests.reports.sample import PROBLEMS, found
from tests.reports.schemas import GITLAB, faults


def issues(diagnostics: list[Diagnostic]) -> list[dict[str, Any]]:
    listed = json.loads(report(diagnostics, PROBLEMS, Manner()))
    assert faults(listed, GITLAB) == []
    assert isinstance(listed, list)
    return listed


@pytest.mark.parametrize("diagnostics", [[], found()])
def test_it_is_valid(diagnostics: list[Diagnostic]) -> None:
    assert len(issues(diagnostics)) == len(diagnostics)


def test_an_issue_says_what_stands_there_and_what_to_do() -> None:
    issue = next(each for each in issues(found()) if each["check_name"] == "XX202 percent")
    assert issue["description"] == "„50 %“ ist schwer zu lesen. → Schreiben Sie: die Hälfte, 3 von 10."
    assert issue["severity"] == "minor"
    assert issue["location"]["lines"] == {"begin": 4, "end": 4}


def test_fingerprints_are_unique_and_know_no_lines() -> None:
    same = [Diagnostic(Span("a.md", line), "XX101", Severity.ERROR, "Da.") for line in (3, 8)]
    lower = [Diagnostic(Span("a.md", line), "XX101", Severity.ERROR, "Da.") for line in (5, 90)]
    before, after = ([each["fingerprint"] for each in issues(each)] for each in (same, lower))
    assert before == after
    assert len(set(before)) == 2


def test_paths_begin_with_a_name() -> None:
    (issue,) = issues([Diagnostic(Span("./content//a.md"), "XX101", Severity.ERROR, "Da.")])
    assert issue["location"]["path"] == "content/a.md"
