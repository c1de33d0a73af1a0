"""The disk: files that are written whole, and what the system refuses, in one German sentence."""

import errno
import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ssg import system_refusal

FILE_MODE = 0o644
FOLDER_MODE = 0o755
CHUNK = 1 << 20
MANY = 100
"""From so many files and folders on, one flush of the whole system is cheaper than one for each."""

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class WriteFailed(Exception):
    """The operating system refused. The text is German, names the path, and says what readers see now."""


@contextmanager
def telling(path: Path, seen: str = system_refusal.UNCHANGED) -> Iterator[None]:
    """Turn an OSError into a WriteFailed about the file that it names, or else about `path`."""
    try:
        yield
    except OSError as error:
        raise WriteFailed(system_refusal.told(error, path, seen=seen)) from error


def write_new(path: Path, octets: bytes) -> None:
    """Create the file `path`; nothing may stand there yet, not even a link."""
    with _about(path):
        opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY | _NO_LINK, FILE_MODE)
        try:
            rest = memoryview(octets)
            while rest:
                rest = rest[os.write(opened, rest) :]
            if os.name == "posix":
                os.fchmod(opened, FILE_MODE)
        finally:
            os.close(opened)


def share(origin: Path, path: Path) -> bool:
    """Make the file at `origin` stand at `path` as well; False where this disk, or its owner, does not allow that."""
    try:
        os.link(origin, path, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def digest_of(path: Path | str) -> str:
    """The sha256 of the file's octets; a link is not followed."""
    with _about(path):
        found = hashlib.sha256()
        opened = os.open(path, os.O_RDONLY | _BINARY | _NO_LINK)
        try:
            while chunk := os.read(opened, CHUNK):
                found.update(chunk)
        finally:
            os.close(opened)
        return found.hexdigest()


def flush(files: Sequence[Path], folders: Sequence[Path]) -> None:
    """Wait until the files, and their names in the folders, would survive a power cut."""
    if len(files) + len(folders) > MANY and sys.platform == "linux":
        os.sync()
        return
    for path in files:
        _flush_one(path, os.O_RDWR)
    if os.name == "posix":
        for path in folders:
            flush_folder(path)


def flush_folder(path: Path) -> None:
    """Wait until the names in the folder would survive a power cut; some file systems cannot promise that."""
    if os.name != "posix":
        return
    try:
        _flush_one(path, os.O_RDONLY)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise


def _flush_one(path: Path, mode: int) -> None:
    with _about(path):
        opened = os.open(path, mode | _BINARY | _NO_LINK)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _about(path: Path | str) -> Iterator[None]:
    """Calls on an open file do not say which file: name it."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = os.fspath(path)
        raise
