"""After any sequence of edits, the site is what a build from nothing makes of it, byte for byte."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssg.console.verdict import on_pages
from ssg.diagnostic import Severity
from ssg.pipeline import build as run_stages
from ssg.project import Project
from ssg.work import Work
from tests.edits import (
    CONTENT,
    DAYS,
    EDITS,
    FACTS,
    LOSSES,
    SHOWN_IN,
    Edit,
    Files,
    add_file,
    add_style,
    add_text,
    delete,
    edit_template,
    edits,
    lose,
    rename,
    repaint,
    set_field,
    set_heading,
    spoil,
)
from tests.few_counties import octets_of
from tests.whole_site import TEMPLATES, build, files_of


@dataclass
class Place:
    """A project on disk that edits change, and that is built again after each."""

    folder: Path
    files: Files = field(default_factory=dict)
    today: str = DAYS[0]

    def write(self, files: Mapping[str, str]) -> None:
        """Make the disk hold `files`; what stays is not touched."""
        for path in self.files.keys() - files.keys():
            (self.folder / path).unlink()
        for path in files:
            if files[path] != self.files.get(path):
                (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / path).write_text(files[path], encoding="utf-8")
        self.files = dict(files)

    def make(self, *more: str) -> int:
        cache = ("--cache", str(self.folder / "cache"))
        folders = self.folder / "content", self.folder / "site"
        return build(*folders, *cache, *more, today=self.today, templates=self.folder / "templates")


@lru_cache(maxsize=32)
def made_from_nothing(files: frozenset[tuple[str, str]], today: str) -> dict[str, bytes] | None:
    """The files of the site, made in another place, or None where problems forbid it. Many edits change nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder = laid_out(Path(name), dict(files)).folder
        project = Project(
            content=folder / "content",
            templates=folder / "templates",
            output=folder / "site",
            today=date.fromisoformat(today),
        )
        cold = run_stages(project, Work(cache=None, jobs=1, engine=""))
        if any(each.severity is Severity.ERROR for each in on_pages(cold.diagnostics, cold, project)):
            return None
        return octets_of(cold)


def laid_out(folder: Path, files: Mapping[str, str]) -> Place:
    """A project with `files` that was never built."""
    place = Place(folder)
    shutil.copytree(TEMPLATES / "assets/fonts", folder / "templates/assets/fonts", dirs_exist_ok=True)
    place.write(files)
    return place


def start(folder: Path) -> Place:
    texts = {path: octets for path, octets in files_of(TEMPLATES).items() if not path.endswith(".woff2")}
    templates = {f"templates/{path}": octets.decode() for path, octets in texts.items()}
    place = laid_out(folder, {f"content/{path}": text for path, text in CONTENT.items()} | templates)
    assert place.make() == 0
    return place


def apply(place: Place, edit: Edit) -> None:
    verb, *values = edit
    if verb == "today":
        (place.today,) = values
    elif verb == "damage":
        spoil(place.folder / "site")
    elif verb == "lose":
        lose(place.folder / values[0])
    elif verb == "alone":
        place.make("--county", *values)
    else:
        place.write(EDITS[verb](place.files, *values))


def build_and_compare(place: Place) -> None:
    before = files_of(place.folder / "site")
    expected = made_from_nothing(frozenset(place.files.items()), place.today)
    assert place.make() == (1 if expected is None else 0)
    assert files_of(place.folder / "site") == (before if expected is None else expected)


@pytest.fixture(scope="module", autouse=True)
def _young_files_are_trusted() -> Iterator[None]:
    """Or nothing would be remembered that a test has just written."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("ssg.footprint.CALM", -(10**18))
        yield


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A project that was built once, to be copied."""
    return start(tmp_path_factory.mktemp("anfang"))


@settings(max_examples=10, deadline=None)
@given(sequence=st.lists(edits, min_size=3, max_size=7))
def test_after_any_edits_a_build_equals_one_from_nothing(beginning: Place, sequence: list[Edit]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(beginning.folder, folder, dirs_exist_ok=True)
        place = Place(Path(folder), dict(beginning.files))
        for edit in sequence:
            apply(place, edit)
            build_and_compare(place)


UNSEEN: list[Edit] = [
    ("damage",),
    *(("lose", path) for path in LOSSES.values()),
    ("alone", "nachbar"),
    (set_heading.__name__, "content/nachbar/seiten/ziel.md", "Neues Ziel"),
]
"""What a build makes up for; and a heading that another county leads to, without which there is none."""
ONE_EACH: list[Edit] = [
    (add_text.__name__, "content/kreis/seiten/bild.md", "Zug"),
    (set_field.__name__, "content/kreis/kontakte/amt.md", "titel", "Zug"),
    *(
        (set_field.__name__, *where, values[1])
        for where, values in FACTS.items()
        if where[1] not in {"status", "kontakt"}
    ),
    (add_file.__name__, "kreis/begriffe/antrag.md"),
    (add_file.__name__, "kreis/aufrufe/geld.leicht.md"),
    (add_file.__name__, "zweitkreis/kreis.yaml"),
    (rename.__name__, "content/kreis/aufrufe/geld.md", "neu"),
    (delete.__name__, "content/kreis/aufrufe/geld.md"),
    *((edit_template.__name__, path, "Zug") for path in SHOWN_IN),
    (add_style.__name__, "Zug"),
    (repaint.__name__, "blue"),
    ("today", DAYS[1]),
    (add_file.__name__, "gemeinsam/seiten/weg.md"),
    *UNSEEN,
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return start(tmp_path_factory.mktemp("ort"))


@pytest.mark.parametrize("edit", ONE_EACH, ids=" ".join)
def test_each_edit_shows_and_can_be_taken_back(edit: Edit, place: Place) -> None:
    files, before = place.files, files_of(place.folder / "site")
    apply(place, edit)
    build_and_compare(place)
    assert (files_of(place.folder / "site") != before) is (edit not in UNSEEN)
    place.write(files)
    place.today = DAYS[0]
    build_and_compare(place)
    assert files_of(place.folder / "site") == before


def test_a_problem_leaves_the_site_and_its_end_renews_it(place: Place) -> None:
    before = files_of(place.folder / "site")
    apply(place, (add_file.__name__, "kreis/seiten/kaputt.md"))
    build_and_compare(place)
    assert files_of(place.folder / "site") == before
    apply(place, (delete.__name__, "content/kreis/seiten/kaputt.md"))
    apply(place, (set_field.__name__, "content/kreis/kreis.yaml", "name", "Neukreis"))
    build_and_compare(place)
    assert files_of(place.folder / "site") != before
