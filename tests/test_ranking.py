"""Findings in the order that helps, and fingerprints that survive edits."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Diagnostic, Problem, Severity, Span
from ssg.ranking import by_code, by_page, enduring, fingerprinted, passage_at, unexplained_words

HARD = Problem(
    code="XX603", name="hard-word-unexplained", severity=Severity.WARNING, message="„{word}“", hint="", why="Darum."
)


def finding(
    path: str = "a.md", line: int = 1, code: str = "XX001", severity: Severity = Severity.ERROR, message: str = "Da."
) -> Diagnostic:
    return Diagnostic(Span(path, line, 1, line, 3), code, severity, message)


def test_one_problem_outweighs_many_warnings() -> None:
    warned = [finding("a.md", line, severity=Severity.WARNING) for line in range(9)]
    assert [path for path, _ in by_page([*warned, finding("b.md")])] == ["b.md", "a.md"]


def test_more_of_the_same_is_worse() -> None:
    found = [finding("a.md"), finding("b.md", 1), finding("b.md", 2), finding("c.md")]
    assert [path for path, _ in by_page(found)] == ["b.md", "a.md", "c.md"]


def test_codes_are_ordered_alike() -> None:
    found = [finding(code="XX001", severity=Severity.INFO), finding(code="XX002", severity=Severity.WARNING)]
    assert [(code, len(group)) for code, group in by_code(found)] == [("XX002", 1), ("XX001", 1)]


def test_edits_elsewhere_leave_the_fingerprint() -> None:
    before = dict(fingerprinted([finding(line=1), finding(line=5, message="Hier.")]))
    after = dict(fingerprinted([finding(line=4), finding(line=9, message="Hier."), finding(line=7, message="Neu.")]))
    assert set(before.values()) < set(after.values())


def test_lines_and_counts_in_a_message_leave_the_fingerprint() -> None:
    said = "„Amt 1“ und „Behörde“ (Zeile {0}): {0} von {1} Sätzen, im Schnitt {0},5."
    one, other = (dict(fingerprinted([finding(message=said.format(*each))])) for each in ((3, 20), (4, 21)))
    assert set(one.values()) == set(other.values())
    assert enduring("„2018-2024“: 3 Teile") == "„2018-2024“: # Teile"


def test_what_makes_a_finding_another_makes_another_fingerprint() -> None:
    one = finding()
    others = [finding(path="b.md"), finding(code="XX002"), finding(message="Dort."), one._replace(span=Span("a.md", 2))]
    assert len({mark for _, mark in fingerprinted([one, *others])}) == 5


@settings(max_examples=50)
@given(st.lists(st.builds(finding, path=st.text(max_size=2), line=st.integers(1, 9), message=st.text(max_size=2))))
def test_every_fingerprint_is_its_own(found: list[Diagnostic]) -> None:
    marks = [mark for _, mark in fingerprinted(found)]
    assert len(set(marks)) == len(found)
    assert marks == [mark for _, mark in fingerprinted(found[::-1])]


def test_words_without_explanation_are_counted() -> None:
    lines = {"a.md": ("Inklusion und Teilhabe", "Inklusion")}
    spans = [Span("a.md", 1, 1, 1, 10), Span("a.md", 1, 15, 1, 23), Span("a.md", 2, 1, 2, 10), Span("b.md")]
    found = [HARD.at(span, word="x") for span in spans]
    problems = {"XX603": HARD, "XX001": HARD.but(code="XX001", name="other")}
    assert unexplained_words([*found, finding()], problems, lines) == [("Inklusion", 2), ("Teilhabe", 1)]


def test_a_passage_of_several_lines_is_no_word() -> None:
    assert passage_at(Span("a.md", 1, 1, 2, 3), ("ab", "cd")) == ""
    assert passage_at(Span("a.md", 1, 2, 1, 3), ("abc",)) == "b"
