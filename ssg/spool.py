"""Texts of a large site wait in a file until they are written: only one county at a time fills the memory."""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from ssg.output import Kept, Laid, Output


class Spool:
    """One file without a name, in `folder`. It is gone when it is closed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._end = 0

    def close(self) -> None:
        """Give the room back. What was laid there cannot be read any more."""
        if self._file:
            with suppress(OSError):  # all that was asked for has been read
                self._file.close()

    def lay(self, outputs: Iterable[Output | Laid | Kept]) -> tuple[Output | Laid | Kept, ...]:
        """The same outputs, whose texts are in the file now."""
        return tuple(self._laid(each) if isinstance(each, Output) else each for each in outputs)

    def _laid(self, output: Output) -> Output | Laid:
        octets, place = output.octets, self._end
        try:
            if self._file is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                # Unbuffered, so that the text is in the file or refused. It is open until it is closed.
                self._file = TemporaryFile(dir=self._folder, buffering=0)  # noqa: SIM115
            self._file.seek(place)
            if self._file.write(octets) < len(octets):
                return output
        except OSError:  # without room there, texts stay where they are
            return output
        self._end += len(octets)
        return Laid(output.path, output.source, len(octets), sha256(octets).hexdigest(), place, self._file)
