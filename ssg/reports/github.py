"""Findings as workflow commands: GitHub shows them as annotations beside the lines of a change."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from ssg.diagnostic import Certainty, Diagnostic, Problem, Severity
from ssg.report import UNSEEN, Examined, Manner, machine_path, with_hint

MOST = 10
"""GitHub shows so many annotations of each level for one step and drops the rest."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def report(
    diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], _manner: Manner, _examined: Examined = UNSEEN
) -> str:
    """One line for each annotation, the worst first. Where there are too many of a level, the last one counts them."""
    ordered = sorted(diagnostics, key=lambda each: (each.severity.rank, each))
    lines: list[str] = []
    for severity, found in groupby(ordered, key=lambda each: each.severity):
        lines += _annotations(severity, _best_first(found, problems), problems)
    return "\n".join(lines)


def _best_first(found: Iterable[Diagnostic], problems: Mapping[str, Problem]) -> list[Diagnostic]:
    """What is sure before what is likely, and one finding of each kind before a second of any."""
    seen: dict[str, int] = {}
    ranked = []
    for each in found:
        seen[each.code] = repeats = seen.get(each.code, -1) + 1
        certainty = list(Certainty).index(problems[each.code].certainty)
        ranked.append(((certainty, repeats > 0, each), each))
    return [each for _, each in sorted(ranked)]


def _annotations(severity: Severity, found: Sequence[Diagnostic], problems: Mapping[str, Problem]) -> Iterator[str]:
    shown = found if len(found) <= MOST else found[: MOST - 1]
    for each in shown:
        title = f"{each.code} {problems[each.code].name}"
        yield _command(_LEVELS[severity], {**_place(each), "title": title}, with_hint(each))
    if rest := len(found) - len(shown):
        message = f"Hier stehen {len(shown)} von {len(found)} Stellen. Alle zeigt: python build.py check --all"
        yield _command(_LEVELS[severity], {"title": f"{rest} weitere Stellen"}, message)


def _place(diagnostic: Diagnostic) -> dict[str, str | int]:
    """Columns are understood only within one line."""
    span = diagnostic.span
    place: dict[str, str | int] = {"file": machine_path(span.path), "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    return place


def _command(level: str, properties: Mapping[str, str | int], message: str) -> str:
    listed = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    return f"::{level} {listed}::{message.translate(_DATA)}"
