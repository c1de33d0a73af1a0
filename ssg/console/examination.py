"""What a command tells a report: the findings, and the texts in which they were found."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.baseline import Baseline, may_be_known, write_baseline
from ssg.console.county_nearby import style_near
from ssg.console.invocation import shortest
from ssg.console.lone_draft import judged_alone
from ssg.console.source_lines import Lines, SourceLines, lines_in
from ssg.console.terminal import say_aside
from ssg.diagnostic import Diagnostic
from ssg.languages import Language
from ssg.load.walk import TEXT_ENDINGS
from ssg.project import Project
from ssg.report import below, path_below
from ssg.statistics import Gauge, Measured

if TYPE_CHECKING:
    from ssg.pipeline import Build  # a lone text needs no stage of a build


@dataclass(frozen=True)
class Examination:
    """All that was found, with paths as they are shown."""

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: tuple[Measured, ...] = ()
    lines: Mapping[str, Lines] = field(default_factory=dict)
    known: int = 0
    """How many more findings there are that a baseline knows."""
    inside: tuple[Diagnostic, ...] = ()
    """All that was found in the content folder, what a baseline knows included, with paths below that folder."""
    sources: Mapping[str, Lines] = field(default_factory=dict)
    """The lines of the texts in the content folder, by their paths below it."""
    fresh: tuple[Diagnostic, ...] = ()
    """The findings in the content folder, with paths below it."""

    @property
    def present(self) -> Baseline:
        """All findings in the content folder as a baseline."""
        return Baseline.of(self.inside, self.sources)


def examination_of(
    project: Project, built: "Build", baseline: Baseline, holds: Callable[[str], bool] = bool
) -> Examination:
    """What was found in the content folder, in the files whose paths `holds` takes, but for what is known."""
    folder = project.content.as_posix()
    inside = tuple(each for each in built.diagnostics if holds(each.span.path))
    places = {path: project.content / path for path in {each.span.path for each in inside} if _is_text(path)}
    sources = SourceLines(places)
    found = baseline.unknown(inside, sources)
    texts = (each for each in built.statistics.texts if holds(each.path))
    return Examination(
        below(folder, found),
        tuple(replace(each, path=path_below(folder, each.path)) for each in texts),
        SourceLines({path_below(folder, path): place for path, place in places.items()}),
        len(inside) - len(found),
        inside,
        sources,
        found,
    )


def examination_alone(path: str, octets: bytes, language: Language, gauge: Gauge) -> Examination:
    """What was found in a text without a place in the content folder."""
    wording, found = judged_alone(path, octets, language, style_near(path))
    texts = () if wording is None else (Measured.of(path, wording, gauge(wording)),)
    return Examination(found, texts, {path: lines_in(octets)})


def joined(parts: Iterable[Examination]) -> Examination:
    """Several examinations as one. A single one still reads no text before it is shown."""
    whole, *others = [*parts] or [Examination()]
    for part in others:
        whole = Examination(
            (*whole.diagnostics, *part.diagnostics),
            (*whole.texts, *part.texts),
            {**whole.lines, **part.lines},
            whole.known + part.known,
            (*whole.inside, *part.inside),
            {**whole.sources, **part.sources},
        )
    return whole


def all_known(whole: Examination, file: Path) -> Examination:
    """Write down in `file` what is there, and say so; what no list may hide is left."""
    write_baseline(file, whole.present)
    number = whole.present.size
    places = "1 Stelle gilt" if number == 1 else f"{number} Stellen gelten"
    say_aside(f"{places} jetzt als bekannt. Die Liste steht in „{shortest(file).as_posix()}“.")
    left = tuple(each for each in whole.diagnostics if not may_be_known(each))
    return replace(whole, diagnostics=left, known=number)


def _is_text(path: str) -> bool:
    return path.endswith(TEXT_ENDINGS)
