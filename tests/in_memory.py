"""Temporary files of a test run lie in memory: what waits for a disk takes minutes of it and tells nothing."""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")  # noqa: S108 - the one place in memory that every Linux has
ROOM = 2**31
"""Octets; a whole run takes a tenth of it."""


def keep_temporary_files_in_memory() -> None:
    """For this process and all that it starts, unless a place is named or memory is scarce, as in many containers."""
    if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # pytest has asked for it before
