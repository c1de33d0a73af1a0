"""Whether builds survive every fault: `python -m benchmarks.faults [--most N] [--faults NAME …] [--situations …]`.

A small site is built in a process of which the n-th call that touches files ends it (`kill`, or `torn` in the midst
of a write) or fails, once or from then on. Each time, the site must be the whole old or the whole new one; a run that
ends with 0 must have made the new one, any other must have left the old one and said so in a sentence; and the next
build must make the new one and leave nothing behind. In one situation the spare follows a small change, too
(`follows`). Where the system cannot swap two folders at once (`renames`),
a killed run may leave no site until the next command brings it back. Without `--most`, each call takes its turn.

Needs Linux, glibc and a C compiler: the calls are those of the C library, so those of SQLite are among them.
"""

import argparse
import errno
import os
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.faulty_build import KILL, LASTING, ONCE, TORN, Bench, Ended, Fault, library
from ssg.project import ROOT
from tests.edits import CONTENT

CHANGED = {
    **{path: text for path, text in CONTENT.items() if path != "kreis/aufrufe/geld.md"},
    "kreis/kontakte/amt.md": "---\ntitel: Neues Amt\namt: Neues Amt\n---\nNeuer Text.\n",
    "kreis/begriffe/zug.md": "---\ntitel: Zug\n---\nZüge fahren wieder.\n",
    "kreis/seiten/neu.md": "---\ntitel: Neu\n---\nEine neue Seite.\n",
}

_WRITING = frozenset({"create", "write", "mkdir", "rename", "exchange", "link", "truncate"})
_CHANGING = _WRITING | {"unlink", "rmdir", "chmod"}
_NAMING = _CHANGING - {"write", "truncate"} | {"open", "stat", "scandir"}
_OPENING = frozenset({"open", "create", "scandir"})

FAULTS = {
    "kill": Fault(KILL, 0, _CHANGING | {"fsync", "close", "lock"}),  # between others, nothing changes
    "torn": Fault(TORN, 0, frozenset({"write"})),
    "EIO": Fault(ONCE, errno.EIO),
    "ENOSPC": Fault(LASTING, errno.ENOSPC, _WRITING | {"fsync", "close"}),
    "EDQUOT": Fault(ONCE, errno.EDQUOT, _WRITING | {"fsync", "close"}),
    "EACCES": Fault(ONCE, errno.EACCES, _NAMING),
    "EROFS": Fault(LASTING, errno.EROFS, _CHANGING - {"write"}),
    "EMFILE": Fault(ONCE, errno.EMFILE, _OPENING),
    "ENFILE": Fault(LASTING, errno.ENFILE, _OPENING),
    "dies": Fault(LASTING, errno.EIO),
}
SITUATIONS: Mapping[str, tuple[str, ...]] = {
    "first": (),
    "edit": (),
    "no-cache": ("--no-cache",),
    "lost": (),
    "status": ("--status", "stand"),
    "renames": (),
    "follows": (),
}
"""What a run with a fault finds, and its options."""


