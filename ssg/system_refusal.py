"""What the operating system refuses, as a German sentence that names the place."""

import errno
import os
from pathlib import Path

from ssg.diagnostic import printable

_REASONS = {
    errno.ENOSPC: "Der Speicher-Platz ist voll",
    errno.EDQUOT: "Ihr Speicher-Platz ist aufgebraucht",
    errno.EFBIG: "Die Datei ist zu groß für diesen Speicher-Platz",
    errno.EACCES: "Sie haben dort nicht die nötigen Rechte",
    errno.EPERM: "Sie haben dort nicht die nötigen Rechte",
    errno.EROFS: "Dort kann man nur lesen",
    errno.EIO: "Das Speicher-Gerät antwortet nicht richtig",
    errno.EMFILE: "Es sind zu viele Dateien offen",
    errno.ENFILE: "Es sind zu viele Dateien offen",
    errno.EBUSY: "Der Ordner ist eingehängt oder wird gerade benutzt",
    errno.EXDEV: "Der Ordner liegt auf einem anderen Speicher-Gerät",
    errno.ENOENT: "Dort liegt nichts mehr",
    errno.ENOTDIR: "Ein Teil davon ist kein Ordner",
    errno.EISDIR: "Das ist ein Ordner",
    errno.ELOOP: "Das ist ein Verweis auf eine andere Stelle",
    errno.ENOMEM: "Der Arbeits-Speicher ist voll",
    errno.ENAMETOOLONG: "Der Name ist zu lang",
}


UNCHANGED = "Die Seiten bleiben, wie sie waren."


def told(refusal: OSError, path: Path | None = None, *, seen: str = UNCHANGED) -> str:
    """The sentence about the file that the refusal names, or else about `path`, or the folder of this run.

    `seen` says what readers see now.
    """
    named = printable(os.fsdecode(refusal.filename or path or Path.cwd().name or "."), limit=300)
    reason = _REASONS.get(refusal.errno or 0, "Das System lehnt den Zugriff ab")
    return f"Bei „{named}“ geht es nicht weiter: {reason}. {seen}"
