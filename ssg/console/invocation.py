"""What `build` and `check` have in common: the same options, the same project, the same judgement."""

import contextlib
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ssg.console.arguments import PROGRAM, Parser, count, day, existing_folder, place, port, scheduler
from ssg.console.baseline import NAME, Baseline, beside, read_baseline
from ssg.console.outcome import FAULT, Stopped, UsageFault
from ssg.console.terminal import counting, say_aside
from ssg.diagnostic import did_you_mean, printable
from ssg.project import ROOT, Project

if TYPE_CHECKING:
    from ssg.crew import Crew
    from ssg.memory import Memory
    from ssg.pipeline import Build
    from ssg.statistics import Gauge

CONTENT = "content"
TEMPLATES = "templates"
SITE = "site"
CACHE = ".cache"
PORT = 8000
COUNTY_FILE = "kreis.yaml"


def add_sources(parser: Parser) -> None:
    """The options that say what is read and how."""
    add_folders(parser)
    parser.add_argument(
        "--jobs", type=count, metavar="ANZAHL", help="So viele Prozesse arbeiten zugleich. Sonst: einer je Rechen-Kern"
    )
    parser.add_argument(
        "--executor",
        type=scheduler,
        metavar="ADRESSE",
        help="Andere Rechner arbeiten mit. Die Adresse sieht so aus: dask://rechner.example:8786",
    )
    parser.add_argument("--strict", action="store_true", help="Auch Warnungen halten den Bau an.")


def add_folders(parser: Parser) -> None:
    """The options that say from what and for which day pages are made."""
    parser.add_argument(
        "--content", type=existing_folder, metavar="ORDNER", help="Der Ordner mit Ihren Texten. Sonst: content"
    )
    parser.add_argument(
        "--templates", type=existing_folder, metavar="ORDNER", help="Der Ordner mit den Vorlagen. Sonst: templates"
    )
    parser.add_argument(
        "--today", type=day, metavar="DATUM", help="Der Tag, der für Fristen gilt, so: 2018-11-15. Sonst: heute"
    )


def add_port(parser: Parser) -> None:
    """The option that says where the preview answers."""
    parser.add_argument(
        "--port",
        type=port,
        default=PORT,
        metavar="NUMMER",
        help=f"Die Nummer in der Adresse der Vorschau. Sonst: {PORT}",
    )


def add_cache(parser: Parser, otherwise: str) -> None:
    """The options that say whether results are kept for the next run."""
    parser.add_argument(
        "--cache",
        type=place,
        metavar="ORDNER",
        help=f"Dort liegen Zwischen-Ergebnisse für das nächste Mal. Sonst: {otherwise}",
    )
    parser.add_argument("--no-cache", action="store_true", help="Alles wird neu gemacht, ohne Zwischen-Ergebnisse.")


def add_baseline(parser: Parser) -> None:
    """The options that say which findings are known already."""
    parser.add_argument(
        "--baseline",
        type=place,
        metavar="DATEI",
        help=f"Die Liste der bekannten Stellen. Sonst: {NAME} neben Ihren Texten, wenn es sie gibt",
    )
    parser.add_argument("--no-baseline", action="store_true", help="Auch bekannte Stellen zählen.")


def chosen_baseline(args: Namespace, content: Path) -> Baseline:
    """What the options say is known; nothing where there is no list."""
    if args.baseline is not None and args.no_baseline:
        raise UsageFault("„--baseline“ und „--no-baseline“ passen nicht zusammen.", "Schreiben Sie nur eines davon.")
    if args.no_baseline or (args.baseline is None and not beside(content).is_file()):
        return Baseline()
    return read_baseline(args.baseline or beside(content))


def say_known(known: int, gone: int = 0) -> None:
    """Count aside what the baseline keeps out of the report, and what it need not keep any more."""
    if known:
        places = "1 bekannte Stelle ist" if known == 1 else f"{known} bekannte Stellen sind"
        say_aside(f"{places} hier nicht gezeigt. Alles zeigt: {PROGRAM} check --no-baseline")
    if gone:
        places = "1 bekannte Stelle gibt" if gone == 1 else f"{gone} bekannte Stellen gibt"
        say_aside(f"{places} es nicht mehr. Erneuern Sie die Liste: {PROGRAM} check --write-baseline")


def chosen_cache(args: Namespace, otherwise: Path | None) -> Path | None:
    """The cache folder that the options ask for."""
    if args.cache is not None and args.no_cache:
        raise UsageFault("„--cache“ und „--no-cache“ passen nicht zusammen.", "Schreiben Sie nur eines davon.")
    cache: Path | None = args.cache
    return None if args.no_cache else cache or otherwise


