"""The programs that transfer: ssh, rsync and sftp, without a shell on this machine, and what they complain of."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence

from ssg.diagnostic import printable
from ssg.publish.stop import PublishStopped

PACKAGES = {"ssh": "openssh-client", "sftp": "openssh-client", "rsync": "rsync"}
"""Each program, and Debian's package that holds it."""

_AGAIN = "Starten Sie noch einmal. Was schon übertragen ist, bleibt."
_COMPLAINTS: Mapping[str, tuple[str, str]] = {
    "No space left on device": (
        "Dort ist der Speicher-Platz voll",
        "Schaffen Sie Platz. Dann starten Sie noch einmal.",
    ),
    "Disk quota exceeded": (
        "Dort ist Ihr Speicher-Platz aufgebraucht",
        "Schaffen Sie Platz. Dann starten Sie noch einmal.",
    ),
    "Read-only file system": ("Dort kann man nur lesen", "Prüfen Sie den Ordner auf dem Server."),
    "Permission denied (": ("Der Server lässt Sie nicht hinein", "Prüfen Sie den Namen und den Schlüssel."),
    "Permission denied": ("Dort fehlen Ihnen Rechte", "Der Ordner muss dem Benutzer auf dem Server gehören."),
    "Host key verification failed": (
        "Der Schlüssel des Servers ist hier nicht bekannt",
        "Vergleichen Sie ihn. Dann schreiben Sie ihn in die Datei „known_hosts“.",
    ),
    "not found": ("Auf dem Server fehlt ein Programm", "Installieren Sie dort unter Debian: sudo apt install rsync"),
}


def call(name: str, arguments: Sequence[str], shown: str, told: bytes = b"") -> tuple[int, bytes, str]:
    """Run the program: its exit code, what it said, and what it complained of. PublishStopped where it is missing."""
    program = shutil.which(name)
    if program is None:
        raise PublishStopped(
            f"Um „{shown}“ zu erreichen, fehlt auf diesem Rechner: {name}.",
            f"Installieren Sie unter Debian oder Ubuntu: sudo apt install {PACKAGES[name]}",
        )
    done = subprocess.run(  # noqa: S603 - a program of PACKAGES, no shell, names and paths of checked characters
        (program, *arguments), input=told, env={**os.environ, "LC_ALL": "C"}, capture_output=True, check=False
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def refused(shown: str, complaint: str, seen: str = "Zu sehen ist der alte Stand.") -> PublishStopped:
    """What a program complained of, in German where it is known, and what readers see now."""
    for words, (reason, hint) in _COMPLAINTS.items():
        if words in complaint:
            return PublishStopped(f"Bei „{shown}“ geht es nicht weiter: {reason}. {seen}", hint)
    last = printable(next((line for line in reversed(complaint.splitlines()) if line.strip()), ""), 200)
    said = f" Das Programm meldet: „{last}“" if last else ""
    return PublishStopped(f"Die Verbindung zu „{shown}“ ist abgebrochen. {seen}{said}", _AGAIN)
