"""How the content grew, as git knows it: of few commits, what names of files and single lines tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ssg.console.git import NoAnswer, ask_git
from ssg.validate import id_of

MOST = 12
"""So many commits are looked at, evenly spread, the first and the last among them."""
EASY_END = ".leicht.md"
_ENTRIES = re.compile(r"[^/]+/[^/]+/[^/]+\.md")


@dataclass(frozen=True)
class Then:
    """What there was at one time."""

    time: datetime
    pages: int
    easy: int
    """Those with an easy version."""
    tested: int
    """Those whose easy version a group of the target audience has read."""
    drafts: int


def last_commit(content: Path) -> str:
    """Its name; empty where git knows nothing of the folder."""
    try:
        return ask_git(content, "rev-parse", "HEAD").decode("ascii").strip()
    except NoAnswer:
        return ""


def trend(content: Path) -> tuple[Then, ...]:
    """The oldest first; empty where git knows nothing of the folder."""
    try:
        told = ask_git(content, "log", "--no-show-signature", "--format=%H %cI", "--", ".").decode("ascii").split()
        commits = list(zip(told[::2], told[1::2], strict=True))[::-1]
        return tuple(_then(content, id_, time) for id_, time in _spread(commits))
    except (NoAnswer, ValueError):
        return ()


def _spread(commits: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """So many as are looked at."""
    if len(commits) <= MOST:
        return list(commits)
    return [commits[round(number * (len(commits) - 1) / (MOST - 1))] for number in range(MOST)]


def _then(content: Path, commit: str, time: str) -> Then:
    names = ask_git(content, "ls-tree", "-r", "-z", "--name-only", commit, "--", ".").decode().split("\0")
    entries = [name for name in names if _ENTRIES.fullmatch(name)]
    easy = {id_of(name) for name in entries if name.endswith(EASY_END)}
    standard = {id_of(name) for name in entries if not name.endswith(EASY_END)}
    tested = _with_line(content, commit, "^geprueft:", f"*{EASY_END}")
    drafts = {name for name in _with_line(content, commit, "^status: *entwurf", "*.md") if not name.endswith(EASY_END)}
    return Then(datetime.fromisoformat(time), len(standard), len(standard & easy), len(tested), len(drafts))


def _with_line(content: Path, commit: str, line: str, files: str) -> set[str]:
    """The files of the commit in which such a line stands."""
    try:
        told = ask_git(content, "grep", "-l", "-z", "-e", line, commit, "--", files).decode()
    except NoAnswer:  # none has it
        return set()
    return {name.partition(":")[2] for name in told.split("\0") if name}
