"""The text report: worst first, repeats folded, a count and advice at the end."""

import pytest

from ssg.diagnostic import Diagnostic, Severity, Span
from ssg.report import Examined, Manner, below
from ssg.reports.text import report

PLAIN = Manner()


def finding(  # noqa: PLR0913 - one keyword for each thing that tests vary
    *,
    path: str = "a.md",
    line: int = 1,
    code: str = "XX001",
    severity: Severity = Severity.ERROR,
    message: str = "Etwas fehlt.",
    hint: str = "Ergänzen Sie es.",
) -> Diagnostic:
    return Diagnostic(Span(path, line, 2, line, 4), code, severity, message, hint)


def test_a_finding_shows_place_code_message_and_hint() -> None:
    lines = report([finding(line=7)], {}, PLAIN).splitlines()
    assert lines[1:3] == ["a.md:7:2 XX001 Etwas fehlt.", "    → Ergänzen Sie es."]


def test_a_finding_without_a_hint_has_no_arrow() -> None:
    assert "→" not in report([finding(hint="")], {}, PLAIN)


def test_the_worst_come_first_whatever_their_place() -> None:
    found = [
        finding(path="a.md", code="XX003", severity=Severity.INFO),
        finding(path="b.md", code="XX002", severity=Severity.WARNING),
        finding(path="c.md", code="XX001", severity=Severity.ERROR),
    ]
    text = report(found, {}, PLAIN)
    assert text.index("XX001") < text.index("XX002") < text.index("XX003")
    headings = [line for line in text.splitlines() if line.startswith(("a.md (", "b.md (", "c.md ("))]
    assert headings == ["c.md (1 Problem)", "b.md (1 Warnung)", "a.md (1 Hinweis)"]


def test_a_page_stands_together_with_its_worst_findings_first() -> None:
    found = [
        finding(path="a.md", line=1, code="XX003", severity=Severity.INFO),
        finding(path="b.md", line=1, code="XX001"),
        finding(path="a.md", line=9, code="XX001"),
        finding(path="a.md", line=5, code="XX002", severity=Severity.WARNING),
    ]
    places = [line.partition(" ")[0] for line in report(found, {}, PLAIN).splitlines() if line[1:5] == ".md:"]
    assert places == ["a.md:9:2", "a.md:5:2", "a.md:1:2", "b.md:1:2"]


def test_the_end_counts_and_says_what_to_do() -> None:
    text = report([finding(), finding(path="b.md", severity=Severity.WARNING)], {}, PLAIN)
    count, advice = text.splitlines()[-2:]
    assert count == "1 Problem, 1 Warnung, 0 Hinweise in 2 Dateien."
    assert advice == "Beheben Sie die Probleme von oben nach unten; mehr dazu zeigt: python build.py explain XX001"


def test_the_advice_follows_the_worst_finding() -> None:
    warned = report([finding(severity=Severity.WARNING)], {}, PLAIN)
    strict = report([finding(severity=Severity.WARNING)], {}, Manner(strict=True))
    noted = report([finding(severity=Severity.INFO)], {}, PLAIN)
    assert warned.splitlines()[-1].startswith("Sehen Sie die Warnungen durch;")
    assert strict.splitlines()[-1].startswith("Beheben Sie die Warnungen, denn mit „--strict“")
    assert noted.splitlines()[-1].startswith("Sehen Sie die Hinweise durch, wenn Sie Zeit haben;")


def test_nothing_found_is_one_line() -> None:
    assert report([], {}, PLAIN) == "Alles in Ordnung: keine Probleme, keine Warnungen, keine Hinweise."


def test_the_same_sentence_is_folded_after_five_in_one_file() -> None:
    found = [finding(line=line) for line in range(1, 9)]
    lines = report(found, {}, PLAIN).splitlines()
    assert sum("XX001 Etwas" in line for line in lines) == 5
    assert "    … und 3 weitere Stellen in dieser Datei. Mit „--all“ sehen Sie alle." in lines
    assert lines[-2].startswith("8 Probleme")


