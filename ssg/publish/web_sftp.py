"""Web space behind SFTP: the program sftp carries out portions of steps, one connection each."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ssg.publish.plain import FRESH, NOTED, Steps, check_ours
from ssg.publish.release import Listing, read_listing
from ssg.publish.tool import call, refused


@dataclass(frozen=True)
class WebSftp:
    """A WebSpace on a server. Host and folder have checked characters."""

    host: str
    """With the user's name, if ssh's own configuration does not know it."""
    folder: str
    port: int | None = None

    @property
    def shown(self) -> str:
        """As its user writes it."""
        return f"sftp://{self.host}/{self.folder}"

    def noted(self) -> Listing:
        """The list there; empty where nothing is."""
        with TemporaryDirectory(prefix="leichtbau-") as folder:
            copy = Path(folder) / "list"
            told = self._call((f"-ls -1a {_quoted(self.folder)}", f"-get {self._at(NOTED)} {_quoted(str(copy))}"))
            if copy.is_file():
                return read_listing(copy.read_bytes())
        names = {line.rpartition("/")[2].strip() for line in told.splitlines() if not line.startswith("sftp> ")}
        check_ours(names, self.shown)
        return {}

    def carry_out(self, steps: Steps) -> None:
        """In this order."""
        with TemporaryDirectory(prefix="leichtbau-") as folder:
            noted = Path(folder) / "list"
            noted.write_bytes(steps.noted)
            self._call(tuple(self._commands(steps, noted)))

    def _commands(self, steps: Steps, noted: Path) -> Iterator[str]:
        above = Path(self.folder)
        for path in (*reversed(above.parents), above):
            if path.name:
                yield f"-mkdir {_quoted(str(path))}"
        yield from self._put(NOTED, noted)
        for name in steps.folders:
            yield f"-mkdir {self._at(name)}"
        for name, part in steps.brought.items():
            yield from self._put(name, part.origin)
        for name in steps.gone:
            yield f"-rm {self._at(name)}"
        for name in steps.gone_folders:
            yield f"-rmdir {self._at(name)}"

    def _put(self, path: str, origin: Path) -> Iterator[str]:
        yield f"put {_quoted(str(origin.absolute()))} {self._at(path + FRESH)}"
        yield f"rename {self._at(path + FRESH)} {self._at(path)}"

    def _at(self, path: str) -> str:
        return _quoted(f"{self.folder}/{path}")

    def _call(self, commands: tuple[str, ...]) -> str:
        asks = ["-oBatchMode=no"] if sys.stderr.isatty() else []  # somebody is there who knows the password
        ports = ["-P", str(self.port)] if self.port else []
        told = "".join(f"{command}\n" for command in commands).encode()
        code, said, complaint = call("sftp", [*asks, "-b", "-", *ports, "--", self.host], self.shown, told)
        if code:
            raise refused(self.shown, complaint)
        return said.decode("utf-8", "replace")


def _quoted(path: str) -> str:
    """For sftp's own command line, which takes nothing within quotes for a pattern."""
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
