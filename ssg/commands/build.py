"""Baut die Internet-Seiten: aus „content“ wird „site“."""

from argparse import Namespace
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ssg.console.arguments import Parser, one_of, place
from ssg.console.baseline import Baseline, beside
from ssg.console.interruption import too_late
from ssg.console.invocation import (
    CACHE,
    SITE,
    add_baseline,
    add_cache,
    add_sources,
    base_folder,
    chosen_baseline,
    chosen_cache,
    judge,
    project_of,
    say_known,
)
from ssg.console.last_build import LastBuild, Told
from ssg.console.outcome import CLEAN, LEFT_OUT, PROBLEMS, Stopped, UsageFault
from ssg.console.terminal import say, say_aside, wants_colour
from ssg.project import Project, Stage

if TYPE_CHECKING:
    from ssg.console.verdict import Verdict
    from ssg.memory import Memory
    from ssg.status.notebook import Notebook
    from ssg.write import Written


def arguments(parser: Parser) -> None:
    """Declare the options."""
    add_sources(parser)
    parser.add_argument("--output", type=place, metavar="ORDNER", help="Dort entstehen die Seiten. Sonst: site")
    add_cache(parser, CACHE)
    add_baseline(parser)
    parser.add_argument(
        "--no-checks",
        action="store_true",
        help="Für eine schnelle Vorschau: Texte und Seiten werden nicht nach den Regeln geprüft.",
    )
    parser.add_argument(
        "--pdf", action="store_true", help="Zu jedem Programm entsteht ein Heft in Leichter Sprache zum Drucken."
    )
    parser.add_argument(
        "--stage",
        type=one_of(Stage),
        default=Stage.PUBLISH.value,
        metavar="STUFE",
        help="Für wen die Seiten sind: „draft“ zeigt Entwürfe und hält nur an, wenn andere Seiten in Gefahr sind. "
        "„review“ zeigt Entwürfe und hält bei jedem Problem an. „publish“ zeigt keine Entwürfe. Sonst: publish",
    )
    parser.add_argument(
        "--quarantine",
        action="store_true",
        help=f"Einzelne Einträge mit Problemen bleiben weg, alle anderen Seiten entstehen. Dann endet der Bau mit "
        f"{LEFT_OUT}.",
    )
    parser.add_argument(
        "--status",
        type=place,
        metavar="ORDNER",
        help="Dort steht danach für Ihre Redaktion, wie der Bau endete: „status.html“ und „status.json“.",
    )
    parser.add_argument(
        "--since",
        type=place,
        metavar="DATEI",
        help="Die Datei „status.json“ der letzten Veröffentlichung. Der Stand sagt dann, was seither neu ist.",
    )
    parser.add_argument(
        "--county",
        action="append",
        default=[],
        metavar="NAME",
        help="Nur Seiten dieses Landkreises entstehen. Geprüft werden alle. Sie können die Option mehrmals schreiben.",
    )


def run(args: Namespace) -> int:
    """Judge everything, then exchange the site as a whole if nothing stands against it."""
    base = base_folder(args)
    output = args.output or base / SITE
    args.cache = chosen_cache(args, base / CACHE)
    project = project_of(args, output=output, cache=args.cache, counties=tuple(args.county))
    project = replace(project, pdf=args.pdf, checks=not args.no_checks)
    project = replace(project, stage=_stage(args), quarantine=args.quarantine)
    notebook, last = _notebook(args, project), _last_build(args, project)
    if last and not notebook and (told := last.answer()):
        _tell(told.report, told.known)
        say(_done(told.pages, 0, 0, project.output))
        return CLEAN
    return _build(project, chosen_baseline(args, project.content), base, Notes(last, notebook))


class Notes(NamedTuple):
    """What is written down of a build besides its site."""

    last: LastBuild | None
    notebook: "Notebook | None"

    def stopped(self, project: Project, verdict: "Verdict") -> None:
        """Tell those who write what stands against the site, if they want to know."""
        if self.notebook:
            self.notebook.note(project, verdict)

    def announce(self, project: Project, verdict: "Verdict", written: "Written") -> None:
        """Lay ready for them how a site stands that is not shown yet: what fails here must leave the old one."""
        if self.notebook:
            self.notebook.announce(project, verdict, written)

    def open(self) -> AbstractContextManager[None]:
        """After this, what was announced either holds or is gone."""
        return self.notebook.open() if self.notebook else nullcontext()


def _notebook(args: Namespace, project: Project) -> "Notebook | None":
    if args.status is None:
        if args.since is not None:
            raise UsageFault("„--since“ braucht „--status“.", "Nennen Sie mit „--status“ auch einen Ordner.")
        return None
    from ssg.status.notebook import Notebook

    return Notebook.at(args.status, args.since, project)


