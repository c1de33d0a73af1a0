"""Leaves out what a baseline knows."""

from collections.abc import Iterable
from pathlib import Path

from ssg.console.baseline import Baseline, beside, read_baseline
from ssg.console.outcome import UsageFault
from ssg.console.source_lines import lines_in
from ssg.diagnostic import Diagnostic


def but_for_known(content: Path, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What was found, but for what the baseline beside the content folder knows."""
    everything = tuple(found)
    try:
        file = beside(content)
        baseline = read_baseline(file) if file.is_file() else Baseline()
    except UsageFault:  # which `check` tells
        baseline = Baseline()
    if not baseline.counts:
        return everything
    paths = {each.span.path for each in everything}
    lines = {path: lines_in((content / path).read_bytes()) for path in paths if (content / path).is_file()}
    return baseline.unknown(everything, lines)
