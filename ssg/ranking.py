"""Findings in the order that helps: the worst page first, and names that later edits leave as they are."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from ssg.diagnostic import Diagnostic, Problem, Severity, Span

UNEXPLAINED = "hard-word-unexplained"
"""The name of the rule whose findings are words without an explanation."""
FINGERPRINT_LENGTH = 32

_QUOTED_OR_NUMBER = re.compile(r"„[^“]*“|\d+(?:[.,]\d+)*")

Group = tuple[str, tuple[Diagnostic, ...]]


def by_page(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """(path, its findings), the worst first in both."""
    return _grouped((each.span.path, each) for each in diagnostics)


def by_code(diagnostics: Iterable[Diagnostic]) -> list[Group]:
    """(code, its findings), the worst first in both."""
    return _grouped((each.code, each) for each in diagnostics)


def fingerprinted(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """The findings in order, each with a fingerprint of its own.

    No place and no count is in it: edits elsewhere in the file leave it as it is.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for each in sorted(diagnostics):
        alike = (each.span.path, each.code, enduring(each.message))
        seen[alike] += 1
        yield each, sha256(json.dumps([*alike, seen[alike]]).encode()).hexdigest()[:FINGERPRINT_LENGTH]


def enduring(message: str) -> str:
    """The message without the lines that it names and what it counts: these change with the text around."""
    return _QUOTED_OR_NUMBER.sub(lambda found: found[0] if found[0].startswith("„") else "#", message)


def unexplained_words(
    diagnostics: Iterable[Diagnostic], problems: Mapping[str, Problem], lines: Mapping[str, Sequence[str]]
) -> list[tuple[str, int]]:
    """(word, how often it is found without an explanation), the most frequent first."""
    spans = [each.span for each in diagnostics if each.code in problems and problems[each.code].name == UNEXPLAINED]
    words = Counter(word for span in spans if (word := passage_at(span, lines.get(span.path, ()))))
    return sorted(words.items(), key=lambda item: (-item[1], item[0]))


def passage_at(span: Span, lines: Sequence[str]) -> str:
    """What stands at the place; empty where that is more than one line, or not known."""
    if span.line != span.end_line or span.line > len(lines):
        return ""
    return lines[span.line - 1][span.column - 1 : span.end_column - 1]


def _grouped(pairs: Iterable[tuple[str, Diagnostic]]) -> list[Group]:
    groups: dict[str, list[Diagnostic]] = defaultdict(list)
    for name, each in pairs:
        groups[name].append(each)
    ordered = [(name, tuple(sorted(found, key=_badness))) for name, found in groups.items()]
    return sorted(ordered, key=lambda group: (*(-number for number in _weights(group[1])), group[0]))


def _badness(diagnostic: Diagnostic) -> tuple[int, Diagnostic]:
    return diagnostic.severity.rank, diagnostic


def _weights(diagnostics: Iterable[Diagnostic]) -> list[int]:
    counts = Counter(each.severity for each in diagnostics)
    return [counts[severity] for severity in Severity]
