"""Results of earlier runs, by the digest of all they depend on. Losing them, or any part of them, only costs time."""

import json
import sqlite3
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Self

NAME = "results-1.sqlite"
"""The number is the layout's: another layout takes another file."""

KEPT_RUNS = 4
SMALL = 64 << 20
"""Octets up to which nothing is dropped: a small site may keep every result."""

PATIENCE = 2.0
AT_ONCE = 500
"""Keys in one question, and results in one transaction."""
HEAVY = 4 << 20
"""Octets of results that wait for a transaction at most."""

_LAYOUT = "CREATE TABLE IF NOT EXISTS result (key TEXT PRIMARY KEY, run INTEGER NOT NULL, octets BLOB NOT NULL)"
_QUESTION = "SELECT key, run, octets FROM result WHERE key IN (SELECT value FROM json_each(?))"
_SPOILED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_MISMATCH}
_FAULTS = (sqlite3.Error, ValueError, OverflowError)
"""What a spoiled file can raise: even the text of an error may be spoiled."""

_SEAL = 32
_CODE = Path(__file__).resolve().parent
_BUILT_ON = (
    "htmlmin",
    "htmlmin2",
    "jinja2",
    "markdown-it-py",
    "pillow",
    "pydantic",
    "pydantic-core",
    "pyyaml",
    "segno",
    "textstat",
    "weasyprint",
)


class Cache:
    """Octets by key, in one SQLite file. Nothing here raises: a cache that cannot be used is an empty one.

    A run counts only if it adds something, so that an unchanged build writes nothing at all.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._run = 1
        self._added: dict[str, bytes] = {}
        self._weight = 0
        self._older: set[str] = set()
        self._opened = self._open()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """The cache in `folder`, which is made if it is missing. A spoiled file is deleted and begun anew."""
        return cls(folder)

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._folder

    def beside(self, name: str) -> Self:
        """Another one, in a folder of this one."""
        return self.open(self._folder / name)

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, or None."""
        return self.get_all((key,)).get(key)

    def get_all(self, keys: Iterable[str]) -> Mapping[str, bytes]:
        """What was put under each of `keys`, without those that nothing is known of."""
        asked = list(keys)
        found = {key: self._added[key] for key in asked if key in self._added}
        for start in range(0, len(asked), AT_ONCE):
            self._look_up(asked[start : start + AT_ONCE], found)
        return found

    def put(self, key: str, octets: bytes) -> None:
        """Keep `octets` under `key`."""
        self._added[key] = octets
        self._weight += len(octets)
        if len(self._added) >= AT_ONCE or self._weight >= HEAVY:
            self._save()

    def close(self) -> None:
        """Save what was put, drop what was long unused, and let go of the file."""
        try:
            self._save()
            with suppress(OSError, *_FAULTS):
                self._prune()
        finally:
            if self._opened is not None:
                with suppress(*_FAULTS):
                    self._opened.close()
            self._opened = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fault: object) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return self._connect()
        except OSError:
            return None
        except _FAULTS as error:
            return self._reopen(error)

    def _reopen(self, error: Exception) -> sqlite3.Connection | None:
        """Begin anew if the file itself is spoiled; a busy, locked or full disk is no reason to delete it."""
        if _code(error) not in _SPOILED:
            return None
        try:
            for ending in ("", "-journal", "-wal", "-shm"):
                (self._folder / f"{NAME}{ending}").unlink(missing_ok=True)
            return self._connect()
        except (OSError, *_FAULTS):
            return None

    def _connect(self) -> sqlite3.Connection:
        opened = sqlite3.connect(self._folder / NAME, timeout=PATIENCE, isolation_level=None)
        try:
            opened.execute("PRAGMA synchronous = OFF")
            opened.execute(_LAYOUT)
            opened.execute("SELECT key, run, octets FROM result LIMIT 1").fetchone()
            self._run = opened.execute("PRAGMA user_version").fetchone()[0] + 1
        except _FAULTS:
            opened.close()
            raise
        return opened

    def _look_up(self, keys: list[str], found: dict[str, bytes]) -> None:
        if self._opened is None:
            return
        try:
            rows = self._opened.execute(_QUESTION, (json.dumps(keys),)).fetchall()
        except _FAULTS as error:
            self._give_up(error)
            return
        for key, run, sealed in rows:
            octets = _unseal(key, sealed)
            if octets is not None:
                found.setdefault(key, octets)
                if run != self._run:
                    self._older.add(key)

    def _save(self) -> None:
        if self._opened is None or not self._added:
            return
        rows = ((key, self._run, _seal(key, octets)) for key, octets in self._added.items())
        try:
            with self._opened as opened:
                opened.execute("BEGIN IMMEDIATE")
                opened.execute(f"PRAGMA user_version = {self._run}")
                opened.executemany("INSERT OR REPLACE INTO result (key, run, octets) VALUES (?, ?, ?)", rows)
            self._added.clear()
            self._weight = 0
        except _FAULTS as error:
            self._give_up(error)

    def _prune(self) -> None:
        """From the half on, mark what this run used; drop what the last runs did not, once there is much of it."""
        if self._opened is None or self._opened.execute("PRAGMA user_version").fetchone()[0] != self._run:
            return
        size = (self._folder / NAME).stat().st_size
        if size <= SMALL // 2:
            return
        with self._opened as opened:
            opened.execute("BEGIN IMMEDIATE")
            opened.executemany("UPDATE result SET run = ? WHERE key = ?", [(self._run, key) for key in self._older])
            if size > SMALL:
                opened.execute("DELETE FROM result WHERE run <= ?", (self._run - KEPT_RUNS,))

    def _give_up(self, error: Exception) -> None:
        """Go on without the file, or with a new one if the old one is spoiled."""
        if self._opened is not None:
            with suppress(*_FAULTS):
                self._opened.close()
        self._older.clear()
        self._opened = self._reopen(error)


def _code(error: Exception) -> int:
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def _seal(key: str, octets: bytes) -> bytes:
    """The octets behind a digest of them and their key: a disk that forgets or mixes up is found out."""
    return sha256(key.encode() + octets).digest() + octets


def _unseal(key: str, sealed: object) -> bytes | None:
    if not isinstance(sealed, bytes) or not isinstance(key, str):
        return None
    octets = sealed[_SEAL:]
    return octets if sha256(key.encode() + octets).digest() == sealed[:_SEAL] else None


def engine_digest() -> str:
    """The name of this very program: its files, and the versions of what it is built on."""
    engine = sha256(f"{sys.implementation.name} {sys.version_info[:2]}".encode())
    for name in _BUILT_ON:
        engine.update(f"{name} {_version(name)}\n".encode())
    for path in sorted(_CODE.rglob("*"), key=lambda each: each.relative_to(_CODE).parts):
        if "__pycache__" not in path.parts and path.is_file():
            octets = path.read_bytes()
            engine.update(f"{path.relative_to(_CODE).as_posix()} {len(octets)}\n".encode() + octets)
    return engine.hexdigest()


def _version(name: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
