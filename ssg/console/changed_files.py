"""What git says has changed in the content folder since the last commit."""

from collections.abc import Iterator
from pathlib import Path

from ssg.console.git import NoAnswer, ask_git
from ssg.console.outcome import UsageFault
from ssg.load.walk import TEXT_ENDINGS

_ENDINGS = (".leicht.md", ".md", ".yaml")
_STATUS = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".")
_PREFIX = ("rev-parse", "--show-prefix")
_BEFORE_PATH = len("XY ")
_WITHOUT = "Prüfen Sie ohne „--changed“."


def changed_files(content: Path) -> tuple[str, ...]:
    """Each new, changed or deleted file, and the other version of the same page; relative to `content`.

    A file that was renamed counts under both names. UsageFault where git or its folder is missing.
    """
    prefix = _ask(content, _PREFIX).decode(errors="surrogateescape").removesuffix("\n")
    entries = _ask(content, _STATUS).decode(errors="surrogateescape").split("\0")
    paths = {entry[_BEFORE_PATH:].removeprefix(prefix) for entry in entries if entry}
    return tuple(sorted({twin for path in paths for twin in _with_twins(path)}))


def _with_twins(path: str) -> Iterator[str]:
    yield path
    if path.endswith(TEXT_ENDINGS):
        stem = next(path.removesuffix(ending) for ending in _ENDINGS if path.endswith(ending))
        yield from (f"{stem}{ending}" for ending in _ENDINGS)


def _ask(content: Path, question: tuple[str, ...]) -> bytes:
    try:
        return ask_git(content, *question)
    except NoAnswer as fault:
        raise UsageFault(str(fault), _WITHOUT) from fault
