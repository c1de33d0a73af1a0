"""The links of a content folder that lead outside, and what is heard of them."""

from collections.abc import Callable
from pathlib import Path

from ssg.console.terminal import counting
from ssg.diagnostic import Diagnostic
from ssg.kinds import kinds
from ssg.load import gather, read
from ssg.load.walk import regions
from ssg.outside import judged_links
from ssg.outside.uses import uses_in
from ssg.project import Project
from ssg.validate import validate


def outside_links(project: Project, holds: Callable[[str], bool], cache: Path | None) -> tuple[Diagnostic, ...]:
    """Ask for every address that the files lead to whose paths `holds` takes; what cannot be read is told elsewhere."""
    folders = [each for several in regions(project.content).values() for each in several]
    drafts, _ = read(gather(project.content, kinds(), folders).value.texts, kinds())
    uses = uses_in(validate(drafts).value.entries, holds)
    with counting("Links") as count:
        return judged_links(uses, cache, project.today, count)
