"""What each report makes of one sample, byte for byte, and that it is the same every time."""

from pathlib import Path

import pytest

from ssg.report import Manner, report_as, wants_figures
from tests.reports.sample import PROBLEMS, examined, found

FOLDER = Path(__file__).parent / "golden"
FORMATS = ("github", "gitlab", "html", "json", "junit", "rdjson", "sarif", "text")


@pytest.fixture(autouse=True)
def _version_of_the_golden_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.reports.sarif.__version__", "0.0.0")


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_becomes_its_golden_file(name: str, request: pytest.FixtureRequest) -> None:
    text = report_as(name)(found(), PROBLEMS, Manner(), examined()) + "\n"
    golden = FOLDER / f"{name}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_order_of_finding_does_not_matter(name: str) -> None:
    one, other = (report_as(name)(each, PROBLEMS, Manner(), examined()) for each in (found(), found()[::-1]))
    assert one == other


def test_only_the_page_needs_readability_figures() -> None:
    assert [name for name in FORMATS if wants_figures(name)] == ["html"]
