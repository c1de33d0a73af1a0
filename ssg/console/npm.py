"""Brings a package from where npm brings it from: the only way to the network is npm's own."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from ssg.console.outcome import Stopped

PATIENCE = 300
"""Seconds that it may take."""


def packed(name: str, version: str, hint: str) -> bytes:
    """The package as npm packs it; nothing of it is run. Stopped, with the `hint`, where npm brings none."""
    program = shutil.which("npm")
    if program is None:
        raise Stopped("Das Programm „npm“ ist auf diesem Rechner nicht da.", hint)
    with TemporaryDirectory(prefix="npm-") as folder:
        command = (program, "pack", f"{name}@{version}", "--ignore-scripts", "--silent")
        try:
            subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=PATIENCE)  # noqa: S603 - fixed
            return next(Path(folder).glob("*.tgz")).read_bytes()
        except (OSError, subprocess.SubprocessError, StopIteration) as fault:
            raise Stopped(f"„npm“ hat „{name}“ {version} nicht gebracht.", hint) from fault
