"""Entries become sites: references, links and files are checked, and who names whom is noted."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ssg.address import SHARED
from ssg.diagnostic import Diagnosed, Diagnostic, Span, did_you_mean
from ssg.draft import Attachment
from ssg.fields import LinksTo, Refers
from ssg.gist import Gists, gists
from ssg.kind import Entry, Unfit, Wording
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.languages import Language
from ssg.link import days, duties, gaps, link_problems
from ssg.link.destinations import Destinations, reached
from ssg.link.moves import Moves, moves
from ssg.link.unseen import unseen
from ssg.marks import marked
from ssg.publication import Standing
from ssg.site import Name, Site, Targets
from ssg.validate import Validated


class _Use(NamedTuple):
    """A link as an entry uses it."""

    href: str
    span: Span
    in_text: bool = False
    """Whether it stands in the text, where `check` finds refused schemes."""
    is_image: bool = False


def link(  # noqa: PLR0913 - all that links can lead to, and who asks
    validated: Validated,
    attachments: Iterable[Attachment],
    today: date,
    broken: Collection[str] = (),
    known: Gists | None = None,
    *,
    of: Collection[str] | None = None,
) -> Diagnosed[tuple[Site, ...]]:
    """One site per public county, in the order of their folders.

    `broken` holds the ids of entries whose files could not be read: naming one is not reported a second time.
    `known` is what all wordings hold, where that was found before. Only the counties `of` become sites and are judged;
    to the entries of others links can lead.
    """
    held = gists(validated.wordings()) if known is None else known
    everything = {entry.id: entry for entry in validated.entries}
    by_county = _by_county(everything.values())
    files = {each.path: each for each in attachments}
    judged = [entry for entry in everything.values() if of is None or entry.county in of]
    found = [*gaps.of_entries(judged, files, today, broken), *days.of_entries(judged, today)]
    sites: list[Site] = []
    counties = [entry for entry in judged if isinstance(entry.facts, County)]
    for county in counties:
        destinations = Destinations(county.id, everything, by_county, files, kinds(), frozenset(broken), held, today)
        site, diagnostics = _site(county, validated.unfit, destinations)
        found.extend((*diagnostics, *duties.owed(county, site.facts, today)))
        if county.facts.is_public(today):
            sites.append(site)
    if of is None and not counties and not broken:
        found.append(link_problems.NO_COUNTY.at(Span(".")))
    return Diagnosed(tuple(sites), tuple(dict.fromkeys(found)))


def neighbours(validated: Validated, known: Gists) -> frozenset[str]:
    """The folders beside their own that links of entries may lead to: those of other counties."""
    placed: tuple[Entry | Unfit, ...] = (*validated.entries, *validated.unfit)
    return frozenset(
        folder
        for entry in placed
        for wording in entry.wordings
        for use in _uses(entry, wording, known)
        for folder in reached(use.href, entry)
    )


@dataclass(frozen=True)
class OnRequest:
    """One county whose links are followed only for the entries that are asked for."""

    site: Site
    _ways: "_Ways"
    _misled: tuple[Diagnostic, ...]
    """What is wrong with earlier addresses."""

    @classmethod
    def of(  # noqa: PLR0913 - all that links can lead to, and who asks
        cls,
        county: Entry,
        validated: Validated,
        attachments: Iterable[Attachment],
        today: date,
        *,
        broken: Collection[str],
        known: Gists,
    ) -> "OnRequest":
        """The county among all that its links may lead to. `known` is what each wording holds."""
        everything = {entry.id: entry for entry in validated.entries}
        files = {each.path: each for each in attachments}
        by_county = _by_county(everything.values())
        destinations = Destinations(county.id, everything, by_county, files, kinds(), frozenset(broken), known, today)
        placed: tuple[Entry | Unfit, ...] = (*validated.entries, *validated.unfit)
        ways = _Ways(destinations, {each.id: each for each in placed})
        moved, misled = moves(county, ways.pool, destinations.kinds)
        return cls(_site_of(county, ways.pool, destinations, ways, moved), ways, misled)

    def problems(self, id_: str) -> tuple[Diagnostic, ...]:
        """What is wrong with the references, links and earlier addresses of an entry."""
        placed, destinations = self._ways.placed.get(id_), self._ways.destinations
        named = {(entry.folder, entry.slug): entry for entry in self._ways.pool}
        if placed is None:
            return ()
        misled = (each for each in self._misled if each.span.path == placed.wordings[0].path)
        return (*_followed(placed, named, destinations).diagnostics, *misled)


class _Ways(Mapping[tuple[str, Language], Targets]):
    """Where the links of entries lead, told when a page asks."""

    def __init__(self, destinations: Destinations, placed: Mapping[str, Entry | Unfit]) -> None:
        self.destinations = destinations
        self.placed = placed
        self.pool = _pool(destinations.county, destinations.by_county)

    def __getitem__(self, asked: tuple[str, Language]) -> Targets:
        id_, language = asked
        placed = self.placed[id_]
        wording = next((each for each in placed.wordings if each.language is language), None)
        if wording is None:
            raise KeyError(asked)
        return _links(placed, wording, self.destinations).value

    def __iter__(self) -> Iterator[tuple[str, Language]]:
        return ((id_, each.language) for id_, placed in self.placed.items() for each in placed.wordings)

    def __len__(self) -> int:
        return sum(len(placed.wordings) for placed in self.placed.values())


def _site(county: Entry, unfit: Iterable[Unfit], destinations: Destinations) -> Diagnosed[Site]:
    pool = _pool(county.id, destinations.by_county)
    named = {(entry.folder, entry.slug): entry for entry in pool}
    targets: dict[tuple[str, Language], Targets] = {}
    found: list[Diagnostic] = []
    checked: list[Entry | Unfit] = [county, *pool, *(each for each in unfit if each.county in {county.id, SHARED})]
    for entry in checked:
        followed, diagnostics = _followed(entry, named, destinations)
        targets |= {(entry.id, language): each for language, each in followed}
        found.extend(diagnostics)
    moved, misled = moves(county, pool, destinations.kinds)
    return Diagnosed(_site_of(county, pool, destinations, targets, moved), (*found, *misled))


def _followed(
    entry: Entry | Unfit, named: Mapping[Name, Entry], destinations: Destinations
) -> Diagnosed[tuple[tuple[Language, Targets], ...]]:
    """Where the links of an entry lead in each language, and what is wrong with them and its references."""
    targets: list[tuple[Language, Targets]] = []
    dead: dict[tuple[str, Span], Diagnostic] = {}  # a link in a field is one for both languages
    for wording in entry.wordings:
        resolved, failed = _links(entry, wording, destinations)
        targets.append((wording.language, resolved))
        dead = {(each.code, each.span): each for each in failed} | dead
    return Diagnosed(tuple(targets), (*_references(entry, named, destinations), *dead.values()))


def _site_of(
    county: Entry,
    pool: Iterable[Entry],
    destinations: Destinations,
    targets: Mapping[tuple[str, Language], Targets],
    moved: Moves,
) -> Site:
    standings = [(entry, entry.facts.standing(destinations.today)) for entry in pool]
    public = tuple(entry for entry, standing in standings if standing is Standing.PUBLIC)
    return Site(
        county=county,
        facts=county.facts_as(County),
        entries=public,
        today=destinations.today,
        attachments=destinations.attachments,
        named={(entry.folder, entry.slug): entry for entry in public},
        namers=_namers(public),
        targets=targets,
        gists=destinations.gists,
        moved=tuple((address, entry) for address, entry in moved if entry.facts.is_public(destinations.today)),
        withdrawn=tuple(each for each, standing in standings if standing is Standing.OVER and each.facts.farewell),
    )


def _by_county(entries: Iterable[Entry]) -> Mapping[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[entry.county].append(entry)
    return found


def _pool(county: str, by_county: Mapping[str, Sequence[Entry]]) -> tuple[Entry, ...]:
    """The county's own entries and the shared ones that it does not replace."""
    by_name: dict[Name, Entry] = {}
    for origin in (SHARED, county):
        own = (entry for entry in by_county.get(origin, ()) if entry.id != county)
        by_name.update({(entry.folder, entry.slug): entry for entry in own})
    return tuple(by_name[name] for name in sorted(by_name))


