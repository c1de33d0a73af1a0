"""Where the status is written, and with what it is compared."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ssg.console.outcome import UsageFault
from ssg.console.text_files import put_octets
from ssg.diagnostic import printable
from ssg.project import Project
from ssg.status.commit import commit_of
from ssg.status.page import status_page
from ssg.status.status import Result, Status, counted, counties_of, places_of, with_news
from ssg.write.output_folder import MANIFEST, state_folder

if TYPE_CHECKING:
    from ssg.console.verdict import Verdict

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
        """Write how a build ended, which has written its site or left it. Stopped where the system refuses."""
        status = _status(project, verdict)
        if self.before:
            status = with_news(status, self.before)
        put_octets(self.folder / FILE, f"{status.model_dump_json(indent=1)}\n".encode())
        put_octets(self.folder / PAGE, status_page(status).encode())


def _status(project: Project, verdict: "Verdict") -> Status:
    found = sorted(verdict.whole.fresh)
    tree, pages = _site(project.output)
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
    except (OSError, ValueError, KeyError, TypeError):
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
