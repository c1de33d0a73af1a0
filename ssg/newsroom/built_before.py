"""What the last build found on rendered pages, as far as it still holds: the desk makes none of them for that."""

from functools import lru_cache
from pathlib import Path

from ssg.address import SHARED
from ssg.audit import page_rules
from ssg.diagnostic import Diagnostic
from ssg.load.walk import regions
from ssg.memory import told_at, told_last
from ssg.project import Project


def found_on_pages(project: Project, name: str) -> tuple[Diagnostic, ...]:
    """On the pages of a county, or of the texts that counties share, whose files are as old as the build or older."""
    folder = project.cache
    if folder is None:
        return ()
    counties = sorted(regions(project.content).keys() - {SHARED}) if name == SHARED else [name]
    since = {county: told_at(folder, county) for county in counties}
    found = dict.fromkeys(
        each
        for county, when in since.items()
        for each in _found(folder, county, when)
        if each.span.path.startswith(f"{name}/") and _is_older(project.content / each.span.path, when)
    )
    return tuple(found)


@lru_cache(maxsize=64)
def _found(folder: Path, county: str, when: int) -> tuple[Diagnostic, ...]:
    told = told_last(folder, county) if when else None
    codes = {rule.code for rule in page_rules()}
    return tuple(each for each in told.diagnostics if each.code in codes) if told else ()


def _is_older(file: Path, when: int) -> bool:
    try:
        seen = file.stat()
    except OSError:
        return False
    return max(seen.st_mtime_ns, seen.st_ctime_ns) <= when
