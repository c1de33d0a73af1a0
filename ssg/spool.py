"""Texts of a large site wait in a file until they are written: only one county at a time fills the memory."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryFile

from ssg.output import Kept, Laid, Output


class Spool:
    """One file without a name, in `folder`. It is gone when nothing refers to it any more."""

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder)  # noqa: SIM115 - open as long as a Laid refers to it
        self._end = 0

    def lay(self, outputs: Iterable[Output | Laid | Kept]) -> tuple[Output | Laid | Kept, ...]:
        """The same outputs, whose texts are in the file now."""
        return tuple(self._laid(each) if isinstance(each, Output) else each for each in outputs)

    def _laid(self, output: Output) -> Laid:
        octets = output.text.encode()
        place, self._end = self._end, self._end + len(octets)
        self._file.seek(place)
        self._file.write(octets)
        return Laid(output.path, output.source, len(octets), sha256(octets).hexdigest(), place, self._file)
