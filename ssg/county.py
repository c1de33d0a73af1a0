"""The stages of one county in order: its files in, its pages and diagnostics out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import TypeAlias

from ssg.audit import audit, not_told_before
from ssg.diagnostic import Diagnosed, Diagnostic, Severity
from ssg.draft import Attachment, SourceFile
from ssg.evidence import Checked, is_statement, with_evidence
from ssg.export import export
from ssg.gist import Gists
from ssg.judge import held, judged
from ssg.kind import Entry, Wording
from ssg.kinds import kinds
from ssg.link import link, neighbours
from ssg.load import read
from ssg.output import Copy, Kept, Laid, Output
from ssg.plan import plan_county, withheld
from ssg.recordings import Speeches, heard, outdated
from ssg.region import Region
from ssg.render import render
from ssg.rounds import Each, plainly
from ssg.statistics import Gauge, Length, Measured, public_texts
from ssg.theme import Theme
from ssg.unpublished import is_held_back, shown
from ssg.validate import Validated, id_of, validate
from ssg.view import View
from ssg.work import Work

KnownPages: TypeAlias = Mapping[str, Kept]
"""Pages that the site has already, by the digest of all that each shows."""


_NOTHING = Validated((), ())


@dataclass(frozen=True)
class Holdings:
    """What the files of a region hold, and what is wrong with each of them."""

    validated: Validated = _NOTHING
    attachments: tuple[Attachment, ...] = ()
    copies: tuple[Copy, ...] = ()
    gists: Gists = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    """The ids of the entries whose files could not be read or filled in wrongly."""
    has_drafts: bool = False
    """Whether any of its own entries is not public."""
    shelved: frozenset[str] = frozenset()
    """The ids of those that will not be, either, unless somebody changes them."""
    in_files: tuple[Diagnostic, ...] = ()
    in_texts: tuple[Diagnostic, ...] = ()

    @property
    def texts(self) -> tuple[Wording, ...]:
        """Every text."""
        return tuple(self.validated.wordings())

    def with_others(self, others: Iterable["Holdings"]) -> "Holdings":
        """All that there is to lead to, entries in the order of their ids."""
        every = (self, *others)
        entries = sorted((entry for each in every for entry in each.validated.entries), key=lambda entry: entry.id)
        return Holdings(
            validated=Validated(tuple(entries), tuple(chain(*(each.validated.unfit for each in every)))),
            attachments=tuple(chain(*(each.attachments for each in every))),
            copies=tuple(chain(*(each.copies for each in every))),
            gists={path: one for each in every for path, one in each.gists.items()},
            broken=frozenset().union(*(each.broken for each in every)),
            in_files=tuple(chain(*(each.in_files for each in every))),
            in_texts=tuple(chain(*(each.in_texts for each in every))),
        )


@dataclass(frozen=True, kw_only=True)
class Ground:
    """What all counties of one run stand on."""

    theme: Theme
    today: date
    checks: bool
    pdf: bool
    gauge: Gauge | None
    regions: frozenset[str]
    """The names of all counties."""
    shows_drafts: bool = False
    """Whether what is not public becomes pages all the same, which are marked."""
    shared: Holdings = field(default_factory=Holdings)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the build of one county tells besides its files."""

    name: str
    diagnostics: tuple[Diagnostic, ...] = ()
    measured: tuple[Measured, ...] = ()
    front: tuple[SourceFile, ...] = ()
    """The county's own files, from which the pages of the whole site tell of it."""
    speeches: Speeches = field(default_factory=dict)
    """What a voice says on its pages with shared texts."""
    reached: frozenset[str] = frozenset()
    """Folders beside its own to which its links may lead."""
    lacks: frozenset[str] = frozenset()
    """The counties among them without which it could not be built."""
    is_broken: bool = False
    """Whether any file could not be read or filled in wrongly."""
    has_drafts: bool = False
    """Whether any of its entries is not public."""
    shelved: frozenset[str] = frozenset()
    """The ids of those that will not be, either, unless somebody changes them."""


