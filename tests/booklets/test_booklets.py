"""Booklets: tagged PDFs in Leichte Sprache, judged by another library than the one that writes them."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("weasyprint", reason="needs the extra pdf")
from pypdf import PdfReader

from ssg.booklets import booklets
from ssg.booklets.press import Manuscript, Printed, press
from ssg.output import BookletFault, Copy
from ssg.render import render
from ssg.view import View
from ssg.work import Work
from tests.small_site import theme, views

PROGRAMME = "musterkreis/leicht/programme/neu/index.html"


def printed() -> tuple[tuple[View, ...], tuple[Copy, ...]]:
    shown = tuple(views().values())
    pages = [render(view, theme()) for view in shown]
    with Work(cache=None, jobs=1, engine="") as work:
        return booklets(shown, pages, (), theme(), work)


@pytest.fixture(scope="module")
def made() -> tuple[View, bytes]:
    leading, copies = printed()
    octets = {copy.path: copy.octets for copy in copies}
    view = next(each for each in leading if each.path == PROGRAMME)
    assert view.booklet
    return view, octets[view.booklet.path] or b""


def tags(node: Any) -> Iterator[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for each in node:
            yield from tags(each)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from tags(node["/K"])


class TestFile:
    def test_it_has_title_language_and_tags(self, made: tuple[View, bytes]) -> None:
        view, octets = made
        reader = PdfReader(io.BytesIO(octets))
        root: Any = reader.trailer["/Root"]
        assert root["/Lang"] == "de"
        assert root["/MarkInfo"]["/Marked"]
        assert root["/ViewerPreferences"]["/DisplayDocTitle"]
        assert reader.metadata is not None
        assert reader.metadata.title == f"{view.title} – {view.frame.site_name} – Leichte Sprache"
        assert {"/H1", "/H2", "/P", "/L", "/LI"} <= set(tags(root["/StructTreeRoot"]))

    def test_cover_contents_text_and_contact(self, made: tuple[View, bytes]) -> None:
        view, octets = made
        sheets = [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(io.BytesIO(octets)).pages]
        assert view.title in sheets[0]
        assert sheets[1].startswith("Das steht in diesem Heft")
        assert view.subject is not None
        assert view.title in sheets[2]
        assert view.frame.contact is not None
        assert any(view.frame.contact.title in sheet for sheet in sheets[2:])

    def test_drawings_stand_beside_headings_for_the_eyes_alone(self, made: tuple[View, bytes]) -> None:
        reader = PdfReader(io.BytesIO(made[1]))
        root: Any = reader.trailer["/Root"]
        assert b"Figure" not in b"".join(each.encode() for each in tags(root["/StructTreeRoot"]))
        resources: list[Any] = [page["/Resources"] for page in reader.pages]
        assert any(each.get("/XObject") for each in resources)

    def test_the_bytes_are_the_same_every_time(self, made: tuple[View, bytes]) -> None:
        again = {copy.path: copy.octets for copy in printed()[1]}
        view, octets = made
        assert view.booklet
        assert again[view.booklet.path] == octets


class TestPage:
    def test_the_easy_page_leads_to_it(self, made: tuple[View, bytes]) -> None:
        view, octets = made
        page = render(view, theme()).text
        assert view.booklet
        assert view.booklet.pages == len(PdfReader(io.BytesIO(octets)).pages)
        assert re.search(rf'<a href="heft.pdf">Heft zum Drucken: PDF, [^,]+.*?, {view.booklet.pages} Seiten</a>', page)

    def test_without_booklets_no_page_does(self) -> None:
        assert "heft.pdf" not in render(views()[PROGRAMME], theme()).text


class TestPress:
    @pytest.mark.parametrize(
        "body",
        [
            '<img src="bilder/fehlt.png" alt="x">',
            '<img src="file:///etc/hostname" alt="x">',
            "<style>p{foo:bar}</style>",
        ],
    )
    def test_complaints_of_the_library_are_told(self, body: str) -> None:
        html = f'<html lang="de"><title>T</title><body><h1>T</h1>{body}'
        assert press(Manuscript(html=html, files=())).complaints

    def test_they_stop_the_build_in_german(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ssg.booklets.press", _complaining)
        with pytest.raises(BookletFault, match="lässt sich nicht drucken: no alt"):
            printed()

    def test_a_missing_extra_is_told_with_the_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("ssg.booklets.find_spec", lambda _: None)
        with pytest.raises(BookletFault, match=re.escape("pip install leichtbau[pdf]")):
            printed()


def _complaining(manuscript: Manuscript) -> Printed:
    return Printed(octets=manuscript.html.encode(), pages=1, complaints=("no alt",))


def test_nothing_is_read_from_the_disk(tmp_path: Path) -> None:
    secret = tmp_path / "a.png"
    secret.write_bytes(b"x")
    html = f'<html lang="de"><title>T</title><body><h1>T</h1><img src="{secret.as_uri()}" alt="x">'
    assert any("shelf" in each for each in press(Manuscript(html=html, files=())).complaints)
