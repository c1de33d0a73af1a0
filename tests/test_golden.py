"""The golden county becomes the golden site, page by page. `pytest --update-golden` accepts what it becomes now."""

import difflib
import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest

from ssg.diagnostic import Severity
from ssg.kinds import kinds
from ssg.languages import Language
from ssg.load import load
from ssg.pipeline import Build
from ssg.pipeline import build as run_stages
from ssg.project import Project
from ssg.validate import entry_id
from ssg.work import Work
from tests.whole_site import (
    GOLDEN_CONTENT,
    GOLDEN_DAY,
    GOLDEN_FINDINGS,
    GOLDEN_SITE,
    TEMPLATES,
    build,
    files_of,
)

STAMP = re.compile(rb"(assets/[\w/.-]+)-[0-9a-f]{10}(\.[a-z0-9]+)")
DIFF_LINES = 24
SHOWN_FILES = 3


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    output = tmp_path_factory.mktemp("golden") / "site"
    assert build(GOLDEN_CONTENT, output) == 0
    return golden_files(output)


@pytest.fixture(scope="module")
def built() -> Build:
    project = Project(
        content=GOLDEN_CONTENT, templates=TEMPLATES, output=GOLDEN_SITE, today=date.fromisoformat(GOLDEN_DAY)
    )
    return run_stages(project, Work(cache=None, jobs=1, engine=""))


def golden_files(site: Path) -> dict[str, bytes]:
    """All but the assets: their looks and the digests in their names are not what content becomes."""
    return {
        path: STAMP.sub(rb"\1\2", octets) if path.endswith(".html") else octets
        for path, octets in files_of(site).items()
        if not path.startswith("assets/")
    }


def differences(golden: Mapping[str, bytes], made: Mapping[str, bytes]) -> list[str]:
    """One short text per file that differs."""
    missing = [f"{path}: no longer made" for path in sorted(golden.keys() - made.keys())]
    surplus = [f"{path}: new, not yet accepted" for path in sorted(made.keys() - golden.keys())]
    changed = [path for path in sorted(golden.keys() & made.keys()) if golden[path] != made[path]]
    return [*missing, *surplus, *(_diff(path, golden[path], made[path]) for path in changed)]


def _diff(path: str, golden: bytes, made: bytes) -> str:
    lines = list(difflib.unified_diff(_lines(golden), _lines(made), "golden", "now", lineterm="", n=1))
    rest = [f"… {len(lines) - DIFF_LINES} more lines"] if len(lines) > DIFF_LINES else []
    return "\n".join([f"{path}:", *lines[:DIFF_LINES], *rest])


def _lines(octets: bytes) -> list[str]:
    """A page is one long line; a tag a line can be compared."""
    return re.sub("(?<=[^\n])<", "\n<", octets.decode(errors="replace")).splitlines()


def _accept(made: Mapping[str, bytes]) -> None:
    shutil.rmtree(GOLDEN_SITE, ignore_errors=True)
    for path, octets in made.items():
        target = GOLDEN_SITE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(octets)


def test_the_golden_county_becomes_the_golden_site(made: dict[str, bytes], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--update-golden"):
        _accept(made)
    found = differences(files_of(GOLDEN_SITE), made)
    if found:
        accept = "If this is wanted: pytest tests/test_golden.py --update-golden"
        pytest.fail("\n\n".join([f"{len(found)} files differ.", *found[:SHOWN_FILES], accept]), pytrace=False)


def test_the_report_of_the_golden_county_stays(built: Build) -> None:
    found = {(each.span.path, each.code) for each in built.diagnostics if each.severity is not Severity.INFO}
    assert found == GOLDEN_FINDINGS


def test_the_golden_county_has_every_kind_in_both_versions() -> None:
    drafts = load(GOLDEN_CONTENT, kinds()).value.drafts
    versions = {(draft.folder, draft.language) for draft in drafts}
    assert versions == {(folder, language) for folder in kinds() for language in Language}


def test_the_golden_county_has_the_special_cases(built: Build) -> None:
    drafts = load(GOLDEN_CONTENT, kinds()).value.drafts
    easy = {entry_id(each) for each in drafts if each.language is Language.EASY}
    assert {entry_id(each) for each in drafts} - easy == {
        "musterkreis/kontakte/auskunft",
        "musterkreis/programme/wohnen",
    }
    assert [each.slug for each in drafts if each.fields.get("status") == "entwurf"] == ["wohnen"]
    assert any(each.county == "gemeinsam" for each in drafts)
    assert {copy.path for copy in built.copies} >= {"musterkreis/bilder/muehle.svg", "musterkreis/dokumente/zahlen.csv"}
    assert not any("wohnen" in page.path for page in built.outputs)
    assert [page.path for page in built.outputs if "noindex" in page.text and "sommerfest" in page.path] == [
        f"musterkreis/{version}seiten/sommerfest/index.html" for version in ("leicht/", "")
    ]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ({"a.html": b"<p>alt</p>", "b.html": b"x"}, []),
        ({"a.html": b"<p>alt</p>"}, ["b.html: no longer made"]),
        ({"a.html": b"<p>alt</p>", "b.html": b"x", "c.html": b""}, ["c.html: new, not yet accepted"]),
        (
            {"a.html": b"<p>neu</p>", "b.html": b"x"},
            ["a.html:\n--- golden\n+++ now\n@@ -1,2 +1,2 @@\n-<p>alt\n+<p>neu\n </p>"],
        ),
    ],
)
def test_a_difference_is_named_and_shown(made: dict[str, bytes], told: list[str]) -> None:
    assert differences({"a.html": b"<p>alt</p>", "b.html": b"x"}, made) == told


def test_a_long_difference_is_cut() -> None:
    def page(word: str) -> bytes:
        return "".join(f"<p>{word}{number}" for number in range(100)).encode()

    (told,) = differences({"a.html": page("a")}, {"a.html": page("b")})
    assert len(told.splitlines()) == DIFF_LINES + 2
    assert told.endswith("more lines")


def _paths(site: Path) -> Iterator[str]:
    return (path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def test_the_golden_site_has_the_pages_that_the_county_deserves() -> None:
    """The one place where a page's absence cannot be accepted by accident."""
    pages = set(_paths(GOLDEN_SITE))
    assert {"index.html", "leicht/index.html", "musterkreis/index.html", "musterkreis/leicht/index.html"} <= pages
    assert "musterkreis/kontakte/auskunft/index.html" in pages
    assert "musterkreis/leicht/kontakte/auskunft/index.html" not in pages
    assert "musterkreis/leicht/angebote/ankommen/index.html" in pages
    assert not any("wohnen" in page for page in pages)
