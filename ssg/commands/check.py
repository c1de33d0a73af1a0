"""Prüft Ihre Texte und sagt, was Sie tun können. Schreibt keine Seiten."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from ssg.console.arguments import Parser, one_of
from ssg.console.baseline import Baseline, beside
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
from ssg.console.missing_site import bring_back
from ssg.console.outcome import CLEAN, PROBLEMS, UsageFault
from ssg.console.selection import TYPED, Selection, select
from ssg.console.terminal import say, wants_colour
from ssg.report import Examined, Manner, formats, is_stopping, report_as, wants_figures

if TYPE_CHECKING:
    from ssg.console.examination import Examination
    from ssg.project import Project
    from ssg.statistics import Gauge

EDITIONS = ("standard", "leicht")


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
        type=one_of(EDITIONS),
        metavar="FASSUNG",
        help="Prüft einen Text für sich: „standard“ oder „leicht“.",
    )
    parser.add_argument("--changed", action="store_true", help="Nur, was sich laut „git“ geändert hat.")
    parser.add_argument("--fix", action="store_true", help="Berichtigt Ihre Texte, wo der Sinn gleich bleibt.")
    parser.add_argument("--diff", action="store_true", help="Zeigt nur, was „--fix“ ändern würde.")
    parser.add_argument("--format", type=one_of(formats()), default="text", metavar="FORM", help=_forms())
    parser.add_argument("--all", action="store_true", help="Zeigt auch, was sich wiederholt.")
    parser.add_argument("--readability", action="store_true", help="Zeigt zu jedem Text, wie schwer er zu lesen ist.")
    parser.add_argument(
        "--links",
        action="store_true",
        help="Fragt auch fremde Server, ob es die Seiten noch gibt, zu denen Ihre Texte führen. Das dauert.",
    )
    add_sources(parser)
    add_cache(parser, "keine")
    add_baseline(parser)
    parser.add_argument(
        "--write-baseline", action="store_true", help="Legt die Liste an: Alles, was da ist, gilt als bekannt."
    )


def run(args: Namespace) -> int:
    """Report what `build` would report; the site stays untouched."""
    bring_back(base_folder(args) / SITE)
    cache = chosen_cache(args, None)
    project = project_of(args, output=base_folder(args) / SITE, cache=cache)
    selection = _selection(args, project)
    baseline = Baseline() if args.write_baseline else chosen_baseline(args, project.content)
    if args.fix or args.diff:
        from ssg.console.changes import changes, keep, show

        proposed = changes(selection, project.content, args.edition)
        if args.diff:
            return PROBLEMS if show(proposed) else CLEAN
        keep(proposed)
    return _report(args, selection, project, baseline)


def _selection(args: Namespace, project: "Project") -> Selection:
    if args.changed and (args.paths or args.edition):
        raise UsageFault("„--changed“ sucht die Dateien selbst aus.", "Nennen Sie dazu keine Datei und keine Fassung.")
    if args.write_baseline and (args.changed or args.paths or args.edition or args.no_baseline):
        raise UsageFault("„--write-baseline“ gilt immer für alle Texte.", "Schreiben Sie dazu höchstens „--baseline“.")
    if args.fix and not args.diff and TYPED in args.paths:
        raise UsageFault("Ein getippter Text lässt sich nicht berichtigen.", "„--diff“ zeigt Ihnen, was besser wäre.")
    if not args.changed:
        return select(args.paths, project.content, is_alone=args.edition is not None)
    from ssg.console.changed_files import changed_files

    return Selection(changed_files(project.content), ())


def _report(args: Namespace, selection: Selection, project: "Project", baseline: Baseline) -> int:
    from ssg.console.examination import all_known, joined
    from ssg.reference.catalogue import problems
    from ssg.statistics import Statistics

    gauge = _gauge(needs_figures=args.readability or wants_figures(args.format))
    whole = joined((*_inside(selection, project, gauge, baseline), *_alone(selection, args.edition, gauge)))
    if args.links:
        whole = _with_links(whole, args, selection, project)
    if args.write_baseline:
        whole = all_known(whole, args.baseline or beside(project.content))
    if args.readability:
        whole = _with_figures(whole)
    manner = Manner(colour=wants_colour(), folded=not args.all, strict=args.strict)
    examined = Examined(lines=whole.lines, statistics=Statistics(project.today, whole.texts))
    if args.readability and args.format == "text":
        _say_table(whole, with_short=args.all)
    say(report_as(args.format)(whole.diagnostics, problems(), manner, examined))
    if not args.write_baseline:
        say_known(whole.known, baseline.gone(whole.present) if baseline.counts and selection.is_everything else 0)
    return PROBLEMS if is_stopping(whole.diagnostics, strict=args.strict) else CLEAN


def _gauge(*, needs_figures: bool) -> "Gauge":
    from ssg import measure

    return measure.measure_readability if needs_figures else measure.measure


def _with_figures(whole: "Examination") -> "Examination":
    """The examination with what the readability figures say."""
    from ssg.check.readability import hard_texts

    return replace(whole, diagnostics=tuple(sorted((*whole.diagnostics, *hard_texts(whole.texts)))))


def _with_links(whole: "Examination", args: Namespace, selection: Selection, project: "Project") -> "Examination":
    """The examination with what other servers say of the links."""
    from ssg.console.outside_links import outside_links
    from ssg.report import below

    cache = chosen_cache(args, base_folder(args) / CACHE)
    told = below(project.content.as_posix(), outside_links(project, selection.holds, cache))
    return replace(whole, diagnostics=tuple(sorted((*whole.diagnostics, *told))))


def _say_table(whole: "Examination", *, with_short: bool) -> None:
    from ssg.console.readability_table import readability_table

    say(readability_table(whole.texts, with_short=with_short) + "\n")


def _inside(selection: Selection, project: "Project", gauge: "Gauge", baseline: Baseline) -> "Iterator[Examination]":
    if not selection.inside:
        return
    from ssg.console.examination import examination_of

    yield examination_of(project, judge(replace(project, is_published=False), gauge), baseline, selection.holds)


def _alone(selection: Selection, edition: str | None, gauge: "Gauge") -> "Iterator[Examination]":
    if not selection.alone:
        return
    from ssg.console.examination import examination_alone
    from ssg.console.lone_text import language_of, octets_of

    for path in selection.alone:
        yield examination_alone(path, octets_of(path), language_of(path, edition), gauge)


def _forms() -> str:
    return f"So sieht der Bericht aus: {' oder '.join(f'„{name}“' for name in formats())}. Sonst: text"
