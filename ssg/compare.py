"""Pair → Diagnostics: where the two versions of a page disagree."""

from ssg.check import text_of
from ssg.check.exemptions import without_exempted
from ssg.diagnostic import Diagnostic
from ssg.pair import Comparison, Pair
from ssg.rule import pair_rules


def compare(pair: Pair) -> tuple[Diagnostic, ...]:
    """Everything in which the versions disagree, but for the exceptions that the easy file makes."""
    comparison = Comparison(pair, text_of(pair.standard), text_of(pair.easy))
    rules = pair_rules()
    found = [diagnostic for rule in rules for diagnostic in rule.find(comparison)]
    return tuple(sorted(without_exempted(found, pair.easy, comparison.easy, rules)))
