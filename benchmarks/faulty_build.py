"""A place with a small site, which is built again and again in processes whose calls of the system can fail."""

import ctypes
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

from ssg import cache as results
from ssg import footprint, write
from ssg.cli import main as program
from ssg.console import last_build
from ssg.console.missing_site import bring_back
from ssg.project import ROOT
from tests.small_county import write_tree

SOURCE = Path(__file__).with_name("faulty_calls.c")
NOTHING, KILL, ONCE, LASTING, TORN = range(5)
"""What the n-th call does, as the C part counts it."""

_OPTIONS = ("--today", "2019-01-01", "--jobs", "1", "--templates", str(ROOT / "templates"))
_LARGE = write.MANY_NEW
_OURS = {"content", "site", ".site.leichtbau", ".cache", "tmp", "stand"}
_STATE = {"lock", "manifest.json", "spare"}
_KEPT = re.compile(r"[a-z-]+-[0-9]+(\.sqlite)?")
"""What is remembered has the number of its layout in its name."""


@dataclass(frozen=True)
class Fault:
    """What happens, and which calls it can happen to; to every one if none is named."""

    way: int
    code: int = 0
    calls: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Ended:
    """How a run ended: its exit code, or the signal as a negative number, and what it said."""

    code: int
    said: str
    aside: str


class Bench:
    """The place. What builds load is loaded here first, so that their calls are about files of the site."""

    def __init__(self, folder: Path, texts: Mapping[str, str]) -> None:
        self._folder = folder
        self._calls = ctypes.CDLL(None)
        self._calls.fault_name.restype = ctypes.c_char_p
        self._held: Mapping[str, str] = {}
        (folder / "tmp").mkdir()
        os.environ["TMPDIR"], tempfile.tempdir = str(folder / "tmp"), None
        self.hold(texts)
        _forget_the_program()
        for more in ((), ("--no-cache",), ("--status", "stand")):
            with redirect_stdout(io.StringIO()) as said:
                if _build(folder, more):
                    sys.exit(said.getvalue())
        self.forget()

    @property
    def site(self) -> str:
        """A digest of every path of the site with its permissions and octets; "" where there is no site."""
        folder, told = self._folder / "site", sha256()
        if not folder.is_dir():
            return ""
        for path in sorted(folder.rglob("*")):
            octets = path.read_bytes() if path.is_file() else b"folder"
            told.update(f"{path.relative_to(folder)} {path.stat().st_mode:o} {len(octets)}\n".encode() + octets)
        return told.hexdigest()

    @property
    def tree(self) -> str | None:
        """What the manifest calls the site; None where there is none."""
        return _named_tree(self._folder / ".site.leichtbau/manifest.json")

    @property
    def status(self) -> str | None:
        """What the editors' status calls it; None where there is none."""
        return _named_tree(self._folder / "stand/status.json")

    def hold(self, files: Mapping[str, str]) -> None:
        """Make the content folder hold `files`; what stays is not touched."""
        content = self._folder / "content"
        for path in self._held.keys() - files.keys():
            (content / path).unlink()
        write_tree(content, {path: text for path, text in files.items() if text != self._held.get(path)})
        self._held = files

    def build(self, *more: str, fault: Fault | None = None, at: int = 0) -> Ended:
        """Build in a child process; the fault happens `at` that call."""
        said, aside = self._folder / "tmp/said", self._folder / "tmp/aside"
        sys.stdout.flush()
        child = os.fork()
        if not child:
            self._run(said, aside, more, fault or Fault(NOTHING), at)
        _, status = os.waitpid(child, 0)
        ended = Ended(os.waitstatus_to_exitcode(status), said.read_text("utf-8"), aside.read_text("utf-8"))
        said.unlink()
        aside.unlink()
        return ended

    def calls(self, *more: str) -> list[str]:
        """What a build asks of the system, in this order."""
        self.build(*more)
        return (self._folder / "tmp/calls").read_text("utf-8").split()

    def swap_at_once(self, *, can: bool) -> None:
        """Whether the system can exchange two folders in one call, as network drives cannot."""
        self._calls.fault_swaps(int(can))

    def follow_at_once(self, *, does: bool) -> None:
        """Whether the spare is brought up to date after each change, not only after large ones."""
        write.MANY_NEW = 1 if does else _LARGE

    def bring_back(self) -> None:
        """What every command does before anything else."""
        bring_back(self._folder / "site")

    def lose(self, name: str) -> None:
        """Remove what is published there."""
        shutil.rmtree(self._folder / "site" / name)

    def forget(self) -> None:
        """Remove all that builds made."""
        for name in ("site", ".site.leichtbau", ".cache", "stand"):
            shutil.rmtree(self._folder / name, ignore_errors=True)

    def litter(self) -> list[str]:
        """Files that no build should leave."""
        folder = self._folder
        found = [path for path in folder.iterdir() if path.name not in _OURS]
        found += [path for path in (folder / "tmp").iterdir() if path.name != "calls"]
        found += (folder / "stand").glob(".*")
        kept = [path for path in (folder / ".cache").rglob("*") if path.is_file()]
        kept += [path for path in (folder / ".site.leichtbau").glob("*") if path.name not in _STATE]
        found += [path for path in kept if not _KEPT.fullmatch(path.name)]
        return [str(path.relative_to(folder)) for path in found]

    def _run(self, said: Path, aside: Path, more: Sequence[str], fault: Fault, at: int) -> NoReturn:
        """The child, which ends here."""
        for number, place in ((1, said), (2, aside)):
            os.dup2(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
        self._calls.fault_arm(at, fault.way, fault.code)
        code = _build(self._folder, more)
        self._calls.fault_disarm()
        if fault.way == NOTHING:
            names = (self._calls.fault_name(number + 1).decode() for number in range(self._calls.fault_calls()))
            (self._folder / "tmp/calls").write_text(" ".join(names), "utf-8")
        os._exit(code)


def library(folder: Path) -> Path:
    """The C part, compiled."""
    made = folder / "faulty_calls.so"
    subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", str(made), str(SOURCE), "-ldl"], check=True)  # noqa: S607 - whichever the machine has
    return made


def _named_tree(file: Path) -> str | None:
    try:
        tree: str | None = json.loads(file.read_bytes())["tree"]
    except FileNotFoundError:
        return None
    return tree


def _build(folder: Path, more: Sequence[str]) -> int:
    os.chdir(folder)
    return program(["build", *_OPTIONS, *more])


def _forget_the_program() -> None:
    """Let builds not look at each file of the program, and hold files of this very moment for settled."""
    engine = results.engine_digest()
    results.engine_digest = lambda: engine
    last_build._PROGRAM = SOURCE  # noqa: SLF001 - else, nine of ten calls would be about it
    footprint.CALM = 0
