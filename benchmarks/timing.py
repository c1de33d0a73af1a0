"""What single steps of one process take, as medians of several rounds."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from ssg.memory_search import search_seldom


@dataclass(frozen=True)
class Took:
    """Seconds on the wall and of processors."""

    wall: float
    cpu: float


Measured = Callable[[int, int], Iterator[tuple[str, list[Took]]]]
"""For so many entries and rounds, the title of each step and what it took in every round."""


def print_medians(measured: Measured, described: str | None, rounds: int, note: str = "") -> int:
    """Measure what the command line asks for, `rounds` if it says no number, and print it."""
    parser = argparse.ArgumentParser(description=described)
    parser.add_argument("--entries", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=rounds, metavar="N")
    args = parser.parse_args()
    search_seldom()
    print(f"{args.entries:,} entries; medians of {args.rounds}{note}")
    print(f"{'':50} {'wall, ms':>10} {'CPU, ms':>10}")
    for title, took in measured(args.entries, args.rounds):
        wall, cpu = (1000 * median(getattr(each, name) for each in took) for name in ("wall", "cpu"))
        print(f"{title:50} {wall:10.0f} {cpu:10.0f}", flush=True)
    return 0
