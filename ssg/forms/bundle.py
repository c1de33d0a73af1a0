"""The editor itself, Sveltia CMS: one release, known by its digest, and of it what a browser needs here."""

import io
import re
import tarfile
from collections.abc import Iterator
from functools import partial
from hashlib import sha512
from pathlib import PurePosixPath

NAME = "@sveltia/cms"
VERSION = "0.221.1"
FILE = f"sveltia-cms-{VERSION}.tgz"
"""What `npm pack` calls the release."""
SHA512 = (
    "27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db315"
    "87d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781"
)

FOLDER = f"sveltia-{VERSION}"
ENTRANCE = f"{FOLDER}/npm/index.js"
LOCALE = f"{FOLDER}/locales/de.json"
LOCALE_AS_MODULE = f"{FOLDER}/locales/de.js"
"""The editor asks for its German words as a module, which browsers take from a script alone."""

_FONT_ELSEWHERE = re.compile(rb"url\(https://[^)]*/(source-sans-3|noto-mono|material-symbols-outlined)[:@][^)]*\)")
"""Fonts that the editor would fetch from somebody else, although it brings them along."""

_TOP = "package"
_LICENCE = "LICENSE"
_MAPS = ".map"


def is_known(octets: bytes) -> bool:
    """Whether this is the release that was looked at here, and no other."""
    return sha512(octets).hexdigest() == SHA512


def unpacked(octets: bytes) -> dict[str, bytes]:
    """The files that a browser needs, by their paths, and the licence."""
    with tarfile.open(fileobj=io.BytesIO(octets), mode="r:gz") as archive:
        files = dict(_needed(archive))
    return files | {ENTRANCE: _FONT_ELSEWHERE.sub(partial(_own_font, among=tuple(files)), files[ENTRANCE])}


def _needed(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        path = PurePosixPath(member.name).relative_to(_TOP).as_posix()
        file = archive.extractfile(member)
        if file is None:
            continue
        place = f"{FOLDER}/{path}"
        if place == LOCALE:
            yield LOCALE_AS_MODULE, b"export default " + file.read()
        elif path == _LICENCE or (path.startswith("npm/") and not path.endswith(_MAPS)):
            yield place, file.read()


def _own_font(found: re.Match[bytes], among: tuple[str, ...]) -> bytes:
    """The same font from the editor's own files, as the page names it."""
    name = found[1].decode()
    return b"url(%s)" % next(path for path in among if f"/{name}-" in path and path.endswith(".woff2")).encode()
