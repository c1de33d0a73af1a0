"""Baut die Internet-Seiten: aus „content“ wird „site“."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, place
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
from ssg.console.outcome import CLEAN, PROBLEMS, Stopped, UsageFault
from ssg.console.terminal import say, say_aside, wants_colour
from ssg.project import Project

if TYPE_CHECKING:
    from ssg.console.baseline import Baseline
    from ssg.pipeline import Build
    from ssg.write import Written


def arguments(parser: Parser) -> None:
    """Declare the options."""
    add_sources(parser)
    parser.add_argument("--output", type=place, metavar="ORDNER", help="Dort entstehen die Seiten. Sonst: site")
    add_cache(parser, CACHE)
    add_baseline(parser)
    parser.add_argument(
        "--pdf", action="store_true", help="Zu jedem Programm entsteht ein Heft in Leichter Sprache zum Drucken."
    )
    parser.add_argument(
        "--county",
        action="append",
        default=[],
        metavar="NAME",
        help="Nur dieser Landkreis wird gebaut. Sie können die Option mehrmals schreiben.",
    )


def run(args: Namespace) -> int:
    """Judge everything, then exchange the site as a whole if nothing stands against it."""
    from ssg.booklets import BookletFault
    from ssg.write.disk import WriteFailed
    from ssg.write.lock import Busy, locked
    from ssg.write.output_folder import RefusedOutput, check_output

    base = base_folder(args)
    output = args.output or base / SITE
    args.cache = chosen_cache(args, base / CACHE)
    project = project_of(args, output=output, cache=args.cache, counties=tuple(args.county))
    project = replace(project, pdf=args.pdf)
    baseline = chosen_baseline(args, project.content)
    try:
        check_output(output, project=base, content=project.content, templates=project.templates)
        with locked(output, say_aside):
            return _publish(project, judge(project), baseline)
    except BookletFault as fault:
        raise Stopped(str(fault)) from fault
    except RefusedOutput as refused:
        raise UsageFault(str(refused)) from refused
    except (Busy, WriteFailed) as stop:
        raise Stopped(str(stop)) from stop


def _publish(project: Project, built: "Build", baseline: "Baseline") -> int:
    from ssg.write import write

    is_stopped = _report(project, built, baseline)
    if is_stopped:
        say(_unchanged(project.output))
        return PROBLEMS
    say(_done(write((*built.outputs, *built.copies), project.output), project.output))
    return CLEAN


def _report(project: Project, built: "Build", baseline: "Baseline") -> bool:
    """Show what was found; whether it stops the site."""
    from ssg.console.examination import examination_of
    from ssg.diagnostic import Severity
    from ssg.reference.catalogue import problems
    from ssg.report import Examined, Manner, is_stopping, report_as

    manner = Manner(colour=wants_colour(), least=Severity.WARNING, strict=project.strict)
    whole = examination_of(project, built, baseline)
    say(report_as("text")(whole.diagnostics, problems(), manner, Examined(lines=whole.lines)))
    say_known(whole.known)
    return is_stopping(whole.diagnostics, strict=project.strict)


def _unchanged(output: Path) -> str:
    if output.exists():
        return f"Die Seiten in „{output}“ bleiben, wie sie waren."
    return f"Es sind noch keine Seiten in „{output}“ entstanden."


def _done(written: "Written", output: Path) -> str:
    pages = "1 Seite" if written.pages == 1 else f"{written.pages} Seiten"
    removed = f", {written.removed} entfernt" if written.removed else ""
    return f"{pages}, {written.changed} geändert{removed}. Ergebnis in {output.as_posix()}/."
