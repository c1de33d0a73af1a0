"""What git says of a folder, without running anything that the folder's own settings name."""

import os
import shutil
import subprocess
from pathlib import Path

_HARMLESS = ("-c", "core.fsmonitor=false", "-c", "log.showSignature=false")


class NoAnswer(Exception):
    """Git is not there, or knows nothing of the folder; the text is German."""


def ask_git(folder: Path, *question: str) -> bytes:
    """What git answers. NoAnswer where it cannot."""
    program = shutil.which("git")
    if program is None:
        raise NoAnswer("Das Programm „git“ ist auf diesem Rechner nicht da.")
    command = (program, *_HARMLESS, *question)
    try:
        done = subprocess.run(command, cwd=folder, env=_surroundings(), capture_output=True, check=True)  # noqa: S603 - a fixed question
    except (OSError, subprocess.CalledProcessError) as fault:
        raise NoAnswer(f"Für den Ordner „{folder}“ kann „git“ nichts sagen.") from fault
    return done.stdout


def _surroundings() -> dict[str, str]:
    """The environment without what a hook of git sets: that would speak of another folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**kept, "GIT_OPTIONAL_LOCKS": "0"}
