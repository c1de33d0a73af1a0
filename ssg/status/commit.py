"""Which commit the texts come from, as far as git knows it."""

from pathlib import Path

from ssg.console.git import NoAnswer, ask_git
from ssg.record import Record

_LAST = ("log", "-1", "--no-show-signature", "--format=%H%n%cI")
_CHANGES = ("status", "--porcelain=v1", "--untracked-files=all", "--", ".")


class Commit(Record):
    """The last commit. Its time is the one that it carries itself."""

    id: str
    time: str
    is_whole: bool
    """Whether the content folder holds nothing that is not in it."""


def commit_of(content: Path) -> Commit | None:
    """None where there is no git, or none that knows the folder."""
    try:
        id_, time = ask_git(content, *_LAST).decode("ascii").split()
        return Commit(id=id_, time=time, is_whole=not ask_git(content, *_CHANGES))
    except (NoAnswer, ValueError):
        return None
