"""How soon the editors' desk answers: `python -m benchmarks.desk [--entries N] [--rounds N]`.

The desk looks through the texts in a process of its own. Wall time is from before the save to the last octet: of the
framed page, and of the page with the notes, which is asked for right after it. CPU time is that of the preview alone.
"""

import argparse
from collections.abc import Callable
from contextlib import closing
from functools import partial
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, process_time

from benchmarks.county import write_project
from benchmarks.preview import DAY
from ssg.memory_search import search_seldom
from ssg.newsroom.beside import FRAME
from ssg.newsroom.desk import Desk
from ssg.newsroom.desk_server import DeskServer
from ssg.newsroom.hiring import Aide
from ssg.newsroom.markup import BESIDE, PLACE
from ssg.preview.pages import Preview
from ssg.project import Project

_SENTENCE = "\nNoch ein Satz mit Nummer {} und einem sehr langen Mindestlohnsonderzahlungsanspruch.\n"


def measured(folder: Path, rounds: int) -> None:
    """Serve the project, ask, and print."""
    project = Project(
        content=folder / "content", templates=folder / "templates", output=folder / "site", today=DAY, cache=None
    )
    with DeskServer(Desk(Preview(project, "", _raise), "", Aide), 0) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        ask = partial(_ask, server.server_port)
        file = min((folder / "content/kreis001/programme").glob("*[0-9].md"))
        page = f"kreis001/programme/{file.stem}/"
        frame, beside = f"{page}?{FRAME}", f"{BESIDE}?seite=/{page}"
        numbers = count()

        def save() -> None:
            file.write_text(file.read_text("utf-8") + _SENTENCE.format(next(numbers)), "utf-8")

        ask(page)
        _row("both versions, nothing looked through", [_took(ask, beside)])
        _row("saved: the page, while a county is looked through", [_took(ask, frame, save) for _ in range(rounds)])
        _row("a county looked through for the first time", [_took(ask, f"{beside}&warten=1")])
        _row("saved: the page", [_took(ask, frame, save) for _ in range(rounds)])
        ask(f"{beside}&warten=1")
        _row("saved: its notes", [_took(ask, f"{beside}&warten=1", save) for _ in range(rounds)])
        _row("all counties looked through for the first time", [_took(ask, f"{PLACE}/?warten=1")])
        _row("all pages", [_took(ask, f"{PLACE}/") for _ in range(rounds)])
        _row("all pages with a word", [_took(ask, f"{PLACE}/?suche=kurs") for _ in range(rounds)])


def _took(ask: Callable[[str], bytes], path: str, before: Callable[[], None] | None = None) -> tuple[float, float]:
    wall, cpu = perf_counter(), process_time()
    if before:
        before()
    ask(path)
    return perf_counter() - wall, process_time() - cpu


def _ask(port: int, path: str) -> bytes:
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", f"/{path}")
        return connection.getresponse().read()


def _row(title: str, took: list[tuple[float, float]]) -> None:
    wall, cpu = (1000 * median(times) for times in zip(*took, strict=True))
    print(f"{title:55} {wall:10.0f} {cpu:10.0f}", flush=True)


def _raise(fault: Exception) -> str:
    raise fault


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=9, metavar="N")
    args = parser.parse_args()
    search_seldom()
    print(f"{args.entries:,} entries; medians of {args.rounds}\n{'':55} {'wall, ms':>10} {'CPU, ms':>10}")
    with TemporaryDirectory() as name:
        write_project(Path(name), args.entries)
        measured(Path(name), args.rounds)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
