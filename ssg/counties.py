"""Which counties are built and which are remembered, and who builds them: this program or its workers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from ssg.address import SHARED
from ssg.cache import Cache
from ssg.county import Ground, Part, build_county
from ssg.footprint import footprint
from ssg.kinds import kinds
from ssg.load import gather
from ssg.memory import Memory
from ssg.parcel import Parcel
from ssg.pictures import depict
from ssg.project import Project
from ssg.region import Region
from ssg.work import Work

WORTH_WORKERS = 200
"""Files of counties that nobody has built before for which workers build whole counties, not single pages."""

Folders: TypeAlias = Mapping[str, Sequence[str]]
"""The folders of each county and of what counties share, by its name."""


def taken(project: Project, folders: Folders, name: str, work: Work) -> Region:
    """The files of a county, or of what counties share."""
    files, refused = gather(project.content, kinds(), folders.get(name, ()))
    attachments, copies, misdrawn = depict(project.content, files.attachments, work)
    region = Region(name, files.texts, attachments, copies, refused, misdrawn)
    return region.without(frozenset(project.left_out)) if project.left_out else region


def built_counties(
    project: Project, folders: Folders, ground: Ground, work: Work, memory: Memory | None
) -> Iterator[Part]:
    """What each county adds to the site, in the order of their names."""
    names = [name for name in folders if name != SHARED]
    kept = {name: part for name in names if memory and (part := memory.recall(name))}
    lacking = [name for name in names if name not in kept]
    take = partial(taken, project, folders, work=work)
    sizes = [_files_in(project.content, folders[name]) for name in lacking]
    if _is_worth_workers(lacking, sizes, memory) and not project.pdf:
        away = partial(_away, ground=ground, results=work.results, engine=work.engine)
        made: Iterator[Part] = (parcel.part for parcel in work.each_large(away, map(take, lacking), sizes))
    else:
        made = map(partial(_here, ground=ground, work=work, memory=memory), map(take, lacking))
    for name in names:
        part = kept.get(name) or next(made)
        if lacks := part.told.lacks:
            with work.beside(name) as own:
                part = build_county(take(name), ground, own, beside=[take(each) for each in sorted(lacks)])
        if not project.is_published:
            part = Part(part.told)
        elif memory:
            part = memory.laid(part)
        yield part


def key_of(shared: Region) -> str:
    """A digest of all files that counties share."""
    told = sha256()
    for text in shared.texts:
        told.update(f"{text.path} {len(text.octets)}\n".encode() + text.octets)
    for each in shared.attachments:
        told.update(f"{each.path} {each.digest}\n".encode())
    return told.hexdigest()


def shared_of(project: Project) -> tuple[str, ...]:
    """The entries that every county shares and that are left out."""
    return tuple(id_ for id_ in project.left_out if id_.startswith(f"{SHARED}/"))


def _is_worth_workers(names: Sequence[str], sizes: Sequence[int], memory: Memory | None) -> bool:
    """Counties that were built before mostly need little. Of new ones, there must be enough to share them."""
    new = [size for name, size in zip(names, sizes, strict=True) if not (memory and memory.knows(name))]
    return len(new) > 1 and sum(new) > WORTH_WORKERS


def _files_in(content: Path, folders: Iterable[str]) -> int:
    return len(footprint(content / folder for folder in folders).paths)


def _here(region: Region, ground: Ground, work: Work, memory: Memory | None) -> Part:
    known = memory.pages(region.name) if memory else {}
    with work.beside(region.name) as own:
        return build_county(region, ground, own, known=known)


def _away(region: Region, ground: Ground, results: Path | None, engine: str) -> Parcel:
    """What a worker does, which shares nothing with the program but, on the same machine, the folder of results."""
    with ExitStack() as opened:
        cache = opened.enter_context(Cache.open(results / region.name)) if results else None
        work = opened.enter_context(Work(cache=cache, jobs=1, engine=engine))
        return Parcel.of(build_county(region, ground, work))
