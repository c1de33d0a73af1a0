"""Whether publishing survives every fault: `python -m benchmarks.faults_of_publishing [--most N]`.

A small site is published into a folder, as releases and as a plain copy, in a process of which the n-th call that
touches files ends it or fails, once or from then on. Each time, all pages must be of one release (in a plain copy: have
all that they ask for). A run that ends with 0 must show the new one; any other the old one, and it must have said so
in a sentence. The next run must show the new one and leave nothing behind.

Needs Linux, glibc and a C compiler.
"""

import argparse
import ctypes
import errno
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from benchmarks.faulty_build import KILL, LASTING, NOTHING, ONCE, TORN, Ended, Fault, library
from ssg.cli import main as program
from ssg.project import ROOT
from tests.publish.sample import made, style

FAULTS = {
    "kill": Fault(KILL),
    "torn": Fault(TORN),
    "EIO": Fault(ONCE, errno.EIO),
    "ENOSPC": Fault(LASTING, errno.ENOSPC),
    "EACCES": Fault(ONCE, errno.EACCES),
    "EROFS": Fault(LASTING, errno.EROFS),
    "EMFILE": Fault(LASTING, errno.EMFILE),
    "ENFILE": Fault(LASTING, errno.ENFILE),
}
WAYS = {"releases": (), "plain": ("--plain",)}
_KILLED = -9
_FAULT_OF_OURS = 3


@dataclass(frozen=True)
class Bench:
    """The place: `before` holds two releases of the target, `www` is what each run changes."""

    folder: Path
    more: tuple[str, ...]
    calls: ctypes.CDLL

    def renew(self) -> None:
        """Make the target what it was before."""
        shutil.rmtree(self.folder / "www", ignore_errors=True)
        subprocess.run(["cp", "-al", "before", "www"], cwd=self.folder, check=True)  # noqa: S607 - every system has it

    def publish(self, fault: Fault, at: int) -> Ended:
        """Publish in a child process; the fault happens `at` that call."""
        said, aside = self.folder / "said", self.folder / "aside"
        child = os.fork()
        if not child:
            self._run(said, aside, fault, at)
        _, status = os.waitpid(child, 0)
        return Ended(os.waitstatus_to_exitcode(status), said.read_text("utf-8"), aside.read_text("utf-8"))

    def _run(self, said: Path, aside: Path, fault: Fault, at: int) -> NoReturn:
        for number, place in ((1, said), (2, aside)):
            os.dup2(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
        os.chdir(self.folder)
        self.calls.fault_arm(at, fault.way, fault.code)
        code = program(["publish", "www", "--site", "site", *self.more])
        self.calls.fault_disarm()
        if fault.way == NOTHING:
            (self.folder / "calls").write_text(str(self.calls.fault_calls()), "utf-8")
        os._exit(code)

    def wrong(self, ended: Ended) -> Iterator[str]:
        """What does not hold after a run with a fault, and after the next one."""
        numbers = set(self._numbers())
        if not numbers <= {2, 3} or (len(numbers) > 1 and not self.more):
            yield f"readers see {numbers}"
        if ended.code == 0 and numbers != {3}:
            yield f"ended well with {numbers}"
        if ended.code not in {0, _KILLED}:
            if numbers != {2} and not self.more:
                yield f"ended with {ended.code} and {numbers}"
            if not ended.aside.strip() or "Traceback" in ended.aside or ended.code == _FAULT_OF_OURS:
                yield f"said {ended.aside!r}"
        again = self.publish(Fault(NOTHING), 0)
        if again.code or set(self._numbers()) != {3}:
            yield f"the next run: {again.code} {again.aside!r}"
        yield from (f"left {name}" for name in self._litter())

    def _numbers(self) -> Iterator[int]:
        shown = self.folder / "www" / ("" if self.more else "current")
        for page in ("index.html", "a/index.html"):
            number = int((shown / page).read_text("utf-8")[9:10])
            if not (shown / style(number)[0]).is_file():
                yield -number
            yield number

    def _litter(self) -> Iterator[str]:
        www = self.folder / "www"
        if self.more:
            there = {path.relative_to(www).as_posix() for path in www.rglob("*") if path.is_file()}
            site = {path.relative_to(self.folder / "site").as_posix() for path in (self.folder / "site").rglob("*.*")}
            yield from there - site - {".leichtbau.sha256"}
        else:
            yield from (path.name for path in (www / "releases").iterdir() if path.name.endswith((".part", ".new")))
            yield from (path.name for path in www.iterdir() if path.name not in {"current", "releases"})


def main() -> int:
    """Every fault at every call, or at so many of them; the exit code says whether all was well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=10**6, help="so many calls of each run at most")
    most = parser.parse_args().most
    if "LD_PRELOAD" not in os.environ:
        with tempfile.TemporaryDirectory() as folder:
            surroundings = {**os.environ, "LD_PRELOAD": str(library(Path(folder)))}
            again = [sys.executable, "-m", "benchmarks.faults_of_publishing", *sys.argv[1:]]
            return subprocess.run(again, env=surroundings, cwd=ROOT, check=False).returncode
    return max(_sweep(name, most) for name in WAYS)


def _load(bench: Bench) -> None:
    """Publish once in this process: calls are about files of the site then, and not of the program."""
    bench.renew()
    os.chdir(bench.folder)
    with redirect_stdout(io.StringIO()):
        program(["publish", "www", "--site", "site", *bench.more])


def _sweep(name: str, most: int) -> int:
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), WAYS[name], ctypes.CDLL(None))
        for number in (1, 2, 3):
            made(bench.folder / "site", number)
            bench.renew() if (bench.folder / "before").exists() else (bench.folder / "before").mkdir()
            if number < 3:  # noqa: PLR2004 - the third is what runs with faults publish
                bench.renew()
                bench.publish(Fault(NOTHING), 0)
                shutil.rmtree(bench.folder / "before")
                (bench.folder / "www").rename(bench.folder / "before")
        _load(bench)
        bench.renew()
        bench.publish(Fault(NOTHING), 0)
        calls = int((bench.folder / "calls").read_text("utf-8"))
        for fault in FAULTS.values():
            for at in range(1, calls + 1, max(1, calls // most)):
                bench.renew()
                ended = bench.publish(fault, at)
                tally["tried"] += 1
                tally[f"ended with {ended.code}"] += 1
                for what in bench.wrong(ended):
                    tally["wrong"] += 1
                    print(name, fault, at, what)
    print(name, f"{calls} calls", dict(tally))
    return int(tally["wrong"] > 0)


if __name__ == "__main__":
    raise SystemExit(main())