def _stage(args: Namespace) -> Stage:
    if args.strict and args.stage == Stage.DRAFT:
        raise UsageFault(
            "„--strict“ und „--stage draft“ passen nicht zusammen.", "Schreiben Sie „--stage review“ dazu, oder keines."
        )
    return Stage(args.stage)


def _last_build(args: Namespace, project: Project) -> LastBuild | None:
    """The memory of the last build with these options, if anything is kept between runs."""
    if project.cache is None:
        return None
    known = args.baseline or beside(project.content)
    question = (Path.cwd(), replace(project, jobs=None, scheduler=None), args.no_baseline, wants_colour())
    return LastBuild(project.cache, question, (project.content, project.templates, known), project.output)


def _build(project: Project, baseline: Baseline, base: Path, notes: Notes) -> int:
    from ssg.output import BookletFault
    from ssg.write.disk import WriteFailed
    from ssg.write.lock import Busy, locked
    from ssg.write.output_folder import RefusedOutput, check_output

    try:
        check_output(project.output, project=base, content=project.content, templates=project.templates)
        with locked(project.output, say_aside):
            return _publish_known(project, baseline, notes)
    except BookletFault as fault:
        raise Stopped(str(fault)) from fault
    except RefusedOutput as refused:
        raise UsageFault(str(refused)) from refused
    except (Busy, WriteFailed) as stop:
        raise Stopped(str(stop)) from stop


def _publish_known(project: Project, baseline: Baseline, notes: Notes) -> int:
    """Publish what is remembered of unchanged counties with the rest; or all anew, where the site has lost a part."""
    from ssg.console.verdict import verdict_on
    from ssg.memory import Memory
    from ssg.write import Lost

    if project.cache is None:
        return _publish(project, verdict_on(project, baseline, judge), notes)
    with Memory(project.cache, project.content, project.output) as memory:
        judging = partial(judge, memory=memory)
        try:
            return _publish(project, verdict_on(project, baseline, judging), notes, memory)
        except Lost:
            memory.forget()
            return _publish(project, verdict_on(project, baseline, judging), notes, memory)


def _publish(project: Project, verdict: "Verdict", notes: Notes, memory: "Memory | None" = None) -> int:
    from ssg.write import hold_back, write
    from ssg.write.disk import WriteFailed

    built, known = verdict.built, verdict.whole.known
    report = _report(project, verdict)
    if verdict.stopping:
        hold_back(project.output, ["findings"])
        _tell(report, known)
        say(_unchanged(project.output))
        notes.stopped(project, verdict)
        return PROBLEMS
    untold = [report]

    def tell(written: "Written") -> None:
        """Before the site changes: a report that nobody gets must leave the old one. A part that is lost is no news."""
        notes.announce(project, verdict, written)
        untold.clear()
        _tell(report, known)
        say(_done(written.pages, written.changed, written.removed, project.output))
        too_late()

    try:
        with notes.open():
            written = write((*built.outputs, *built.copies, *built.kept), project.output, _held(project, verdict), tell)
    except (WriteFailed, Stopped):
        if untold:
            _tell(report, known)
        raise
    if memory:
        memory.keep(built.parts, written.items)
    if verdict.left_out:
        return LEFT_OUT
    if notes.last:
        notes.last.keep(Told(report, known, written.pages), written.marks)
    return CLEAN


def _held(project: Project, verdict: "Verdict") -> list[str]:
    """What keeps the site from being published. Entries that are left out do not: all that it shows is in order."""
    reasons = {
        "no-checks": not project.checks,
        "drafts": project.stage is not Stage.PUBLISH and any(each.told.has_drafts for each in verdict.built.parts),
        "findings": verdict.has_problems,
        "part": bool(project.counties),
        "stage": project.stage is not Stage.PUBLISH,
    }
    return [reason for reason, holds in reasons.items() if holds]


def _report(project: Project, verdict: "Verdict") -> str:
    """What was found as its reader sees it."""
    from ssg.console.verdict import opening
    from ssg.diagnostic import Severity
    from ssg.reference.catalogue import problems
    from ssg.report import Examined, Manner, report_as

    whole = verdict.whole
    manner = Manner(colour=wants_colour(), least=Severity.WARNING, strict=project.strict)
    report = report_as("text")(whole.diagnostics, problems(), manner, Examined(lines=whole.lines))
    return opening(verdict, project) + report


def _tell(report: str, known: int) -> None:
    say(report)
    say_known(known)


def _unchanged(output: Path) -> str:
    if output.exists():
        return f"Die Seiten in „{output}“ bleiben, wie sie waren."
    return f"Es sind noch keine Seiten in „{output}“ entstanden."


def _done(pages: int, changed: int, removed: int, output: Path) -> str:
    counted = "1 Seite" if pages == 1 else f"{pages} Seiten"
    gone = f", {removed} entfernt" if removed else ""
    return f"{counted}, {changed} geändert{gone}. Ergebnis in {output.as_posix()}/."
