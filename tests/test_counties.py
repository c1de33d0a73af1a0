"""Each county is built on its own: here or by workers, with the same results, and none hides another."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from ssg import counties
from ssg.cache import NAME, Cache
from ssg.counties import Folders, key_of, taken
from ssg.crew import Crew, Processes
from ssg.draft import Attachment, SourceFile
from ssg.kind import Wording
from ssg.load.file_problems import UNREADABLE
from ssg.load.walk import unreadable
from ssg.measure import measure
from ssg.memory import Memory
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.region import Region
from ssg.statistics import Gauge, Length
from ssg.work import Work
from tests.few_counties import THREE, Place, county, octets_of


class Unaided(Processes):
    """All that is worth it is done by a worker."""

    has_help = False


def where(_: Wording) -> Length:
    return Length(words=os.getpid(), sentences=1)


def die_away_from(home: int, note: Path, wording: Wording) -> Length:
    if os.getpid() != home:
        note.touch()
        os._exit(1)
    return measure(wording)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    made = Place.at(tmp_path_factory.mktemp("orte"))
    made.hold(THREE)
    return made


@pytest.fixture
def worth_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counties, "WORTH_WORKERS", 0)


def built(place: Place, crew: Callable[[], Crew] | None = None, gauge: Gauge = measure) -> Build:
    with Work(cache=None, jobs=1, engine="", called=crew) as work:
        return build(replace(place.project, checks=True), work, gauge)


@pytest.mark.usefixtures("worth_workers")
def test_workers_make_the_same_even_if_they_die(place: Place, tmp_path: Path) -> None:
    dying = partial(die_away_from, os.getpid(), tmp_path / "died")
    alone, *others = built(place), built(place, partial(Unaided, 1)), built(place, partial(Unaided, 1), dying)
    assert (tmp_path / "died").exists()
    for together in others:
        assert octets_of(together) == octets_of(alone)
        assert together.diagnostics == alone.diagnostics
        assert together.statistics == alone.statistics


@pytest.mark.usefixtures("worth_workers")
def test_workers_go_home_when_all_counties_are_done(place: Place) -> None:
    class Counting(Unaided):
        def close(self) -> None:
            closed.append(self)
            super().close()

    closed: list[Crew] = []
    with Work(cache=None, jobs=1, engine="", called=partial(Counting, 1)) as work:
        build(replace(place.project, checks=True), work, measure)
        assert len(closed) == 1
    assert len(closed) == 1


@pytest.mark.usefixtures("worth_workers")
def test_a_worker_gets_whole_counties_and_keeps_their_results(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ssg.work.Processes", Unaided)
    with Cache.open(tmp_path) as cache, Work(cache=cache, jobs=2, engine="") as work:
        made = build(place.project, work, where)
    by_county: dict[str, set[int]] = {}
    for text in made.statistics.texts:
        by_county.setdefault(text.page.split("/")[0], set()).add(text.length.words)
    assert by_county["gemeinsam"] == {os.getpid()}
    assert by_county["a"] == {os.getpid()}, "it leads to another one, whose files no worker has"
    assert by_county["b"] == by_county["c"] != {os.getpid()}
    assert {path.parent.name for path in tmp_path.glob(f"*/{NAME}")} == {"a", "b", "c", "gemeinsam"}


def nobody() -> Crew:
    raise AssertionError("this is not worth a worker")


def test_few_small_counties_are_built_here(place: Place) -> None:
    assert len(built(place, nobody).parts) == 3


@pytest.mark.usefixtures("worth_workers")
def test_counties_that_were_built_before_are_not_worth_workers(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.footprint.CALM", -(10**18))
    place.publish()
    with (
        Memory(place.cache, place.project.content, place.project.output) as memory,
        Work(cache=None, jobs=1, engine="2", called=nobody) as work,
    ):
        assert not any(part.is_remembered for part in build(place.project, work, None, memory).parts)


def test_what_is_told_of_counties_counts_their_files() -> None:
    told: list[tuple[int, int]] = []
    work = Work(cache=None, jobs=1, engine="", progress=lambda done, total: told.append((done, total)))
    assert [*work.each_large(len, ["a", "bb"], [10, 30])] == [1, 2]
    assert told == [(10, 40), (40, 40)]


@pytest.fixture
def other(tmp_path: Path) -> Callable[[dict[str, str]], Build]:
    """Builds other content."""
    place = Place.at(tmp_path)

    def of(files: dict[str, str]) -> Build:
        place.hold(files)
        with Work(cache=None, jobs=1, engine="") as work:
            return build(place.project, work)

    return of


Other = Callable[[dict[str, str]], Build]


def codes(made: Build) -> set[tuple[str, str]]:
    return {(each.span.path, each.code) for each in made.diagnostics if each.code not in {"VW010", "VW015"}}


def folders(made: Build) -> set[str]:
    return {each.path.split("/")[0] for each in made.outputs} - {"index.html", "404.html", "leicht"}


def test_a_county_that_cannot_be_read_hides_no_other(other: Other) -> None:
    made = other(county("a") | {"b/kreis.yaml": "titel: [\n", "b/seiten/x.md": "Text.\n"})
    assert {path for path, _ in codes(made)} == {"b/kreis.yaml", "b/seiten/x.md"}
    assert folders(made) == {"a"}
    assert [part.told.is_broken for part in made.parts] == [False, True]


def test_a_county_in_draft_is_judged_and_not_shown(other: Other) -> None:
    files = county("b", "Mehr [dort](/a/seiten/weg).")
    draft = {path: text.replace("titel: Kreis", "status: entwurf\ntitel: Kreis") for path, text in files.items()}
    made = other(county("a") | draft)
    assert folders(made) == {"a"}
    assert ("b/seiten/x.md", "VW003") in codes(made)
    (chooser,) = (each for each in made.outputs if each.path == "index.html")
    assert "Kreis b" not in chooser.text
    alone = other(draft)
    assert folders(alone) == set()
    assert "VW012" not in {code for _, code in codes(alone)}


def test_counties_may_lead_to_each_other(other: Other) -> None:
    made = other(county("a", "[Dort](/b/seiten/x#anker)") | county("b", "[Dort](/a/seiten/x#anker)"))
    assert codes(made) == set()
    assert folders(made) == {"a", "b"}


def test_a_shared_text_may_lead_into_one_county(other: Other) -> None:
    shared = {"gemeinsam/seiten/gut.md": "---\ntitel: Gut\n---\nSo macht es [Kreis b](/b/seiten/x#anker).\n"}
    made = other(county("a") | county("b") | shared)
    assert codes(made) == set()
    pages = octets_of(made)
    assert b'"../../../b/seiten/x/index.html#anker"' in pages["a/seiten/gut/index.html"]
    assert b'"../x/index.html#anker"' in pages["b/seiten/gut/index.html"]


def test_what_is_wrong_in_another_county_is_told_once_and_there(other: Other) -> None:
    wrong = {"b/seiten/y.md": "---\nkruz: x\ntitel: Y\n---\n[Weg](seiten/nirgends)\n"}
    made = other(county("a", "[Dort](/b/seiten/y)") | county("b") | wrong)
    assert codes(made) == {("b/seiten/y.md", "FE002"), ("b/seiten/y.md", "VW003")}
    assert len({each for each in made.diagnostics if each.code == "FE002"}) == 1


TEXT = SourceFile("gemeinsam/seiten/x.md", "gemeinsam/seiten/x.md", b"Text.")
FILE = Attachment("gemeinsam/bilder/x.svg", 5, "1")
REGIONS = (
    Region("gemeinsam"),
    Region("gemeinsam", (TEXT,)),
    Region("gemeinsam", (replace(TEXT, octets=b"Wort."),)),
    Region("gemeinsam", (replace(TEXT, path="gemeinsam/seiten/y.md"),)),
    Region("gemeinsam", (TEXT,), (FILE,)),
    Region("gemeinsam", (TEXT,), (replace(FILE, digest="2"),)),
    Region("gemeinsam", (TEXT,), (replace(FILE, path="gemeinsam/bilder/y.svg"),)),
)


def test_shared_files_are_told_apart_by_all_that_is_in_them() -> None:
    assert len({key_of(each) for each in REGIONS}) == len(REGIONS)
    assert key_of(REGIONS[4]) == key_of(Region("gemeinsam", (TEXT,), (FILE,)))


def test_a_neighbour_that_cannot_be_read_just_now_stops_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Place.at(tmp_path)
    place.hold(THREE)
    whole, takes = taken, []

    def take_badly(project: Project, folders: Folders, name: str, work: Work) -> Region:
        takes.append(name)
        region = whole(project, folders, name, work)
        if name == "b" and takes.count("b") == 1:  # for the county that leads there, before its own turn
            lost = unreadable("b/seiten/x.md", OSError(errno.EMFILE, ""))
            return replace(region, texts=region.texts[:1], refused=(lost,))
        return region

    monkeypatch.setattr("ssg.counties.taken", take_badly)
    made = build(place.project, Work(cache=None, jobs=1, engine=""))
    assert takes.count("b") == 2
    assert UNREADABLE.code in {each.code for each in made.diagnostics}
