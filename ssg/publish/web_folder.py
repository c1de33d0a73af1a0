"""Web space that is mounted here, such as a drive of the network."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ssg.diagnostic import printable
from ssg.publish.plain import FRESH, NOTED, PARTLY, Steps, check_arrived, check_ours
from ssg.publish.release import Listing, read_listing
from ssg.write.disk import FOLDER_MODE, flush, telling, write_new


@dataclass(frozen=True)
class WebFolder:
    """A WebSpace in a folder of this machine."""

    target: Path

    @property
    def shown(self) -> str:
        """As its user writes it."""
        return printable(str(self.target), 300)

    def noted(self) -> Listing:
        """The list there; empty where nothing is."""
        with telling(self.target):
            try:
                return read_listing((self.target / NOTED).read_bytes())
            except FileNotFoundError:
                check_ours({path.name for path in self.target.iterdir()} if self.target.exists() else (), self.shown)
                return {}

    def carry_out(self, steps: Steps) -> None:
        """In this order."""
        with telling(self.target, PARTLY):
            self.target.mkdir(FOLDER_MODE, parents=True, exist_ok=True)
            self._lay(NOTED, steps.noted).replace(self.target / NOTED)
            for path in steps.folders:
                (self.target / path).mkdir(FOLDER_MODE, exist_ok=True)
            fresh = {path: self._lay(path, part.origin.read_bytes()) for path, part in steps.brought.items()}
            flush([*fresh.values()], [])
            check_arrived(steps, fresh, self.shown)
            for path, file in fresh.items():
                file.replace(self.target / path)
            for path in steps.gone:
                (self.target / path).unlink(missing_ok=True)
            for path in steps.gone_folders:
                with suppress(OSError):  # somebody put more into it
                    (self.target / path).rmdir()

    def _lay(self, path: str, octets: bytes) -> Path:
        fresh = self.target / f"{path}{FRESH}"
        fresh.unlink(missing_ok=True)
        write_new(fresh, octets)
        return fresh
