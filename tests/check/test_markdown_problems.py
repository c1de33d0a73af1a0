"""What is wrong with the markup of a text is found where it stands."""

import pytest

from ssg.check import markdown_problems
from ssg.check.markdown_problems import TOO_DEEP, markdown_findings
from ssg.diagnostic import Problem, Severity, Span
from ssg.languages import Language
from tests.marked_text import unmarked
from tests.wordings import wording

PROBLEMS = [value for value in vars(markdown_problems).values() if isinstance(value, Problem)]
BAD = [pytest.param(each, example, id=each.code) for each in PROBLEMS for example in each.bad]
GOOD = [pytest.param(example, id=each.code) for each in PROBLEMS for example in each.good]


@pytest.mark.parametrize(("problem", "example"), BAD)
def test_a_bad_example_is_found_exactly(problem: Problem, example: str) -> None:
    body, expected = unmarked(example)
    text = wording(body, language=Language.STANDARD)
    found = [each for each in markdown_findings(text) if each.code == problem.code]
    assert [each.span for each in found] == expected
    assert {each.severity for each in found} == {problem.severity}


@pytest.mark.parametrize("example", GOOD)
def test_a_good_example_has_no_finding(example: str) -> None:
    assert list(markdown_findings(wording(example, language=Language.STANDARD))) == []


def test_lines_are_those_of_the_file() -> None:
    found = list(markdown_findings(wording("Text\n\nEin <b>Wort", body_line=7)))
    assert [each.span for each in found] == [Span("a.md", 9, 5, 9, 8)]


def test_pictures_of_easy_texts_are_left_to_their_rule() -> None:
    assert list(markdown_findings(wording("![](bilder/amt.svg)", language=Language.EASY))) == []


@pytest.mark.parametrize(
    "address", ["javascript:x", "&#106;avascript:x", "%6Aavascript:x", "data:x", "blob:x", "//host/x"]
)
def test_every_refused_address_is_named(address: str) -> None:
    found = list(markdown_findings(wording(f"[Antrag]({address})")))
    assert [(each.code, each.severity) for each in found] == [("MD003", Severity.ERROR)]
    assert "„Antrag“" in found[0].message


def test_forty_lists_in_each_other_are_read_and_more_are_reported() -> None:
    assert not [each for each in markdown_findings(wording("- " * 40 + "tief")) if each.code == TOO_DEEP.code]
    for body in ("- " * 41 + "tief", "> " * 41 + "tief", "> " * 500 + "tief", "- " * 500 + "tief"):
        assert [each.code for each in markdown_findings(wording(body))] == [TOO_DEEP.code]


def test_html_in_code_is_shown_on_purpose() -> None:
    assert list(markdown_findings(wording("Das Zeichen `<b>` steht hier."))) == []


@pytest.mark.parametrize(
    ("body", "advice"),
    [
        ("##Ziele", "„## Ziele“"),
        ("Text\n###Ziele", "„### Ziele“"),
        ("• Mo Di Mi Do Fr Sa", "„- Mo Di Mi Do Fr …“"),
        ("-Montag", "„- Montag“"),
        ("| a | b | c |\n| d | e | f |", "|---|---|---|"),
    ],
)
def test_markup_that_the_page_would_show_is_told_with_what_to_write(body: str, advice: str) -> None:
    found = list(markdown_findings(wording(body)))
    assert len(found) == 1
    assert advice in found[0].hint


@pytest.mark.parametrize(
    "body",
    ["\\##Ziele", "#Nordhausen hilft", "Text\n-fach", "Ja | Nein", "- -Montag", "`-Montag`", "-5 Grad", "--Ende"],
)
def test_signs_that_are_meant_are_left_alone(body: str) -> None:
    assert list(markdown_findings(wording(body))) == []
