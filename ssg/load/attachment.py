"""Pictures and documents: taken over unread, when their content is what their name says."""

import codecs
import hashlib
import re
import zipfile
from collections.abc import Callable, Iterable
from functools import partial
from io import BufferedReader, BytesIO
from os import SEEK_END

from ssg.diagnostic import Diagnosed, Diagnostic, Span
from ssg.draft import Attachment
from ssg.load.attachment_problems import CONTENT_MISMATCH, EMPTY_ATTACHMENT, MACRO
from ssg.load.file_names import split_name
from ssg.load.source_text import too_large
from ssg.load.svg import SVG_LIMIT, examine_svg
from ssg.speech import HEAD, digest_told

ATTACHMENT_LIMIT = 100 << 20
"""Octets that a picture or document may have."""

LISTING_LIMIT = 4 << 20
"""Octets that the table of contents of an office document may have: an honest one has some hundred lines."""

_HEAD = 1024
_END_OF_PACKAGE = (1 << 16) + 22
"""Octets from the end within which a package tells how it is made."""
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|\?xml)\b", re.IGNORECASE)
_MACROS = re.compile(r"(?:^|/)(?:vbaProject\.bin|Basic/|Scripts/|activeX/)", re.IGNORECASE)
_OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument."


def examine(path: str, file: BufferedReader | BytesIO) -> Diagnosed[Attachment | None]:
    """The attachment in an open file that can seek, or None where it must not be published."""
    size = file.seek(0, SEEK_END)
    file.seek(0)
    if found := tuple(_findings(path, file, size)):
        return Diagnosed(None, found)
    file.seek(0)
    spoken = digest_told(file.read(HEAD))
    file.seek(0)
    return Diagnosed(Attachment(path, size, hashlib.file_digest(file, "sha256").hexdigest(), spoken=spoken))


def _findings(path: str, file: BufferedReader | BytesIO, size: int) -> Iterable[Diagnostic]:
    ending = split_name(path)[1]
    limit = SVG_LIMIT if ending == ".svg" else ATTACHMENT_LIMIT
    if not size:
        return (EMPTY_ATTACHMENT.at(Span(path)),)
    if size > limit:
        return (too_large(path, size, limit),)
    if ending == ".svg":
        return examine_svg(path, file.read())
    head = file.read(_HEAD)
    if not _LOOKS[ending](head):
        return (_mismatch(path, ending, head),)
    return _package_findings(path, file, ending) if ending in _PACKAGES else ()


def _mismatch(path: str, ending: str, head: bytes) -> Diagnostic:
    likely = next((other for other, looks in _LOOKS.items() if other not in {".csv", ending} and looks(head)), None)
    if likely is None:
        return CONTENT_MISMATCH.at(Span(path), ending=ending)
    hint = f"Der Inhalt sieht nach „{likely}“ aus. Geben Sie der Datei diese Endung oder speichern Sie sie neu."
    return CONTENT_MISMATCH.at(Span(path), ending=ending, hint=hint)


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


def _is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


def _is_avif(head: bytes) -> bool:
    length = int.from_bytes(head[:4], "big")
    return head[4:8] == b"ftyp" and any(brand in head[8 : max(length, 12)] for brand in (b"avif", b"avis"))


def _is_mpeg_audio(head: bytes) -> bool:
    """A title in front, or the first frame of layer III."""
    return head.startswith((b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3"))


def _is_mpeg_film(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and not _is_avif(head)


def _is_open_document(head: bytes, sort: str) -> bool:
    mark = (_OPEN_DOCUMENT + sort).encode()
    return head[:4] == b"PK\x03\x04" and head[30 : 30 + len(mark)] == mark


def _is_table_of_text(head: bytes) -> bool:
    return b"\0" not in head and not head.startswith(codecs.BOM_UTF16_LE) and not _MARKUP.search(head)


_PACKAGES = {".docx": "word/document.xml", ".xlsx": "xl/workbook.xml", ".odt": "content.xml", ".ods": "content.xml"}
_LOOKS: dict[str, Callable[[bytes], bool]] = {
    ".png": _begins(b"\x89PNG\r\n\x1a\n"),
    ".jpg": _begins(b"\xff\xd8\xff"),
    ".jpeg": _begins(b"\xff\xd8\xff"),
    ".webp": _is_webp,
    ".avif": _is_avif,
    ".pdf": _begins(b"%PDF-"),
    ".odt": partial(_is_open_document, sort="text"),
    ".ods": partial(_is_open_document, sort="spreadsheet"),
    ".docx": _begins(b"PK\x03\x04"),
    ".xlsx": _begins(b"PK\x03\x04"),
    ".csv": _is_table_of_text,
    ".mp3": _is_mpeg_audio,
    ".m4a": _is_mpeg_film,
    ".ogg": _begins(b"OggS"),
    ".opus": _begins(b"OggS"),
    ".mp4": _is_mpeg_film,
    ".webm": _begins(b"\x1aE\xdf\xa3"),
    ".vtt": _begins(b"WEBVTT", b"\xef\xbb\xbfWEBVTT"),
}


def _listed(file: BufferedReader | BytesIO) -> list[str]:
    """The names of all parts; none where their list is so long that reading it would fill the memory."""
    file.seek(max(0, file.seek(0, SEEK_END) - _END_OF_PACKAGE))
    _, found, end = file.read().rpartition(b"PK\x05\x06")
    if found and int.from_bytes(end[8:12], "little") > LISTING_LIMIT:
        return []
    with zipfile.ZipFile(file) as package:
        return package.namelist()


def _package_findings(path: str, file: BufferedReader | BytesIO, ending: str) -> Iterable[Diagnostic]:
    """Office documents are ZIP packages: only their table of contents is read, nothing is unpacked."""
    try:
        parts = _listed(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        parts = []
    if _PACKAGES[ending] not in parts:
        return (CONTENT_MISMATCH.at(Span(path), ending=ending),)
    return tuple(MACRO.at(Span(path), part=part) for part in parts if _MACROS.search(part))[:1]
