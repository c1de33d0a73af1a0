"""What the county of a lone file lays down for its texts, going by the folders around the file."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from ssg.console.invocation import COUNTY_FILE
from ssg.draft import Draft
from ssg.kinds import kinds
from ssg.load import read_draft
from ssg.load.source_text import TEXT_LIMIT
from ssg.validate.county_style import USUAL, CountyStyle, county_styles

_HEIGHT = 3
"""A text lies in the folder of its kind, that in the county, and that in the content folder."""


def style_near(path: str) -> CountyStyle:
    """The style of the file at `path`: its county's, or that on which all counties there agree."""
    for folder in list(Path(path).absolute().parents)[:_HEIGHT]:
        if own := list(_counties([folder / COUNTY_FILE])):
            return county_styles(own)[own[0].county]
        if around := list(_counties(sorted(folder.glob(f"*/{COUNTY_FILE}")))):
            return county_styles(around)[""]
    return USUAL


def _counties(files: Iterable[Path]) -> Iterator[Draft]:
    """The county files that are there; one that cannot be read says nothing."""
    for file in files:
        try:
            octets = file.read_bytes() if file.is_file() and file.stat().st_size <= TEXT_LIMIT else b""
        except OSError:
            continue
        draft, _ = read_draft(f"{file.parent.name}/{file.name}", octets, kinds())
        if draft is not None and octets:
            yield draft
