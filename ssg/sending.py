"""What a server says of a file that it sends: one source for web servers, the preview and the pages themselves."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",  # QR codes, and drawings in style sheets, which a browser shows and never runs
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
)
POLICY_IN_PAGE = "; ".join(_DIRECTIVES)
"""The Content-Security-Policy as a page itself can state it."""
POLICY = f"{POLICY_IN_PAGE}; frame-ancestors 'none'"
"""The same as a server states it."""
DRAWING = ".svg"
POLICY_OF_DRAWINGS = "default-src 'none'; script-src 'none'; frame-ancestors 'none'; sandbox"
"""For a drawing that is opened on its own: it can be a page with scripts."""

ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""Headers of every answer besides its policy."""
ENCRYPTED: Mapping[str, str] = {"Strict-Transport-Security": "max-age=31536000"}
"""Those of a server that has a certificate. They bind its own name and none below it: others may run those servers."""

FOR_GOOD = "public, max-age=31536000, immutable"
"""How long a browser keeps a file whose name tells what it holds."""
ASKED_AGAIN = "no-cache"
"""How long it keeps any other: until it is needed again, and then it asks whether there is a newer one."""
LASTING = r"^/assets/|-[0-9]+-[0-9a-f]{10}\.(avif|webp)$"
"""Addresses, counted from the site, of files whose names tell what they hold: assets, and pictures in several sizes."""

PLAIN = "text/plain; charset=utf-8"
UNKNOWN = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
TYPES: Mapping[str, str] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".txt": PLAIN,
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
    ".odt": f"{_OPEN_DOCUMENT}.text",
    ".ods": f"{_OPEN_DOCUMENT}.spreadsheet",
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
}
"""The media type of every kind of file that a site can hold, by its ending."""
_LASTING = re.compile(LASTING)


def media_type(path: str) -> str:
    """What a file is, told by its ending."""
    return TYPES.get(PurePosixPath(path).suffix, UNKNOWN)


def headers(kind: str, *, is_lasting: bool) -> dict[str, str]:
    """The headers of an answer of this media type, without those that need a certificate."""
    return {
        "Content-Type": kind,
        "Cache-Control": FOR_GOOD if is_lasting else ASKED_AGAIN,
        "Content-Security-Policy": POLICY_OF_DRAWINGS if kind == TYPES[DRAWING] else POLICY,
        **ALWAYS,
    }


def is_lasting(path: str) -> bool:
    """Whether the name of the file at this path below the site tells what it holds."""
    return _LASTING.search(f"/{path}") is not None
