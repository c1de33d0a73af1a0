"""Texts in small, made once for each content: a web server sends `.br` or `.gz` instead of compressing each time."""

import gzip
import json
import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ssg.publish.release import Part
from ssg.sealed import read_sealed, write_sealed
from ssg.write.disk import digest_of, write_new

LEAST = 1024
"""Octets: a smaller file fits into one packet anyway."""
INDEX = "index-1"
FILES = "files"

_TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics", ".vcf", ".vtt", ".webmanifest")
_SLOWEST = 9
_FAST, _SMALLEST = 5, 11
"""Pages are many and change: Brotli's slowest way takes 30 times as long for a tenth less. Assets are few and stay."""
_ASSETS = (".css", ".js", ".svg")


class Way(NamedTuple):
    """How a twin of a file is made, and by what: another release of a library may give other octets."""

    ending: str
    version: str
    squeeze: Callable[[bytes, str], bytes]
    """Octets and path → fewer octets."""


@dataclass(frozen=True)
class _Twin:
    """A twin to be: of which file, in which way."""

    path: str
    source: Part
    way: Way


def ways() -> tuple[Way, ...]:
    """Brotli needs its package; without it there is gzip alone."""
    plain = Way(".gz", zlib.ZLIB_RUNTIME_VERSION, lambda octets, _: gzip.compress(octets, _SLOWEST, mtime=0))
    try:
        import brotli
    except ImportError:
        return (plain,)

    def squeeze(octets: bytes, path: str) -> bytes:
        return bytes(brotli.compress(octets, quality=_SMALLEST if path.endswith(_ASSETS) else _FAST))

    return plain, Way(".br", f"{brotli.__version__} {_FAST} {_SMALLEST}", squeeze)


def twins(parts: Mapping[str, Part], store: Path, used: Iterable[Way]) -> dict[str, Part]:
    """The twins of all texts that are large enough. `store/files/` holds them and nothing else afterwards."""
    wanted = [
        _Twin(f"{path}{way.ending}", part, way)
        for way in used
        for path, part in parts.items()
        if path.endswith(_TEXTS) and f"{path}{way.ending}" not in parts and part.origin.stat().st_size >= LEAST
    ]
    known = _known(store)
    digests = [known.get(_name(twin)) for twin in wanted]
    lacking = [n for n, twin in enumerate(wanted) if digests[n] != _digest(store / FILES / twin.path)]
    with ThreadPoolExecutor(os.cpu_count()) as threads:  # both libraries let go of the interpreter meanwhile
        for n, digest in zip(lacking, threads.map(lambda n: _make(wanted[n], store / FILES), lacking), strict=True):
            digests[n] = digest
    made = {twin.path: digest for twin, digest in zip(wanted, digests, strict=True) if digest}
    _clear(store / FILES, made)
    _keep(store, {_name(twin): digest or "" for twin, digest in zip(wanted, digests, strict=True)})
    return {path: Part(digest, store / FILES / path) for path, digest in made.items()}


def _make(twin: _Twin, files: Path) -> str:
    """Write the twin; its digest, or nothing where it would not be smaller."""
    octets = twin.source.origin.read_bytes()
    small = twin.way.squeeze(octets, twin.source.origin.name)
    place = files / twin.path
    place.unlink(missing_ok=True)
    if len(small) >= len(octets):
        return ""
    place.parent.mkdir(parents=True, exist_ok=True)
    write_new(place, small)
    return sha256(small).hexdigest()


def _name(twin: _Twin) -> str:
    return f"{twin.path} {twin.source.sha256} {twin.way.version}"


def _digest(path: Path) -> str:
    """Of a twin that is there; nothing where none is."""
    try:
        return digest_of(path)
    except OSError:
        return ""


def _known(store: Path) -> dict[str, str]:
    try:
        return dict(json.loads(read_sealed(store / INDEX)))
    except (OSError, ValueError):
        return {}


def _keep(store: Path, index: Mapping[str, str]) -> None:
    if index != _known(store):
        with suppress(OSError):  # the next time takes longer
            write_sealed(store / INDEX, json.dumps(index, sort_keys=True).encode())


def _clear(files: Path, made: Mapping[str, str]) -> None:
    for above, folders, names in os.walk(files, topdown=False):
        for name in names:
            path = Path(above, name)
            if path.relative_to(files).as_posix() not in made:
                path.unlink()
        for name in folders:
            with suppress(OSError):  # not empty
                Path(above, name).rmdir()
