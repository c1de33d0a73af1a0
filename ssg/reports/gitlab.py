"""Findings as a GitLab Code Quality report: they stand beside the changed lines of a merge request."""

import json
from collections.abc import Mapping, Sequence

from ssg.diagnostic import Diagnostic, Problem, Severity
from ssg.ranking import fingerprinted
from ssg.report import UNSEEN, Examined, Manner, machine_path, with_hint

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.INFO: "info"}


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, _examined: Examined = UNSEEN
) -> str:
    """A list with one object for each finding. Its fingerprint survives edits elsewhere in the file."""
    found = [
        {
            "description": with_hint(each),
            "check_name": f"{each.code} {problems[each.code].name}",
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[each.severity],
            "location": {
                "path": machine_path(each.span.path),
                "lines": {"begin": each.span.line, "end": each.span.end_line},
            },
        }
        for each, fingerprint in fingerprinted(diagnostics)
    ]
    return json.dumps(found, ensure_ascii=False, indent=1)
