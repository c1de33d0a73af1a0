"""The folders and options of one run, as a value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project: the folder that holds the package."""


class Stage(StrEnum):
    """For whom a site is made, which decides what it shows and what stops it."""

    DRAFT = "draft"
    """For those who write: drafts are shown, and only what endangers other pages stops it."""
    REVIEW = "review"
    """For those who approve: drafts are shown, and every problem stops it."""
    PUBLISH = "publish"
    """For residents: no drafts, and every problem stops it."""


@dataclass(frozen=True, kw_only=True)
class Project:
    """Where a run reads and writes, and how."""

    content: Path
    templates: Path
    output: Path
    today: date
    cache: Path | None = None
    jobs: int | None = None
    """Number of worker processes; None for as many as the machine has."""
    scheduler: str | None = None
    """host:port of a scheduler of dask, whose workers do the work; None for processes of this machine."""
    strict: bool = False
    """Whether warnings stop the write like errors."""
    stage: Stage = Stage.PUBLISH
    left_out: tuple[str, ...] = ()
    """The ids of entries that are treated as if they could not be read, in their order."""
    quarantine: bool = False
    """Whether single broken entries are left out, so that the site can be written without them."""
    is_published: bool = True
    """Whether the pages are wanted, or only what is wrong with them: then none fills the memory."""
    checks: bool = True
    """Whether texts and pages are judged by the rules."""
    pdf: bool = False
    """Whether booklets are printed too."""
    counties: tuple[str, ...] = ()
    """Only these counties; none named means all."""
