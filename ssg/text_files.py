"""Files for people, written beside the site: drafts, schemas, the handbook's generated pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ssg.diagnostic import printable
from ssg.outcome import Stopped

_LENGTH = 300


def put(path: Path, text: str) -> None:
    """Write `text` to `path`, whatever stood there; missing folders are made."""
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def create(path: Path, text: str) -> None:
    """Write `text` to the new file `path`; Stopped if anything stands there, even a link to nowhere."""
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(text.encode())


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    shown = printable(str(path), _LENGTH)
    try:
        yield
    except FileExistsError as fault:
        raise Stopped(f"„{shown}“ gibt es schon.", "Wählen Sie einen anderen Namen, oder bearbeiten Sie die Datei.") from fault
    except OSError as fault:
        raise Stopped(
            f"„{shown}“ lässt sich nicht schreiben.", "Prüfen Sie, ob der Ordner für Sie offen ist und ob noch Platz ist."
        ) from fault
