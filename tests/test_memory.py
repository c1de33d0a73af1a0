"""A build makes only the counties whose files, or those that they lead to, have changed; all else is remembered."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree
from typing import Any

import pytest

from ssg import counties, footprint
from ssg.county import Ground, Part, build_county
from ssg.footprint import Footprint
from ssg.memory import NAME
from ssg.output import Laid
from ssg.pipeline import Build
from ssg.project import Stage
from ssg.recordings import shared
from ssg.recordings.recording_problems import OUTDATED
from ssg.region import Region
from ssg.work import Work
from ssg.write import Lost
from tests.few_counties import SHARED, THREE, Place, county, octets_of
from tests.whole_site import TEMPLATES, files_of

ALL = {"a", "b", "c"}


@pytest.fixture(scope="module")
def patched() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def made(patched: pytest.MonkeyPatch) -> set[str]:
    """The counties that were built since this was emptied."""
    names: set[str] = set()

    def noting(region: Region, ground: Ground, work: Work, **more: Any) -> Part:
        names.add(region.name)
        return build_county(region, ground, work, **more)

    patched.setattr(counties, "build_county", noting)
    return names


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory, patched: pytest.MonkeyPatch, made: set[str]) -> Place:
    """Three counties that were built; files may be as young as they like."""
    patched.setattr(footprint, "CALM", -(10**18))
    place = Place.at(tmp_path_factory.mktemp("orte"), templates=tmp_path_factory.mktemp("vorlagen") / "neu")
    copytree(TEMPLATES, place.project.templates)
    place.hold(THREE)
    place.publish()
    assert made == ALL
    return place


@pytest.fixture
def place(base: Place, made: set[str]) -> Iterator[Place]:
    """The same, as it was at first, all of it remembered."""
    before = dict(vars(base))
    made.clear()
    yield base
    base.hold(THREE)
    vars(base).update({**before, "files": base.files})
    base.publish()


def text_of(name: str, text: str) -> dict[str, str]:
    return {f"{name}/seiten/x.md": f"---\ntitel: Seite\n---\n## Anker\n\n{text}\n"}


def without(*paths: str) -> dict[str, str]:
    return {path: text for path, text in THREE.items() if not path.startswith(paths)}


def edit_template(place: Place) -> None:
    file = place.project.templates / "layouts/base.html"
    file.write_text(file.read_text("utf-8").replace("</main>", "<!-- neu --></main>"), "utf-8")


EDITS: dict[str, tuple[dict[str, str], set[str]]] = {
    "nothing": (THREE, set()),
    "a text that leads nowhere": (THREE | text_of("c", "Neu."), {"c"}),
    "a text that another county leads to": (THREE | text_of("b", "Neu."), {"a", "b"}),
    "a text that leads to another county": (THREE | text_of("a", "Neu."), {"a"}),
    "a new text": (THREE | {"c/seiten/neu.md": "---\ntitel: Neu\n---\nNeu.\n"}, {"c"}),
    "a text renamed": (without("c/seiten") | {"c/seiten/y.md": THREE["c/seiten/x.md"]}, {"c"}),
    "a shared text": (THREE | {path: f"{text}Neu.\n" for path, text in SHARED.items()}, ALL),
    "a new county": (THREE | county("d"), {"d"}),
    "a county less": (without("c/"), set()),
    "a county renamed": (without("c/") | county("d"), {"d"}),
}


@pytest.mark.parametrize("edit", EDITS)
def test_only_what_an_edit_reaches_is_made_again(edit: str, place: Place, made: set[str]) -> None:
    files, expected = EDITS[edit]
    place.hold(files)
    again, written = place.publish()
    assert made == expected
    assert {part.told.name for part in again.parts if part.is_remembered} == {
        path.split("/")[0] for path in files if not path.startswith("gemeinsam/")
    } - expected
    whole = place.build()
    assert files_of(place.project.output) == octets_of(whole)
    assert written.pages == sum(path.endswith(".html") for path in octets_of(whole))
    assert (again.diagnostics, again.statistics) == (whole.diagnostics, whole.statistics)


def asking(**more: Any) -> Callable[[Place], None]:
    def ask(place: Place) -> None:
        place.project = replace(place.project, **more)

    return ask


@pytest.mark.parametrize(
    ("id_", "expected"), [("c/seiten/x", {"c"}), ("b/seiten/x", {"a", "b"}), ("gemeinsam/begriffe/antrag", ALL)]
)
def test_an_entry_left_out_is_a_change_of_its_county(
    id_: str, expected: set[str], place: Place, made: set[str]
) -> None:
    asking(left_out=(id_,), quarantine=True)(place)
    place.publish()
    assert made == expected
    assert files_of(place.project.output) == octets_of(place.build())
    made.clear()
    place.publish()
    assert made == set()
    asking(left_out=())(place)
    place.publish()
    assert made == expected
    assert files_of(place.project.output) == octets_of(place.build())


CIRCUMSTANCES: dict[str, Callable[[Place], object]] = {
    "another day": asking(today=date(2018, 11, 2)),
    "rules": asking(checks=True),
    "booklets": asking(pdf=True),
    "another stage": asking(stage=Stage.REVIEW),
    "another program": lambda place: setattr(place, "engine", "2"),
    "no figures": lambda place: setattr(place, "gauge", None),
    "another template": edit_template,
}


@pytest.mark.parametrize("change", CIRCUMSTANCES)
def test_what_all_counties_stand_on_makes_all_of_them_again(change: str, place: Place, made: set[str]) -> None:
    CIRCUMSTANCES[change](place)
    again, _ = place.publish()
    assert made == ALL
    made.clear()
    later, _ = place.publish()
    assert made == set()
    whole = place.build()
    assert again.diagnostics == later.diagnostics == whole.diagnostics
    assert again.statistics == later.statistics == whole.statistics
    assert files_of(place.project.output) == octets_of(whole)


def test_another_output_gets_all_anew(place: Place, made: set[str], tmp_path: Path) -> None:
    asking(output=tmp_path / "anders")(place)
    place.publish()
    assert made == ALL


@pytest.mark.parametrize("more", [{"jobs": 3}, {"strict": True}])
def test_who_builds_and_what_stops_changes_no_result(more: dict[str, int], place: Place, made: set[str]) -> None:
    asking(**more)(place)
    place.publish()
    assert made == set()


def test_a_link_into_another_county_is_judged_when_that_changes(place: Place, made: set[str]) -> None:
    place.hold(THREE | {"b/seiten/x.md": "---\ntitel: Seite\n---\nText.\n"})
    assert ("a/seiten/x.md", "VW004") in {(each.span.path, each.code) for each in place.judge().diagnostics}
    place.hold(without("b/"))
    assert ("a/seiten/x.md", "VW003") in {(each.span.path, each.code) for each in place.judge().diagnostics}
    assert made == {"a", "b"}


def test_a_county_that_comes_later_mends_the_links_to_it(place: Place, made: set[str]) -> None:
    place.hold(THREE | text_of("c", "Mehr steht [im Kreis d](/d/seiten/x)."))
    assert "VW003" in {each.code for each in place.publish()[0].diagnostics}
    made.clear()
    place.hold(place.files | county("d"))
    again, _ = place.publish()
    assert made == {"c", "d"}
    assert "VW003" not in {each.code for each in again.diagnostics}


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda octets: octets[: len(octets) // 2],
    "one bit": lambda octets: octets[:-9] + bytes([octets[-9] ^ 1]) + octets[-8:],
    "foreign": lambda _: b"\xff\n\n{}\n",
    "of another county": lambda _: b"",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_spoiled_part_is_made_again(damage: str, place: Place, made: set[str]) -> None:
    part = place.cache / "c" / NAME
    other = place.cache / "b" / NAME
    part.write_bytes(other.read_bytes() if damage == "of another county" else DAMAGES[damage](part.read_bytes()))
    again, written = place.publish()
    assert made == {"c"}
    assert written.changed == 0
    made.clear()
    assert place.publish()[0].diagnostics == again.diagnostics
    assert made == set()


def test_all_parts_may_be_lost(place: Place, made: set[str]) -> None:
    rmtree(place.cache)
    assert place.publish()[1].changed == 0
    assert made == ALL


def test_parts_find_no_room(place: Place, made: set[str]) -> None:
    rmtree(place.cache / "c")
    (place.cache / "c").write_bytes(b"")
    place.publish()
    made.clear()
    place.publish()
    assert made == {"c"}
    (place.cache / "c").unlink()


def test_a_file_that_changes_during_the_build_is_seen_the_next_time(
    place: Place, made: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def disturbed(region: Region, ground: Ground, work: Work, **more: Any) -> Part:
        part = build_county(region, ground, work, **more)
        if region.name == "c":
            place.hold(place.files | text_of("c", "Zu spät."))
        return part

    place.hold(THREE | text_of("c", "Neu."))
    with monkeypatch.context() as patch:
        patch.setattr(counties, "build_county", disturbed)
        place.publish()
    made.clear()
    place.publish()
    assert made == {"c"}
    assert b"Zu sp" in files_of(place.project.output)["c/seiten/x/index.html"]


@pytest.mark.parametrize(("young", "again"), [("c", {"c"}), ("b", {"a", "b"})])
def test_young_files_may_change_again_without_a_sign(
    young: str, again: set[str], place: Place, made: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_calm(seen: Footprint) -> bool:
        return not seen.paths[0].endswith(f"/{young}")

    asking(today=date(2018, 11, 3))(place)
    monkeypatch.setattr(Footprint, "is_calm", property(is_calm))
    place.publish()
    made.clear()
    place.publish()
    assert made == again


@pytest.mark.parametrize("loss", [Path.unlink, lambda page: page.write_text("weg", encoding="utf-8")])
def test_a_site_that_lost_a_kept_page_is_told(loss: Callable[[Path], object], place: Place) -> None:
    page = place.project.output / "c/seiten/x/index.html"
    before = page.read_bytes()
    loss(page)
    with pytest.raises(Lost):
        place.publish()
    page.write_bytes(before)


def test_pages_of_a_changed_county_stay_where_they_show_the_same(place: Place, made: set[str]) -> None:
    place.publish()
    made.clear()
    place.hold(THREE | text_of("c", "Ein anderer Text."))
    built, _ = place.publish()
    assert made == {"c"}
    laid = {each.path for each in built.kept if isinstance(each, Laid)}
    assert {path for path in laid if path.endswith(".html")} == {"c/seiten/x/index.html"}
    assert files_of(place.project.output) == octets_of(place.build())


def test_a_shared_recording_is_compared_with_what_remembered_counties_say(
    tmp_path: Path, made: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(footprint, "CALM", -(10**18))
    spoken = "audio:\n  datei: y.opus\n  sprecher: Eine Computer-Stimme\n  dauer: 0:10\n  datum: 01.10.2018\n"
    files = {"gemeinsam/seiten/y.md": f"---\ntitel: Für alle\n{spoken}---\nText.\n"}
    for name in ("a", "b"):
        files |= county(name) | {
            f"{name}/kontakte/amt.md": "---\ntitel: Amt Nord\namt: Amt Nord\nfax: 03631 911-0\n---\n"
        }
        files[f"{name}/kreis.yaml"] += "kontakt: amt\n"
    place = Place.at(tmp_path)
    place.hold(files | {"gemeinsam/medien/y.opus": recording_of("0" * 16)})
    said = shared(part.told.speeches for part in place.publish()[0].parts)["gemeinsam/seiten/y.md"]
    assert "Amt Nord" in said.text
    place.hold(files | {"gemeinsam/medien/y.opus": recording_of(said.digest)})
    assert not outdated_in(place.publish()[0])
    made.clear()
    contact = place.files["b/kontakte/amt.md"].replace("Nord", "Süd")
    place.hold(place.files | {"b/kontakte/amt.md": contact})
    assert outdated_in(place.publish()[0])
    assert made == {"b"}
    assert outdated_in(place.publish()[0])


def recording_of(digest: str) -> str:
    return f"OggS{'0' * 24}OpusHead\1\1TEXT-DIGEST={digest}"


def outdated_in(made: Build) -> bool:
    return OUTDATED.code in {each.code for each in made.diagnostics}
