"""Wording → Diagnostics: the markup and the language of one text, but for the exceptions that its editors make."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ssg.check.exemptions import refused, without_exempted
from ssg.check.markdown_problems import LOST_SIGN, LOST_TABLE, markdown_findings
from ssg.check.names import outside_names
from ssg.check.same_word import told_once
from ssg.diagnostic import Diagnostic, Span
from ssg.kind import Wording
from ssg.language.passage import Field, Passage, PassageKind
from ssg.language.text import Text
from ssg.markdown import passages
from ssg.rule import pair_rules, rules_for


def check(wording: Wording) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with one wording, in the order of its file."""
    text = text_of(wording)
    rules = rules_for(wording.language)
    found = outside_names((diagnostic for rule in rules for diagnostic in rule.find(text)), wording, text)
    kept = told_once(without_exempted(list(found), wording, text, rules))
    needless = refused(wording, (*rules, *pair_rules()))
    in_markup = tuple(markdown_findings(wording))
    lost = [each.span for each in in_markup if each.code in {LOST_SIGN.code, LOST_TABLE.code}]
    return tuple(sorted({*in_markup, *(each for each in kept if not _is_within(each.span, lost)), *needless}))


def _is_within(span: Span, others: Iterable[Span]) -> bool:
    """Whether it lies in one of them: what rules say of a sign that was meant as markup helps nobody."""
    return any(
        (each.line, each.column) <= (span.line, span.column)
        and (span.end_line, span.end_column) <= (each.end_line, each.end_column)
        for each in others
    )


@lru_cache(maxsize=2)
def text_of(wording: Wording) -> Text:
    """What the language rules read: title, summary and body. What they find out about it is kept for the next one."""
    return Text((*_front(wording), *passages(wording.body, wording.path, wording.body_line)), wording.separator)


def _front(wording: Wording) -> Iterator[Passage]:
    yield Passage(PassageKind.TITLE, wording.title, Field(wording.title_span, len(wording.title)))
    if wording.summary and wording.summary_span:
        origin = Field(wording.summary_span, len(wording.summary))
        yield Passage(PassageKind.SUMMARY, wording.summary, origin)
