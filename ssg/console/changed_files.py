"""What git says has changed in the content folder since the last commit."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ssg.console.outcome import UsageFault
from ssg.load.walk import TEXT_ENDINGS

_ENDINGS = (".leicht.md", ".md", ".yaml")
_STATUS = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".")
_PREFIX = ("rev-parse", "--show-prefix")
_BEFORE_PATH = len("XY ")
_WITHOUT = "Prüfen Sie ohne „--changed“."


def changed_files(content: Path) -> tuple[str, ...]:
    """Each new, changed or deleted file, and the other version of the same page; relative to `content`.

    A file that was renamed counts under both names. UsageFault where git or its folder is missing.
    """
    prefix = _ask_git(content, _PREFIX).decode(errors="surrogateescape").removesuffix("\n")
    entries = _ask_git(content, _STATUS).decode(errors="surrogateescape").split("\0")
    paths = {entry[_BEFORE_PATH:].removeprefix(prefix) for entry in entries if entry}
    return tuple(sorted({twin for path in paths for twin in _with_twins(path)}))


def _with_twins(path: str) -> Iterator[str]:
    yield path
    if path.endswith(TEXT_ENDINGS):
        stem = next(path.removesuffix(ending) for ending in _ENDINGS if path.endswith(ending))
        yield from (f"{stem}{ending}" for ending in _ENDINGS)


def _ask_git(content: Path, question: tuple[str, ...]) -> bytes:
    program = shutil.which("git")
    if program is None:
        raise UsageFault("Das Programm „git“ ist auf diesem Rechner nicht da.", _WITHOUT)
    # A monitor that the folder's own settings name would be a program to run.
    command = (program, "-c", "core.fsmonitor=false", *question)
    try:
        done = subprocess.run(command, cwd=content, env=_surroundings(), capture_output=True, check=True)  # noqa: S603 - a fixed question
    except (OSError, subprocess.CalledProcessError) as fault:
        raise UsageFault(f"Für den Ordner „{content}“ kann „git“ nichts sagen.", _WITHOUT) from fault
    return done.stdout


def _surroundings() -> dict[str, str]:
    """The environment without what a hook of git sets: that would speak of another folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0"}
