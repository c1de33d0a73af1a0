"""The content folder, walked once: which files count, and every name and place that does not fit."""

import errno
import stat
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from os import DirEntry, scandir
from pathlib import Path

from ssg.diagnostic import Diagnosed, Diagnostic, Span, did_you_mean
from ssg.load.file_names import (
    BASE_ENDINGS,
    EASY_ENDING,
    RESERVED_COUNTIES,
    RESERVED_SLUGS,
    is_dropping,
    meant_text,
    proposed_name,
    proposed_slug,
    shown,
    split_name,
)
from ssg.load.file_problems import (
    COUNTY_FILE_MISSING,
    COUNTY_FILE_SHARED,
    FILE_NAME,
    MISPLACED_FILE,
    MISPLACED_FOLDER,
    RESERVED_NAME,
    SAME_NAME,
    SPECIAL_FILE,
    TOO_MANY_FILES,
    TWO_BASES,
    UNKNOWN_FILE_TYPE,
    UNKNOWN_FOLDER,
    UNREADABLE,
)

FILE_LIMIT = 50_000
SHARED = "gemeinsam"
COUNTY = "kreis"
TEXT_ENDINGS = (*BASE_ENDINGS, EASY_ENDING)
ATTACHMENT_ENDINGS = {
    "bilder": (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif"),
    "dokumente": (".pdf", ".odt", ".docx", ".xlsx", ".ods", ".csv"),
    "medien": (".mp3", ".m4a", ".ogg", ".opus", ".mp4", ".webm", ".vtt"),
}
_MEANT = {
    ".yml": ".yaml",
    ".markdown": ".md",
    ".txt": ".md",
    ".leicht.markdown": EASY_ENDING,
    ".leicht.txt": EASY_ENDING,
    ".leicht.yaml": EASY_ENDING,
    ".leicht.yml": EASY_ENDING,
}
_COUNTY_FILES = (f"{COUNTY}.yaml", f"{COUNTY}{EASY_ENDING}")

_SPECIAL = (
    (stat.S_ISLNK, "ein Verweis auf eine andere Stelle"),
    (stat.S_ISFIFO, "eine Daten-Leitung und keine Datei"),
    (stat.S_ISSOCK, "ein Anschluss für Programme und keine Datei"),
    (lambda mode: stat.S_ISCHR(mode) or stat.S_ISBLK(mode), "ein Gerät und keine Datei"),
)
_REASONS = {
    errno.EACCES: "Die Rechte dafür fehlen",
    errno.EPERM: "Die Rechte dafür fehlen",
    errno.ENOENT: "Es ist nicht mehr da",
    errno.ENOTDIR: "Es ist kein Ordner",
    errno.EIO: "Der Daten-Träger antwortet nicht",
    errno.ELOOP: "Es ist ein Verweis auf eine andere Stelle",
    errno.EMFILE: "Zu viele Dateien sind gleichzeitig geöffnet",
    errno.ENFILE: "Zu viele Dateien sind gleichzeitig geöffnet",
    errno.ENAMETOOLONG: "Der Name ist zu lang",
}


@dataclass(frozen=True)
class Spot:
    """A file that counts."""

    path: str
    """As it stands on disk, relative to the content folder."""
    place: str
    """The path it should have; the same unless its name was reported."""
    size: int


@dataclass(frozen=True)
class _Item:
    name: str
    path: str
    is_folder: bool
    size: int

    @property
    def label(self) -> str:
        return shown(self.name)

    @property
    def proposal(self) -> str:
        return proposed_slug(self.name) if self.is_folder else proposed_name(self.name)


_Found = Spot | Diagnostic


def regions(content: Path) -> dict[str, tuple[str, ...]]:
    """The folders of each county, and of what counties share, as they stand on disk; mostly one, of the same name."""
    found: dict[str, list[str]] = defaultdict(list)
    for item in _unique(_items(content, "")):
        if isinstance(item, Diagnostic):
            if item.code == UNREADABLE.code and item.span.path != ".":  # whoever takes it tells that, or gets it now
                found[proposed_slug(item.span.path)].append(item.span.path)
        elif item.is_folder:
            found[_place_of(item)].append(item.path)
    return {place: tuple(found[place]) for place in sorted(found)}


def survey(content: Path, folders: Collection[str], only: Collection[str] | None = None) -> Diagnosed[tuple[Spot, ...]]:
    """Every file that counts, ordered by path; `folders` are those of the content kinds.

    Of the folders at the top, `only` these are looked into.
    """
    known = tuple(sorted({*folders, *ATTACHMENT_ENDINGS} - {COUNTY}))
    found = list(islice(_root(content, known, only), FILE_LIMIT + 1))
    if len(found) > FILE_LIMIT:
        return Diagnosed((), (TOO_MANY_FILES.at(Span("."), limit=f"{FILE_LIMIT:_}".replace("_", ".")),))
    spots = sorted((each for each in found if isinstance(each, Spot)), key=lambda spot: spot.path)
    return Diagnosed(tuple(spots), tuple(sorted(each for each in found if isinstance(each, Diagnostic))))


def unreadable(path: str, refusal: OSError) -> Diagnostic:
    """The finding that the operating system does not let us read `path`."""
    reason = _REASONS.get(refusal.errno or 0, f"Das Betriebs-System meldet Nummer {refusal.errno}")
    name = "Inhalts-Ordner" if path == "." else path.rpartition("/")[2]
    return UNREADABLE.at(Span(shown(path)), name=name, reason=reason)


def _root(content: Path, known: tuple[str, ...], only: Collection[str] | None) -> Iterator[_Found]:
    for item in _unique(_items(content, "")):
        if isinstance(item, Diagnostic):
            yield item
        elif not item.is_folder:
            yield MISPLACED_FILE.at(_span(item), name=item.label, places=", ".join(known))
        elif only is None or item.path in only:
            yield from _county(content, item, known)


def _county(content: Path, county: _Item, known: tuple[str, ...]) -> Iterator[_Found]:
    items = list(_unique(_items(content, county.path)))
    if not items:
        return
    yield from _name_findings(county, RESERVED_COUNTIES)
    if county.proposal != SHARED and not any(_is_meant_for_county(item) for item in items):
        yield COUNTY_FILE_MISSING.at(_span(county), folder=county.label)
    for item in items:
        if isinstance(item, Diagnostic):
            yield item
        elif item.is_folder:
            yield from _folder(content, county, item, known)
        else:
            yield from _county_file(county, item, known)


def _is_meant_for_county(item: _Item | Diagnostic) -> bool:
    """Whether it is the county's own file, or was meant to be and is reported for what it is instead."""
    if isinstance(item, Diagnostic):
        return item.span.path.rpartition("/")[2] == _COUNTY_FILES[0]
    return item.name == _COUNTY_FILES[0] or bool(_meant_county_file(item) and not item.name.endswith(EASY_ENDING))


def _meant_county_file(item: _Item) -> str:
    """The advice for a file whose name is nearly that of a county's own file."""
    return did_you_mean(item.name, _COUNTY_FILES) if split_name(item.name)[0].lower() == COUNTY else ""


def _place_of(county: _Item) -> str:
    """The folder that its entries get. One of a reserved name is told apart, or its pages would stand among others."""
    return f"{county.proposal}-{COUNTY}" if county.proposal in RESERVED_COUNTIES else county.proposal


def _county_file(county: _Item, item: _Item, known: tuple[str, ...]) -> Iterator[_Found]:
    if item.name in _COUNTY_FILES and county.proposal == SHARED:
        yield COUNTY_FILE_SHARED.at(_span(item), name=item.label)
    elif item.name in _COUNTY_FILES:
        yield Spot(item.path, f"{_place_of(county)}/{item.name}", item.size)
    elif near := _meant_county_file(item):
        yield MISPLACED_FILE.at(_span(item), hint=near, name=item.label)
    else:
        yield MISPLACED_FILE.at(_span(item), name=item.label, places=", ".join(known))


def _folder(content: Path, county: _Item, folder: _Item, known: tuple[str, ...]) -> Iterator[_Found]:
    if folder.name not in known:
        places = f"Erlaubt sind diese Ordner: {', '.join(known)}."
        yield UNKNOWN_FOLDER.at(_span(folder), hint=did_you_mean(folder.name, known, places), name=folder.label)
        return
    endings = ATTACHMENT_ENDINGS.get(folder.name, ())
    # Documents have entries of their own in the folder of their files; pictures, recordings and films have none.
    allowed = endings if folder.name in {"bilder", "medien"} else (*TEXT_ENDINGS, *endings)
    bases: dict[str, _Item] = {}
    items = list(_unique(_items(content, folder.path)))
    names = {item.name for item in items if not isinstance(item, Diagnostic)}
    for item in items:
        if isinstance(item, Diagnostic):
            yield item
        elif item.is_folder:
            yield MISPLACED_FOLDER.at(_span(item), name=item.label, parent=folder.path)
        elif ".md" in allowed and (meant := meant_text(item.name, names)):
            yield UNKNOWN_FILE_TYPE.at(_span(item), hint=f"Nennen Sie die Datei so: „{meant}“.", name=item.label)
            yield Spot(item.path, f"{_place_of(county)}/{folder.name}/{proposed_name(meant)}", item.size)
        elif (ending := split_name(item.name)[1]) not in allowed:
            yield UNKNOWN_FILE_TYPE.at(_span(item), hint=_ending_hint(ending, allowed), name=item.label)
        else:
            slug = split_name(item.proposal)[0]
            if ending in BASE_ENDINGS and (first := bases.setdefault(slug, item)) is not item:
                yield TWO_BASES.at(_span(item), name=item.label, other=first.label)
                continue
            yield from _name_findings(item, RESERVED_SLUGS)
            yield Spot(item.path, f"{_place_of(county)}/{folder.name}/{item.proposal}", item.size)


def _ending_hint(ending: str, allowed: tuple[str, ...]) -> str:
    if not ending:
        return f"Der Datei-Name hat keine Endung. {_possible(allowed)}"
    if (meant := _MEANT.get(ending)) in allowed:
        return f"Meinten Sie „{meant}“?"
    for folder, endings in ATTACHMENT_ENDINGS.items():
        if ending in endings:
            return f"Legen Sie die Datei in den Ordner „{folder}“."
    if ending in TEXT_ENDINGS:
        return "Legen Sie die Datei in den Ordner der Einträge, zum Beispiel „seiten“."
    return _possible(allowed)


def _possible(endings: tuple[str, ...]) -> str:
    return f"Möglich sind hier: {', '.join(endings)}."


def _name_findings(item: _Item, reserved: Collection[str]) -> Iterator[Diagnostic]:
    if item.proposal != item.name:
        yield FILE_NAME.at(_span(item), name=item.label, proposal=item.proposal)
    if split_name(item.proposal)[0] in reserved:
        yield RESERVED_NAME.at(_span(item), name=item.label)


def _unique(items: Iterable[_Item | Diagnostic]) -> Iterator[_Item | Diagnostic]:
    """The items of one folder without those whose name leads where another's already does."""
    first: dict[str, _Item] = {}
    for item in items:
        if isinstance(item, Diagnostic) or (other := first.setdefault(item.proposal, item)) is item:
            yield item
        else:
            yield SAME_NAME.at(_span(item), name=item.label, other=other.label)


def _items(content: Path, folder: str) -> Iterator[_Item | Diagnostic]:
    """What a folder holds, fit names first, so that they win over their look-alikes; droppings left out."""
    try:
        with scandir(content / folder) as entries:
            members = [entry for entry in entries if not is_dropping(entry.name)]
    except OSError as refusal:
        yield unreadable(folder or ".", refusal)
        return
    for entry in sorted(members, key=lambda each: (each.name != proposed_name(each.name), each.name)):
        yield _item(entry, f"{folder}/{entry.name}".lstrip("/"))


def _item(entry: DirEntry[str], path: str) -> _Item | Diagnostic:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as refusal:
        return unreadable(path, refusal)
    for is_special, kind in _SPECIAL:
        if is_special(status.st_mode):
            return SPECIAL_FILE.at(Span(shown(path)), name=entry.name, kind=kind)
    return _Item(entry.name, path, stat.S_ISDIR(status.st_mode), status.st_size)


def _span(item: _Item) -> Span:
    return Span(shown(item.path))
