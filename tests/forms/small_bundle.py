"""A package as npm packs it, with a few octets of each file in place of the editor."""

import io
import tarfile
from functools import cache

FONT = b"url(https://fonts.example/fonts/noto-mono@5.3.0/latin.woff2)"
FILES = {
    "package/npm/index.js": b"@font-face{src:" + FONT + b"}",
    "package/npm/index.js.map": b"{}",
    "package/npm/assets/noto-mono-latin-x.woff2": b"font",
    "package/locales/de.json": b'{"save":"Speichern"}',
    "package/locales/fr.json": b"{}",
    "package/LICENSE": b"MIT",
    "package/package.json": b"{}",
}


@cache
def small_bundle() -> bytes:
    """Always the same octets, although the time stands in them."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w:gz") as archive:
        for name, octets in FILES.items():
            told = tarfile.TarInfo(name)
            told.size = len(octets)
            archive.addfile(told, io.BytesIO(octets))
    return written.getvalue()
