"""Findings for programs: one JSON object, in a stable order."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ssg.diagnostic import Diagnostic, Problem
from ssg.report import UNSEEN, Examined, Manner, tally

VERSION = 1


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, _examined: Examined = UNSEEN
) -> str:
    """`{"version", "diagnostics", "summary"}`; lines and columns start at 1, columns count code points."""
    counts = tally(diagnostics)
    summary = {
        "findings": len(diagnostics),
        "files": len({each.span.path for each in diagnostics}),
        **{severity.value: number for severity, number in counts.items()},
    }
    found = [_as_object(each, problems[each.code]) for each in sorted(diagnostics)]
    return json.dumps({"version": VERSION, "diagnostics": found, "summary": summary}, ensure_ascii=False, indent=1)


def _as_object(diagnostic: Diagnostic, problem: Problem) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": diagnostic.code,
        "name": problem.name,
        "severity": diagnostic.severity.value,
        "certainty": problem.certainty.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "source": problem.source,
    }
