"""A small county from the kinds' own examples, and content trees written from a dict."""

from collections.abc import Mapping
from pathlib import Path

from ssg.diagnostic import Diagnosed
from ssg.draft import Draft
from ssg.kind import Entry
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.kinds.duties import DUTIES
from ssg.load import read_draft
from ssg.validate import Validated, validate

Files = Mapping[str, str]

OPEN_DUTIES = "offen:\n" + "".join(f"  - {part}\n" for part in DUTIES)
"""For a county that tells nothing of what the law asks for: all of it is open."""


def small_county(county: str = "musterkreis") -> dict[str, str]:
    """Every kind's EXAMPLE in both versions, by path."""
    files: dict[str, str] = {}
    for folder, kind in kinds().items():
        if kind is County:
            files[f"{county}/kreis.yaml"] = kind.EXAMPLE
            files[f"{county}/kreis.leicht.md"] = kind.EASY_EXAMPLE
        else:
            files[f"{county}/{folder}/beispiel.md"] = kind.EXAMPLE
            files[f"{county}/{folder}/beispiel.leicht.md"] = kind.EASY_EXAMPLE
    return files


def write_tree(folder: Path, files: Files) -> Path:
    """Write `files` below `folder`."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
    return folder


def drafts_of(files: Files) -> tuple[Draft, ...]:
    """The drafts of texts that read without a problem."""
    read = [read_draft(path, text.encode(), kinds()) for path, text in files.items()]
    assert [each for _, found in read for each in found] == []
    return tuple(draft for draft, _ in read if draft is not None)


def entries_of(files: Files) -> tuple[Entry, ...]:
    """The entries of texts that validate without a problem."""
    return fit(files).entries


def fit(files: Files) -> Validated:
    """The entries of texts that validate without a problem."""
    value, found = validated(files)
    assert found == ()
    return value


def validated(files: Files) -> Diagnosed[Validated]:
    """The entries of `files`, and what validation found."""
    return validate(drafts_of(files))