@dataclass(frozen=True)
class Part:
    """What one county adds to the site."""

    told: Told
    outputs: tuple[Output | Laid | Kept, ...] = ()
    copies: tuple[Copy | Kept, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    """Of each page by its path: a digest of all that it shows."""
    is_remembered: bool = False
    """Whether an earlier run built it."""


@dataclass(frozen=True)
class Page:
    """One page, drawn in this run or kept as the site has it."""

    view: View
    key: str
    """A digest of all that it shows."""
    file: Output | Kept

    @property
    def path(self) -> str:
        """Its site path."""
        return self.view.path

    def output(self, theme: Theme) -> Output:
        """The page with its text."""
        return self.file if isinstance(self.file, Output) else render(self.view, theme)


def hold(region: Region, ground: Ground, work: Work, each: Each = plainly) -> Holdings:
    """Read, validate and judge the files of a region."""
    drafts, misread = read(region.texts, kinds(), each)
    refused = (*region.refused, *misread)
    validated, misfilled = validate(drafts, {one.span.path for one in refused}, each)
    gists, in_texts = _judged(region.name, validated, ground, work)
    return Holdings(
        validated=_all_shown(validated, ground.today) if ground.shows_drafts else validated,
        attachments=region.attachments,
        copies=region.copies,
        gists=gists,
        broken=_unusable((*refused, *misfilled)) | region.left_out,
        has_drafts=any(is_held_back(each, ground.today) for each in validated.entries),
        shelved=frozenset(each.id for each in validated.entries if each.facts.is_shelved(ground.today)),
        in_files=(*refused, *misfilled, *region.misdrawn),
        in_texts=in_texts,
    )


def _judged(name: str, validated: Validated, ground: Ground, work: Work) -> Diagnosed[Gists]:
    if not ground.checks:
        return Diagnosed(held(validated, work), ())
    return judged(name, validated, ground.shared.validated.entries, ground.today, work)


def build_county(
    region: Region, ground: Ground, work: Work, beside: Sequence[Region] = (), known: KnownPages | None = None
) -> Part:
    """Run every stage; nothing is written. `beside` are the counties that its links may lead to.

    Where one of these is lacking, the result tells only that. Pages that are `known` stay in the site as they are.
    """
    shared, own = ground.shared, hold(region, ground, work)
    near = own.with_others([shared])
    reached = neighbours(near.validated, near.gists)
    if lacks := (reached & ground.regions) - {region.name} - {each.name for each in beside}:
        return Part(Told(name=region.name, lacks=lacks))
    unjudged = replace(ground, checks=False)
    far = near.with_others(hold(each, unjudged, work) for each in beside)
    sites, unlinked = link(far.validated, far.attachments, ground.today, far.broken, far.gists, of={region.name})
    views = tuple(chain(*(plan_county(site, ground.theme, work) for site in sites)))
    views = withheld(views) if ground.shows_drafts else views
    shown = [view for view in views if not is_statement(view)]
    kept = {} if ground.pdf else known or {}
    pages = drawn(shown, ground.theme, work, kept)
    speeches = heard(pages, near.texts, near.attachments, ground.theme, work)
    misspoken = tuple(outdated(own.texts, own.attachments, speeches))
    pages, printed = _printed(views, pages, near.copies, ground.theme, work) if ground.pdf else (pages, ())
    found = audited(pages, ground.theme, work) if ground.checks else {}
    # The accessibility statement tells what all these checks found. So it comes last, and is checked as well.
    checked = Checked(views, found, near.texts, near.in_texts)
    telling = with_evidence(checked) if ground.checks else filter(is_statement, views)
    statements = drawn(telling, ground.theme, work, kept)
    found |= audited(statements, ground.theme, work) if ground.checks else {}
    # A file beside that cannot be used now may have been read well when its own county was built.
    in_files = (*own.in_files, *unlinked, *misspoken, *own.in_texts, *chain(*(each.refused for each in beside)))
    on_pages = not_told_before(chain(*found.values()), (*in_files, *shared.in_files, *shared.in_texts))
    told = Told(
        name=region.name,
        diagnostics=tuple(dict.fromkeys((*in_files, *on_pages))),
        measured=measured(own.validated.entries, work, ground.gauge, ground.today) if ground.gauge else (),
        front=tuple(each for each in region.texts if each.place.count("/") == 1),
        speeches={text.path: speeches[text.path] for text in shared.texts if text.path in speeches},
        reached=reached,
        is_broken=bool(own.broken),
        has_drafts=own.has_drafts or shared.has_drafts,
        shelved=own.shelved,
    )
    whole = (*pages, *statements)
    return Part(
        told,
        outputs=(*(page.file for page in whole), *export(views, work)),
        copies=(*own.copies, *printed),
        keys={page.path: page.key for page in whole},
    )


def drawn(views: Iterable[View], theme: Theme, work: Work, known: KnownPages | None = None) -> list[Page]:
    """The pages, of which the `known` ones are not drawn."""
    task, every = partial(render, theme=theme), list(views)
    keys = work.keys(task, every, _itself)
    kept = known or {}
    lacking = [view for view, key in zip(every, keys, strict=True) if key not in kept]
    made = iter(work.each(task, lacking, Output, key=_itself))
    return [Page(view, key, kept.get(key) or next(made)) for view, key in zip(every, keys, strict=True)]


def audited(pages: Sequence[Page], theme: Theme, work: Work) -> dict[str, tuple[Diagnostic, ...]]:
    """What the page rules find, by the path of the page."""
    found = work.each(partial(_audited, theme=theme), pages, tuple[Diagnostic, ...], key=_told_apart)
    return {page.path: each for page, each in zip(pages, found, strict=True)}


def _audited(page: Page, theme: Theme) -> tuple[Diagnostic, ...]:
    return audit(page.output(theme))


def _told_apart(page: Page) -> tuple[str, str, str]:
    """What findings on a page depend on: its bytes, and where it comes from."""
    file = page.file
    digest = file.sha256 if isinstance(file, Kept) else sha256(file.octets).hexdigest()
    return page.path, page.view.source, digest


def measured(entries: Iterable[Entry], work: Work, gauge: Gauge, today: date) -> tuple[Measured, ...]:
    """How long the texts are that residents can read, and how hard."""
    texts = tuple(public_texts(entries, today))
    lengths = work.each(gauge, (wording for _, wording in texts), Length)
    return tuple(Measured.of(page, wording, length) for (page, wording), length in zip(texts, lengths, strict=True))


def _printed(
    views: Sequence[View], pages: Sequence[Page], files: Sequence[Copy], theme: Theme, work: Work
) -> tuple[list[Page], tuple[Copy, ...]]:
    """The pages, those of them drawn again that lead to a booklet, and the booklets."""
    from ssg.booklets import booklets

    leading, printed = booklets(views, [page.output(theme) for page in pages], files, theme, work)
    again = {page.path: page for page in drawn(leading, theme, work)}
    return [again.get(page.path, page) for page in pages], printed


def _itself(view: View) -> View:
    """A view names its part of the theme by digest, so the theme as a whole is no part of the page's key."""
    return view


def _all_shown(validated: Validated, today: date) -> Validated:
    return validated._replace(entries=tuple(shown(each, today) for each in validated.entries))


def _unusable(diagnostics: Iterable[Diagnostic]) -> frozenset[str]:
    paths = (each.span.path for each in diagnostics if each.severity is Severity.ERROR)
    return frozenset(id_of(path) for path in paths)
