"""How soon after a save the asked page is there: `python -m benchmarks.preview [--entries N] [--rounds N]`.

The preview and a browser run in this one process and talk over the loopback address, each file really changes on disk,
and it is checked that each page was made anew, and that of a changed file shows the change. Times are medians of all
rounds, from before the save to the last octet of the page. CPU time is that of both sides.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, process_time

from benchmarks import changes
from benchmarks.changes import Project as Content
from benchmarks.changes import project_of
from benchmarks.contestants import our_files
from benchmarks.county import BUSY, RARE, write_project
from benchmarks.texts import read_texts
from benchmarks.timing import Took, print_medians
from ssg.preview.pages import Preview
from ssg.preview.server import Server
from ssg.project import ROOT, Project

DAY = date(2018, 11, 15)
_FIRST = "kreis001"


@dataclass(frozen=True)
class Save:
    """What an editor changes, and the page that is open beside it."""

    title: str
    change: Callable[[Content, int], Content]
    page: str = ""
    """The page of the changed file if none is named."""


SAVES = (
    Save("one text, its page", changes.text_edited),
    Save("one text, the start page", changes.text_edited, f"{_FIRST}/"),
    Save("one text, the list of its kind", changes.text_edited, f"{_FIRST}/programme/"),
    Save("one text, all pages from A to Z", changes.text_edited, f"{_FIRST}/suche/"),
    Save("contact of one entry, its page", changes.rare_contact_edited, f"{_FIRST}/kontakte/{RARE}/"),
    Save("contact of many entries, its page", changes.busy_contact_edited, f"{_FIRST}/kontakte/{BUSY}/"),
    Save("glossary term of all counties, its page", changes.term_edited, f"{_FIRST}/begriffe/inklusion/"),
    Save("an entry added, its page", changes.entry_added),
    Save("template, a page", changes.template_edited, f"{_FIRST}/"),
)


class Desk:
    """A project on disk, and a browser that asks its preview."""

    def __init__(self, folder: Path, content: Content, port: int) -> None:
        self._folder = folder
        self._files = our_files(content.content, content.note)
        self._port = port

    def took(self, content: Content, page: str) -> Took:
        """Save what changed, and ask for the page, or for that of the first file that changed."""
        wanted = our_files(content.content, content.note)
        changed = {path: text for path, text in wanted.items() if text != self._files.get(path)}
        address = page or _page_of(next(iter(changed)))
        before = self._ask(address)  # all that lies behind is done: only this save is measured
        wall, cpu = perf_counter(), process_time()
        for path, text in changed.items():
            (self._folder / path).write_bytes(text.encode())
        shown = self._ask(address)
        took = Took(perf_counter() - wall, process_time() - cpu)
        self._files = wanted
        if before == shown or (not page and _state(before) == _state(shown)):
            raise RuntimeError(f"{address} does not show the change")
        return took

    def first(self, page: str) -> Took:
        """Ask for a page without a save."""
        wall, cpu = perf_counter(), process_time()
        self._ask(page)
        return Took(perf_counter() - wall, process_time() - cpu)

    def _ask(self, page: str) -> bytes:
        with closing(HTTPConnection("127.0.0.1", self._port)) as connection:
            connection.request("GET", f"/{page}")
            return connection.getresponse().read()


def measured(entries: int, rounds: int) -> Iterator[tuple[str, list[Took]]]:
    """What each row took, in every round."""
    content = project_of(entries, read_texts(ROOT / "content"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_project(folder, entries)
        with _serving(folder) as port:
            desk = Desk(folder, content, port)
            yield "first page of a county", [desk.first(f"{_FIRST}/")]
            yield "the same again", [desk.first(f"{_FIRST}/") for _ in range(rounds)]
            for save in SAVES:
                states = list(_states(save, content, rounds))
                yield f"saved: {save.title}", [desk.took(state, save.page) for state in states]
                content = states[-1]


def _states(save: Save, content: Content, rounds: int) -> Iterator[Content]:
    """What each round saves."""
    for number in range(rounds):
        content = save.change(content, number)
        yield content


@contextmanager
def _serving(folder: Path) -> Iterator[int]:
    project = Project(
        content=folder / "content", templates=folder / "templates", output=folder / "site", today=DAY, cache=None
    )
    with Server(Preview(project, "", _raise), 0) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


def _raise(fault: Exception) -> str:
    raise fault


def _page_of(path: str) -> str:
    return f"{path.removeprefix('content/').removesuffix('.md')}/"


def _state(page: bytes) -> bytes:
    """The page without its stamp, which tells any change."""
    begin, _, rest = page.partition(b'data-stand="')
    return begin + rest.partition(b'"')[2]


if __name__ == "__main__":
    raise SystemExit(print_medians(measured, __doc__, rounds=9))