def base_folder(args: Namespace) -> Path:
    """Where the folders lie that no option names: here if the content is, else where the program lies."""
    return Path() if args.content or Path(CONTENT).is_dir() else shortest(ROOT)


def content_folder(args: Namespace) -> Path:
    """The content folder as its user would write it."""
    return args.content or _found(CONTENT)


def templates_folder(args: Namespace) -> Path:
    """The folder of the templates as its user would write it."""
    return args.templates or _found(TEMPLATES)


def project_of(args: Namespace, *, output: Path, cache: Path | None, counties: tuple[str, ...] = ()) -> Project:
    """The project that the options describe."""
    if args.jobs and args.executor:
        raise UsageFault("„--jobs“ und „--executor“ passen nicht zusammen.", "Schreiben Sie nur eines davon.")
    project = Project(
        content=content_folder(args),
        templates=templates_folder(args),
        output=output,
        today=args.today,
        cache=cache,
        jobs=args.jobs,
        scheduler=args.executor,
        strict=args.strict,
        counties=counties,
    )
    for county in counties:
        expect_county(county, project.content)
    return project


def counties_in(content: Path) -> tuple[str, ...]:
    """The names of the folders that are counties."""
    try:
        return tuple(sorted(each.name for each in content.iterdir() if (each / COUNTY_FILE).is_file()))
    except OSError:
        return ()


def shortest(path: Path) -> Path:
    """`path` as one writes it from here."""
    with contextlib.suppress(ValueError):
        return path.relative_to(Path.cwd())
    return path


def judge(project: Project, gauge: "Gauge | None" = None, memory: "Memory | None" = None) -> "Build":
    """All that the content would become, and all that is wrong with it. Only the cache is written.

    With a `gauge`, its texts are measured too. What the `memory` knows is not made again.
    """
    from ssg.cache import Cache, engine_digest
    from ssg.pipeline import build
    from ssg.work import Work

    _expect_own_place(project)
    with ExitStack() as opened:
        cache = opened.enter_context(Cache.open(project.cache)) if project.cache else None
        progress = opened.enter_context(counting())
        engine = engine_digest() if cache else ""
        called = opened.enter_context(_calling(project.scheduler))
        work = Work(cache=cache, jobs=project.jobs, engine=engine, progress=progress, called=called)
        opened.enter_context(work)
        opened.enter_context(telling_of_the_theme())
        return build(project, work, gauge, memory)


@contextlib.contextmanager
def _calling(scheduler: str | None) -> "Iterator[Callable[[], Crew] | None]":
    """What brings the workers at a scheduler. Stopped where they cannot do the work."""
    if scheduler is None:
        yield None
        return
    from ssg.cluster import Cluster, ClusterFault

    try:
        yield partial(Cluster, scheduler)
    except ClusterFault as fault:
        raise Stopped(fault.message, fault.hint) from fault


@contextlib.contextmanager
def telling_of_the_theme() -> Iterator[None]:
    """Stopped, with a word for the developers, where the templates do not fit together."""
    from ssg.theme import ThemeFault

    try:
        yield
    except ThemeFault as fault:
        raise Stopped(str(fault), "Das ist Sache der Entwickler: Zeigen Sie ihnen diesen Satz.", FAULT) from fault


def _found(name: str) -> Path:
    here = Path(name)
    return here if here.is_dir() else shortest(ROOT / name)


def _expect_own_place(project: Project) -> None:
    """The cache would come and go with what it lies in: with the site, or as a strange file among the texts."""
    if project.cache is None:
        return
    cache = project.cache.resolve()
    for folder in (project.content, project.templates, project.output):
        if cache.is_relative_to(folder.resolve()):
            raise UsageFault(
                f"Der Ordner „{printable(str(project.cache), 300)}“ liegt in „{printable(str(folder), 300)}“.",
                f"Nehmen Sie für Zwischen-Ergebnisse einen eigenen Ordner, zum Beispiel „{CACHE}“.",
            )
    if cache.exists() and not cache.is_dir():
        raise UsageFault(f"„{printable(str(project.cache), 300)}“ ist kein Ordner.", "Nennen Sie einen Ordner.")


def expect_county(name: str, content: Path) -> None:
    """UsageFault for a county that is not there."""
    known = counties_in(content)
    if name not in known:
        listed = ", ".join(known) or "noch keinen"
        raise UsageFault(
            f"Den Landkreis „{printable(name)}“ gibt es nicht.",
            did_you_mean(name, known, f"In „{content}“ gibt es: {listed}."),
        )
