"""How soon after a key the findings are there: `python -m benchmarks.keystrokes [--entries N] [--rounds N]`.

Each round types one more letter in the middle of a text, as an editor tells the language server, and asks for all that
is wrong with it now. The first rows are texts of the project's own content, the longest ones; the others stand in
counties that were made for this. Times are medians of all rounds. What the server waits before it looks at a text, and
the way to the editor, come on top.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.county import write_project
from benchmarks.timing import Took, print_medians
from ssg.language_server.document import Document
from ssg.language_server.session import SOON
from ssg.language_server.workspace import Workspace
from ssg.project import ROOT, Project

DAY = date(2018, 11, 15)
_COUNTY = "kreis001"
_WARM = 3
"""Rounds that do not count: parts of the program are loaded when they are first needed."""


def measured(entries: int, rounds: int) -> Iterator[tuple[str, list[Took]]]:
    """What each row took, in every round."""
    own = ROOT / "content"
    for pattern, name in (("*.leicht.md", "easy"), ("*[!t].md", "standard")):
        longest = max(own.rglob(pattern), key=lambda file: file.stat().st_size)
        yield f"own content, longest {name} text", _typed(own, longest, rounds)
    with TemporaryDirectory() as folder:
        write_project(Path(folder), entries)
        content = Path(folder) / "content"
        for kind in ("programme", "kontakte"):
            for ending in (".leicht.md", ".md"):
                file = next(each for each in sorted((content / _COUNTY / kind).glob(f"*{ending}")))
                yield f"made county, {kind}, {ending}", _typed(content, file, rounds)


def _typed(content: Path, file: Path, rounds: int) -> list[Took]:
    project = Project(content=content, templates=ROOT / "templates", output=content, today=DAY)
    workspace = Workspace(project)
    path, text = file.relative_to(content).as_posix(), file.read_text(encoding="utf-8")
    middle = len(text) // 2
    return [_took(workspace, path, text[:middle] + "e" * number + text[middle:]) for number in range(_WARM + rounds)][
        _WARM:
    ]


def _took(workspace: Workspace, path: str, text: str) -> Took:
    wall, cpu = perf_counter(), process_time()
    document = Document(path, text)
    workspace.texts.hold(document)
    workspace.findings(document)
    return Took(perf_counter() - wall, process_time() - cpu)


if __name__ == "__main__":
    raise SystemExit(print_medians(measured, __doc__, rounds=15, note=f"; {1000 * SOON:.0f} ms of waiting come on top"))
