"""The entries that a new one may name: those of its county, then those of all counties."""

from pathlib import Path

from ssg.kinds import kinds
from ssg.load import read_draft
from ssg.load.file_names import BASE_ENDINGS, split_name
from ssg.load.walk import SHARED


def neighbours(content: Path, county: str, folder: str) -> dict[str, str]:
    """The titles of all entries in `folder` that an entry of `county` can name, by their names."""
    found: dict[str, str] = {}
    for origin in dict.fromkeys((county, SHARED)):
        for path in sorted((content / origin / folder).glob("*")):
            stem, ending = split_name(path.name)
            if ending in BASE_ENDINGS and path.is_file():
                found.setdefault(stem, _title(f"{origin}/{folder}/{path.name}", path) or stem)
    return found


def _title(name: str, path: Path) -> str:
    draft, _ = read_draft(name, path.read_bytes(), kinds())
    title = draft.fields.get("titel", "") if draft else ""
    return title if isinstance(title, str) else ""