def _namers(entries: Iterable[Entry]) -> dict[Name, tuple[Entry, ...]]:
    namers: dict[Name, dict[str, Entry]] = defaultdict(dict)
    for entry in entries:
        for _, mark, slug in marked(entry.facts, Refers):
            namers[mark.folder, slug][entry.id] = entry
    return {name: tuple(who.values()) for name, who in namers.items()}


def _references(entry: Entry | Unfit, named: Mapping[Name, Entry], destinations: Destinations) -> Iterator[Diagnostic]:
    for place, mark, slug in marked(entry.facts, Refers) if entry.facts else ():
        target = named.get((mark.folder, slug))
        span, kind = entry.span(place), kinds()[mark.folder].SINGULAR
        if target is not None:
            why = unseen(
                target,
                destinations.today,
                draft=link_problems.DRAFT_REFERENCE,
                not_now=link_problems.REFERENCE_NOT_NOW,
            )
            yield from [why.problem.at(span, kind=kind, written=slug, **dict(why.values))] if why else ()
        elif destinations.broken.isdisjoint(_could_be(entry.county, mark.folder, slug)):
            known = [each for folder, each in named if folder == mark.folder]
            hint = did_you_mean(slug, known) or None
            yield link_problems.UNKNOWN_REFERENCE.at(
                span, kind=kind, written=slug, folder=mark.folder, known=tuple(known), hint=hint
            )


def _could_be(county: str, folder: str, slug: str) -> Iterator[str]:
    """The ids that a reference can mean, and the folders of those."""
    for origin in (county, SHARED):
        yield from (f"{origin}/{folder}/{slug}", f"{origin}/{folder}")


def _links(entry: Entry | Unfit, wording: Wording, destinations: Destinations) -> Diagnosed[Targets]:
    """Where every internal link of one wording leads, in its text and in the fields."""
    resolved: dict[str, str] = {}
    found: list[Diagnostic] = []
    for use in _uses(entry, wording, destinations.gists):
        target = destinations.find(use.href, entry, wording.language)
        if isinstance(target, str):
            resolved[use.href] = target
        elif target is not None and not (use.in_text and target.problem is link_problems.REFUSED_SCHEME):
            is_picture = use.is_image and target.problem is link_problems.DEAD_LINK
            found.append((destinations.no_picture(use.href, entry) if is_picture else target).at(use.span))
    return Diagnosed(tuple(sorted(resolved.items())), tuple(found))


def _uses(entry: Entry | Unfit, wording: Wording, known: Gists) -> Iterator[_Use]:
    for each in known[wording.path].links:
        line = wording.body_line + each.line - 1
        span = Span(wording.path, line, each.column, line, each.end_column)
        yield _Use(each.href, span, in_text=True, is_image=each.is_image)
    facts = entry.facts_in(wording.language) if isinstance(entry, Entry) else entry.facts
    for place, _, href in marked(facts, LinksTo) if facts else ():
        yield _Use(href, entry.span(place))
