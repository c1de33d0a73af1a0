"""The pages of the whole site: they tell of the counties, of which only their own files are read."""

from collections.abc import Iterator
from pathlib import Path

from ssg.address import SHARED
from ssg.counties import Folders
from ssg.county import Ground
from ssg.diagnostic import Diagnosed
from ssg.draft import SourceFile
from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.load import read, take_text
from ssg.plan import plan_common
from ssg.site import Site
from ssg.unpublished import shown
from ssg.validate import validate
from ssg.view import View

FILES = ("kreis.yaml", "kreis.leicht.md")


def front_files(content: Path, folders: Folders) -> Iterator[tuple[str, str]]:
    """(path, place) of the counties' own files that there are."""
    for county, names in folders.items():
        for path in (f"{folder}/{file}" for folder in names for file in FILES if county != SHARED):
            if (content / path).is_file():
                yield path, f"{county}/{path.rpartition('/')[2]}"


def front_pages(content: Path, folders: Folders, ground: Ground) -> Diagnosed[tuple[View, ...]]:
    """All of them, and what is wrong with the files from which they are made."""
    taken = [take_text(content, path, place) for path, place in front_files(content, folders)]
    texts = tuple(each.value for each in taken if isinstance(each.value, SourceFile))
    drafts, misread = read(texts, kinds())
    refused = (*(one for each in taken for one in each.diagnostics), *misread)
    validated, misfilled = validate(drafts, {each.span.path for each in refused})
    counties = [shown(entry, ground.today) for entry in validated.entries if isinstance(entry.facts, County)]
    views = plan_common([Site.alone(county, ground.today) for county in counties], ground.theme)
    return Diagnosed(views, (*refused, *misfilled))