def test_other_sentences_of_one_code_are_folded_after_ten() -> None:
    found = [finding(line=line, message=f"„{line}“ fehlt.") for line in range(1, 12)]
    lines = report(found, {}, PLAIN).splitlines()
    assert sum("XX001 „" in line for line in lines) == 10
    assert "    … und eine weitere Stelle in dieser Datei. Mit „--all“ sehen Sie alle." in lines


@pytest.mark.parametrize("severity", [Severity.ERROR, Severity.WARNING])
def test_a_page_with_many_kinds_shows_ten(severity: Severity) -> None:
    found = [finding(line=line, code=f"XX{line:03}", message=f"{line}", severity=severity) for line in range(1, 31)]
    lines = report(found, {}, PLAIN).splitlines()
    assert sum(line.startswith("a.md:") for line in lines) == 10
    assert "    … und 20 weitere Stellen in dieser Datei. Mit „--all“ sehen Sie alle." in lines


def test_what_stops_the_site_is_shown_first() -> None:
    warnings = [
        finding(line=line, code=f"XX{line:03}", message=f"{line}", severity=Severity.WARNING) for line in range(1, 31)
    ]
    text = report([*warnings, finding(line=40, code="XX040")], {}, PLAIN)
    assert "a.md:40:2 XX040" in text


def test_other_kinds_are_shown_rather_than_repeats() -> None:
    found = [finding(line=line, severity=Severity.WARNING, message=f"{line}") for line in range(1, 20)]
    text = report([*found, finding(line=40, code="XX002", severity=Severity.WARNING)], {}, PLAIN)
    assert "a.md:40:2 XX002" in text
    assert text.count(" XX001 ") == 9


def test_the_passage_is_quoted_and_its_place_underlined() -> None:
    lines = report([finding(line=2)], {}, PLAIN, Examined(lines={"a.md": ("", "Der Plan", "")})).splitlines()
    assert lines[1:5] == ["a.md:2:2 XX001 Etwas fehlt.", "    → Ergänzen Sie es.", "    | Der Plan", "    |  ^^"]


def test_the_marks_are_coloured_on_a_terminal() -> None:
    text = report([finding()], {}, Manner(colour=True), Examined(lines={"a.md": ("Der Plan",)}))
    assert "    | Der Plan\n    |  \x1b[31m^^\x1b[0m" in text


def test_each_file_has_its_own_ten() -> None:
    found = [finding(path=path, line=line) for path in ("a.md", "b.md") for line in range(1, 6)]
    assert "weitere" not in report(found, {}, PLAIN)


def test_unfolded_shows_everything() -> None:
    found = [finding(line=line) for line in range(1, 31)]
    text = report(found, {}, Manner(folded=False))
    assert text.count("Etwas fehlt.") == 30
    assert "weitere" not in text


def test_findings_below_the_least_severity_are_only_counted() -> None:
    text = report([finding(severity=Severity.INFO)], {}, Manner(least=Severity.WARNING))
    assert text.splitlines() == [
        "0 Probleme, 0 Warnungen, 1 Hinweis in 1 Datei.",
        "Die Hinweise zeigt: python build.py check",
    ]


def test_colour_only_where_it_is_wanted() -> None:
    assert "\x1b" not in report([finding()], {}, PLAIN)
    coloured = report([finding()], {}, Manner(colour=True))
    assert "\x1b[31mXX001\x1b[0m" in coloured


def test_a_path_cannot_begin_a_line_or_command_the_terminal() -> None:
    text = report([finding(path="a\n::error::b\x1b[2J\u202e.md")], {}, PLAIN)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\n::error" not in text


def test_paths_begin_with_the_content_folder() -> None:
    assert [each.span.path for each in below("content", [finding()])] == ["content/a.md"]
    assert [each.span.path for each in below(".", [finding()])] == ["a.md"]
    assert [each.span.path for each in below("/", [finding()])] == ["/a.md"]
