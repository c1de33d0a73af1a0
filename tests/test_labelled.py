"""The detectors and rules on sentences that were labelled before they ran on them."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from ssg.language.compounds import split_compound
from ssg.language.sentences import split_sentences
from ssg.language.subordinate import find_subordinate_clause
from ssg.language.syllables import syllables
from ssg.language.text import Text
from ssg.languages import Language
from ssg.markdown import passages
from ssg.rule import rules_for
from tests.gold_figures import Figures, Row, compound_cuts, sentence_ends
from tests.labelled_texts import (
    CountySentence,
    compounds,
    county_sentences,
    paragraphs,
    spoken_words,
    statements,
    whole_words,
)

RULES = {rule.name: rule for rule in reversed(rules_for(Language.EASY))}
COUNTY = county_sentences()


def figures(rows: Iterable[Row], compare: Callable[..., Any], detector: Callable[[str], Any]) -> Figures:
    marks = [compare(row, detector) for row in rows]
    return Figures(
        right=sum(len(wanted & found) for wanted, found in marks),
        wrong=sum(len(found - wanted) for wanted, found in marks),
        missed=sum(len(wanted - found) for wanted, found in marks),
    )


def test_sentence_ends_are_found() -> None:
    assert figures(paragraphs(), sentence_ends, split_sentences).f1 >= 0.995


def test_compounds_are_divided() -> None:
    assert figures(compounds(), compound_cuts, split_compound).f1 >= 0.995


def test_other_words_stay_whole() -> None:
    assert [word for word in whole_words() if split_compound(word) != word] == []


def test_subordinate_clauses_are_found() -> None:
    found = {row["text"]: bool(find_subordinate_clause(row["text"])) for row in statements()}
    slips = [row["text"] for row in statements() if found[row["text"]] != row["subordinate"]]
    assert len(slips) <= 2, slips
    assert sum(found.values()) > 150


def test_syllables_are_counted_as_spoken() -> None:
    assert [word for word, count in spoken_words() if syllables(word) != count] == []


@pytest.mark.parametrize("sentence", COUNTY, ids=lambda sentence: sentence.text)
def test_a_county_sentence_breaks_exactly_the_rules_that_it_is_about(sentence: CountySentence) -> None:
    text = Text(passages(sentence.text, "a.md", 1))
    fired = {name for name in sentence.wanted | sentence.forbidden if any(RULES[name].find(text))}
    assert fired == sentence.wanted


def test_no_list_is_cut_short() -> None:
    assert len(COUNTY) > 350
    assert len(list(paragraphs())) > 200
