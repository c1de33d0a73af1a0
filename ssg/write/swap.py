"""Swap two folders: in one system call where the system has one, else in three renames."""

import errno
import os
import shutil
import sys
from pathlib import Path

_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_HERE = -100
"""AT_FDCWD: relative paths start at the working folder."""

_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(spare: Path, site: Path) -> None:
    """Swap the names of two existing folders of one file system; after an OSError both are what they were."""
    if not _swap_at_once(spare, site):
        _swap_by_renames(spare, site)


def settle(spare: Path, site: Path) -> None:
    """Finish what a run left behind that was killed between two renames."""
    former = _former(spare)
    if not former.exists():
        return
    if site.exists():
        shutil.rmtree(former)
    else:
        former.rename(site)


def _swap_at_once(spare: Path, site: Path) -> bool:
    """Whether the system could swap the two names in one call."""
    if sys.platform not in {"linux", "darwin"}:
        return False
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    one, other = os.fsencode(spare), os.fsencode(site)
    if sys.platform == "linux":
        call = getattr(system, "renameat2", None)
        refused = call is None or call(_HERE, one, _HERE, other, _RENAME_EXCHANGE)
    else:
        call = getattr(system, "renamex_np", None)
        refused = call is None or call(one, other, _RENAME_SWAP)
    if not refused:
        return True
    number = ctypes.get_errno()
    if call is None or number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), os.fspath(site))


def _swap_by_renames(spare: Path, site: Path) -> None:
    former = _former(spare)
    steps = ((site, former), (spare, site), (former, spare))
    done: list[tuple[Path, Path]] = []
    try:
        for source, destination in steps:
            source.rename(destination)
            done.append((source, destination))
    except OSError:
        for source, destination in reversed(done):
            destination.rename(source)
        raise


def _former(spare: Path) -> Path:
    return spare.with_name("former")
