"""The exceptions that editors write into a text's front matter: what they accept, and what is wrong with them."""

from collections.abc import Iterable, Iterator

from ssg.check.places import overlap, places_of
from ssg.check.same_word import told_together
from ssg.check.wording_problems import FORBIDDEN_EXEMPTION, NEEDLESS_EXEMPTION, UNKNOWN_RULE
from ssg.diagnostic import Diagnostic, Problem, did_you_mean
from ssg.kind import Wording
from ssg.language.text import Text

WITHOUT_EXCEPTIONS = frozenset({"one-sentence-per-line", "target-group-check", "fact-parity"})
"""The names of rules that hold in every text: what breaks them can always be put right."""


def without_exempted(
    found: list[Diagnostic], wording: Wording, text: Text, rules: Iterable[Problem]
) -> Iterator[Diagnostic]:
    """`found` without what the editors accept, and each exception to one of `rules` that accepts nothing."""
    if not wording.exemptions:
        yield from found
        return
    codes = _codes(rule for rule in rules if rule.name not in WITHOUT_EXCEPTIONS)
    accepted: set[Diagnostic] = set()
    for exemption, span in wording.exemptions:
        code = codes.get(exemption.rule)
        if code is None:
            continue
        places = list(places_of(exemption.passage, text))
        alike = told_together(code)
        covered = {each for each in found if each.code in alike and any(overlap(each.span, it) for it in places)}
        if not covered:
            yield NEEDLESS_EXEMPTION.at(span, rule=exemption.rule, passage=exemption.passage)
        accepted |= covered
    yield from (each for each in found if each not in accepted)


def refused(wording: Wording, rules: Iterable[Problem]) -> Iterator[Diagnostic]:
    """Each exception to a rule that is none of `rules`, or to one that holds everywhere."""
    if not wording.exemptions:
        return
    rules = tuple(rules)
    codes = _codes(rules)
    strict = _codes(rule for rule in rules if rule.name in WITHOUT_EXCEPTIONS)
    for exemption, span in wording.exemptions:
        if exemption.rule in strict:
            yield FORBIDDEN_EXEMPTION.at(span, rule=exemption.rule)
        elif exemption.rule not in codes:
            hint = did_you_mean(exemption.rule, codes) or None
            yield UNKNOWN_RULE.at(span, hint=hint, rule=exemption.rule, example=min(codes))


def _codes(rules: Iterable[Problem]) -> dict[str, str]:
    return {name: rule.code for rule in rules for name in (rule.code, rule.name)}
