"""What a report is: a function of findings, one file in `reports/`, named like its `--format`."""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, cast

from ssg.diagnostic import Diagnostic, Problem, Severity

PACKAGE = "ssg.reports"


@dataclass(frozen=True, kw_only=True)
class Manner:
    """How a report for people shows its findings; reports for machines show everything plainly."""

    colour: bool = False
    folded: bool = True
    """Whether repeats in a file are only counted."""
    least: Severity = Severity.INFO
    """Findings below this are only counted."""
    strict: bool = False
    """Whether warnings stop the site like problems."""


class Report(Protocol):
    """Turns findings, with paths as they are to be shown, into a text without a line end."""

    def __call__(self, diagnostics: Sequence[Diagnostic], problems: Mapping[str, Problem], manner: Manner, /) -> str:
        """The text; what cannot be shown is still counted."""


def formats() -> tuple[str, ...]:
    """The names that `--format` takes."""
    folder = importlib.import_module(PACKAGE)
    return tuple(sorted(found.name for found in pkgutil.iter_modules(folder.__path__)))


def report_as(name: str) -> Report:
    """The report called `name`."""
    return cast("Report", importlib.import_module(f"{PACKAGE}.{name}").report)


def below(folder: str, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with paths that begin with the content folder as its user wrote it."""
    prefix = folder.rstrip("/") or "/"
    join = "" if prefix.endswith("/") else "/"
    shown = f"{prefix}{join}" if prefix != "." else ""
    return tuple(
        replace(each, span=replace(each.span, path=f"{shown}{each.span.path}".rstrip("/") or prefix))
        for each in diagnostics
    )


def tally(diagnostics: Iterable[Diagnostic]) -> dict[Severity, int]:
    """How many findings there are of each severity, worst first."""
    counts = dict.fromkeys(Severity, 0)
    for each in diagnostics:
        counts[each.severity] += 1
    return counts


def is_stopping(diagnostics: Iterable[Diagnostic], *, strict: bool) -> bool:
    """Whether the findings keep the site from being written."""
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(each.severity in stopping for each in diagnostics)
