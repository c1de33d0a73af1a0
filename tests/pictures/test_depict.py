"""What is published of a county's pictures, and how pages show them."""

import re
from datetime import date
from pathlib import Path

import pytest

from ssg.crew import BATCH, Crew
from ssg.draft import Attachment
from ssg.pictures import depict
from ssg.pipeline import Build, build
from ssg.project import ROOT, Project
from ssg.work import Work
from tests.pictures.test_scaling import located, photo
from tests.small_county import write_tree

PAGE = """---
titel: Rundgang
kurz: So sieht es aus.
bild:
  datei: markt.jpg
  unterschrift: Der Markt
  alternativtext: Menschen kaufen Obst an einem Stand.
  nachweis: Erika Muster
  lizenz: CC BY 4.0
---
Hier ist der Markt.
"""


def built(folder: Path, page: str = PAGE, octets: bytes | None = None) -> Build:
    county = folder / "saalkreis"
    for name in ("seiten", "bilder"):
        (county / name).mkdir(parents=True, exist_ok=True)
    (county / "kreis.yaml").write_text("titel: Saalkreis\nname: Saalkreis\n", encoding="utf-8")
    (county / "seiten/rundgang.md").write_text(page, encoding="utf-8")
    (county / "bilder/markt.jpg").write_bytes(
        octets if octets is not None else photo("jpg", (1000, 600), exif=located())
    )
    project = Project(content=folder, templates=ROOT / "templates", output=folder / "site", today=date(2018, 12, 1))
    with Work(cache=None, jobs=1, engine="") as work:
        return build(project, work)


def shown(made: Build) -> str:
    return next(each.text for each in made.outputs if each.path == "saalkreis/seiten/rundgang/index.html")


def test_pictures_in_the_text_have_versions_and_room_too(tmp_path: Path) -> None:
    text = shown(built(tmp_path, '---\ntitel: Rundgang\n---\n![Obst & "Käse"](bilder/markt.jpg)\n'))
    found = re.search(r'<span class="bild"><picture>(.*?)</picture></span>', text)
    assert found is not None
    endings = re.findall(r"\.\./\.\./bilder/markt-\d+-\w{10}\.(\w+) \d+w", found[1])
    assert {"avif", "webp"} <= set(endings)
    assert len(endings) > len(set(endings))
    assert 'alt="Obst &amp; &quot;Käse&quot;" width="600" height="1000" loading="lazy">' in found[1]


def test_a_page_offers_every_version_and_keeps_the_room(tmp_path: Path) -> None:
    made = built(tmp_path)
    text, published = shown(made), {each.path for each in made.copies}
    offered = re.findall(r"(\S+) (\d+)w", " ".join(re.findall(r'srcset="([^"]*)"', text)))
    assert [int(width) for _, width in offered] == 2 * [480, 600]
    assert {path.replace("../../", "saalkreis/") for path, _ in offered} <= published
    assert re.search(r'<img src="../../bilder/markt.jpg" alt="[^"]+" width="600" height="1000">', text)
    assert "Erika Muster, CC BY 4.0" in text
    assert not any(each.origin for each in made.copies if each.path.endswith(".jpg"))


def nobody() -> Crew:
    raise AssertionError("other machines do not have these files")


def test_many_pictures_are_looked_at_where_they_lie(tmp_path: Path) -> None:
    paths = [f"saalkreis/bilder/plan{number}.svg" for number in range(BATCH)]
    write_tree(tmp_path, dict.fromkeys(paths, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"/>'))
    with Work(cache=None, engine="", called=nobody) as work:
        shaped, _, _ = depict(tmp_path, [Attachment(path, 1, "") for path in paths], work)
    assert [each.raster and each.raster.width for each in shaped] == [30] * BATCH


def test_a_broken_picture_is_told_at_its_place(tmp_path: Path) -> None:
    whole = photo("jpg", (600, 400))
    found = built(tmp_path, octets=whole[: len(whole) // 2]).diagnostics
    assert [each.span.path for each in found if each.code == "DA311"] == ["saalkreis/bilder/markt.jpg"]


def test_without_the_extra_the_file_itself_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.pictures.find_spec", lambda _: None)
    made = built(tmp_path)
    assert [each.path for each in made.copies if each.origin] == ["saalkreis/bilder/markt.jpg"]
    assert "srcset" not in shown(made)
    assert 'width="1000" height="600"' in shown(made)
    assert "DA313" in {each.code for each in made.diagnostics}


@pytest.mark.parametrize("field", ["unterschrift", "alternativtext", "datei"])
def test_a_picture_needs_its_words(tmp_path: Path, field: str) -> None:
    page = re.sub(rf"  {field}: .*\n", "", PAGE)
    assert any(each.severity == "error" and field in each.message for each in built(tmp_path, page).diagnostics)


def test_the_caption_does_not_repeat_the_description(tmp_path: Path) -> None:
    page = PAGE.replace("Der Markt", "Menschen kaufen Obst an einem Stand")
    assert any(
        "Alternativ-Text" in each.message and each.severity == "error" for each in built(tmp_path, page).diagnostics
    )
