"""The stages in order: content and templates in, files and diagnostics out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from ssg.address import SHARED
from ssg.audit import audit_style, not_told_before
from ssg.counties import built_counties, key_of, shared_of, taken
from ssg.county import Ground, Part, audited, drawn, hold, measured
from ssg.diagnostic import Diagnosed, Diagnostic, Span
from ssg.export import export
from ssg.kind import Entry
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.link import link, link_problems
from ssg.load import read
from ssg.load.walk import regions
from ssg.memory import Memory
from ssg.output import Copy, Kept, Laid, Output
from ssg.plan import plan_common, withheld
from ssg.project import Project, Stage
from ssg.recordings import outdated, shared
from ssg.site import Site
from ssg.statistics import Gauge, Statistics
from ssg.theme import Theme, load_theme
from ssg.unpublished import shown
from ssg.validate import validate
from ssg.work import Work


@dataclass(frozen=True)
class Build:
    """What a run would publish, and all that it found."""

    outputs: tuple[Output, ...]
    copies: tuple[Copy, ...]
    diagnostics: tuple[Diagnostic, ...]
    statistics: Statistics
    kept: tuple[Laid | Kept, ...] = ()
    """More outputs and copies, for a run with a memory: they lie on disk already."""
    parts: tuple[Part, ...] = ()
    """What each county adds to all these."""
    shelved: frozenset[str] = frozenset()
    """The ids of entries that are not public, and will not be unless somebody changes them."""


def build(project: Project, work: Work, gauge: Gauge | None = None, memory: Memory | None = None) -> Build:
    """Run every stage; nothing is written. A bad file is reported and never hides another.

    Each county is built on its own, or remembered. Without a `gauge`, no text is measured and the statistics are empty.
    """
    theme, folders = load_theme(project.templates, work), regions(project.content)
    ground = Ground(
        theme=theme,
        today=project.today,
        checks=project.checks,
        pdf=project.pdf,
        gauge=gauge,
        regions=frozenset(folders) - {SHARED},
        shows_drafts=project.stage is not Stage.PUBLISH,
    )
    with work.beside(SHARED) as own:
        region = taken(project, folders, SHARED, work)
        ground = replace(ground, shared=hold(region, ground, own))
        texts = measured(ground.shared.validated.entries, own, gauge, project.today) if gauge else ()
    if memory:
        asked = replace(project, jobs=None, strict=False, counties=(), quarantine=False, left_out=shared_of(project))
        question = (work.engine, asked, theme.key, key_of(region), gauge and gauge.__qualname__)
        memory.ask(question, folders, project.left_out)
    parts = tuple(built_counties(project, folders, ground, work, memory))
    chosen = tuple(part for part in parts if part.told.name in (project.counties or folders))
    front, in_front = _front(chosen, ground, work)
    in_style = work.each(audit_style, [theme.style], tuple[Diagnostic, ...]) if project.checks else []
    work.dismiss()
    in_common = (*_in_shared(ground), *_lacking(parts, ground), *in_front, *chain(*in_style))
    misspoken = () if project.counties else _misspoken(parts, ground)  # a shared recording says what all counties say
    told = [part.told for part in parts]
    files = [file for part in chosen for file in (*part.outputs, *part.copies)]
    return Build(
        outputs=(*(file for file in files if isinstance(file, Output)), *front),
        copies=(*_assets(theme), *region.copies, *(file for file in files if isinstance(file, Copy))),
        diagnostics=tuple(sorted({*in_common, *misspoken, *chain(*(each.diagnostics for each in told))})),
        statistics=Statistics(project.today, (*texts, *chain(*(each.measured for each in told)))),
        kept=tuple(file for file in files if isinstance(file, Laid | Kept)),
        parts=chosen,
        shelved=ground.shared.shelved.union(*(each.shelved for each in told)),
    )


def _front(parts: Iterable[Part], ground: Ground, work: Work) -> Diagnosed[tuple[Output, ...]]:
    """The pages that belong to no county."""
    counties = [(part.told, county) for part in parts if (county := _county_of(part, ground))]
    sites = [Site.alone(entry, ground.today) for _, entry in counties if entry.facts.is_public(ground.today)]
    views = plan_common(sites, ground.theme)
    views = withheld(views) if ground.shows_drafts else views
    pages = drawn(views, ground.theme, work)
    found = audited(pages, ground.theme, work) if ground.checks else {}
    on_pages = not_told_before(chain(*found.values()), chain(*(told.diagnostics for told, _ in counties)))
    return Diagnosed((*(page.output(ground.theme) for page in pages), *export(views, work)), tuple(on_pages))


def _county_of(part: Part, ground: Ground) -> Entry | None:
    """The county itself, read once more: what is remembered of it are its files."""
    drafts, _ = read(part.told.front, kinds())
    county = next((each for each in validate(drafts).value.entries if isinstance(each.facts, County)), None)
    return shown(county, ground.today) if county and ground.shows_drafts else county


def _in_shared(ground: Ground) -> Iterator[Diagnostic]:
    """What is wrong with what counties share, wherever it is shown."""
    own = ground.shared
    _, unlinked = link(own.validated, own.attachments, ground.today, own.broken, own.gists, of={SHARED})
    yield from (*own.in_files, *own.in_texts, *unlinked)


def _lacking(parts: Iterable[Part], ground: Ground) -> Iterator[Diagnostic]:
    """That there is no county, unless one may come back when its files are mended."""
    if not ground.shared.broken and not any(part.told.is_broken or _county_of(part, ground) for part in parts):
        yield link_problems.NO_COUNTY.at(Span("."))


def _misspoken(parts: Iterable[Part], ground: Ground) -> Iterator[Diagnostic]:
    """The recordings of shared texts that say something else than the pages of all counties."""
    holdings = ground.shared
    return outdated(holdings.texts, holdings.attachments, shared(part.told.speeches for part in parts))


def _assets(theme: Theme) -> Iterator[Copy]:
    return (Copy(path, octets=octets) for path, octets in sorted(theme.assets.octets.items()))
