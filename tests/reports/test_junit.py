"""The JUnit report: well formed, counted, and red exactly where the site stops."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.report import Manner
from ssg.reports.junit import report
from tests.reports.sample import EASY, PROBLEMS, found

CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "skipped"},
    "failure": set(),
    "skipped": set(),
}
# The schema that servers check against (junit-10.xsd) knows no count of skipped tests for the whole document.
REQUIRED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "skipped": {"message"},
}


def parsed(diagnostics: list[Diagnostic], manner: Manner | None = None) -> Element:
    """The document, once its shape and its counts are right."""
    text = report(diagnostics, PROBLEMS, manner or Manner())
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    root = fromstring(text.encode())  # noqa: S314 - we wrote it ourselves
    assert root.tag == "testsuites"
    for element in root.iter():
        assert set(element.attrib) == REQUIRED[element.tag]
        assert {child.tag for child in element} <= CHILDREN[element.tag]
    for part in (root, *root):
        assert int(part.get("tests", "")) == len(list(part.iter("testcase")))
        assert int(part.get("failures", "")) == len(list(part.iter("failure")))
    for suite in root:
        assert int(suite.get("skipped", "")) == len(list(suite.iter("skipped")))
    return root


def test_each_file_is_a_suite_and_each_finding_a_case() -> None:
    suites = {suite.get("name"): len(suite) for suite in parsed(found())}
    assert len(suites) == 3
    assert suites[EASY] == 4


def test_nothing_found_is_a_test_that_passes() -> None:
    (case,) = parsed([]).iter("testcase")
    assert case.get("name") == "Alles in Ordnung"
    assert len(case) == 0


@pytest.mark.parametrize(("is_strict", "failures"), [(False, 3), (True, 4)])
def test_only_what_stops_the_site_fails(failures: int, *, is_strict: bool) -> None:
    assert len(list(parsed(found(), Manner(strict=is_strict)).iter("failure"))) == failures


def test_a_failure_says_place_message_and_hint() -> None:
    failure = next(each for each in parsed(found()).iter("failure") if "usw." in (each.text or ""))
    assert failure.text == f"{EASY}:4:24 XX101 „usw.“ ist eine Abkürzung.\n→ Schreiben Sie „und so weiter“."
    assert failure.get("type") == "error"


def test_two_findings_at_one_place_have_two_names() -> None:
    twice = [Diagnostic(Span("a.md"), "XX101", Severity.ERROR, message) for message in ("Eins.", "Zwei.")]
    names = [case.get("name") for case in parsed(twice).iter("testcase")]
    assert names == ["XX101 abbreviation, Zeile 1, Spalte 1", "XX101 abbreviation, Zeile 1, Spalte 1 (2)"]


@settings(max_examples=50)
@given(path=st.text(), message=st.text(), hint=st.text())
def test_any_text_is_well_formed(path: str, message: str, hint: str) -> None:
    root = parsed([Diagnostic(Span(path), "XX101", Severity.ERROR, message, hint)])
    assert len(list(root.iter("failure"))) == 1
