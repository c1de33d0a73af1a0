"""How long a portal takes on several machines: `python -m benchmarks.cluster [--write]`.

What one county costs is weighed with small and with large ones, and what the program does with few and with many. The
straight lines through these foretell all others. Then clusters of processes on this machine, and processes without a
cluster, build other sizes, and what they took is printed beside what was foretold: both should differ by 20 % at
most. That needs a machine that does nothing else. `--write` renews docs/skalierung.md.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from time import perf_counter, sleep
from unittest.mock import patch

from distributed import LocalCluster  # noqa: TID251 - the other end of what ssg/cluster.py reaches

from benchmarks.county import write_project
from benchmarks.model import Line, Model, Portal, Weighed, model_of, told, weight
from benchmarks.processes import run
from ssg.project import ROOT

SMALL, LARGE, MANY = (4, 50), (4, 150), (24, 150)
"""Sites that are weighed, and the entries of each."""
ENTRIES = 100
"""Of one site that is checked, unless it is said."""
CHECKED = ((4, ENTRIES, 1), (4, ENTRIES, 2), (8, ENTRIES, 1), (8, ENTRIES, 2), (2, 500, 2))
"""Sites, entries of each, and workers."""
HERE = ((8, ENTRIES, 2),)
"""The same without a cluster: the program is one of the workers."""
SITES = ((22, 500), (400, 500), (10_000, 100))
"""Counties of a state, those of Germany, and towns and municipalities."""
WORKERS = (1, 8, 64)
PAGE = ROOT / "docs" / "skalierung.md"
_PLACE = re.compile(r"(?<=<!-- cluster -->\n```text\n).*?(?=```)", re.DOTALL)
_REST = 4
_JOIN = "import sys; from ssg.cluster import Cluster; Cluster(sys.argv[1]).close()"


def main() -> int:
    """Weigh, foretell, check and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="put what is printed into docs/skalierung.md")
    parser.add_argument("--rounds", type=int, default=2, metavar="N", help="of each check, of which the fastest counts")
    args = parser.parse_args()
    lines = []
    for line in _report(args.rounds):
        print(line, flush=True)
        lines.append(line)
    if args.write:
        block = "\n".join((*lines, ""))
        PAGE.write_text(_PLACE.sub(lambda _: block, PAGE.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    return 0


def _report(rounds: int) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as name:
        folder = Path(name)
        small, large, many = (_weighed(folder, *each, rounds) for each in (SMALL, LARGE, MANY))
        kept_small, kept_large = (_weighed(folder, *each, rounds, "--keep") for each in (SMALL, LARGE))
        pages = Line.through((SMALL[1], small.portal.pages), (LARGE[1], large.portal.pages))
        model, here = model_of(small, large, many), model_of(kept_small, kept_large, many)
        yield from _lines(model, here)
        yield from _checks(folder, model, here, rounds)
        yield from _prospect(model, pages)


def _weighed(folder: Path, sites: int, entries: int, rounds: int, *more: str) -> Weighed:
    """The least that each part took: what else happens on the machine only adds."""
    _write(folder, sites, entries)
    found = []
    for _ in range(rounds):
        for name in ("cache", "site"):
            shutil.rmtree(folder / name, ignore_errors=True)
        run(["env", f"PYTHONPATH={ROOT}", sys.executable, "-m", "benchmarks.weighing", str(folder), *more], folder)
        found.append(json.loads((folder / "said.txt").read_text(encoding="utf-8")))
    least = {name: min(each[name] for each in found) for name in found[0]}
    portal = Portal(least.pop("sites"), entries, least.pop("pages") // sites)
    return Weighed(portal, **least)


def _write(folder: Path, sites: int, entries: int) -> None:
    with patch("benchmarks.county.COUNTY_SIZE", entries):
        write_project(folder, sites * entries)


def _lines(model: Model, here: Model) -> Iterator[str]:
    yield f"{'worker':34}{'fixed':>10}{'an entry':>12}"
    yield f"{'building a site':34}{model.site.fixed:8.2f} s{1e3 * model.site.each:9.2f} ms"
    yield f"{'the same, results kept':34}{here.site.fixed:8.2f} s{1e3 * here.site.each:9.2f} ms"
    yield f"{'beginning':34}{model.start:8.2f} s"
    yield f"{'memory':34}{model.memory_of_worker.fixed / 1e6:7.0f} MB{model.memory_of_worker.each / 1e3:9.1f} kB"
    yield f"\n{'program':34}{'fixed':>10}{'a page':>12}"
    parts = (
        ("reading files", model.taking),
        ("sending and getting", model.sending),
        ("unpacking and laying", model.laying),
        ("writing", model.writing),
        ("all else", model.alone),
    )
    for title, line in parts:
        yield f"{title:34}{line.fixed:8.2f} s{1e3 * line.each:9.3f} ms"
    yield f"{'memory':34}{model.memory.fixed / 1e6:7.0f} MB{model.memory.each / 1e3:9.1f} kB"
    yield f"{'octets on the way':34}{'':10}{model.octets.each / 1e3:9.1f} kB"


def _checks(folder: Path, model: Model, here: Model, rounds: int) -> Iterator[str]:
    """The same machine holds the program, the scheduler and all workers: they share its cores.

    Without a cluster, processes keep results for later builds.
    """
    wall, cpu = _joining()
    yield f"\n{'sites, pages, workers here':34}{'foretold':>10}{'measured':>12}{'differs by':>12}"
    yield f"{'joining the cluster':34}{'':12}{wall:10.2f} s"
    joined = replace(model, joining=wall, joining_cpu=cpu)
    for sites, entries, workers in CHECKED:
        _write(folder, sites, entries)
        yield from _compared("", joined, workers, [_on_cluster(folder, sites, entries, workers) for _ in range(rounds)])
    for sites, entries, workers in HERE:
        _write(folder, sites, entries)
        yield from _compared(
            " without", here, workers, [_on_machine(folder, sites, entries, workers) for _ in range(rounds)]
        )
    yield f"load of the machine now {os.getloadavg()[0]:.1f}"


@dataclass(frozen=True)
class _Took:
    portal: Portal
    wall: float
    cpu: float
    """Of the program and the workers, without what workers take that do nothing."""


def _compared(note: str, model: Model, workers: int, found: Sequence[_Took]) -> Iterator[str]:
    portal, cores = found[0].portal, os.cpu_count() or 1
    title = f"{portal.sites}, {portal.all_pages:,}, {workers}{note}"
    yield _line(title, model.seconds(portal, workers, cores), min(each.wall for each in found))
    if not note:  # processes of the program are nobody's children in the end, and not seen
        yield _line(f"{title}: CPU", model.cpu(portal, workers), min(each.cpu for each in found))


def _line(title: str, foretold: float, measured: float) -> str:
    return f"{title:34}{foretold:8.2f} s{measured:10.2f} s{foretold / measured - 1:12.0%}"


def _joining() -> tuple[float, float]:
    """Seconds until a program has found a cluster and left it, beside its own start: on the wall, and of CPU."""
    with _cluster(1) as local:
        address = local.scheduler_address.removeprefix("tcp://")
        found = []
        for program in ("pass", _JOIN):
            with _timed() as took:
                subprocess.run([sys.executable, "-c", program, address], cwd=ROOT, check=True)
            found.append(took)
    (wall, cpu), (with_wall, with_cpu) = found
    return with_wall - wall, with_cpu - cpu


def _on_cluster(folder: Path, sites: int, entries: int, workers: int) -> _Took:
    """A build on a fresh cluster."""
    (starting, resting), before = _idle(workers), _cpu_of_children()
    with _cluster(workers) as local:
        address = local.scheduler_address.replace("tcp://", "dask://")
        wall, _ = _built(folder, "--executor", address)
    cpu = _cpu_of_children() - before - starting - resting * wall
    return _Took(_portal(folder, sites, entries), wall, cpu)


def _on_machine(folder: Path, sites: int, entries: int, workers: int) -> _Took:
    """A build by processes."""
    wall, cpu = _built(folder, "--jobs", str(workers))
    return _Took(_portal(folder, sites, entries), wall, cpu)


def _built(folder: Path, *more: str) -> list[float]:
    for name in ("other", "kept"):
        shutil.rmtree(folder / name, ignore_errors=True)
    places = {"content": "content", "templates": "templates", "output": "other", "cache": "kept"}
    options = (f"--{option}={folder / name}" for option, name in places.items())
    with _timed() as took:
        subprocess.run(
            [sys.executable, str(ROOT / "build.py"), "build", *options, *more], check=True, capture_output=True
        )
    return took


def _portal(folder: Path, sites: int, entries: int) -> Portal:
    return Portal(sites, entries, sum(1 for _ in (folder / "other").rglob("*.html")) // sites)


@contextmanager
def _timed() -> Iterator[list[float]]:
    """Seconds on the wall, and of CPU of all that has ended."""
    took: list[float] = []
    begun, before = perf_counter(), _cpu_of_children()
    yield took
    took += [perf_counter() - begun, _cpu_of_children() - before]


@cache
def _idle(workers: int) -> tuple[float, float]:
    """CPU of workers that start and end, and for each second that they live."""
    found = []
    for lasting in (0, _REST):
        before = _cpu_of_children()
        with _cluster(workers):
            sleep(lasting)
        found.append(_cpu_of_children() - before)
    return found[0], max(0.0, found[1] - found[0]) / _REST


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _cluster(workers: int) -> LocalCluster:
    here = "127.0.0.1:0"
    return LocalCluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        scheduler_port=0,
        dashboard_address=here,
        worker_dashboard_address=here,
    )


def _prospect(model: Model, pages: Line) -> Iterator[str]:
    heads = "".join(f"{f'{workers} workers':>20}" for workers in WORKERS)
    yield f"\n{'sites':>7}{'pages':>12}{'program':>9}{'a worker':>10}{'octets':>8}{heads}"
    for sites, entries in SITES:
        portal = Portal(sites, entries, round(pages.at(entries)))
        cells = (f"{told(model.seconds(portal, each))} ({model.slowest(portal, each)})" for each in WORKERS)
        held, worker = weight(model.held(portal, WORKERS[-1])), weight(model.memory_of_worker.at(portal.entries))
        octets = weight(model.octets.at(portal.all_pages))
        yield f"{sites:7,}{portal.all_pages:12,}{held:>9}{worker:>10}{octets:>8}" + "".join(
            f"{cell:>20}" for cell in cells
        )


if __name__ == "__main__":
    raise SystemExit(main())
