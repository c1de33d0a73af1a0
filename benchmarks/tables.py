"""Medians as a table for the terminal or for Markdown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median

from benchmarks.contestants import OURS
from benchmarks.processes import Cost
from benchmarks.scenarios import Scenario

Costs = Mapping[tuple[str, str], Sequence[Cost]]
"""By scenario and contestant, one of each round."""
_MEGA = 1_000_000
MEASURES: Mapping[str, Callable[[Cost], float]] = {
    "wall, s": lambda cost: cost.wall,
    "CPU, s": lambda cost: cost.cpu,
    "peak memory, MB": lambda cost: cost.memory / _MEGA,
}
Row = tuple[str, ...]


def median_of(costs: Sequence[Cost], measure: str) -> float:
    """The median of all rounds."""
    return median(MEASURES[measure](cost) for cost in costs)


def rows(costs: Costs, scenarios: Sequence[Scenario], names: Sequence[str], measure: str) -> Iterator[Row]:
    """Our figure, and that of each peer with how much of it ours is."""
    yield (measure, *(name if name == OURS else f"{name} (ours / it)" for name in names))
    for scenario in scenarios:
        own = median_of(costs[scenario.name, OURS], measure)
        yield (scenario.title, *(_cell(costs, scenario, name, measure, own) for name in names))


def _cell(costs: Costs, scenario: Scenario, name: str, measure: str, own: float) -> str:
    if name == OURS:
        return _figure(own)
    theirs = costs.get((scenario.compared_with or scenario.name, name))
    if not theirs:
        return ""
    figure = median_of(theirs, measure)
    return f"{_figure(figure)} ({own / figure:.2f})"


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.2f}"  # noqa: PLR2004 - three digits say enough


def plain(table: Sequence[Row]) -> str:
    """Columns one below the other."""
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "\n".join(
        "  ".join((row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:]))).rstrip() for row in table
    )


def markdown(table: Sequence[Row]) -> str:
    """A table of Markdown."""
    head, *body = (f"| {' | '.join(row)} |" for row in table)
    return "\n".join((head, f"|{'---|' * len(table[0])}", *body))
