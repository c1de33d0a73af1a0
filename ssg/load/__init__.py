"""Content files to Drafts: the only reader of the content folder. Every problem is reported, nothing is raised."""

import os
import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

from ssg.diagnostic import Diagnosed, Diagnostic, Span
from ssg.draft import Attachment, Content, Draft, Files, SourceFile
from ssg.languages import Language
from ssg.load.attachment import ATTACHMENT_LIMIT, examine
from ssg.load.file_names import EASY_ENDING, shown, split_name
from ssg.load.file_problems import CONTENT_MISSING, FRONT_MATTER_MISSING, FRONT_MATTER_OPEN
from ssg.load.front_matter import FINDINGS_LIMIT, FrontMatter, read_fields
from ssg.load.source_text import TEXT_LIMIT, read_text, refused_references, span_between, too_large
from ssg.load.syntax_problems import HIDDEN_ESCAPE
from ssg.load.walk import COUNTY, TEXT_ENDINGS, Spot, survey, unreadable
from ssg.rounds import Each, plainly

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_NEARLY_FENCE = re.compile(r"^[ \t]*(?:-{2,}|[–—]+-?|_{3,}|={3,})[ \t]*$", re.MULTILINE)
# A link put in place of a file after the survey is refused too, and a FIFO does not block.
_UNLINKED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def load(content: Path, folders: Collection[str]) -> Diagnosed[Content]:
    """Read every file below `content`; `folders` are those of the content kinds, in German."""
    files, refused = gather(content, folders)
    drafts, misread = read(files.texts, folders)
    return Diagnosed(Content(drafts, files.attachments), tuple(sorted((*refused, *misread))))


def gather(content: Path, folders: Collection[str], only: Collection[str] | None = None) -> Diagnosed[Files]:
    """The files below `content`, or of its folders `only` these, with all that is wrong with them as files."""
    if absent := _absent(content):
        return Diagnosed(Files(), (absent,))
    spots, found = survey(content, folders, only)
    taken = [_take(content, spot) for spot in spots]
    values = [each.value for each in taken]
    texts = tuple(value for value in values if isinstance(value, SourceFile))
    attachments = tuple(value for value in values if isinstance(value, Attachment))
    return Diagnosed(Files(texts, attachments), (*found, *(one for each in taken for one in each.diagnostics)))


def take_text(content: Path, path: str, place: str) -> Diagnosed[SourceFile | None]:
    """One text as it is now, found at `path` by an earlier look."""
    try:
        size = (content / path).lstat().st_size
    except OSError as refusal:
        return Diagnosed(None, (unreadable(path, refusal),))
    taken, found = _take(content, Spot(path, place, size))
    return Diagnosed(taken if isinstance(taken, SourceFile) else None, found)


def read(texts: Iterable[SourceFile], folders: Collection[str], each: Each = plainly) -> Diagnosed[tuple[Draft, ...]]:
    """What the texts say, as far as their fields can be told."""
    told = each(_draft_of, [(text, folders) for text in texts])
    drafts = tuple(each.value for each in told if each.value is not None)
    return Diagnosed(drafts, tuple(one for each in told for one in each.diagnostics))


def read_draft(path: str, octets: bytes, folders: Collection[str]) -> Diagnosed[Draft | None]:
    """One content file from its octets, or None where its fields cannot be told.

    A path outside the tree of counties gives a Draft without county and folder, whose front matter is optional.
    """
    text, refused = read_text(path, octets)
    if text is None:
        return Diagnosed(None, refused)
    is_placed = _county_and_folder(path, folders) != ("", "")
    (front, body, body_line), hindrances = _parts(path, text, is_placed=is_placed)
    told, misread = read_fields(path, front) if front else (FrontMatter(), ())
    hidden = _hidden_in_body(path, text, len(text) - len(body))
    lines = {finding.span.line for finding in refused}  # what a refused character causes in its line is not told twice
    found = (*refused, *(one for one in (*hindrances, *misread, *hidden) if one.span.line not in lines))
    draft = None if told is None or hindrances else _draft(path, folders, told, (body, body_line))
    return Diagnosed(draft, tuple(sorted(found))[:FINDINGS_LIMIT])


