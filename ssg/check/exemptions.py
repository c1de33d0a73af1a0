"""The exceptions that editors write into a text's front matter: what they accept, and what is wrong with them."""

import re
from collections.abc import Iterable, Iterator

from ssg.check.wording_problems import NEEDLESS_EXEMPTION, UNKNOWN_RULE
from ssg.diagnostic import Diagnostic, Problem, Span, did_you_mean
from ssg.kind import Exemption, Wording
from ssg.language.text import Text


def without_exempted(
    found: list[Diagnostic], wording: Wording, text: Text, rules: Iterable[Problem]
) -> Iterator[Diagnostic]:
    """`found` without what the editors accept, and each exception to one of `rules` that accepts nothing."""
    codes = _codes(rules)
    accepted: set[Diagnostic] = set()
    for exemption, span in wording.exemptions:
        code = codes.get(exemption.rule)
        if code is None:
            continue
        places = list(_places(exemption, text))
        covered = {each for each in found if each.code == code and any(_overlap(each.span, it) for it in places)}
        if not covered:
            yield NEEDLESS_EXEMPTION.at(span, rule=exemption.rule, passage=exemption.passage)
        accepted |= covered
    yield from (each for each in found if each not in accepted)


def unknown_rules(wording: Wording, rules: Iterable[Problem]) -> Iterator[Diagnostic]:
    """Each exception to a rule that is none of `rules`."""
    codes = _codes(rules)
    for exemption, span in wording.exemptions:
        if exemption.rule not in codes:
            hint = did_you_mean(exemption.rule, codes) or None
            yield UNKNOWN_RULE.at(span, hint=hint, rule=exemption.rule, example=min(codes))


def _codes(rules: Iterable[Problem]) -> dict[str, str]:
    return {name: rule.code for rule in rules for name in (rule.code, rule.name)}


def _places(exemption: Exemption, text: Text) -> Iterator[Span]:
    """Wherever the words of the exception stand, however the lines break between them."""
    words = re.compile(r"\s+".join(map(re.escape, exemption.passage.split())))
    for passage in text.passages:
        for match in words.finditer(passage.text):
            yield passage.span(*match.span())


def _overlap(one: Span, other: Span) -> bool:
    return (one.line, one.column) < (other.end_line, other.end_column) and (other.line, other.column) < (
        one.end_line,
        one.end_column,
    )
