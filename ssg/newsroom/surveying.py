"""Looks through one county: this is work for another process, which keeps what it has read between two calls."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ssg.address import SHARED
from ssg.county import Ground, Holdings
from ssg.diagnostic import Diagnostic
from ssg.fingerprint import changed_since
from ssg.judge import judged
from ssg.kind import Entry, Placed, Unfit, Wording
from ssg.kinds import kinds
from ssg.language_server.findings import page_path
from ssg.languages import Language
from ssg.link import link
from ssg.load.walk import regions
from ssg.markdown import paired
from ssg.measure import measure_readability
from ssg.newsroom.built_before import found_on_pages
from ssg.newsroom.known import but_for_known
from ssg.newsroom.standing import PageStanding, Survey, Version
from ssg.preview.asked import Asked
from ssg.preview.counties_now import KEPT_REGIONS, CountiesNow
from ssg.preview.remembering import Remembering
from ssg.preview.theme_now import ThemeNow
from ssg.project import Project
from ssg.statistics import Length
from ssg.validate import id_of

AT_ONCE = 100
"""So many new texts are measured with the first look: half a second's work. More are put off."""


def survey(project: Project, engine: str, name: str, stamp: str) -> Survey:
    """How the pages of a county stand, or, for „gemeinsam“, the shared texts. The `stamp` is handed back."""
    pages = _surveyor(project, engine).pages(name)
    is_measured = all(each.is_measured for page in pages for each in (page.standard, page.easy) if each)
    return Survey(name, stamp, pages, is_measured=is_measured)


def measured(project: Project, engine: str, name: str) -> dict[str, Length]:
    """How long the texts of a county are, and how hard to read, by their paths."""
    return _surveyor(project, engine).lengths(name)


@lru_cache(maxsize=1)
def _surveyor(project: Project, engine: str) -> "Surveyor":
    return Surveyor(project, engine)


class Surveyor:
    """What is remembered of the counties that were looked through last."""

    def __init__(self, project: Project, engine: str) -> None:
        self._project = project
        self._engine = engine
        self._theme = ThemeNow(project.templates)
        self._counties = CountiesNow(project, engine)
        self._works: dict[str, Remembering] = {}

    def pages(self, name: str) -> tuple[PageStanding, ...]:
        """How each page stands, in the order of their ids; first what no page has."""
        read = self._read(name)
        return self._told(name, *read) if read else ()

    def lengths(self, name: str) -> dict[str, Length]:
        """Those of all texts."""
        read = self._read(name)
        return self._measured(self._work(name), read[1].texts) if read else {}

    def _read(self, name: str) -> tuple[str, Holdings, list[Holdings], Ground] | None:
        """(county that shows it, what it holds, what others hold, what holds for all); None where there is none."""
        folders = regions(self._project.content)
        counties = [each for each in folders if each != SHARED]
        county = next(iter(counties), "") if name == SHARED else name
        if county not in folders:
            return None
        ground = Ground(
            theme=self._theme.theme(),
            today=self._project.today,
            checks=False,
            pdf=False,
            gauge=None,
            regions=frozenset(counties),
        )
        first = self._counties.county(county, Asked("", county, Language.STANDARD, ()), folders, ground)
        ids = tuple(each.id for each in first.stocks[0].validated.entries)
        now = self._counties.county(county, Asked("", county, Language.STANDARD, ids), folders, ground)
        own, shared, *others = now.stocks
        if name == SHARED:
            return county, shared, [], ground
        return county, own, [shared, *others], replace(ground, shared=shared)

    def _told(
        self, name: str, county: str, own: Holdings, others: list[Holdings], ground: Ground
    ) -> tuple[PageStanding, ...]:
        work = self._work(name)
        is_late = work.unknown(measure_readability, own.texts) > AT_ONCE
        lengths = None if is_late else self._measured(work, own.texts)
        whole = own.with_others(others)
        _, unlinked = link(whole.validated, whole.attachments, ground.today, whole.broken, whole.gists, of={name})
        _, in_texts = judged(name, own.validated, ground.shared.validated.entries, ground.today, work)
        found = (*own.in_files, *unlinked, *in_texts)
        on_pages = found_on_pages(self._project, name)
        left = but_for_known(self._project.content, dict.fromkeys((*found, *on_pages)))
        by_id = _by_id(each for each in left if each not in on_pages)
        later = _by_id(each for each in left if each in on_pages)
        placed: tuple[Entry | Unfit, ...] = (*own.validated.entries, *own.validated.unfit)
        told = [_standing(each, county, own, lengths, by_id.pop(each.id, []), ground) for each in placed]
        told += [_unread(id_, left) for id_, left in by_id.items()]
        known = (page.with_on_pages(later[page.id]) if page.id in later else page for page in told)
        return tuple(sorted(known, key=lambda page: page.id))

    @staticmethod
    def _measured(work: Remembering, texts: Sequence[Wording]) -> dict[str, Length]:
        return dict(zip(map(_path, texts), work.each(measure_readability, texts, Length), strict=True))

    def _work(self, name: str) -> Remembering:
        work = self._works.pop(name, None) or self._new_work(name)
        self._works[name] = work
        if len(self._works) > KEPT_REGIONS:
            del self._works[next(iter(self._works))]
        return work

    def _new_work(self, name: str) -> Remembering:
        results = self._project.cache
        return Remembering(self._engine, results / name if results else None)


