"""The headers with which pages are sent: those that a published site should have as well."""

import mimetypes
from pathlib import PurePosixPath

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The Content-Security-Policy that every page has to live with."""
FOR_GOOD = "public, max-age=31536000, immutable"
"""Assets are never asked for twice: their names tell what they hold."""
PLAIN = "text/plain; charset=utf-8"

_TYPES = {
    ".avif": "image/avif",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg",
    ".vcf": "text/vcard; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_TEXTS = {"text/html", "text/css", "text/csv", "text/plain", "application/json"}


def media_type(path: str) -> str:
    """What a file is, told by its ending."""
    suffix = PurePosixPath(path).suffix
    known = _TYPES.get(suffix) or mimetypes.guess_type(f"x{suffix}")[0] or "application/octet-stream"
    return f"{known}; charset=utf-8" if known in _TEXTS else known


def headers(kind: str, *, is_lasting: bool) -> dict[str, str]:
    """The headers of an answer of this media type."""
    return {
        "Content-Type": kind,
        "Cache-Control": FOR_GOOD if is_lasting else "no-cache",
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }
