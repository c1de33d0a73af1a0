"""The Reviewdog report: valid, and with columns that count octets."""

import json
from typing import Any

import pytest

from ssg.diagnostic import Diagnostic
from ssg.report import UNSEEN, Examined, Manner
from ssg.reports.rdjson import report
from tests.reports.sample import EASY, LINES, PROBLEMS, found
from tests.reports.schemas import RDJSON, faults


def result(diagnostics: list[Diagnostic], examined: Examined = UNSEEN) -> list[dict[str, Any]]:
    whole = json.loads(report(diagnostics, PROBLEMS, Manner(), examined))
    assert faults(whole, RDJSON) == []
    listed = whole["diagnostics"]
    assert isinstance(listed, list)
    return listed


@pytest.mark.parametrize("diagnostics", [[], found()])
def test_it_is_valid(diagnostics: list[Diagnostic]) -> None:
    assert len(result(diagnostics)) == len(diagnostics)


def test_columns_count_octets_of_the_line() -> None:
    percent = next(each for each in result(found(), Examined(lines=LINES)) if each["code"]["value"] == "XX202")
    line = LINES[EASY][3].encode()
    start, end = percent["location"]["range"]["start"], percent["location"]["range"]["end"]
    assert line[start["column"] - 1 : end["column"] - 1].decode() == "50 %"


def test_without_the_line_there_is_no_column() -> None:
    assert all("column" not in each["location"]["range"]["start"] for each in result(found()))


def test_severities_have_their_names() -> None:
    assert {each["severity"] for each in result(found())} == {"ERROR", "WARNING", "INFO"}
