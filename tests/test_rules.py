"""Every rule finds exactly what its examples mark, and nothing in the texts that are good."""

import re
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Severity
from ssg.language.text import Text
from ssg.languages import Language
from ssg.markdown import passages
from ssg.rule import Rule, rules_for
from tests.marked_text import unmarked

RULES = [*rules_for(Language.EASY), *rules_for(Language.STANDARD)]
CATALOGUE = yaml.safe_load(Path(__file__).with_name("catalogue_examples.yaml").read_text(encoding="utf-8"))
SECONDS_FOR_100_000_CHARACTERS = 20
SIGNS = list("\n .[]()*`|->#„“07:/–§%\u00ad")
WORDS = [
    "z. B. ",
    "nicht ",
    "30. Juni",
    "1.1.2025",
    "03631/911",
    "XII",
    "www.a.de",
    "-\n",
    "BMBF",
    "u\u0308",
    "&amp;",
    "\\*",
]
TEXTS = st.lists(st.sampled_from([*SIGNS, *WORDS]) | st.text(max_size=4), max_size=40).map("".join)


def each_example(of: Callable[[Rule[Text]], Iterable[str]]) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(of(rule), 1)
    ]


def catalogued(rule: Rule[Text], judged: str) -> list[str]:
    """Examples that were not written with the rule; a new rule may do without."""
    examples: list[str] = CATALOGUE.get(rule.name, {}).get(judged, [])
    return examples


def read(example: str) -> Text:
    return Text(passages(example, "a.md", 1))


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: rule.bad))
def test_a_rule_finds_exactly_what_is_marked(rule: Rule[Text], example: str) -> None:
    plain, expected = unmarked(example)
    assert expected, "a bad example marks what is bad"
    assert sorted(found.span for found in rule.find(read(plain))) == expected


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: rule.good))
def test_a_rule_finds_nothing_in_its_good_examples(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example))) == []


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: catalogued(rule, "bad")))
def test_a_rule_fires_on_the_bad_examples_of_the_catalogue(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example)))


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: catalogued(rule, "good")))
def test_a_rule_is_silent_on_the_good_examples_of_the_catalogue(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example))) == []


@pytest.mark.parametrize("rule", rules_for(Language.STANDARD), ids=lambda rule: rule.code)
def test_a_rule_on_everyday_german_never_stops_the_build(rule: Rule[Text]) -> None:
    severities = {found.severity for example in rule.bad for found in rule.find(read(unmarked(example)[0]))}
    assert Severity.ERROR not in severities | {rule.severity}


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_no_rule_raises_and_every_finding_lies_in_the_text(body: str) -> None:
    lines = read_lines(body)
    text = read(body)
    for rule in RULES:
        for found in rule.find(text):
            span = found.span
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert 1 <= span.column <= len(lines[span.line - 1]) + 1
            assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2


@pytest.mark.parametrize(
    "piece", [". ", "a", "(", "„", "1-", "a-", "A", "nicht ", "z. B. ", "/", "a\n", "<", "kurze Form ist: "]
)
def test_the_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    text = read(piece * (100_000 // len(piece)))
    started = time.process_time()
    for rule in RULES:
        deque(rule.find(text), maxlen=0)
    assert time.process_time() - started < SECONDS_FOR_100_000_CHARACTERS


def read_lines(body: str) -> list[str]:
    return re.split(r"\r\n?|\n", body)
