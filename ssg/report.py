"""What a report is: a function of findings, one file in `reports/`, named like its `--format`."""

import importlib
import pkgutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from posixpath import normpath
from typing import TYPE_CHECKING, Protocol, cast

from ssg.diagnostic import Diagnostic, Problem, Severity

if TYPE_CHECKING:
    from ssg.statistics import Statistics

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


@dataclass(frozen=True, kw_only=True)
class Examined:
    """What was searched for findings, as far as reports may show it. Paths are those of the findings."""

    lines: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The lines of the files with findings; files that are no text are left out."""
    statistics: "Statistics | None" = None
    """None where nothing was measured."""


UNSEEN = Examined()


class Report(Protocol):
    """Turns findings, with paths as they are to be shown, into a text without a line end.

    A module that sets WANTS_FIGURES is given readability figures.
    """

    def __call__(
        self,
        diagnostics: Sequence[Diagnostic],
        problems: Mapping[str, Problem],
        manner: Manner,
        examined: Examined = UNSEEN,
        /,
    ) -> str:
        """The text; what cannot be shown is still counted."""


def formats() -> tuple[str, ...]:
    """The names that `--format` takes."""
    folder = importlib.import_module(PACKAGE)
    return tuple(sorted(found.name for found in pkgutil.iter_modules(folder.__path__)))


def report_as(name: str) -> Report:
    """The report called `name`."""
    return cast("Report", importlib.import_module(f"{PACKAGE}.{name}").report)


def wants_figures(name: str) -> bool:
    """Whether the report called `name` shows how hard texts are to read."""
    return bool(getattr(importlib.import_module(f"{PACKAGE}.{name}"), "WANTS_FIGURES", False))


def below(folder: str, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings with paths that begin with the content folder as its user wrote it."""
    return tuple(
        each._replace(span=each.span._replace(path=path_below(folder, each.span.path))) for each in diagnostics
    )


def path_below(folder: str, path: str) -> str:
    """`path` with the content folder before it, as its user wrote that."""
    prefix = folder.rstrip("/") or "/"
    join = "" if prefix.endswith("/") else "/"
    shown = f"{prefix}{join}" if prefix != "." else ""
    return f"{shown}{path}".rstrip("/") or prefix


def machine_path(path: str) -> str:
    """`path` as programs compare it: without „./“ and doubled strokes."""
    return normpath(path) if path else path


def with_hint(diagnostic: Diagnostic) -> str:
    """What stands there, and what to do, as one line."""
    return f"{diagnostic.message} → {diagnostic.hint}" if diagnostic.hint else diagnostic.message


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
