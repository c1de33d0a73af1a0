"""While somebody types: what is found is what `check` would find."""

from pathlib import Path

import pytest

from ssg.diagnostic import Diagnostic
from ssg.language_server.document import Document
from ssg.language_server.workspace import Workspace
from ssg.link.link_problems import FOLLOWS_ITSELF
from ssg.pipeline import build
from ssg.project import ROOT
from ssg.work import Work
from tests.language_server.typed import project_at
from tests.small_county import OPEN_DUTIES, small_county, write_tree

GOLDEN = ROOT / "tests/golden/content"
CONTACT = "k/kontakte/beispiel.md"
PAGE = "k/seiten/x.md"
TWIN = "k/seiten/x.leicht.md"
WRONG = {
    "d/kreis.yaml": f"titel: Kreis\nname: Kreis\nstatus: entwurf\n{OPEN_DUTIES}",
    "d/seiten/x.md": "---\ntitel: Seite\n---\nSiehe [dort](/k/seiten/x) und [da](/k/seiten/nichts).\n",
    "e/seiten/x.md": "---\ntitel: Ohne Kreis\n---\nText.\n",
    "gemeinsam/begriffe/wort.md": "---\ntitel: Wort\n---\nDie soziale Planung (z.B. der Kreise).\n",
    "gemeinsam/begriffe/wort.leicht.md": "---\ntitel: Wort\n---\nDas ist z.B. die Sozialplanungskommission.\n",
    "k/seiten/x.md": "---\ntitel: Seite\nkontakt: niemand\nkurtz: X\n---\n### Zu tief\n\n![](bilder/nichts.svg)\n",
    "k/seiten/x.leicht.md": "---\ntitel: Seite\nziele:\n  - X\n---\nRufen Sie an: 03631 911-500.\n",
    "k/seiten/kaputt.md": "---\ntitel: [\n---\nText.\n",
    "k/seiten/allein.leicht.md": "---\ntitel: Allein\n---\nText.\n",
    "k/seiten/Falscher Name.md": "---\ntitel: Name\n---\nHier [klicken](programme/a).\n",
    "k/programme/a.md": "---\ntitel: A\nstatus: entwurf\nfolgt_auf:\n  - b\n---\nText.\n",
    "k/programme/b.md": "---\ntitel: B\nfolgt_auf:\n  - a\nbis: 20.11.2018\n---\nText.\n",
}
"""A county that is a draft, one without its file, and pages of which each has something wrong."""
TEXT = "---\ntitel: Seite\n---\nSiehe [dort](kontakte/beispiel).\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(project_at(write_tree(tmp_path / "content", small_county("k"))))


def typed(workspace: Workspace, path: str, text: str) -> tuple[Diagnostic, ...]:
    document = Document(path, text)
    workspace.texts.hold(document)
    return workspace.findings(document)


def codes(found: tuple[Diagnostic, ...]) -> set[str]:
    return {each.code for each in found}


def test_every_file_has_the_findings_of_a_check() -> None:
    assert compared(GOLDEN) > 20


def test_so_it_is_where_much_is_wrong(tmp_path: Path) -> None:
    assert compared(write_tree(tmp_path / "content", {**small_county("k"), **WRONG})) > 30


def compared(content: Path) -> int:
    """The number of findings of a build, all of which editors are told too, and no others."""
    workspace = Workspace(project_at(content))
    with Work(cache=None, jobs=1, engine="") as work:
        known = build(workspace.project, work).diagnostics
    files = [each for each in sorted(content.rglob("*")) if each.suffix in {".md", ".yaml"}]
    for path in (each.relative_to(content).as_posix() for each in files):
        document = Document(path, (content / path).read_text(encoding="utf-8"))
        assert workspace.findings(document) == tuple(sorted({each for each in known if each.span.path == path})), path
    return len(known)


def test_what_is_typed_counts_and_not_what_is_saved(workspace: Workspace) -> None:
    path = "k/programme/beispiel.leicht.md"
    saved = workspace.file_of(path).read_text(encoding="utf-8")
    before = typed(workspace, path, saved)
    assert "LS102" not in codes(before)
    assert "LS102" in codes(typed(workspace, path, f"{saved}Das ist die Sozialplanungskommission.\n"))
    assert typed(workspace, path, saved) == before


