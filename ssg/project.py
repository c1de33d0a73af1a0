"""The folders and options of one run, as a value."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project: the folder that holds the package."""


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
    is_published: bool = True
    """Whether the pages are wanted, or only what is wrong with them: then none fills the memory."""
    checks: bool = True
    """Whether texts and pages are judged by the rules."""
    pdf: bool = False
    """Whether booklets are printed too."""
    counties: tuple[str, ...] = ()
    """Only these counties; none named means all."""
