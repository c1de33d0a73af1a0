"""A content folder with a history."""

import os
import subprocess
from datetime import datetime, timedelta
from pathlib import Path

BEGIN = datetime.fromisoformat("2019-01-01T12:00:00+01:00")


def git(folder: Path, *words: str, day: int = 0) -> None:
    time = (BEGIN + timedelta(days=day)).isoformat()
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    clock = {**os.environ, "GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
    subprocess.run(["git", *author, *words], cwd=folder, env=clock, check=True, capture_output=True)  # noqa: S603, S607 - our own words


def commit(folder: Path, day: int) -> None:
    """All that is there, so many days after the begin."""
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "x", day=day)
