"""All stages together: every problem of every file in one run, nothing hidden, nothing told twice."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from ssg.console.outcome import PROBLEMS
from ssg.diagnostic import Severity
from ssg.pipeline import Build, build
from ssg.project import Project
from ssg.work import Work
from tests import whole_site
from tests.said_text import as_written
from tests.small_county import small_county, write_tree
from tests.whole_site import TEMPLATES, files_of

TODAY = date(2018, 11, 1)


def page(body: str = "", *fields: str) -> bytes:
    return "\n".join(["---", "titel: Über uns", *fields, "---", body, ""]).encode()


def on_page(name: str) -> str:
    return f"musterkreis/seiten/{name}.md"


BROKEN: dict[str, tuple[bytes, set[str]]] = {
    on_page("windows"): ("---\ntitel: Grüße\n---\n".encode("cp1252"), {"DA101"}),
    on_page("utf-16"): ("---\ntitel: Seite\n---\n".encode("utf-16"), {"DA102"}),
    on_page("null"): (page("Text\0"), {"DA103"}),
    on_page("steuerzeichen"): (page("Text\x07"), {"DA104"}),
    on_page("richtung"): (page("Text \u202eanders"), {"DA105"}),
    on_page("leer"): (b"", {"DA113"}),
    on_page("ohne-kopf"): (b"Nur Text.\n", {"DA114"}),
    on_page("kopf-offen"): (b"---\ntitel: Seite\n\nText.\n", {"DA115"}),
    on_page("fassungen"): (b"---\n<<<<<<< HEAD\ntitel: Alt\n=======\ntitel: Neu\n>>>>>>> x\n---\n", {"DA112"}),
    on_page("zu-gross"): (page("x" * (1 << 20)), {"DA014"}),
    on_page("doppelpunkte"): (page("", "kurz: Stand: 2018"), {"DA201"}),
    on_page("tabulator"): (b"---\ntitel:\tSeite\n---\n", {"DA204"}),
    on_page("doppelt"): (page("", "titel: Noch einer"), {"DA215"}),
    on_page("etikett"): (page("", "kurz: !!str Text"), {"DA216"}),
    on_page("anker"): (page("", "kurz: &a Text", "stand: *a"), {"DA217", "DA218"}),
    on_page("zweites"): (page("", "--- ", "titel: Zwei").replace(b"--- \n", b"--- !x\n"), {"DA220"}),
    on_page("zu-tief"): (page("", f"kurz: {'[' * 41}{']' * 41}"), {"DA222"}),
    on_page("unbekannt"): (page("", "kruz: Text"), {"FE002"}),
    on_page("liste"): (page("", "kurz:", "  - eins"), {"FE006"}),
    on_page("ohne-titel"): (b"---\nkurz: Text\n---\n", {"FE001"}),
    on_page("datum"): (page("", "stand: 31.02.2018"), {"FE022"}),
    on_page("niemand"): (page("", "kontakt: niemand"), {"VW001"}),
    on_page("kein-bild"): (
        page("", "bilder:", "  - datei: weg.svg", "    unterschrift: Weg", "    alternativtext: Ein Weg."),
        {"VW007"},
    ),
    on_page("link"): (page("[Amt](kontakte/niemand)"), {"VW003"}),
    on_page("sprung"): (page("[Amt](kontakte/beispiel#nirgends)"), {"VW004"}),
    on_page("schema"): (page("[Amt](javascript:alert(1))"), {"MD003"}),
    on_page("html"): (page("<b>Fett</b>"), {"MD001"}),
    on_page("leerer-link"): (page("[](https://www.bamf.de)"), {"MD006"}),
    on_page("hier"): (page("Mehr steht [hier](https://www.bamf.de)."), {"AS401"}),
    on_page("eigener-sprung"): (page("[Zur Hilfe](#hilfe)"), {"VW004"}),
    on_page("ziel-fehlt"): (page("[Zum Amt]()"), {"VW003"}),
    on_page("adresse"): (page("[Zum Amt](https:amt.example)"), {"VW013"}),
    on_page("stufen"): (page("## Eins\n\nText.\n\n#### Zwei\n\nText."), {"AS305"}),
    on_page("verkleidet"): (page("Text &#x202e; Text."), {"DA227"}),
    on_page("tippfehler"): (b"---\ntitle: Seite\n---\n", {"FE002"}),
    on_page("nichts"): (page("", "bilder:"), {"FE020"}),
    on_page("raute"): (page("", "kurz: #armut"), {"DA226"}),
    on_page("sternchen"): (page("", "bilder:", "  * bild"), {"DA228"}),
    "musterkreis/programme/schema.md": (
        page("", "links:", "  - titel: Amt", "    ziel: javascript:alert(1)"),
        {"VW006", "VW009"},
    ),
    "musterkreis/seiten/allein.leicht.md": (page(), {"FE011"}),
    "musterkreis/seiten/Groß.md": (page(), {"DA008"}),
    "musterkreis/seiten/BEISPIEL.md": (page(), {"DA009"}),
    "musterkreis/begriffe/beispiel.yaml": (b"titel: Kreistag\n", {"DA010"}),
    "musterkreis/seiten/seite.html": (b"<p>Text</p>", {"DA007"}),
    "musterkreis/bilder/bild.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', {"DA307"}),
    "musterkreis/dokumente/plan.pdf": (b"kein PDF", {"DA301"}),
    "musterkreis/kontakt/amt.md": (page(), {"DA006"}),
    "musterkreis/lose.md": (page(), {"DA004"}),
    "ohnekreis/seiten/seite.md": (page(), {"DA011"}),
    "lose.md": (page(), {"DA004"}),
}
"""One file for each way to go wrong, with all that is to be said of it."""
COUNTY_WARNINGS = {"VW009", "VW010", "VW015", "FE009", "AS403", "LS409", "LS606", "LS608", "LS609"}
"""What the examples leave open, and a missing easy version."""
PLACED_HIGHER = {"musterkreis/kontakt/amt.md": "musterkreis/kontakt", "ohnekreis/seiten/seite.md": "ohnekreis"}
"""Files whose folder is what is wrong."""
HARMLESS = {
    on_page("windows-zeilen"): page("Text.").replace(b"\n", b"\r\n"),
    on_page("mit-bom"): b"\xef\xbb\xbf" + page("Text."),
    on_page("vorlage"): page("{{ 7 * 7 }} {% raise %}"),
    "musterkreis/seiten/.DS_Store": b"\0",
    "musterkreis/seiten/beispiel.md~": b"alt",
}


def written(folder: Path, files: dict[str, bytes]) -> Path:
    content = write_tree(folder / "content", small_county())
    for path, octets in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_bytes(octets)
    return content


def built(content: Path, *counties: str) -> Build:
    project = Project(
        content=content, templates=TEMPLATES, output=content.parent / "site", today=TODAY, counties=counties
    )
    return build(project, Work(cache=None, jobs=1, engine=""))


def told(made: Build) -> dict[str, set[str]]:
    """The codes of each file."""
    found: dict[str, set[str]] = {}
    for each in made.diagnostics:
        found.setdefault(each.span.path, set()).add(each.code)
    return found


def errors(made: Build) -> dict[str, list[str]]:
    """The codes of the errors of each file, as often as they are told."""
    found: dict[str, list[str]] = {}
    for each in made.diagnostics:
        if each.severity is Severity.ERROR:
            found.setdefault(each.span.path, []).append(each.code)
    return found


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Build:
    files = {path: octets for path, (octets, _) in BROKEN.items()}
    content = written(tmp_path_factory.mktemp("kaputt"), files | HARMLESS)
    (content / "musterkreis/seiten/verweis.md").symlink_to(content / "musterkreis/seiten/beispiel.md")
    os.mkfifo(content / "musterkreis/seiten/leitung.md")
    return built(content)


class TestBadTree:
    @pytest.mark.parametrize("path", BROKEN)
    def test_each_file_is_told_what_is_wrong_and_no_more(self, path: str, bad: Build) -> None:
        found = told(bad)[PLACED_HIGHER.get(path, path)]
        assert found - {"VW010"} == BROKEN[path][1]

    @pytest.mark.parametrize("path", ["musterkreis/seiten/verweis.md", "musterkreis/seiten/leitung.md"])
    def test_what_is_no_file_is_told(self, path: str, bad: Build) -> None:
        assert told(bad)[path] == {"DA003"}

    def test_good_files_are_told_nothing(self, bad: Build) -> None:
        places = {PLACED_HIGHER.get(path, path) for path in BROKEN}
        special = {"musterkreis/seiten/verweis.md", "musterkreis/seiten/leitung.md"}
        others = {path: codes - COUNTY_WARNINGS for path, codes in told(bad).items() if path not in places | special}
        assert {path for path, codes in others.items() if codes} == set()

    def test_findings_are_sorted_and_none_stands_twice(self, bad: Build) -> None:
        assert list(bad.diagnostics) == sorted(set(bad.diagnostics))

    def test_good_pages_are_made_all_the_same(self, bad: Build) -> None:
        paths = {each.path for each in bad.outputs}
        for name in ("seiten/beispiel", "kontakte/beispiel", "seiten/windows-zeilen", "seiten/mit-bom"):
            assert f"musterkreis/{name}/index.html" in paths
        for name in ("seiten/datum", "seiten/tabulator", "seiten/allein", "ohnekreis/seiten/seite"):
            assert not any(name in path for path in paths)

    def test_template_signs_are_text(self, bad: Build) -> None:
        (text,) = (each.text for each in bad.outputs if each.path == "musterkreis/seiten/vorlage/index.html")
        assert "{{ 7 * 7 }} {% raise %}" in as_written(text)

    def test_bad_attachments_are_not_published(self, bad: Build) -> None:
        assert not {"musterkreis/bilder/bild.svg", "musterkreis/dokumente/plan.pdf"} & {
            each.path for each in bad.copies
        }


def test_a_bad_tree_leaves_the_site_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = written(tmp_path, {})
    assert whole_site.build(content, tmp_path / "site") == 0
    before = files_of(tmp_path / "site")
    written(tmp_path, {path: octets for path, (octets, _) in BROKEN.items()})
    capsys.readouterr()
    assert whole_site.build(content, tmp_path / "site") == PROBLEMS
    assert files_of(tmp_path / "site") == before
    shown = capsys.readouterr().out
    for path in BROKEN:
        assert f"content/{PLACED_HIGHER.get(path, path)}:" in shown
    assert "Traceback" not in shown


NAMING = {
    "musterkreis/programme/plan.md": page(
        "[Amt](kontakte/kaputt), [Sprung](kontakte/kaputt#oben), [Datei](../kontakte/kaputt.md)",
        "kontakt: kaputt",
        "folgt_auf:",
        "  - kaputt",
        "dokumente:",
        "  - kaputt",
        "links:",
        "  - titel: Amt",
        "    ziel: kontakte/kaputt",
    ),
    "musterkreis/kontakte/kaputt.leicht.md": page("Text."),
}
"""Entries that name what is broken, and an easy version of it."""


class TestFollowUps:
    """A file that cannot be read is told once; what names it is not to blame."""

    @pytest.mark.parametrize(
        "octets", [b"", b"\xff", b"---\ntitel: [\n---\n", b"---\ntitel: Amt\n---\n", b"x" * (2 << 20)]
    )
    def test_entries_that_name_a_broken_one_are_not_reported(self, octets: bytes, tmp_path: Path) -> None:
        broken = {f"musterkreis/{folder}/kaputt.md": octets for folder in ("kontakte", "programme", "dokumente")}
        if octets.endswith(b"Amt\n---\n"):
            broken = {path: octets.replace(b"---\ntitel", b"---\nkruz: x\ntitel") for path in broken}
        found = errors(built(written(tmp_path, NAMING | broken)))
        assert found.keys() == broken.keys()

    def test_a_broken_county_file_is_the_only_thing_told(self, tmp_path: Path) -> None:
        found = errors(built(written(tmp_path, {"musterkreis/kreis.yaml": b"titel: [\n"})))
        assert found.keys() == {"musterkreis/kreis.yaml"}

    def test_a_broken_shared_entry_is_no_dead_reference(self, tmp_path: Path) -> None:
        naming = {on_page("fragt"): page("[Amt](kontakte/kaputt)", "kontakt: kaputt")}
        found = errors(built(written(tmp_path, naming | {"gemeinsam/kontakte/kaputt.md": b""})))
        assert found == {"gemeinsam/kontakte/kaputt.md": ["DA113"]}

    def test_a_broken_easy_file_keeps_the_standard_page(self, tmp_path: Path) -> None:
        made = built(written(tmp_path, {"musterkreis/seiten/beispiel.leicht.md": b"---\ntitel: [\n---\n"}))
        assert errors(made).keys() == {"musterkreis/seiten/beispiel.leicht.md"}
        assert "VW010" not in told(made).get("musterkreis/seiten/beispiel.md", set())
        assert "musterkreis/seiten/beispiel/index.html" in {each.path for each in made.outputs}

    def test_a_picture_that_is_refused_is_not_missing_too(self, tmp_path: Path) -> None:
        gallery = page("", "bilder:", "  - datei: burg.svg", "    unterschrift: Burg", "    alternativtext: Mauern.")
        files = {on_page("galerie"): gallery, "musterkreis/bilder/burg.svg": b"<svg"}
        assert errors(built(written(tmp_path, files))).keys() == {"musterkreis/bilder/burg.svg"}

    def test_a_file_that_the_system_refuses_is_told_once(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        content, opened = written(tmp_path, NAMING | {"musterkreis/kontakte/kaputt.md": page()}), os.open

        def refuse(path: str, flags: int) -> int:
            if path.endswith("kontakte/kaputt.md"):
                raise PermissionError(errno.EACCES, "denied", path)
            return opened(path, flags)

        broken = {f"musterkreis/{folder}/kaputt.md": b"" for folder in ("programme", "dokumente")}
        written(tmp_path, broken)
        monkeypatch.setattr(os, "open", refuse)
        assert errors(built(content)).keys() == {"musterkreis/kontakte/kaputt.md", *broken}

    def test_a_county_without_its_file_is_told_once(self, tmp_path: Path) -> None:
        content = written(tmp_path, {})
        (content / "musterkreis/kreis.yaml").unlink()
        assert errors(built(content)) == {"musterkreis": ["DA011"]}


OF_ALL = {".well-known", "404.html", "index.html", "leicht", "robots.txt"}
"""What stands at the top of a site besides its counties."""


class TestCounties:
    @pytest.fixture
    def content(self, tmp_path: Path) -> Path:
        return write_tree(tmp_path / "content", small_county() | small_county("zweitkreis"))

    def test_all_are_made_where_none_is_named(self, content: Path) -> None:
        assert {each.path.split("/")[0] for each in built(content).outputs} == {*OF_ALL, "musterkreis", "zweitkreis"}

    def test_only_the_named_ones_are_made(self, content: Path) -> None:
        made = built(content, "zweitkreis")
        assert {each.path.split("/")[0] for each in made.outputs} == {*OF_ALL, "zweitkreis"}
        (chooser,) = (each.text for each in made.outputs if each.path == "index.html")
        assert 'href="zweitkreis/index.html"' in chooser
        assert "musterkreis" not in chooser

    def test_a_draft_county_has_no_pages(self, content: Path) -> None:
        file = content / "zweitkreis/kreis.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace("veroeffentlicht", "entwurf"), encoding="utf-8")
        assert "zweitkreis" not in {each.path.split("/")[0] for each in built(content).outputs}

    def test_a_problem_in_another_county_is_told_all_the_same(self, content: Path) -> None:
        write_tree(content, {"musterkreis/seiten/kaputt.md": ""})
        assert "musterkreis/seiten/kaputt.md" in errors(built(content, "zweitkreis"))

    def test_no_county_at_all_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "content").mkdir()
        made = built(tmp_path / "content")
        assert [each.code for each in made.diagnostics] == ["VW012"]
        assert made.outputs == ()
