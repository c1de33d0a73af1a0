"""The golden county, and whole sites as values: what stands at which path."""

import hashlib
import stat
from pathlib import Path

from ssg.cli import main
from ssg.project import ROOT
from ssg.write.output_folder import MANIFEST, state_folder

GOLDEN = ROOT / "tests" / "golden"
GOLDEN_CONTENT = GOLDEN / "content"
GOLDEN_SITE = GOLDEN / "site"
GOLDEN_DAY = "2019-01-01"
TEMPLATES = ROOT / "templates"
GOLDEN_FINDINGS = {
    ("musterkreis/dokumente/strategie.md", "VW009"),
    ("musterkreis/kontakte/auskunft.md", "VW010"),
    ("musterkreis/termine/treffen.md", "VW009"),
}
"""What the golden county leaves open on purpose: a file, an easy version, a year."""


def build(content: Path, output: Path, *more: str, today: str = GOLDEN_DAY, templates: Path = TEMPLATES) -> int:
    """Build in this process; without `--cache` in `more`, nothing is kept."""
    kept = () if "--cache" in more else ("--no-cache",)
    folders = ("--content", str(content), "--templates", str(templates), "--output", str(output))
    return main(["build", *folders, "--today", today, *kept, *more])


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below `folder` with its octets."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def fingerprint(site: Path) -> dict[str, str]:
    """Digest and permissions of every file and folder of a site, and of its manifest."""
    found = {path.relative_to(site).as_posix(): _print_of(path) for path in sorted((site, *site.rglob("*")))}
    return {**found, MANIFEST: hashlib.sha256((state_folder(site) / MANIFEST).read_bytes()).hexdigest()}


def _print_of(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return f"{stat.S_IMODE(path.stat().st_mode):o} {digest}"
