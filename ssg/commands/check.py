"""Prüft Ihre Texte und sagt, was Sie tun können. Schreibt keine Seiten."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, one_of
from ssg.console.invocation import (
    SITE,
    add_cache,
    add_sources,
    base_folder,
    chosen_cache,
    judge,
    project_of,
)
from ssg.console.outcome import CLEAN, PROBLEMS, Stopped
from ssg.console.selection import TYPED, Selection, select
from ssg.console.terminal import is_terminal, say, say_aside, wants_colour
from ssg.report import Examined, Manner, formats, is_stopping, report_as, wants_figures

if TYPE_CHECKING:
    from ssg.console.examination import Examination
    from ssg.kind import Language
    from ssg.project import Project
    from ssg.statistics import Gauge

EASY = "leicht"


def arguments(parser: Parser) -> None:
    """Declare operands and options."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PFAD",
        help="Nur diese Dateien und Ordner. Mit „-“ tippen Sie einen Text ein. Sonst: alles",
    )
    parser.add_argument(
        "--as",
        dest="edition",
        type=one_of(("standard", EASY)),
        metavar="FASSUNG",
        help="Prüft einen Text für sich: „standard“ oder „leicht“.",
    )
    parser.add_argument("--format", type=one_of(formats()), default="text", metavar="FORM", help=_forms())
    parser.add_argument("--all", action="store_true", help="Zeigt auch, was sich wiederholt.")
    add_sources(parser)
    add_cache(parser, "keine")


def run(args: Namespace) -> int:
    """Report what `build` would report; the site stays untouched."""
    from ssg.console.examination import joined  # noqa: PLC0415 - help and usage need no rules
    from ssg.reference.catalogue import problems  # noqa: PLC0415 - the same
    from ssg.statistics import Statistics  # noqa: PLC0415 - the same

    cache = chosen_cache(args, None)
    project = project_of(args, output=base_folder(args) / SITE, cache=cache)
    selection = select(args.paths, project.content, is_alone=args.edition is not None)
    gauge = _gauge(args.format)
    whole = joined((*_inside(selection, project, gauge), *_alone(selection, args.edition, gauge)))
    manner = Manner(colour=wants_colour(), folded=not args.all, strict=args.strict)
    examined = Examined(lines=whole.lines, statistics=Statistics(project.today, whole.texts))
    say(report_as(args.format)(whole.diagnostics, problems(), manner, examined))
    return PROBLEMS if is_stopping(whole.diagnostics, strict=args.strict) else CLEAN


def _gauge(name: str) -> "Gauge":
    from ssg import measure  # noqa: PLC0415 - help and usage measure nothing

    return measure.measure_readability if wants_figures(name) else measure.measure


def _inside(selection: Selection, project: "Project", gauge: "Gauge") -> "Iterator[Examination]":
    if not selection.inside:
        return
    from ssg.console.examination import examination_of  # noqa: PLC0415 - help and usage need no rules

    yield examination_of(project, judge(project, gauge), selection.holds)


def _alone(selection: Selection, edition: str | None, gauge: "Gauge") -> "Iterator[Examination]":
    if not selection.alone:
        return
    from ssg.console.examination import examination_alone  # noqa: PLC0415 - help and usage need no rules

    for path in selection.alone:
        yield examination_alone(path, _octets(path), _language(path, edition), gauge)


def _language(path: str, edition: str | None) -> "Language":
    from ssg.kind import Language  # noqa: PLC0415 - help and usage need no kinds

    is_easy = edition == EASY if edition else path.endswith(f"{Language.EASY.suffix}.md")
    return Language.EASY if is_easy else Language.STANDARD


def _octets(path: str) -> bytes:
    from ssg.load.source_text import TEXT_LIMIT  # noqa: PLC0415 - help and usage read nothing

    if path == TYPED:
        if is_terminal(sys.stdin):
            say_aside("Tippen Sie Ihren Text. Am Ende drücken Sie Strg und D.")
        return sys.stdin.buffer.read(TEXT_LIMIT + 1) if sys.stdin else b""
    try:
        with Path(path).open("rb") as file:
            return file.read(TEXT_LIMIT + 1)
    except OSError as fault:
        raise Stopped(f"„{path}“ lässt sich nicht lesen.", "Prüfen Sie, ob die Datei für Sie offen ist.") from fault


def _forms() -> str:
    return f"So sieht der Bericht aus: {' oder '.join(f'„{name}“' for name in formats())}. Sonst: text"
