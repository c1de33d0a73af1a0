"""What a command tells a report: the findings, and the texts in which they were found."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.baseline import Baseline, may_be_known, write_baseline
from ssg.console.county_nearby import style_near
from ssg.console.invocation import shortest
from ssg.console.lone_draft import judged_alone
from ssg.console.terminal import say_aside
from ssg.diagnostic import Diagnostic
from ssg.languages import Language
from ssg.load.source_text import TEXT_LIMIT, read_text
from ssg.load.walk import TEXT_ENDINGS
from ssg.project import Project
from ssg.report import below, path_below
from ssg.statistics import Gauge, Measured

if TYPE_CHECKING:
    from ssg.pipeline import Build  # a lone text needs no stage of a build

Lines = tuple[str, ...]
# A link put in place of a file after it was judged is not followed, and a FIFO does not block.
_UNLINKED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True)
class Examination:
    """All that was found, with paths as they are shown."""

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: tuple[Measured, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)
    known: int = 0
    """How many more findings there are that a baseline knows."""
    present: Baseline = field(default_factory=Baseline)
    """All findings in the content folder as a baseline."""


def examination_of(
    project: Project, built: "Build", baseline: Baseline, holds: Callable[[str], bool] = bool
) -> Examination:
    """What was found in the content folder, in the files whose paths `holds` takes, but for what is known."""
    folder = project.content.as_posix()
    present = [each for each in built.diagnostics if holds(each.span.path)]
    lines = dict(_files(project.content, present))
    found = baseline.unknown(present, lines)
    texts = (each for each in built.statistics.texts if holds(each.path))
    return Examination(
        below(folder, found),
        tuple(replace(each, path=path_below(folder, each.path)) for each in texts),
        {path_below(folder, path): each for path, each in lines.items()},
        len(present) - len(found),
        Baseline.of(present, lines),
    )


def examination_alone(path: str, octets: bytes, language: Language, gauge: Gauge) -> Examination:
    """What was found in a text without a place in the content folder."""
    wording, found = judged_alone(path, octets, language, style_near(path))
    texts = () if wording is None else (Measured.of(path, wording, gauge(wording)),)
    return Examination(found, texts, dict(_file(path, octets)))


def joined(parts: Iterable[Examination]) -> Examination:
    """Several examinations as one."""
    whole = Examination()
    for part in parts:
        lines = {**whole.lines, **part.lines}
        diagnostics, texts = (*whole.diagnostics, *part.diagnostics), (*whole.texts, *part.texts)
        present = Baseline(Counter(whole.present.counts) + Counter(part.present.counts))
        whole = Examination(diagnostics, texts, lines, whole.known + part.known, present)
    return whole


def all_known(whole: Examination, file: Path) -> Examination:
    """Write down in `file` what is there, and say so; what no list may hide is left."""
    write_baseline(file, whole.present)
    number = whole.present.size
    places = "1 Stelle gilt" if number == 1 else f"{number} Stellen gelten"
    say_aside(f"{places} jetzt als bekannt. Die Liste steht in „{shortest(file).as_posix()}“.")
    left = tuple(each for each in whole.diagnostics if not may_be_known(each))
    return replace(whole, diagnostics=left, known=number)


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