@dataclass
class Tally:
    """What was tried, how runs ended, and what did not hold."""

    tried: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def sweep(bench: Bench, situation: str, name: str, most: int | None) -> Tally:
    """Let each call that the fault can happen to have its turn, or at `most` so many of them."""
    fault, more, tally = FAULTS[name], SITUATIONS[situation], Tally()
    bench.swap_at_once(can=situation != "renames")
    bench.follow_at_once(does=situation == "follows")
    wanted = [_made(bench, texts) for texts in (CONTENT, CHANGED)]
    _prepare(bench, situation, 0)
    bench.hold(CHANGED)
    calls = bench.calls(*more)
    turns = [number for number, call in enumerate(calls, 1) if not fault.calls or call in fault.calls]
    every = max(1, len(turns) // (most or len(turns) or 1))
    for turn, at in enumerate(turns[every // 2 :: every]):
        _prepare(bench, situation, turn)
        before, new = bench.site, wanted[(turn + 1) % 2]
        bench.hold((CHANGED, CONTENT)[turn % 2])
        ended = bench.build(*more, fault=fault, at=at)
        if situation == "renames" and ended.code < 0:
            bench.bring_back()
        found = [*_judged(bench, ended, before, new), *_mended(bench, more, new)]
        tally.tried += 1
        tally.ends["new" if ended.code == 0 else "killed" if ended.code < 0 else "refused"] += 1
        tally.failures += [f"{situation}, {name} at call {at} ({calls[at - 1]}): {each}" for each in found]
    return tally


def _made(bench: Bench, texts: Mapping[str, str]) -> str:
    """The site that a build from nothing makes."""
    bench.forget()
    bench.hold(texts)
    bench.build()
    return bench.site


def _prepare(bench: Bench, situation: str, turn: int) -> None:
    """What the run finds; old and new texts take turns."""
    bench.hold((CONTENT, CHANGED)[turn % 2])
    if situation == "first":
        bench.forget()
        return
    bench.build(*SITUATIONS[situation])
    if situation == "lost":
        bench.lose("nachbar")


def _judged(bench: Bench, ended: Ended, before: str, new: str) -> Iterator[str]:
    """What does not hold after the run that met the fault."""
    site = bench.site
    if site not in {before, new}:
        yield "the site is a mixture"
    elif ended.code == 0 and site != new:
        yield "it ended with 0 and did not publish"
    elif ended.code > 0 and site != before:
        yield f"it ended with {ended.code} and changed the site"
    elif ended.code >= 0 and not ended.aside and bench.status not in {None, bench.tree}:
        yield "the status tells of another site"
    if ended.code > 0:
        yield from _said(ended)
    elif ended.code < 0 and ended.code != -signal.SIGKILL:
        yield f"it ended with {ended.code}"


def _said(ended: Ended) -> Iterator[str]:
    whole = ended.said + ended.aside
    if ended.code not in {1, 2}:
        yield f"it ended with {ended.code}: {ended.aside[:300]!r}"
    if "Traceback" in whole or "Errno" in whole or not whole.strip():
        yield f"no sentence: {whole[:300]!r}"


def _mended(bench: Bench, more: Sequence[str], new: str) -> Iterator[str]:
    """What does not hold after the next build."""
    ended = bench.build(*more)
    if ended.code:
        yield f"the next build ended with {ended.code}: {ended.aside[:300]!r}"
    elif bench.site != new:
        yield "the next build made another site"
    elif bench.status not in {None, bench.tree}:
        yield "the next build's status tells of another site"
    elif litter := bench.litter():
        yield f"left behind: {', '.join(litter)}"


def main(arguments: Sequence[str]) -> int:
    """Sweep, and print what was tried and what did not hold."""
    args = _arguments(arguments)
    if "LD_PRELOAD" not in os.environ:
        return _preloaded(arguments)
    del os.environ["LD_PRELOAD"]
    total = Tally()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), CONTENT)
        for situation in args.situations:
            for name in args.faults:
                tally = sweep(bench, situation, name, args.most)
                total.tried += tally.tried
                total.ends += tally.ends
                total.failures += tally.failures
                ends = ", ".join(f"{count} {end}" for end, count in sorted(tally.ends.items()))
                print("\n".join((f"{situation}, {name}: {tally.tried} ({ends})", *tally.failures)), flush=True)
    print(f"{total.tried} faults, {len(total.failures)} not survived; {dict(total.ends)}")
    return 1 if total.failures else 0


def _preloaded(arguments: Sequence[str]) -> int:
    """The same program, through whose C part all calls go."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "LD_PRELOAD": str(library(Path(folder)))}
        command = [sys.executable, "-m", "benchmarks.faults", *arguments]
        return subprocess.run(command, env=environment, check=False, cwd=ROOT).returncode


def _arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, metavar="N", help="try no more than about N calls each")
    parser.add_argument("--faults", nargs="+", default=list(FAULTS), choices=list(FAULTS), metavar="NAME")
    parser.add_argument("--situations", nargs="+", default=list(SITUATIONS), choices=list(SITUATIONS), metavar="NAME")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
