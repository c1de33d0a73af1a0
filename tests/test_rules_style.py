"""Every style rule finds something in its bad examples and nothing in its good ones."""

from pathlib import Path

import pytest
import yaml

from ssg.audit import audit_style, style_rules
from ssg.dom.stylesheet import Stylesheet, read_stylesheet
from ssg.rule import Rule
from ssg.theme import load_theme
from tests.whole_site import TEMPLATES

CATALOGUE = yaml.safe_load(Path(__file__).with_name("catalogue_examples.yaml").read_text(encoding="utf-8"))
SOUND = "html.easy { font-size: 125%; } body { font: 1.125rem / 1.6 sans-serif; color: #111; background: #fff; } "
"""The catalogue's examples are parts of a style sheet; this is the rest."""
GOOD = [pytest.param(rule, text, id=f"{rule.code}-{text}") for rule in style_rules() for text in rule.good]
BAD = [pytest.param(rule, text, id=f"{rule.code}-{text}") for rule in style_rules() for text in rule.bad]


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_nothing_is_found_in_a_good_example(rule: Rule[Stylesheet], text: str) -> None:
    assert list(rule.find(read_stylesheet(text))) == []


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_something_is_found_in_a_bad_example(rule: Rule[Stylesheet], text: str) -> None:
    assert list(rule.find(read_stylesheet(text)))


@pytest.mark.parametrize("text", CATALOGUE["font-size"]["good"])
def test_good_examples_of_the_catalogue_have_no_finding(text: str) -> None:
    assert audit_style(SOUND + text) == ()


@pytest.mark.parametrize("text", CATALOGUE["font-size"]["bad"])
def test_bad_examples_of_the_catalogue_have_one_finding(text: str) -> None:
    assert [found.code for found in audit_style(SOUND + text)] == ["LS505"]


def test_our_own_style_sheet_is_fit_for_easy_pages() -> None:
    assert audit_style(load_theme(TEMPLATES).style) == ()


def test_a_rule_for_some_screens_counts_too() -> None:
    (found,) = audit_style(SOUND + "@media (max-width: 40rem) { .easy p { font-size: 0.9em; line-height: 1.6 } }")
    assert "20.2 Pixel" in found.message
    assert audit_style(SOUND + "@media print { .easy p { font-size: 9pt } }") == ()


@pytest.mark.parametrize(
    "text", ["", "}}}", "{", "p {", "@media {", "p { font-size }", "p { font: x } /*", ":root{--a:var(--a)}"]
)
def test_no_text_is_too_strange(text: str) -> None:
    assert all(found.code == "LS505" for found in audit_style(text))
