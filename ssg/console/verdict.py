"""Whether what was judged may become the site: by its stage, and with broken entries left out where that is wanted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ssg.concern import entry_of
from ssg.console.baseline import Baseline
from ssg.console.examination import Examination, examination_of
from ssg.diagnostic import Diagnostic, Severity
from ssg.project import Project, Stage
from ssg.report import path_below

if TYPE_CHECKING:
    from ssg.pipeline import Build

FEW = 20
"""So many entries may always be left out."""
ONE_IN = 10
"""More than that only where there are so many pages for each. Otherwise more is wrong than single entries."""


@dataclass(frozen=True)
class Verdict:
    """What was judged, what was found, and what follows."""

    built: "Build"
    whole: Examination
    stopping: tuple[Diagnostic, ...] = ()
    """What stands against the site."""
    left_out: tuple[str, ...] = ()
    """The ids of entries without which it is made."""
    too_many: int = 0
    """So many entries would have to be left out: more than may."""

    has_problems: bool = False
    """Whether something is wrong with what the site shows."""


def verdict_on(project: Project, baseline: Baseline, judging: Callable[[Project], "Build"]) -> Verdict:
    """Judge the project. With quarantine, judge it again without the entries whose own texts stop it."""
    first = now = _judged(project, baseline, judging, [])
    while project.quarantine and now.stopping:
        broken = {id_ for each in now.stopping if (id_ := entry_of(each))}
        left_out = tuple(sorted({*now.left_out, *broken}))
        if not broken:
            return first
        if len(left_out) > _limit(now.built):
            return replace(first, too_many=len(left_out))
        told = [each for each in now.built.diagnostics if entry_of(each) in left_out]
        now = _judged(replace(project, left_out=left_out), baseline, judging, told)
    return now


def opening(verdict: Verdict, project: Project) -> str:
    """What a report begins with where entries are left out, or are too many for that."""
    if verdict.too_many:
        most = _limit(verdict.built)
        return f"{verdict.too_many} Einträge haben Probleme. Mit „--quarantine“ dürfen höchstens {most} fehlen.\n\n"
    if not verdict.left_out:
        return ""
    paths = (f"    {path_below(project.content.as_posix(), id_)}" for id_ in verdict.left_out)
    number = len(verdict.left_out)
    told = "Dieser Eintrag fehlt" if number == 1 else f"Diese {number} Einträge fehlen"
    until = "bis er berichtigt ist" if number == 1 else "bis sie berichtigt sind"
    return "\n".join((f"{told} auf den Seiten, {until}:", *paths, "", ""))


def _judged(
    project: Project, baseline: Baseline, judging: Callable[[Project], "Build"], told: Sequence[Diagnostic]
) -> Verdict:
    built = judging(project)
    if told:
        built = replace(built, diagnostics=tuple(sorted({*told, *built.diagnostics})))
    whole = examination_of(project, built, baseline)
    shown = on_pages(whole.fresh, built, project)
    stopping = tuple(each for each in shown if _stops(each, project))
    return Verdict(built, whole, stopping, project.left_out, has_problems=any(map(_is_error, shown)))


def on_pages(found: Sequence[Diagnostic], built: "Build", project: Project) -> Sequence[Diagnostic]:
    """What is wrong with what the site shows: with nothing that is left out, and with drafts only if it shows them."""
    hidden = {*project.left_out, *(built.shelved if project.stage is Stage.PUBLISH else ())}
    return [each for each in found if entry_of(each) not in hidden] if hidden else found


def _stops(found: Diagnostic, project: Project) -> bool:
    if project.stage is Stage.DRAFT:
        return _is_error(found) and entry_of(found) is None
    return _is_error(found) or (project.strict and found.severity is Severity.WARNING)


def _is_error(found: Diagnostic) -> bool:
    return found.severity is Severity.ERROR


def _limit(built: "Build") -> int:
    return max(FEW, sum(len(part.keys) for part in built.parts) // ONE_IN)
