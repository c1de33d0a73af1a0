"""Findings in the Reviewdog Diagnostic Format, for comments on changes wherever the texts are kept."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ssg.diagnostic import Diagnostic, Problem, Severity, Span
from ssg.report import UNSEEN, Examined, Manner, machine_path, with_hint

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def report(
    diagnostics: Sequence[Diagnostic], _problems: Mapping[str, Problem], _manner: Manner, examined: Examined = UNSEEN
) -> str:
    """One object. Its columns count octets of UTF-8, so they are left out where the line is not known."""
    found = [_as_object(each, examined.lines.get(each.span.path, ())) for each in sorted(diagnostics)]
    return json.dumps({"source": {"name": "leichtbau"}, "diagnostics": found}, ensure_ascii=False, indent=1)


def _as_object(diagnostic: Diagnostic, lines: Sequence[str]) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "message": with_hint(diagnostic),
        "location": {"path": machine_path(span.path), "range": _range(span, lines)},
        "severity": _SEVERITIES[diagnostic.severity],
        "code": {"value": diagnostic.code},
    }


def _range(span: Span, lines: Sequence[str]) -> dict[str, dict[str, int]]:
    if span.end_line > len(lines):
        return {"start": {"line": span.line}, "end": {"line": span.end_line}}
    return {
        "start": {"line": span.line, "column": _octet(lines[span.line - 1], span.column)},
        "end": {"line": span.end_line, "column": _octet(lines[span.end_line - 1], span.end_column)},
    }


def _octet(line: str, column: int) -> int:
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1
