"""One text by its path, or as it is typed in: its octets and its version."""

import sys
from pathlib import Path

from ssg.console.outcome import Stopped
from ssg.console.selection import TYPED
from ssg.console.terminal import is_terminal, say_aside
from ssg.languages import Language
from ssg.load.source_text import TEXT_LIMIT

EASY = "leicht"


def language_of(path: str, edition: str | None = None) -> Language:
    """The version that is asked for, otherwise the one that the file's name tells."""
    is_easy = edition == EASY if edition else path.endswith(f"{Language.EASY.suffix}.md")
    return Language.EASY if is_easy else Language.STANDARD


def octets_of(path: str) -> bytes:
    """The text, one octet more than allowed at most; Stopped where it cannot be read."""
    if path == TYPED:
        if is_terminal(sys.stdin):
            say_aside("Tippen Sie Ihren Text. Am Ende drücken Sie Strg und D.")
        return sys.stdin.buffer.read(TEXT_LIMIT + 1) if sys.stdin else b""
    try:
        with Path(path).open("rb") as file:
            return file.read(TEXT_LIMIT + 1)
    except OSError as fault:
        raise Stopped(f"„{path}“ lässt sich nicht lesen.", "Prüfen Sie, ob die Datei für Sie offen ist.") from fault
