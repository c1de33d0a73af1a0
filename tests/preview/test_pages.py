"""Pages on request: as their files are now, with what stops a build at their top."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ssg.pipeline import build
from ssg.preview import notice
from ssg.preview.pages import Preview
from ssg.work import Work
from tests.few_counties import SHARED, THREE, county
from tests.preview.browsing import preview_of, text_at
from tests.small_county import OPEN_DUTIES, write_tree
from tests.whole_site import GOLDEN_CONTENT, TEMPLATES

PAGE = "c/seiten/x/index.html"
FILE = "c/seiten/x.md"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "content", {**THREE})


def write(content: Path, text: str, path: str = FILE) -> None:
    write_tree(content, {path: f"---\ntitel: Seite\n---\n{text}\n"})


def test_pages_and_files_are_those_of_a_build(tmp_path: Path) -> None:
    content = shutil.copytree(GOLDEN_CONTENT, tmp_path / "content")
    for unseen in [
        path for path in content.rglob("*.md") if re.search("status: entwurf|danach:", path.read_text("utf-8"))
    ]:
        unseen.unlink()
    preview = preview_of(content)
    project = replace(preview.project, checks=False)
    built = build(project, Work(cache=None, jobs=1, engine=""))
    statement = "barrierefreiheit/index.html"  # tells what the checks found, which a preview does not do
    for output in built.outputs:
        answer = preview.answer(output.path)
        if not output.path.endswith(("404.html", statement)):
            assert _plain(answer.octets.decode()) == output.text, output.path
    for copy in built.copies:
        assert preview.answer(copy.path).octets == (copy.origin.read_bytes() if copy.origin else copy.octets)


def _plain(page: str) -> str:
    begin, own, rest = page.partition(f'<link rel="stylesheet" href="/{notice.STYLE}">')
    return begin + rest.partition("</script>")[2] if own else page


def test_a_changed_text_is_seen(content: Path) -> None:
    preview = preview_of(content)
    assert "Hier steht ein Text." in text_at(preview, PAGE)
    write(content, "Jetzt steht hier mehr.")
    assert "Jetzt steht hier mehr." in text_at(preview, PAGE)


def test_a_change_that_looks_like_the_file_before_is_seen_while_the_file_is_young(content: Path) -> None:
    preview = preview_of(content)
    write(content, "eins")
    text_at(preview, PAGE)
    with (content / FILE).open("r+b") as file:  # the same size; and its time may be the same, where disks count slowly
        file.seek(-5, 2)
        file.write(b"zwei")
    assert "zwei" in text_at(preview, PAGE)


def test_lists_and_start_page_follow_a_change_of_a_title(content: Path) -> None:
    preview = preview_of(content)
    paths = ("c/seiten/index.html", "c/inhalt/index.html", "c/suche/index.html")
    for path in paths:
        assert "Neuer Titel" not in text_at(preview, path)
    write_tree(content, {FILE: "---\ntitel: Neuer Titel\n---\nText.\n"})
    for path in paths:
        assert "Neuer Titel" in text_at(preview, path)


def test_entries_come_and_go(content: Path) -> None:
    preview = preview_of(content)
    assert preview.answer("c/seiten/neu/index.html").status == 404
    write(content, "Neu.", "c/seiten/neu.md")
    assert preview.answer("c/seiten/neu/index.html").status == 200
    (content / "c/seiten/neu.md").unlink()
    assert preview.answer("c/seiten/neu/index.html").status == 404


def test_a_shared_entry_is_followed(content: Path) -> None:
    preview = preview_of(content)
    assert "Ein Antrag ist ein Brief." in text_at(preview, "c/begriffe/antrag/index.html")
    write_tree(content, {path: text.replace("Brief", "Blatt") for path, text in SHARED.items()})
    assert "Ein Antrag ist ein Blatt." in text_at(preview, "c/begriffe/antrag/index.html")


def test_links_lead_to_other_counties_as_these_are_now(content: Path) -> None:
    preview = preview_of(content)
    assert 'href="../../../b/seiten/x/index.html#anker"' in text_at(preview, "a/seiten/x/index.html")
    write_tree(content, {"b/seiten/x.md": "---\ntitel: Seite\n---\nOhne Anker.\n"})
    page = text_at(preview, "a/seiten/x/index.html")
    assert notice.NEW in page
    assert f"{content.as_posix()}/a/seiten/x.md, Zeile 6: " in page
    write_tree(content, {"b/seiten/x.md": THREE["b/seiten/x.md"]})
    assert notice.NEW not in text_at(preview, "a/seiten/x/index.html")


def test_a_changed_template_is_seen_and_a_broken_one_told(content: Path, tmp_path: Path) -> None:
    templates = shutil.copytree(TEMPLATES, tmp_path / "templates")
    preview = preview_of(content, templates)
    good = text_at(preview, PAGE)
    layout = templates / "layouts/base.html"
    text = layout.read_text(encoding="utf-8")
    layout.write_text(text.replace("</body>", "<p>Ganz unten</p></body>"), encoding="utf-8")
    assert "Ganz unten" in text_at(preview, PAGE)
    layout.write_text(text.replace("</body>", "{% wenn %}</body>"), encoding="utf-8")
    page = text_at(preview, PAGE)
    assert notice.OLD in page
    assert "layouts/base.html" in page
    assert "Ganz unten" in page
    layout.write_text(text, encoding="utf-8")
    assert text_at(preview, PAGE).replace(_stamp(preview), "") == good.replace(_stamp_in(good), "")


def _stamp(preview: Preview) -> str:
    return preview.stamp(PAGE)


def _stamp_in(page: str) -> str:
    return page.partition('data-stand="')[2].partition('"')[0]


def test_the_last_good_page_stays_while_a_file_is_spoiled(content: Path) -> None:
    preview = preview_of(content)
    text_at(preview, PAGE)
    write_tree(content, {FILE: "---\ntitle: Seite\n---\nHier steht ein anderer Text.\n"})
    page = text_at(preview, PAGE)
    assert notice.OLD in page
    assert f"{content.as_posix()}/{FILE}, Zeile 2: " in page
    assert "Meinten Sie „titel“?" in page
    assert "Hier steht ein Text." in page
    write(content, "Hier steht ein anderer Text.")
    page = text_at(preview, PAGE)
    assert "Hier steht ein anderer Text." in page
    assert "vorschau-hinweis" not in page


def test_without_a_good_page_only_what_is_to_do_stands_there(content: Path) -> None:
    write_tree(content, {FILE: "---\ntitle: Seite\n---\nText.\n"})
    answer = preview_of(content).answer(PAGE)
    assert answer.status == 503
    assert notice.NOTHING in answer.octets.decode()
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_a_spoiled_county_file_is_told_on_every_page_of_the_county(content: Path) -> None:
    preview = preview_of(content)
    text_at(preview, PAGE)
    write_tree(content, {"c/kreis.yaml": f"titel: Kreis c\n{OPEN_DUTIES}"})
    assert "c/kreis.yaml, Zeile 1: " in text_at(preview, PAGE)
    assert notice.NOTHING in text_at(preview, "c/index.html")
    assert preview.answer("b/index.html").status == 200


def test_a_text_in_a_message_is_no_markup(content: Path) -> None:
    write(content, "[Link](nirgends<b>.md)")
    page = text_at(preview_of(content), PAGE)
    assert notice.NEW in page
    assert "<b>" not in page.partition("</aside>")[0]


def test_drafts_are_pages_and_marked(content: Path) -> None:
    text = "---\ntitel: Noch nicht\nstatus: entwurf\n---\nDas wird noch.\n"
    write_tree(content, {"c/seiten/bald.md": text})
    preview = preview_of(content)
    assert "Entwurf: Noch nicht" in text_at(preview, "c/seiten/bald/index.html")
    assert "Entwurf: Noch nicht" in text_at(preview, "c/seiten/index.html")


def test_a_new_county_is_there_at_once(content: Path) -> None:
    preview = preview_of(content)
    assert "Kreis d" not in text_at(preview, "index.html")
    write_tree(content, county("d"))
    assert "Kreis d" in text_at(preview, "index.html")
    assert preview.answer("d/index.html").status == 200


def test_without_a_county_it_says_what_is_lacking(tmp_path: Path) -> None:
    content = write_tree(tmp_path / "content", SHARED)
    assert "Es gibt noch keinen Landkreis." in text_at(preview_of(content), "index.html")


def test_the_search_index_is_made_on_request(content: Path) -> None:
    preview = preview_of(content)
    index = "".join(text_at(preview, path) for path in _search_files(preview) if not path.endswith(".html"))
    assert "Hier" in index or "text" in index


def _search_files(preview: Preview) -> list[str]:
    built = build(replace(preview.project, checks=False), Work(cache=None, jobs=1, engine=""))
    return [each.path for each in built.outputs if each.path.startswith("c/suche/")]


def test_a_fault_of_the_program_ends_one_answer_and_not_the_preview(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = Preview(preview_of(content).project, "", lambda fault: f"Ein Versehen: {type(fault).__name__}")
    monkeypatch.setattr("ssg.preview.pages.render", lambda *_: 1 / 0)
    assert "Ein Versehen: ZeroDivisionError" in text_at(preview, PAGE)
    monkeypatch.undo()
    assert preview.answer(PAGE).status == 200


def test_the_stamp_tells_changes_of_its_own_county_only(content: Path) -> None:
    preview = preview_of(content)
    before = {path: preview.stamp(path) for path in (PAGE, "b/index.html", "index.html")}
    assert {path: preview.stamp(path) for path in before} == before
    write(content, "Anders.")
    after = {path: preview.stamp(path) for path in before}
    assert [path for path in before if before[path] != after[path]] == [PAGE]


def test_of_many_counties_those_are_forgotten_that_nobody_asks_for(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ssg.preview.counties_now.KEPT_REGIONS", 2)
    preview = preview_of(content)
    for name in ("a", "b", "c"):
        assert preview.answer(f"{name}/seiten/x/index.html").status == 200
    write(content, "Anders.", "a/seiten/x.md")
    assert "Anders." in text_at(preview, "a/seiten/x/index.html")
