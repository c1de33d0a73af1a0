"""The JSON report: the object that other programs build on."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Certainty, Diagnostic, Problem, Severity, Span
from ssg.report import Manner
from ssg.reports.json import report

PROBLEM = Problem(
    code="XX001",
    name="some-name",
    severity=Severity.WARNING,
    certainty=Certainty.LIKELY,
    message="„{word}“",
    hint="Schreiben Sie „ä“.",
    why="Darum.",
    source="Norm 1",
)
PROBLEMS = {"XX001": PROBLEM}
FIELDS = [
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "code",
    "name",
    "severity",
    "certainty",
    "message",
    "hint",
    "source",
]


def test_a_finding_has_exactly_the_promised_fields() -> None:
    found = json.loads(report([PROBLEM.at(Span("a.md", 1, 2, 3, 4), word="Wört")], PROBLEMS, Manner()))
    assert list(found) == ["version", "diagnostics", "summary"]
    assert found["version"] == 1
    assert list(found["diagnostics"][0]) == FIELDS
    assert found["diagnostics"][0] == {
        "path": "a.md",
        "line": 1,
        "column": 2,
        "end_line": 3,
        "end_column": 4,
        "code": "XX001",
        "name": "some-name",
        "severity": "warning",
        "certainty": "likely",
        "message": "„Wört“",
        "hint": "Schreiben Sie „ä“.",
        "source": "Norm 1",
    }


def test_the_summary_counts() -> None:
    found = [PROBLEM.at(Span(path), word="x") for path in ("a.md", "a.md", "b.md")]
    summary = json.loads(report(found, PROBLEMS, Manner()))["summary"]
    assert summary == {"findings": 3, "files": 2, "error": 0, "warning": 3, "info": 0}


def test_nothing_found_is_an_object_too() -> None:
    assert json.loads(report([], PROBLEMS, Manner()))["diagnostics"] == []


def test_german_letters_stay_readable() -> None:
    assert "„ä“" in report([PROBLEM.at(Span("a.md"), word="ä")], PROBLEMS, Manner())


def test_the_order_does_not_depend_on_the_order_of_finding() -> None:
    found = [PROBLEM.at(Span(path, line), word="x") for path in ("b.md", "a.md") for line in (2, 1)]
    assert report(found, PROBLEMS, Manner()) == report(found[::-1], PROBLEMS, Manner())


@settings(max_examples=50)
@given(path=st.text(), message=st.text())
def test_any_text_gives_json(path: str, message: str) -> None:
    found = Diagnostic(Span(path), "XX001", Severity.ERROR, message)
    assert json.loads(report([found], PROBLEMS, Manner()))["diagnostics"][0]["message"] == message