def _by_id(found: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    by_id: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in found:
        by_id[id_of(each.span.path)].append(each)
    return by_id


def _standing(  # noqa: PLR0913, PLR0917 - all that is known of one entry
    placed: Entry | Unfit,
    county: str,
    own: Holdings,
    lengths: dict[str, Length] | None,
    found: list[Diagnostic],
    ground: Ground,
) -> PageStanding:
    wordings = {each.language: each for each in placed.wordings}
    standard = wordings.get(Language.STANDARD) or next(iter(wordings.values()))
    easy = wordings.get(Language.EASY)
    facts = placed.facts if isinstance(placed, Entry) else None
    proofread = easy.proofread if easy else None
    return PageStanding(
        id=placed.id,
        kind=_kind_of(placed),
        standing=facts.standing(ground.today) if facts else None,
        standard=_version(standard, lengths),
        easy=_version(easy, lengths) if easy else None,
        first=facts.public_from if facts else None,
        last=facts.public_until if facts else None,
        updated=facts.updated if facts else None,
        tester=proofread.group if proofread else None,
        tested=proofread.day if proofread else None,
        changed=tuple(_changed(standard, easy, own)) if easy else (),
        sections=paired(*(own.gists[each.path].headings for each in (standard, easy))) if easy else (),
        address=page_path(placed.id, Language.STANDARD, county),
        easy_address=page_path(placed.id, Language.EASY, county),
        findings=tuple(sorted(found, key=lambda each: (each.severity.rank, each))),
    )


def _kind_of(placed: Placed) -> str:
    folder = placed.id.split("/")[1] if "/" in placed.id else ""
    return kinds()[folder].SINGULAR if folder in kinds() else "Landkreis"


def _version(wording: Wording, lengths: dict[str, Length] | None) -> Version:
    version = Version(wording.path, wording.title, 0, None, wording.public, is_measured=lengths is not None)
    return version.measured(lengths) if lengths else version


def _changed(standard: Wording, easy: Wording, own: Holdings) -> Iterator[str]:
    """The sections as their headings are written."""
    if not easy.basis:
        return
    gist = own.gists[standard.path]
    titles = {each.id: each.text for each in gist.headings}
    for name in changed_since(easy.basis, dict(gist.fingerprints)):
        yield titles.get(name, name.capitalize())


def _unread(id_: str, found: list[Diagnostic]) -> PageStanding:
    """A file that could not be read as an entry, or one that belongs to none."""
    path = found[0].span.path
    version = Version(path, path, 0, None, is_public=False)
    return PageStanding(id=id_, kind="Datei", standing=None, standard=version, easy=None, findings=tuple(found))


def _path(wording: Wording) -> str:
    return wording.path
