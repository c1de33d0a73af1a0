"""A fault of ours: the details go to a file for the developers, one sentence goes to the editor."""

import os
import tempfile
import traceback
from hashlib import sha256
from pathlib import Path

from ssg.diagnostic import printable


def keep_traceback(fault: BaseException, folder: Path | None) -> str:
    """Write the details into `folder` (or the system's folder for passing files); the notice that says where."""
    details = "".join(traceback.format_exception(fault))
    begin = "Hier ist uns ein Versehen im Programm passiert. Ihre Dateien und die Seiten bleiben, wie sie waren."
    try:
        path = printable(str(_kept(details, folder)), limit=400)
    except OSError:
        return f"{begin}\n    → Melden Sie sich bei den Entwicklern: {printable(repr(fault))}"
    return f"{begin}\n    → Senden Sie bitte diese Datei an die Entwickler: {path}"


def _kept(details: str, folder: Path | None) -> Path:
    octets = details.encode("utf-8", "backslashreplace")
    if folder is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"versehen-{sha256(octets).hexdigest()[:8]}.txt"
            path.write_bytes(octets)
        except OSError:
            return _kept(details, None)
        return path
    opened, name = tempfile.mkstemp(prefix="leichtbau-", suffix=".txt")
    with os.fdopen(opened, "wb") as file:
        file.write(octets)
    return Path(name)
