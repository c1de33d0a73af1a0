"""Where the status is written, and with what it is compared."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ssg.console.outcome import Stopped, UsageFault
from ssg.console.terminal import say_aside
from ssg.console.text_files import beside, prepare
from ssg.diagnostic import printable
from ssg.project import Project
from ssg.status.commit import commit_of
from ssg.status.page import status_page
from ssg.status.status import Result, Status, counted, counties_of, places_of, with_news
from ssg.write.disk import flush, telling
from ssg.write.output_folder import MANIFEST, state_folder

if TYPE_CHECKING:
    from ssg.console.verdict import Verdict
    from ssg.write import Written

FILE, PAGE = "status.json", "status.html"
DIGITS = 16
"""So many digits of a page's digest tell it from another."""


@dataclass(frozen=True)
class Notebook:
    """A folder for the status, beside the site and never in it."""

    folder: Path
    before: Status | None

    @classmethod
    def at(cls, folder: Path, since: Path | None, project: Project) -> "Notebook":
        """UsageFault where the folder belongs to something else, or `since` holds no status."""
        for taken in (project.output, project.content, project.templates):
            if folder.resolve().is_relative_to(taken.resolve()):
                raise UsageFault(
                    f"Der Ordner „{printable(str(folder), 300)}“ liegt in „{printable(str(taken), 300)}“.",
                    "Nehmen Sie einen eigenen Ordner: Der Stand ist nur für Ihre Redaktion.",
                )
        return cls(folder, None if since is None else _read(since))

    def note(self, project: Project, verdict: "Verdict") -> None:
        """Write how a build ended that leaves its site as it was. Stopped where the system refuses."""
        self._prepare(_status(project, verdict, _site(project.output)))
        for path in self._paths:
            with telling(path):
                beside(path).replace(path)

    @contextmanager
    def open(self) -> Iterator[None]:
        """What was announced stands in its place after this, or goes away where it did not become true.

        The site is shown by then, so a system that refuses even this is no reason to fail: it is told aside.
        """
        is_new = False
        try:
            yield
            is_new = True
        finally:
            for path in self._paths:
                with suppress(OSError, Stopped):
                    self._close(path, is_new=is_new)

    def announce(self, project: Project, verdict: "Verdict", written: "Written") -> None:
        """Lay the pages ready for a site that is about to be shown. Stopped where the system refuses."""
        digests = {path: item.sha256[:DIGITS] for path, item in written.items.items() if path.endswith(".html")}
        self._prepare(_status(project, verdict, (written.tree, digests)))

    @property
    def _paths(self) -> tuple[Path, Path]:
        return self.folder / FILE, self.folder / PAGE

    def _prepare(self, status: Status) -> None:
        if self.before:
            status = with_news(status, self.before)
        for path, text in zip(self._paths, (f"{status.model_dump_json(indent=1)}\n", status_page(status)), strict=True):
            prepare(path, text.encode())
            with telling(path):
                flush([beside(path)], [])

    def _close(self, path: Path, *, is_new: bool) -> None:
        if not is_new:
            beside(path).unlink(missing_ok=True)
            return
        try:
            beside(path).replace(path)
        except OSError:
            with suppress(OSError):  # better none than one that tells of another site
                path.unlink(missing_ok=True)
            say_aside(f"Die Seiten sind neu. Nur „{printable(str(path), 300)}“ fehlt. Bauen Sie noch einmal.")


def _status(project: Project, verdict: "Verdict", site: tuple[str | None, dict[str, str]]) -> Status:
    found, (tree, pages) = sorted(verdict.whole.fresh), site
    return Status(
        result=_result(verdict),
        stage=project.stage.value,
        day=project.today.isoformat(),
        commit=commit_of(project.content),
        tree=tree,
        pages=pages,
        left_out=verdict.left_out,
        known=verdict.whole.known,
        findings=counted(found),
        counties=counties_of(pages, found, (part.told.name for part in verdict.built.parts)),
        places=places_of(found),
    )


def _result(verdict: "Verdict") -> Result:
    if verdict.stopping:
        return Result.STOPPED
    return Result.LEFT_OUT if verdict.left_out else Result.BUILT


def _site(output: Path) -> tuple[str | None, dict[str, str]]:
    """The digest of the site as it is now, and those of its pages, as its manifest has them."""
    try:
        manifest: Mapping[str, Any] = json.loads((state_folder(output) / MANIFEST).read_bytes())
        files = manifest["files"].items()
        return manifest["tree"], {path: each["sha256"][:DIGITS] for path, each in files if path.endswith(".html")}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, {}


def _read(since: Path) -> Status:
    shown = printable(str(since), 300)
    try:
        return Status.model_validate_json(since.read_bytes())
    except OSError as fault:
        raise UsageFault(f"Die Datei „{shown}“ lässt sich nicht lesen.", "Lassen Sie „--since“ weg.") from fault
    except ValidationError as fault:
        hint = f"Nennen Sie die Datei „{FILE}“, die der Bau der letzten Veröffentlichung geschrieben hat."
        raise UsageFault(f"„{shown}“ sagt nicht, wie die Seiten standen.", hint) from fault
