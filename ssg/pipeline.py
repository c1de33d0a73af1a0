"""The stages in order: content and templates in, files and diagnostics out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from ssg.audit import audit, audit_style, not_told_before
from ssg.booklets import booklets
from ssg.check import check
from ssg.compare import compare
from ssg.diagnostic import Diagnostic, Severity
from ssg.evidence import Checked, is_statement, with_evidence
from ssg.export import export
from ssg.gist import Gist, Gists, gist, words_of
from ssg.kind import Entry, Wording
from ssg.kinds import kinds
from ssg.link import link
from ssg.load import load
from ssg.output import Copy, Output
from ssg.pair import Pair, pairs
from ssg.pictures import depict
from ssg.plan import plan
from ssg.project import Project
from ssg.recordings import outdated
from ssg.render import render
from ssg.statistics import Gauge, Length, Measured, Statistics, public_texts
from ssg.theme import Theme, load_theme
from ssg.validate import id_of, validate
from ssg.view import View
from ssg.work import Work


@dataclass(frozen=True)
class Build:
    """What a run would publish, and all that it found."""

    outputs: tuple[Output, ...]
    copies: tuple[Copy, ...]
    diagnostics: tuple[Diagnostic, ...]
    statistics: Statistics


def build(project: Project, work: Work, gauge: Gauge | None = None) -> Build:
    """Run every stage; nothing is written. A bad file is reported and never hides another.

    Without a `gauge`, no text is measured and the statistics are empty.
    """
    theme = load_theme(project.templates)
    content, unreadable = load(project.content, kinds())
    validated, misfilled = validate(content.drafts, {each.span.path for each in unreadable})
    texts = tuple(validated.wordings())
    in_texts = _checked(texts, pairs(validated.entries, project.today), work) if project.checks else ()
    attachments, files, misdrawn = depict(project.content, content.attachments, work)
    broken = _unusable(unreadable + misfilled)
    sites, unlinked = link(validated, attachments, project.today, broken, _gists(texts, work))
    views = plan([site for site in sites if not project.counties or site.name in project.counties], theme)
    shown = [view for view in views if not is_statement(view)]
    pages = _drawn(shown, theme, work)
    wordings = () if project.counties else texts  # a shared recording says what all counties say
    misspoken = outdated(zip(shown, pages, strict=True), wordings, attachments, theme, work)
    pages, printed = _printed(views, pages, files, theme, work) if project.pdf else (pages, ())
    found = _audited(pages, work) if project.checks else {}
    # A county's accessibility statement tells what all these checks found. So it comes last, and is checked as well.
    telling = with_evidence(Checked(views, found, texts, in_texts)) if project.checks else filter(is_statement, views)
    statements = _drawn(telling, theme, work)
    found |= _audited(statements, work) if project.checks else {}
    in_style = work.each(audit_style, [theme.style], tuple[Diagnostic, ...]) if project.checks else []
    in_files = (*unreadable, *misfilled, *misdrawn, *unlinked, *misspoken, *in_texts)
    on_pages = not_told_before(chain(*found.values(), *in_style), in_files)
    outputs = (*pages, *statements, *export(views, work))
    copies = (*_assets(theme), *files, *printed)
    measured = _measured(validated.entries, work, gauge) if gauge else ()
    return Build(outputs, copies, tuple(sorted((*in_files, *on_pages))), Statistics(project.today, measured))


def _checked(texts: Iterable[Wording], compared: Iterable[Pair], work: Work) -> tuple[Diagnostic, ...]:
    """What the rules find in single texts and in the two versions of a page."""
    misworded = work.each(check, texts, tuple[Diagnostic, ...])
    disagreeing = work.each(compare, compared, tuple[Diagnostic, ...])
    return tuple(chain(*misworded, *disagreeing))


def _gists(texts: Sequence[Wording], work: Work) -> Gists:
    held = work.each(gist, texts, Gist, key=words_of)
    return {text.path: one for text, one in zip(texts, held, strict=True)}


def _drawn(views: Iterable[View], theme: Theme, work: Work) -> list[Output]:
    return work.each(partial(render, theme=theme), views, Output, key=_itself)


def _printed(
    views: Sequence[View], pages: Sequence[Output], files: Sequence[Copy], theme: Theme, work: Work
) -> tuple[list[Output], tuple[Copy, ...]]:
    """The pages, those of them drawn again that lead to a booklet, and the booklets."""
    leading, printed = booklets(views, pages, files, theme, work)
    again = {page.path: page for page in _drawn(leading, theme, work)}
    return [again.get(page.path, page) for page in pages], printed


def _audited(pages: Sequence[Output], work: Work) -> dict[str, tuple[Diagnostic, ...]]:
    """What the page rules find, by the path of the page."""
    found = work.each(audit, pages, tuple[Diagnostic, ...])
    return {page.path: each for page, each in zip(pages, found, strict=True)}


def _measured(entries: Iterable[Entry], work: Work, gauge: Gauge) -> tuple[Measured, ...]:
    texts = tuple(public_texts(entries))
    lengths = work.each(gauge, (wording for _, wording in texts), Length)
    return tuple(Measured.of(page, wording, length) for (page, wording), length in zip(texts, lengths, strict=True))


def _itself(view: View) -> View:
    """A view names its part of the theme by digest, so the theme as a whole is no part of the page's key."""
    return view


def _unusable(diagnostics: Iterable[Diagnostic]) -> frozenset[str]:
    """The ids of the entries whose files could not be read or filled in wrongly."""
    paths = (each.span.path for each in diagnostics if each.severity is Severity.ERROR)
    return frozenset(id_of(path) for path in paths)


def _assets(theme: Theme) -> Iterator[Copy]:
    return (Copy(path, octets=octets) for path, octets in sorted(theme.assets.octets.items()))
