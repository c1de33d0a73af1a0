"""Files for people, written beside the site: drafts, schemas, the handbook's generated pages."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ssg.console.outcome import Stopped
from ssg.diagnostic import printable

_LENGTH = 300


def put(path: Path, text: str) -> None:
    """Write `text` to `path`, whatever stood there; missing folders are made."""
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def put_octets(path: Path, octets: bytes) -> None:
    """Write an editor's file as a whole, its rights kept: a crash leaves the old or the new one."""
    with _telling(path):
        prepare(path, octets)
        with _whole_or_gone(beside(path)):
            beside(path).replace(path)


def prepare(path: Path, octets: bytes) -> None:
    """Write beside `path` what is to stand there as a whole; the rights are those of the file that is there."""
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(path)
        with _whole_or_gone(beside(path)):
            beside(path).write_bytes(octets)
            if path.exists():
                shutil.copymode(path, beside(path))


def beside(path: Path) -> Path:
    """Where a file waits until it may stand at `path`."""
    return path.with_name(f".{path.name}.neu")


def create(path: Path, text: str) -> None:
    """Write `text` to the new file `path`; Stopped if anything stands there, even a link to nowhere."""
    with _telling(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file, _whole_or_gone(path):
            file.write(text.encode())
            file.flush()


def taken_already(path: Path) -> Stopped:
    """The end for a new file in whose place something stands."""
    return Stopped(f"„{_shown(path)}“ gibt es schon.", "Wählen Sie einen anderen Namen, oder bearbeiten Sie die Datei.")


@contextmanager
def _whole_or_gone(path: Path) -> Iterator[None]:
    """Half a file would be taken for one that somebody wrote."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as fault:
        if path.parent.is_dir():
            raise taken_already(path) from fault
        raise Stopped(f"„{_shown(path.parent)}“ ist kein Ordner.", "Nennen Sie einen anderen Ordner.") from fault
    except OSError as fault:
        hint = "Prüfen Sie, ob der Ordner für Sie offen ist und ob noch Platz ist."
        raise Stopped(f"„{_shown(path)}“ lässt sich nicht schreiben.", hint) from fault


def _shown(path: Path) -> str:
    return printable(path.as_posix(), _LENGTH)
