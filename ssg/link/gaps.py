"""What entries leave open: missing files, missing easy versions, facts that a source does not name."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from ssg.diagnostic import Diagnostic, Span, did_you_mean
from ssg.draft import Attachment
from ssg.fields import FileIn
from ssg.kind import Entry
from ssg.kinds.county import County
from ssg.kinds.document import Document
from ssg.kinds.programme import Programme
from ssg.languages import Language
from ssg.link import link_problems
from ssg.marks import marked
from ssg.publication import Standing
from ssg.values import FileSize

TOLERANCE = 0.06
"""A size counts as right when rounding to three figures explains the difference."""
_AWAITED = frozenset({Standing.PUBLIC, Standing.AHEAD})


def of_entries(
    entries: Iterable[Entry], files: Mapping[str, Attachment], today: date, broken: Collection[str]
) -> Iterator[Diagnostic]:
    """All gaps of all entries. What is open in a file waits until its `broken` parts are mended."""
    everything = {entry.id: entry for entry in entries}
    for entry in everything.values():
        yield from _missing_files(entry, files, broken)
        yield from _missing_recordings(entry, files, broken)
        yield from _wrong_size(entry, files)
        yield from _circle(entry, everything)
        if entry.facts.standing(today) in _AWAITED and entry.id not in broken:
            yield from _open_questions(entry)
            yield from _open_film(entry)
            yield from _missing_twin(entry)


def _missing_files(entry: Entry, files: Mapping[str, Attachment], broken: Collection[str]) -> Iterator[Diagnostic]:
    for place, mark, name in marked(entry.facts, FileIn):
        yield from _missing_file(f"{entry.county}/{mark.folder}", name, entry.span(place), files, broken)


def _missing_recordings(entry: Entry, files: Mapping[str, Attachment], broken: Collection[str]) -> Iterator[Diagnostic]:
    """A recording belongs to one language's words, so it is none of the facts."""
    for wording in entry.wordings:
        if wording.recording and wording.recording_span:
            for _, mark, name in marked(wording.recording, FileIn):
                folder = f"{entry.county}/{mark.folder}"
                yield from _missing_file(folder, name, wording.recording_span, files, broken)


def _missing_file(
    folder: str, name: str, span: Span, files: Collection[str], broken: Collection[str]
) -> Iterator[Diagnostic]:
    if f"{folder}/{name}" not in files and f"{folder}/{name}" not in broken:
        there = [path.rpartition("/")[2] for path in (*files, *broken) if path.startswith(f"{folder}/")]
        hint = did_you_mean(name, there) or None
        yield link_problems.FILE_MISSING.at(span, written=name, folder=folder, hint=hint)


def _wrong_size(entry: Entry, files: Mapping[str, Attachment]) -> Iterator[Diagnostic]:
    facts = entry.facts
    if not isinstance(facts, Document) or facts.size is None or facts.file is None:
        return
    file = files.get(f"{entry.county}/{facts.FOLDER}/{facts.file}")
    if file is not None and abs(file.size - facts.size.octets) > TOLERANCE * max(file.size, facts.size.octets):
        measured = FileSize.measured(file.size).written
        yield link_problems.SIZE_DIFFERS.at(entry.span(("groesse",)), written=facts.size.written, measured=measured)


def _circle(entry: Entry, everything: Mapping[str, Entry]) -> Iterator[Diagnostic]:
    """A programme that is reached again by going back from it."""
    seen: list[str] = []
    ahead = [entry.slug] if isinstance(entry.facts, Programme) else []
    while ahead:
        facts = _programme(everything, entry.county, ahead.pop())
        for slug in facts.follows if facts else ():
            if slug == entry.slug:
                span, chain = entry.span(("folgt_auf",)), (entry.slug, *seen)
                yield link_problems.FOLLOWS_ITSELF.at(span, written=entry.slug, chain=chain)
                return
            if slug not in seen:
                seen.append(slug)
                ahead.append(slug)


def _programme(everything: Mapping[str, Entry], county: str, slug: str) -> Programme | None:
    entry = everything.get(f"{county}/{Programme.FOLDER}/{slug}")
    return entry.facts if entry is not None and isinstance(entry.facts, Programme) else None


def _open_questions(entry: Entry) -> Iterator[Diagnostic]:
    for field, what in entry.facts.open_questions():
        yield link_problems.OPEN_QUESTION.at(entry.span((field,)), field=field, what=what)


def _open_film(entry: Entry) -> Iterator[Diagnostic]:
    """A film that is announced but not there yet, or of which nobody knows how large it is."""
    film = entry.facts.film
    if film and not (film.file or film.url):
        yield link_problems.OPEN_QUESTION.at(entry.span(("dgs",)), field="datei", what="der Film in Gebärden-Sprache")
    elif film and film.url and not (film.file or film.size):
        yield link_problems.OPEN_QUESTION.at(entry.span(("dgs", "url")), field="groesse", what="die Größe vom Film")


def _missing_twin(entry: Entry) -> Iterator[Diagnostic]:
    base = entry.wordings[0].path
    name = base.rpartition("/")[2].rpartition(".")[0]
    # A base file whose name was refused gets its easy version under the new name.
    if entry.wording(Language.EASY) is None and name in {entry.slug, County.FOLDER}:
        yield link_problems.TWIN_MISSING.at(Span(base), twin=f"{name}.leicht.md")
