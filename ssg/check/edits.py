"""What rules can put right by themselves in one wording, and a text with such edits made."""

import re
from collections.abc import Iterable, Iterator

from ssg.check import text_of
from ssg.diagnostic import Diagnostic, Span
from ssg.kind import Wording
from ssg.language.edit import Edit
from ssg.languages import Language
from ssg.rule import rules_for

_LINE_END = re.compile(r"\r\n|\r|\n")
_LEAD = re.compile(r"(?:[ \t>]|[-*+][ \t]+|\d{1,9}[.)][ \t]+)*")
_LIST_MARK = re.compile(r"[^ \t>]")


def can_be_fixed(language: Language) -> bool:
    """Whether any rule on texts in `language` puts something right by itself."""
    return any(rule.fix for rule in rules_for(language))


def edits_of(wording: Wording, found: Iterable[Diagnostic]) -> tuple[Edit, ...]:
    """The edits that answer what was `found` in the wording, in order; none overlaps another."""
    kept: list[Edit] = []
    for edit in sorted(_proposed(wording, found)):
        if not kept or _end(kept[-1].span) <= _start(edit.span):
            kept.append(edit)
    return tuple(kept)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """`text` with each edit made whose place is spelled as the edit expects; all else stays, line ends included."""
    pieces = _LINE_END.split(text)
    ends = [*_LINE_END.findall(text), ""]
    for edit in sorted(edits, reverse=True):
        number = edit.span.line - 1
        line, start, end = pieces[number], edit.span.column - 1, edit.span.end_column - 1
        if edit.span.end_line == edit.span.line and line[start:end] == edit.old:
            new = edit.new.replace("\n", _line_end_near(number, ends) + _lead(line))
            pieces[number] = line[:start] + new + line[end:]
    return "".join(piece + end for piece, end in zip(pieces, ends, strict=True))


def _proposed(wording: Wording, found: Iterable[Diagnostic]) -> Iterator[Edit]:
    """The rules' edits within the findings: what the editors accept as it is, is no finding."""
    text = text_of(wording)
    places: dict[str, list[Span]] = {}
    for each in found:
        places.setdefault(each.code, []).append(each.span)
    for rule in rules_for(wording.language):
        if rule.fix and rule.code in places:
            yield from _within(rule.fix(text), sorted(places[rule.code]))


def _within(edits: Iterable[Edit], places: list[Span]) -> Iterator[Edit]:
    """The edits that lie in one of `places`; both are in order."""
    rest = iter(places)
    place = next(rest, None)
    for edit in sorted(edits):
        while place and _end(place) < _end(edit.span):
            place = next(rest, None)
        if place and _start(place) <= _start(edit.span):
            yield edit


def _start(span: Span) -> tuple[int, int]:
    return span.line, span.column


def _end(span: Span) -> tuple[int, int]:
    return span.end_line, span.end_column


def _line_end_near(number: int, ends: list[str]) -> str:
    return ends[number] or (ends[number - 1] if number else "") or "\n"


def _lead(line: str) -> str:
    """What begins a further line of the same block: signs of quotations, and blanks below the sign of a list."""
    found = _LEAD.match(line)
    return _LIST_MARK.sub(" ", found[0]) if found else ""
