"""Where the content folder lies in its repository, and which counties it holds."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssg.console.git import NoAnswer, ask_git
from ssg.console.invocation import COUNTY_FILE, counties_in
from ssg.forms.collections import Region
from ssg.kinds import listed
from ssg.load import read_draft
from ssg.load.walk import SHARED, TEXT_ENDINGS


def top_of(content: Path) -> Path:
    """The folder of the repository in which the content lies; without git, the one around the content."""
    try:
        return Path(os.fsdecode(ask_git(content, "rev-parse", "--show-toplevel")).rstrip("\n"))
    except NoAnswer:
        return content.resolve().parent


def regions(content: Path, chosen: tuple[str, ...] = ()) -> tuple[Region, ...]:
    """The chosen counties, or all, and what they share."""
    place = content.resolve().relative_to(top_of(content)).as_posix()
    place = "" if place == "." else place
    shared = tuple(folder for folder in listed() if (content / SHARED / folder).is_dir())
    counties = tuple(
        Region(name, _name_of(content / name, name), place, unseen=frozenset(shared))
        for name in chosen or counties_in(content)
    )
    return (*counties, Region(SHARED, "Für alle", place, only=shared)) if shared else counties


def _name_of(folder: Path, name: str) -> str:
    draft, _ = read_draft(f"{name}/{COUNTY_FILE}", (folder / COUNTY_FILE).read_bytes(), ())
    told = draft.fields.get("name", "") if draft else ""
    return told if isinstance(told, str) and told else name


def texts(content: Path, folders: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(path, text) of every text in these folders of the content, in the order of the paths."""
    for folder in folders:
        for path in sorted((content / folder).rglob("*")):
            if path.suffix in TEXT_ENDINGS and path.is_file():
                yield path.as_posix(), path.read_bytes().decode(errors="replace")