def test_an_entry_that_is_only_typed_can_be_led_to(workspace: Workspace) -> None:
    assert "VW003" not in codes(typed(workspace, PAGE, TEXT))
    dead = typed(workspace, PAGE, TEXT.replace("beispiel", "neu"))
    assert [each.code for each in dead if "kontakte/neu" in each.message]
    workspace.texts.hold(Document("k/kontakte/neu.md", small_county("k")[CONTACT]))
    again = workspace.findings(Document(PAGE, TEXT.replace("beispiel", "neu")))
    assert not [each.code for each in again if "kontakte/neu" in each.message]


def test_a_text_that_is_closed_is_as_it_is_on_disk(workspace: Workspace) -> None:
    workspace.texts.hold(Document(CONTACT, ""))
    workspace.texts.drop(CONTACT)
    assert workspace.findings(Document(CONTACT, "")) == ()


def test_files_that_change_on_disk_are_seen(workspace: Workspace) -> None:
    text = TEXT.replace("beispiel", "neu")
    assert [each for each in typed(workspace, PAGE, text) if "kontakte/neu" in each.message]
    write_tree(workspace.project.content, {"k/kontakte/neu.md": small_county("k")[CONTACT]})
    assert not [each for each in typed(workspace, PAGE, text) if "kontakte/neu" in each.message]


def test_both_versions_are_compared_as_they_are_typed(workspace: Workspace) -> None:
    easy = "---\ntitel: Seite\n---\nWir helfen Ihnen.\n"
    typed(workspace, PAGE, "---\ntitel: Seite\n---\nRufen Sie an: 03631 911-500.\n")
    assert "LS607" in codes(typed(workspace, TWIN, easy))
    typed(workspace, PAGE, "---\ntitel: Seite\n---\nWir helfen.\n")
    assert "LS607" not in codes(typed(workspace, TWIN, easy))


def test_programmes_that_follow_each_other_in_a_circle_are_seen(workspace: Workspace) -> None:
    for one, other in (("a", "b"), ("b", "c"), ("c", "b")):
        text = f"---\ntitel: X\nfolgt_auf:\n  - {other}\n---\nText.\n"
        workspace.texts.hold(Document(f"k/programme/{one}.md", text))
    found = {name: workspace.findings(Document(f"k/programme/{name}.md", "")) for name in "abc"}
    assert [FOLLOWS_ITSELF.code in codes(found[name]) for name in "abc"] == [False, True, True]


def test_a_broken_county_file_hides_no_finding_on_words(workspace: Workspace) -> None:
    typed(workspace, "k/kreis.yaml", "titel: [")
    assert "LS102" in codes(typed(workspace, TWIN, "---\ntitel: Seite\n---\nDie Sozialplanungskommission.\n"))


def test_a_file_outside_of_all_counties_is_judged_alone(workspace: Workspace) -> None:
    assert "LS102" in codes(typed(workspace, "entwurf.leicht.md", "Die Sozialplanungskommission hilft.\n"))


def test_known_findings_are_not_told(workspace: Workspace, tmp_path: Path) -> None:
    from ssg.console.baseline import Baseline, beside, write_baseline

    text = "---\ntitel: Seite\n---\nDie Sozialplanungskommission hilft.\n"
    found = typed(workspace, TWIN, text)
    lines = {TWIN: tuple(text.split("\n"))}
    write_baseline(beside(workspace.project.content), Baseline.of(found, lines))
    assert "LS102" in codes(found)
    assert "LS102" not in codes(typed(workspace, TWIN, text))
    assert tmp_path in beside(workspace.project.content).parents


def test_paths_are_those_below_the_content_folder(workspace: Workspace, tmp_path: Path) -> None:
    assert workspace.path_of(str(workspace.file_of(PAGE))) == PAGE
    assert workspace.path_of(str(tmp_path / "README.md")) is None
    (tmp_path / "link").symlink_to(workspace.project.content)
    assert workspace.path_of(str(tmp_path / "link" / PAGE)) == PAGE
