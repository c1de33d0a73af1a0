"""Every rule finds exactly what its examples mark, and nothing in the texts that are good."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml
from _pytest.mark.structures import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.diagnostic import Severity, Span
from ssg.kind import Language
from ssg.language.text import Text
from ssg.markdown import passages
from ssg.rule import Rule, rules_for

RULES = [*rules_for(Language.EASY), *rules_for(Language.STANDARD)]
CATALOGUE = yaml.safe_load(Path(__file__).with_name("catalogue_examples.yaml").read_text(encoding="utf-8"))
MARKED = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
TEXTS = st.text(
    st.one_of(
        st.sampled_from(["\n", " ", ".", "[", "](", ")", "*", "**", "`", "|", "- ", "> ", "#", "(", "„", "“", "0", "7", ":", "/"]),
        st.sampled_from(["z. B. ", "nicht ", "30. Juni", "03631/911", "XII", "www.a.de", "-\n", "BMBF", "u\u0308", "&amp;", "\\*"]),
        st.characters(),
    ).map(str),
    max_size=60,
)


def each_example(of: Callable[[Rule[Text]], Iterable[str]]) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(of(rule), 1)
    ]


def read(example: str) -> Text:
    return Text(passages(example, "a.md", 1))


def marked_spans(example: str) -> tuple[str, list[Span]]:
    """The example without its marks, and the places of what they marked."""
    plain = MARKED.sub(r"\1", example)
    spans = []
    for number, found in enumerate(MARKED.finditer(example)):
        start = found.start() - 4 * number
        spans.append(Span("a.md", *place(plain, start), *place(plain, start + len(found[1]))))
    return plain, spans


def place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: rule.bad))
def test_a_rule_finds_exactly_what_is_marked(rule: Rule[Text], example: str) -> None:
    plain, expected = marked_spans(example)
    assert expected, "a bad example marks what is bad"
    assert sorted(found.span for found in rule.find(read(plain))) == expected


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: rule.good))
def test_a_rule_finds_nothing_in_its_good_examples(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example))) == []


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: CATALOGUE[rule.name]["bad"]))
def test_a_rule_fires_on_the_bad_examples_of_the_catalogue(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example)))


@pytest.mark.parametrize(("rule", "example"), each_example(lambda rule: CATALOGUE[rule.name]["good"]))
def test_a_rule_is_silent_on_the_good_examples_of_the_catalogue(rule: Rule[Text], example: str) -> None:
    assert list(rule.find(read(example))) == []
