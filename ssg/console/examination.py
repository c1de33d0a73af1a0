"""What a command tells a report: the findings, and the texts in which they were found."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from ssg.console.lone_draft import judged_alone
from ssg.diagnostic import Diagnostic
from ssg.kind import Language
from ssg.load.source_text import TEXT_LIMIT, read_text
from ssg.load.walk import TEXT_ENDINGS
from ssg.pipeline import Build
from ssg.project import Project
from ssg.report import below, path_below
from ssg.statistics import Gauge, Measured

Lines = tuple[str, ...]
# A link put in place of a file after it was judged is not followed, and a FIFO does not block.
_UNLINKED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True)
class Examination:
    """All that was found, with paths as they are shown."""

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: tuple[Measured, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)


def examination_of(project: Project, built: Build, holds: Callable[[str], bool] = bool) -> Examination:
    """What was found in the content folder, in the files whose paths `holds` takes."""
    folder = project.content.as_posix()
    found = [each for each in built.diagnostics if holds(each.span.path)]
    texts = (each for each in built.statistics.texts if holds(each.path))
    return Examination(
        below(folder, found),
        tuple(replace(each, path=path_below(folder, each.path)) for each in texts),
        {path_below(folder, path): lines for path, lines in _files(project.content, found)},
    )


def examination_alone(path: str, octets: bytes, language: Language, gauge: Gauge) -> Examination:
    """What was found in a text without a place in the content folder."""
    wording, found = judged_alone(path, octets, language)
    texts = () if wording is None else (Measured.of(path, wording, gauge(wording)),)
    return Examination(found, texts, dict(_file(path, octets)))


def joined(parts: Iterable[Examination]) -> Examination:
    """Several examinations as one."""
    whole = Examination()
    for part in parts:
        lines = {**whole.lines, **part.lines}
        whole = Examination((*whole.diagnostics, *part.diagnostics), (*whole.texts, *part.texts), lines)
    return whole


def _files(content: Path, found: Iterable[Diagnostic]) -> Iterator[tuple[str, Lines]]:
    """The lines of each text with findings. A file that has changed its nature since is left out."""
    for path in sorted({each.span.path for each in found if each.span.path.endswith(TEXT_ENDINGS)}):
        try:
            with open(content / path, "rb", opener=_open) as file:
                octets = file.read(TEXT_LIMIT + 1)
        except OSError:
            continue
        yield from _file(path, octets)


def _file(path: str, octets: bytes) -> Iterator[tuple[str, Lines]]:
    text, _ = read_text(path, octets)
    if text is not None:
        yield path, tuple(text.split("\n"))


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _UNLINKED)