def _hidden_in_body(path: str, text: str, start: int) -> tuple[Diagnostic, ...]:
    """Characters that no file may hold, brought in by the Markdown: „&#x202e;“."""
    hint = "Löschen Sie den Teil, der mit „&“ beginnt."
    return tuple(
        HIDDEN_ESCAPE.at(span_between(path, text, begin, end), hint=hint, sign=sign)
        for begin, end, sign in refused_references(text, start)
    )


def _absent(content: Path) -> Diagnostic | None:
    try:
        return None if content.is_dir() else CONTENT_MISSING.at(Span("."), folder=str(content))
    except OSError as refusal:
        return unreadable(".", refusal)


def _draft(path: str, folders: Collection[str], told: FrontMatter, body: tuple[str, int]) -> Draft:
    county, folder = _county_and_folder(path, folders)
    stem, language = _slug_and_language(PurePosixPath(path).name)
    return Draft(path, county, folder, stem, language, told.fields, told.keys, told.values, *body)


def _slug_and_language(name: str) -> tuple[str, Language]:
    stem, ending = split_name(name)
    return stem, Language.EASY if ending == EASY_ENDING else Language.STANDARD


def _county_and_folder(path: str, folders: Collection[str]) -> tuple[str, str]:
    match path.split("/"):
        case [county, folder, _] if folder in folders:
            return county, folder
        case [county, name] if split_name(name)[0] == COUNTY:
            return county, COUNTY
        case _:
            return "", ""


def _parts(path: str, text: str, *, is_placed: bool) -> Diagnosed[tuple[str, str, int]]:
    """The YAML with its opening line, the Markdown below it, and the line on which that begins."""
    if path.lower().endswith(".yaml"):
        return Diagnosed((text, "", 1))
    if not (opening := _FENCE.match(text)):
        return Diagnosed(("", text, 1), (_no_front_matter(path, text),) if is_placed else ())
    if closing := _FENCE.search(text, opening.end() + 1):
        front = text[: closing.start()]
        return Diagnosed((front, text[closing.end() + 1 :], front.count("\n") + 2))
    return Diagnosed(("", "", 1), (_open_front_matter(path, text, opening.end()),))


def _no_front_matter(path: str, text: str) -> Diagnostic:
    is_below = _FENCE.match(text.lstrip())
    hint = "Löschen Sie die leeren Zeilen und Leer-Zeichen vor „---“." if is_below else None
    return FRONT_MATTER_MISSING.at(_first_line(path, text), hint=hint)


def _open_front_matter(path: str, text: str, start: int) -> Diagnostic:
    if nearly := _NEARLY_FENCE.search(text, start + 1):
        return FRONT_MATTER_OPEN.at(
            span_between(path, text, nearly.start(), nearly.end()),
            hint="Schreiben Sie in diese Zeile genau drei Binde-Striche, ohne Leer-Zeichen davor: ---",
        )
    return FRONT_MATTER_OPEN.at(_first_line(path, text))


def _first_line(path: str, text: str) -> Span:
    return span_between(path, text, 0, len(text.partition("\n")[0]))


def _take(content: Path, spot: Spot) -> Diagnosed[SourceFile | Attachment | None]:
    is_text = spot.place.endswith(TEXT_ENDINGS)
    limit = TEXT_LIMIT if is_text else ATTACHMENT_LIMIT
    if spot.size > limit:
        return Diagnosed(None, (too_large(shown(spot.path), spot.size, limit),))
    try:
        with open(content / spot.path, "rb", opener=_open) as file:
            if is_text:
                return Diagnosed(SourceFile(spot.path, spot.place, file.read(TEXT_LIMIT + 1)), ())
            attachment, found = examine(shown(spot.path), file)
            return Diagnosed(attachment, found)
    except OSError as refusal:
        return Diagnosed(None, (unreadable(spot.path, refusal),))


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _UNLINKED)


def _draft_of(asked: tuple[SourceFile, Collection[str]]) -> Diagnosed[Draft | None]:
    text, folders = asked
    draft, found = read_draft(shown(text.path), text.octets, folders)
    if draft is None or text.place == text.path:
        return Diagnosed(draft, found)
    # The name was reported. Under the name proposed, the rest of the content finds the entry.
    county, name = text.place.split("/")[0], text.place.split("/")[-1]
    slug, language = _slug_and_language(name)
    return Diagnosed(replace(draft, county=county, slug=slug, language=language), found)
