"""The stages in order: content and templates in, files and diagnostics out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from ssg.address import SHARED
from ssg.audit import audit_style, not_told_before
from ssg.counties import Folders, built_counties, key_of, taken
from ssg.county import Ground, Part, Region, audited, drawn, hold, measured
from ssg.diagnostic import Diagnosed, Diagnostic, Span
from ssg.export import export
from ssg.kind import Entry
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.link import PUBLIC, link, link_problems
from ssg.load import read
from ssg.load.walk import regions
from ssg.memory import Memory
from ssg.output import Copy, Kept, Laid, Output
from ssg.plan import plan_common
from ssg.project import Project
from ssg.recordings import outdated, shared
from ssg.site import Site
from ssg.statistics import Gauge, Statistics
from ssg.theme import Theme, load_theme
from ssg.validate import validate
from ssg.work import Work


@dataclass(frozen=True)
class Build:
    """What a run would publish, and all that it found."""

    outputs: tuple[Output | Laid | Kept, ...]
    copies: tuple[Copy | Kept, ...]
    diagnostics: tuple[Diagnostic, ...]
    statistics: Statistics
    fresh: tuple[Part, ...] = ()
    """What was built of counties in this run; the other parts were remembered."""


def build(project: Project, work: Work, gauge: Gauge | None = None, memory: Memory | None = None) -> Build:
    """Run every stage; nothing is written. A bad file is reported and never hides another.

    Each county is built on its own, or remembered. Without a `gauge`, no text is measured and the statistics are empty.
    """
    theme, folders = load_theme(project.templates), regions(project.content)
    common = taken(project, folders, SHARED, work)
    ground = _ground(project, theme, gauge, folders, common, work)
    if memory:
        memory.ask((work.engine, theme.key, key_of(common), project.today, project.checks, project.pdf, gauge), folders)
    parts, fresh = [], []
    for part, is_fresh in built_counties(project, folders, ground, work, memory):
        parts.append(part)
        fresh += [part] if is_fresh else []
    pages, in_common = _common(parts, ground, work)
    in_style = work.each(audit_style, [theme.style], tuple[Diagnostic, ...]) if project.checks else []
    misspoken = () if project.counties else _misspoken(parts, ground)  # a shared recording says what all counties say
    told = [part.told for part in parts]
    found = (*ground.shared.in_files, *ground.shared.in_texts, *in_common, *misspoken, *chain(*in_style))
    texts = measured(ground.shared.validated.entries, work, gauge) if gauge else ()
    return Build(
        outputs=(*chain(*(part.outputs for part in parts)), *pages),
        copies=(*_assets(theme), *common.copies, *chain(*(part.copies for part in parts))),
        diagnostics=tuple(sorted({*found, *chain(*(each.diagnostics for each in told))})),
        statistics=Statistics(project.today, (*texts, *chain(*(each.measured for each in told)))),
        fresh=tuple(fresh),
    )


def _ground(
    project: Project, theme: Theme, gauge: Gauge | None, folders: Folders, common: Region, work: Work
) -> Ground:
    """What all counties stand on, and what they share."""
    ground = Ground(
        theme=theme,
        today=project.today,
        checks=project.checks,
        pdf=project.pdf,
        gauge=gauge,
        regions=frozenset(folders) - {SHARED},
    )
    with work.beside(SHARED) as own:
        return replace(ground, shared=hold(common, ground, own))


def _common(parts: Sequence[Part], ground: Ground, work: Work) -> Diagnosed[tuple[Output, ...]]:
    """The pages that belong to no county, and what is wrong with them or with what counties share."""
    fronts = [(part.told, _front(part)) for part in parts]
    shared = ground.shared
    _, unlinked = link(shared.validated, shared.attachments, ground.today, shared.broken, shared.gists, of={SHARED})
    is_broken = bool(shared.broken) or any(told.is_broken for told, _ in fronts)
    lacking = () if is_broken or any(entry for _, entry in fronts) else (link_problems.NO_COUNTY.at(Span(".")),)
    sites = [site for _, entry in fronts if entry and (site := _site(entry, ground.today))]
    views = plan_common(sites, ground.theme)
    pages = drawn(views, ground.theme, work)
    found = audited(pages, work) if ground.checks else {}
    on_pages = not_told_before(chain(*found.values()), chain(*(told.diagnostics for told, _ in fronts)))
    return Diagnosed((*pages, *export(views, work)), (*unlinked, *lacking, *on_pages))


def _front(part: Part) -> Entry | None:
    """The county itself, read once more: what is remembered of it are its files."""
    drafts, _ = read(part.told.front, kinds())
    entries = validate(drafts).value.entries
    return next((entry for entry in entries if isinstance(entry.facts, County)), None)


def _site(county: Entry, today: date) -> Site | None:
    if not isinstance(county.facts, County) or county.facts.status != PUBLIC:
        return None
    return Site.alone(county, county.facts, today)


def _misspoken(parts: Iterable[Part], ground: Ground) -> Iterator[Diagnostic]:
    """The recordings of shared texts that say something else than the pages of all counties."""
    holdings = ground.shared
    return outdated(holdings.texts, holdings.attachments, shared(part.told.speeches for part in parts))


def _assets(theme: Theme) -> Iterator[Copy]:
    return (Copy(path, octets=octets) for path, octets in sorted(theme.assets.octets.items()))
