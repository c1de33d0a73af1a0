"""The annotations: the worst first, no more than are shown, and nothing that breaks out of its line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Certainty, Diagnostic, Severity, Span
from ssg.report import Manner
from ssg.reports.github import report
from tests.reports.sample import PROBLEMS, found


def lines(diagnostics: list[Diagnostic]) -> list[str]:
    return report(diagnostics, PROBLEMS, Manner()).splitlines()


def warning(line: int, code: str = "XX202") -> Diagnostic:
    return Diagnostic(Span("a.md", line, 1, line, 5), code, Severity.WARNING, "Da.")


def test_nothing_found_is_no_line() -> None:
    assert lines([]) == []


def test_the_worst_come_first() -> None:
    levels = [line.split(" ")[0] for line in lines(found())]
    assert levels == ["::error", "::error", "::error", "::warning", "::notice", "::notice"]


def test_a_finding_names_its_place_and_rule() -> None:
    assert lines([warning(3)]) == ["::warning file=a.md,line=3,endLine=3,col=1,endColumn=5,title=XX202 percent::Da."]


def test_a_place_of_several_lines_has_no_columns() -> None:
    (line,) = lines([Diagnostic(Span("a.md", 7, 1, 9, 3), "XX101", Severity.ERROR, "Da.")])
    assert line.startswith("::error file=a.md,line=7,endLine=9,title=")


def test_of_each_level_ten_are_shown_and_the_last_counts_the_others() -> None:
    errors = [warning(line)._replace(severity=Severity.ERROR) for line in range(1, 11)]
    shown = lines([*errors, *(warning(line) for line in range(1, 31))])
    assert sum(line.startswith("::error ") for line in shown) == 10
    assert sum(line.startswith("::warning ") for line in shown) == 10
    assert shown[-1] == (
        "::warning title=21 weitere Stellen::Hier stehen 9 von 30 Stellen. Alle zeigt: python build.py check --all"
    )


def test_other_kinds_are_shown_before_repeats() -> None:
    many = [warning(line) for line in range(1, 31)]
    assert any(",title=XX101 " in line for line in lines([*many, warning(90, "XX101")]))


def test_what_is_sure_comes_before_what_is_likely() -> None:
    assert PROBLEMS["XX202"].certainty is Certainty.LIKELY
    assert [line.split("title=")[1][:5] for line in lines([warning(1), warning(2, "XX101")])] == ["XX101", "XX202"]


def test_signs_with_a_meaning_are_encoded() -> None:
    found = Diagnostic(Span("a,b:c%\n.md"), "XX101", Severity.ERROR, "50 %, also:\n::error::Halb\r")
    (line,) = lines([found])
    assert "file=a%2Cb%3Ac%25%0A.md," in line
    assert line.endswith("::50 %25, also:%0A::error::Halb%0D")


@settings(max_examples=50)
@given(path=st.text(min_size=1), message=st.text())
def test_any_finding_is_one_command(path: str, message: str) -> None:
    text = report([Diagnostic(Span(path), "XX101", Severity.ERROR, message)], PROBLEMS, Manner())
    assert text.startswith("::error file=")
    assert "\n" not in text
    assert "\r" not in text
