"""Web space behind SFTP: the program sftp carries out portions of steps, one connection each."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ssg.publish.plain import FRESH, NOTED, PARTLY, Steps, check_arrived, check_ours
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
        """In this order. Nothing gets its name before it was read back: the protocol itself knows no digests."""
        with TemporaryDirectory(prefix="leichtbau-") as folder:
            noted = Path(folder) / "list"
            noted.write_bytes(steps.noted)
            read_back = {path: Path(folder) / str(number) for number, path in enumerate(steps.brought)}
            first, then = tuple(self._sending(steps, noted, read_back)), tuple(self._naming(steps))
            if read_back:
                self._call(first)
                check_arrived(steps, read_back, self.shown)
                self._call(then)
            else:
                self._call((*first, *then))

    def _sending(self, steps: Steps, noted: Path, read_back: Mapping[str, Path]) -> Iterator[str]:
        above = Path(self.folder)
        for path in (*reversed(above.parents), above):
            if path.name:
                yield f"-mkdir {_quoted(str(path))}"
        yield self._put(NOTED, noted)
        yield self._name(NOTED)
        for name in steps.folders:
            yield f"-mkdir {self._at(name)}"
        for name, part in steps.brought.items():
            yield self._put(name, part.origin)
        for name, copy in read_back.items():
            yield f"get {self._at(name + FRESH)} {_quoted(str(copy))}"

    def _naming(self, steps: Steps) -> Iterator[str]:
        for name in steps.brought:
            yield self._name(name)
        for name in steps.gone:
            yield f"-rm {self._at(name)}"
        for name in steps.gone_folders:
            yield f"-rmdir {self._at(name)}"

    def _put(self, path: str, origin: Path) -> str:
        return f"put {_quoted(str(origin.absolute()))} {self._at(path + FRESH)}"

    def _name(self, path: str) -> str:
        return f"rename {self._at(path + FRESH)} {self._at(path)}"

    def _at(self, path: str) -> str:
        return _quoted(f"{self.folder}/{path}")

    def _call(self, commands: tuple[str, ...]) -> str:
        asks = ["-oBatchMode=no"] if sys.stderr.isatty() else []  # somebody is there who knows the password
        ports = ["-P", str(self.port)] if self.port else []
        told = "".join(f"{command}\n" for command in commands).encode()
        code, said, complaint = call("sftp", [*asks, "-b", "-", *ports, "--", self.host], self.shown, told)
        if code:
            raise refused(self.shown, complaint, PARTLY)
        return said.decode("utf-8", "replace")


def _quoted(path: str) -> str:
    """For sftp's own command line, which takes nothing within quotes for a pattern."""
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"') + '"'
