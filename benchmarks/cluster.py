"""How long a portal takes on several machines: `python -m benchmarks.cluster [--write]`.

What one page and one task cost is weighed at two sizes, and straight lines through both foretell all others. Then
clusters of processes on this machine build other sizes, and what they took is printed beside what was foretold: both
should differ by 20 % at most. That needs a machine that does nothing else. `--write` renews docs/skalierung.md.
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
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from time import perf_counter, sleep
from unittest.mock import patch

from distributed import LocalCluster  # noqa: TID251 - the other end of what ssg/cluster.py reaches

from benchmarks.county import write_project
from benchmarks.model import Model, Weighed, model_of, told, weight
from benchmarks.processes import run
from ssg.cluster import Cluster
from ssg.crew import BATCH
from ssg.project import ROOT

ENTRIES = 100
"""Of one site: those of a small county."""
WEIGHED = (1, 3)
CHECKED = ((1, 1), (2, 1), (2, 2), (4, 2))
"""Sites and workers; the first tells how long it takes to join a cluster."""
SITES = (22, 400, 10_000)
WORKERS = (1, 8, 64)
PAGE = ROOT / "docs" / "skalierung.md"
_PLACE = re.compile(r"(?<=<!-- cluster -->\n```text\n).*?(?=```)", re.DOTALL)
_TRIALS = 100 * BATCH
_REST = 4
_TASKS = ("ssg.audit", "ssg.check", "ssg.compare", "ssg.gist", "ssg.render", "ssg.search")
Tasks = Mapping[str, Sequence[float]]


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
        small, large = (_weighed(folder, sites) for sites in WEIGHED)
        yield from _costs(large)
        model = model_of(_total(small), _total(large), _per_batch(), _imports())
        yield from _lines(model)
        yield from _checks(folder, model, rounds)
        yield from _prospect(replace(model, joining=0.0), large[0] / WEIGHED[-1])


Costs = tuple[int, float, float, int, Tasks]
"""Pages, seconds of CPU and of writing, memory, and what each task took."""


def _weighed(folder: Path, sites: int) -> Costs:
    _write(folder, sites)
    cost = run(["env", f"PYTHONPATH={ROOT}", sys.executable, "-m", "benchmarks.weighing", str(folder)], folder)
    found = json.loads((folder / "said.txt").read_text(encoding="utf-8"))
    return found["pages"], found["seconds"], found["writing"], cost.memory, found["tasks"]


def _write(folder: Path, sites: int) -> None:
    with patch("benchmarks.county.COUNTY_SIZE", ENTRIES):
        write_project(folder, sites * ENTRIES)
    shutil.rmtree(folder / "site", ignore_errors=True)


def _total(costs: Costs) -> Weighed:
    pages, seconds, writing, memory, tasks = costs
    sums: dict[int, float] = defaultdict(float)
    for figures in tasks.values():
        for column, figure in enumerate(figures):
            sums[column] += figure
    _, batches, work, transfer, octets = (sums[column] for column in range(5))
    return Weighed(pages, seconds - work - transfer, writing, work, transfer, round(octets), round(batches), memory)


def _costs(costs: Costs) -> Iterator[str]:
    pages, _, _, _, tasks = costs
    yield f"{'task':14}{'units a page':>14}{'ms a unit':>12}{'kB a unit':>12}{'ms to send it':>15}"
    for name, (units, _, work, transfer, octets) in sorted(tasks.items()):
        there, cost = f"{units / pages:14.2f}{1e3 * work / units:12.2f}", 1e3 * transfer / units
        yield f"{name:14}{there}{octets / units / 1e3:12.1f}{cost:15.3f}"


def _lines(model: Model) -> Iterator[str]:
    yield f"\n{'':34}{'fixed':>10}{'a page':>12}"
    parts = ("loading and linking", model.alone), ("tasks", model.work), ("sending", model.transfer)
    for title, line in (*parts, ("writing", model.writing)):
        yield f"{title:34}{line.fixed:8.2f} s{1e3 * line.per_page:9.2f} ms"
    yield f"{'octets on the way':34}{'':10}{model.octets.per_page / 1e3:9.0f} kB"
    yield f"{'memory of the program':34}{model.memory.fixed / 1e6:7.0f} MB{model.memory.per_page / 1e3:9.0f} kB"
    yield f"{'a batch through the scheduler':34}{1e3 * model.per_batch:7.1f} ms"


def _per_batch() -> float:
    with _cluster(1) as local:
        crew = Cluster(local.scheduler_address.removeprefix("tcp://"))
        took = []
        for _ in range(3):
            begun = perf_counter()
            list(crew.each(int, range(_TRIALS)))
            took.append(perf_counter() - begun)
        crew.close()
    return min(took) * BATCH / _TRIALS


def _checks(folder: Path, model: Model, rounds: int) -> Iterator[str]:
    """The same machine holds the program, the scheduler and all workers: they share its cores."""
    cores = os.cpu_count() or 1
    yield f"\n{'sites, pages, workers here':30}{'foretold':>10}{'measured':>12}{'differs by':>12}"
    joined = model
    for number, (sites, workers) in enumerate(CHECKED):
        _write(folder, sites)
        found = [_measured(folder, workers) for _ in range(rounds)]
        pages, wall, cpu = found[0].pages, min(each.wall for each in found), min(each.cpu for each in found)
        if not number:
            lacking = wall - model.seconds(pages, workers, cores), cpu - model.cpu(pages, workers)
            joined = replace(model, joining=max(0.0, lacking[0]), joining_cpu=max(0.0, lacking[1]))
            yield f"joining the cluster: {joined.joining:.2f} s, CPU {joined.joining_cpu:.2f} s"
            continue
        title = f"{sites}, {pages:,}, {workers}"
        yield _compared(title, joined.seconds(pages, workers, cores), wall)
        yield _compared(f"{title}: CPU", joined.cpu(pages, workers), cpu)
    yield f"load of the machine now {os.getloadavg()[0]:.1f}"


def _compared(title: str, foretold: float, measured: float) -> str:
    return f"{title:30}{foretold:8.2f} s{measured:10.2f} s{foretold / measured - 1:12.0%}"


@dataclass(frozen=True)
class _Took:
    pages: int
    wall: float
    cpu: float
    """Of the program and the workers, without what workers take that do nothing."""


def _measured(folder: Path, workers: int) -> _Took:
    """A build on a fresh cluster."""
    places = [f"--{name}={folder / name}" for name in ("content", "templates")]
    command = [sys.executable, str(ROOT / "build.py"), "build", *places, f"--output={folder / 'other'}", "--no-cache"]
    shutil.rmtree(folder / "other", ignore_errors=True)
    (starting, resting), before = _idle(workers), _cpu_of_children()
    with _cluster(workers) as local:
        address = local.scheduler_address.replace("tcp://", "dask://")
        begun = perf_counter()
        subprocess.run([*command, "--executor", address], check=True, capture_output=True)
        wall = perf_counter() - begun
    pages = sum(1 for _ in (folder / "other").rglob("*.html"))
    return _Took(pages, wall, _cpu_of_children() - before - starting - resting * wall)


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


def _imports() -> float:
    """CPU of a worker until it has all modules."""
    used = []
    for program in ("pass", f"import {', '.join(_TASKS)}"):
        before = _cpu_of_children()
        subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
        used.append(_cpu_of_children() - before)
    return used[1] - used[0]


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


def _prospect(model: Model, pages_per_site: float) -> Iterator[str]:
    yield f"\n{'sites':>8}{'pages':>12}{'memory':>10}{'octets':>10}" + "".join(
        f"{f'{workers} workers':>24}" for workers in WORKERS
    )
    for sites in SITES:
        pages = round(sites * pages_per_site)
        cells = (f"{told(model.seconds(pages, each))} ({model.slowest(pages, each)})" for each in WORKERS)
        yield (
            f"{sites:8,}{pages:12,}{weight(model.memory.at(pages)):>10}{weight(model.octets.at(pages)):>10}"
            + "".join(f"{cell:>24}" for cell in cells)
        )


if __name__ == "__main__":
    raise SystemExit(main())
