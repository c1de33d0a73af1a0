"""Wording → Diagnostics: the markup and the language of one text, but for the exceptions that its editors make."""

import re
from collections.abc import Iterator

from ssg.check.markdown_problems import markdown_findings
from ssg.check.wording_problems import NEEDLESS_EXEMPTION, UNKNOWN_RULE
from ssg.diagnostic import Diagnostic, Span, did_you_mean
from ssg.kind import Exemption, Wording
from ssg.language.passage import Field, Passage, PassageKind
from ssg.language.text import Text
from ssg.markdown import passages
from ssg.rule import rules_for


def check(wording: Wording) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with one wording, in the order of its file."""
    text = text_of(wording)
    found = [diagnostic for rule in rules_for(wording.language) for diagnostic in rule.find(text)]
    kept = _without_exempted(found, wording, text)
    return tuple(sorted({*markdown_findings(wording), *kept}))


def text_of(wording: Wording) -> Text:
    """What the language rules read: title, summary and body."""
    return Text((*_front(wording), *passages(wording.body, wording.path, wording.body_line)))


def _front(wording: Wording) -> Iterator[Passage]:
    yield Passage(PassageKind.TITLE, wording.title, Field(wording.title_span, len(wording.title)))
    if wording.summary and wording.summary_span:
        origin = Field(wording.summary_span, len(wording.summary))
        yield Passage(PassageKind.SUMMARY, wording.summary, origin)


def _without_exempted(found: list[Diagnostic], wording: Wording, text: Text) -> Iterator[Diagnostic]:
    """`found` without what the editors accept, and what is wrong with their exceptions."""
    names = {name: rule.code for rule in rules_for(wording.language) for name in (rule.code, rule.name)}
    accepted: set[Diagnostic] = set()
    for exemption, span in wording.exemptions:
        code = names.get(exemption.rule)
        if code is None:
            hint = did_you_mean(exemption.rule, names) or None
            yield UNKNOWN_RULE.at(span, hint=hint, rule=exemption.rule, example=min(names))
            continue
        places = list(_places(exemption, text))
        covered = {each for each in found if each.code == code and any(_overlap(each.span, it) for it in places)}
        if not covered:
            yield NEEDLESS_EXEMPTION.at(span, rule=exemption.rule, passage=exemption.passage)
        accepted |= covered
    yield from (each for each in found if each not in accepted)


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
