"""Findings as SARIF 2.1.0, for code scanning and editors: every rule with its help, every finding with its place."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from ssg import __version__
from ssg.diagnostic import Certainty, Diagnostic, Problem, Severity
from ssg.ranking import fingerprinted
from ssg.reference.explanation import as_page, in_terminal, shown
from ssg.report import UNSEEN, Examined, Manner, machine_path, with_hint

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "leichtbau/v1"
ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PRECISIONS = {Certainty.SURE: "very-high", Certainty.LIKELY: "high", Certainty.HINT: "medium"}
_BRACES = re.compile(r"[{}]")
_LINK_START = re.compile(r"\[(?=[^\]]*\]\()")


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, _examined: Examined = UNSEEN
) -> str:
    """One run. All rules are in it, so that a rule without a finding is known to have been checked."""
    codes = sorted(problems)
    run = {
        "tool": {
            "driver": {
                "name": "leichtbau",
                "semanticVersion": __version__,
                "language": "de",
                "rules": [_rule(problems[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": list(_results(diagnostics, {code: index for index, code in enumerate(codes)})),
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(problem: Problem) -> dict[str, Any]:
    return {
        "id": problem.code,
        "name": problem.name,
        "shortDescription": {"text": shown(problem.message)},
        "fullDescription": {"text": " ".join(problem.why.split())},
        "help": {"text": in_terminal(problem), "markdown": as_page(problem)},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
        "properties": {"precision": _PRECISIONS[problem.certainty], "source": problem.source},
    }


def _results(diagnostics: Sequence[Diagnostic], indices: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    for each, fingerprint in fingerprinted(diagnostics):
        yield {
            "ruleId": each.code,
            "ruleIndex": indices[each.code],
            "level": _LEVELS[each.severity],
            "message": {"text": _literal(with_hint(each))},
            "locations": [{"physicalLocation": _location(each)}],
            "partialFingerprints": {FINGERPRINT: fingerprint},
        }


def _location(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    path = machine_path(span.path)
    address = quote(path, errors="replace")
    file = {"uri": f"file://{address}"} if path.startswith("/") else {"uri": address, "uriBaseId": ROOT}
    place = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": file, "region": place}


def _literal(text: str) -> str:
    """`text` as a message in which nothing is a placeholder or a link."""
    return _LINK_START.sub(r"\\[", _BRACES.sub(r"\g<0>\g<0>", text))
