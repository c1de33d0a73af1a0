"""One build in this process, with the cost of each of its tasks: `python -m benchmarks.weighing FOLDER` prints JSON.

Every batch goes through what it would go through on its way to a worker and back.
"""

import argparse
import json
import pickle
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from ssg.crew import BATCH, Crew
from ssg.pipeline import build
from ssg.project import Project
from ssg.work import Work
from ssg.write import write

U = TypeVar("U")
R = TypeVar("R")

DAY = date(2018, 11, 15)


class Scale(Crew):
    """Does all itself, and notes by task: units, batches, seconds of work and of transfer, octets there and back."""

    def __init__(self) -> None:
        super().__init__(Executor(), 1)
        self.noted: dict[str, list[float]] = defaultdict(lambda: [0.0] * 5)

    def each(self, task: Callable[[U], R], units: Sequence[U]) -> Iterator[R]:
        """Batch after batch."""
        inner = task.func if isinstance(task, partial) else task
        for start in range(0, len(units), BATCH):
            yield from self._weighed(inner.__name__, task, units[start : start + BATCH])

    def _weighed(self, name: str, task: Callable[[U], R], batch: Sequence[U]) -> list[R]:
        begun = process_time()
        there = pickle.dumps(batch)
        sent = process_time()
        back = pickle.dumps([task(unit) for unit in pickle.loads(there)])  # noqa: S301 - of the line above
        done = process_time()
        results: list[R] = pickle.loads(back)  # noqa: S301 - the same
        found = (len(batch), 1, done - sent, sent - begun + process_time() - done, len(there) + len(back))
        self.noted[name] = [old + new for old, new in zip(self.noted[name], found, strict=True)]
        return results


def main() -> int:
    """Build once, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args().folder
    scale = Scale()
    project = Project(
        content=folder / "content", templates=folder / "templates", output=folder / "site", today=DAY, jobs=1
    )
    with Work(cache=None, engine="", called=lambda: scale) as work:
        built = build(project, work)
    thought, begun = process_time(), perf_counter()
    written = write((*built.outputs, *built.copies), project.output)
    found = {"pages": written.pages, "seconds": thought, "writing": perf_counter() - begun, "tasks": scale.noted}
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
