"""Wording → Diagnostics: the markup and the language of one text, but for the exceptions that its editors make."""

from collections.abc import Iterator

from ssg.check.exemptions import unknown_rules, without_exempted
from ssg.check.markdown_problems import markdown_findings
from ssg.diagnostic import Diagnostic
from ssg.kind import Wording
from ssg.language.passage import Field, Passage, PassageKind
from ssg.language.text import Text
from ssg.markdown import passages
from ssg.rule import pair_rules, rules_for


def check(wording: Wording) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with one wording, in the order of its file."""
    text = text_of(wording)
    rules = rules_for(wording.language)
    found = [diagnostic for rule in rules for diagnostic in rule.find(text)]
    kept = without_exempted(found, wording, text, rules)
    unknown = unknown_rules(wording, (*rules, *pair_rules()))
    return tuple(sorted({*markdown_findings(wording), *kept, *unknown}))


def text_of(wording: Wording) -> Text:
    """What the language rules read: title, summary and body."""
    return Text((*_front(wording), *passages(wording.body, wording.path, wording.body_line)))


def _front(wording: Wording) -> Iterator[Passage]:
    yield Passage(PassageKind.TITLE, wording.title, Field(wording.title_span, len(wording.title)))
    if wording.summary and wording.summary_span:
        origin = Field(wording.summary_span, len(wording.summary))
        yield Passage(PassageKind.SUMMARY, wording.summary, origin)
