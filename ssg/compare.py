"""Pair → Diagnostics: where the two versions of a page disagree."""

from collections.abc import Iterable

from ssg.check import text_of
from ssg.check.exemptions import without_exempted
from ssg.check.names import outside_names
from ssg.diagnostic import Diagnostic
from ssg.pair import Comparison, Pair
from ssg.rule import Rule, pair_rules

ON_WORDS = frozenset({"hard-word-unexplained"})
"""Rules on words. Names are no matter for them; facts and titles are none of theirs."""


def compare(pair: Pair) -> tuple[Diagnostic, ...]:
    """Everything in which the versions disagree, but for the exceptions that the easy file makes."""
    comparison = Comparison(pair, text_of(pair.standard), text_of(pair.easy))
    rules = pair_rules()
    found = [diagnostic for rule in rules for diagnostic in _found_by(rule, comparison)]
    return tuple(sorted(without_exempted(found, pair.easy, comparison.easy, rules)))


def _found_by(rule: Rule[Comparison], comparison: Comparison) -> Iterable[Diagnostic]:
    found = rule.find(comparison)
    return outside_names(found, comparison.pair.easy, comparison.easy) if rule.name in ON_WORDS else found
