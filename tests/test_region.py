"""Entries left out of a region: nothing leads to them, and nothing else misses them."""

import re
from collections.abc import Iterator
from datetime import date
from posixpath import dirname, join, normpath

import pytest

from ssg.kinds import kinds
from ssg.kinds.county import County
from ssg.pipeline import build
from ssg.project import Project
from ssg.work import Work
from tests.few_counties import octets_of
from tests.whole_site import GOLDEN_CONTENT, GOLDEN_DAY, GOLDEN_SITE, TEMPLATES

FOLDERS = sorted(kinds().keys() - {County.FOLDER})
LINK = re.compile(r'(?:href|src)="([^"#?]+)')
ELSEWHERE = re.compile("[a-z]+:|/")


def ids_in(folder: str) -> tuple[str, ...]:
    """Every entry of one kind in the golden content."""
    found = (path.relative_to(GOLDEN_CONTENT) for path in GOLDEN_CONTENT.glob(f"*/{folder}/*.md"))
    return tuple(sorted({path.as_posix().removesuffix(".md").removesuffix(".leicht") for path in found}))


def dead_links(site: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """(page, link) of every link inside of the site that leads nowhere."""
    for path, octets in site.items():
        for link in LINK.findall(octets.decode()) if path.endswith(".html") else ():
            target = normpath(join(dirname(path), link))
            if not ELSEWHERE.match(link) and target not in site:
                yield path, link


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_site_does_without_all_entries_of_a_kind(folder: str) -> None:
    left_out = ids_in(folder)
    project = Project(
        content=GOLDEN_CONTENT,
        templates=TEMPLATES,
        output=GOLDEN_SITE,
        today=date.fromisoformat(GOLDEN_DAY),
        checks=False,
        left_out=left_out,
    )
    made = build(project, Work(cache=None, jobs=1, engine=""))
    site = octets_of(made)
    assert left_out
    assert not any(f"/{folder}/{id_.rpartition('/')[2]}/" in path for id_ in left_out for path in site)
    assert list(dead_links(site)) == []
    assert not any(each.span.path.startswith(left_out) for each in made.diagnostics)
    assert not any(each.severity == "error" for each in made.diagnostics)
