"""The peers are given the same pages as each other; those that are installed make the same text of them."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import html5lib
import pytest

from benchmarks.changes import project_of
from benchmarks.contestants import Contestant, our_files, peer_files, peers_in
from benchmarks.documents import Site, read_site
from benchmarks.peers import peers
from ssg.project import ROOT
from tests.benchmarks.few_texts import FEW_TEXTS
from tests.small_county import write_tree

TOOLS = Path(os.environ.get("PEERS", ROOT / ".peers"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("inhalt")
    files = our_files(project_of(10, FEW_TEXTS).content, "Ausgabe 7")
    write_tree(folder, {path: text for path, text in files.items() if path.startswith("content/")})
    return read_site(folder / "content", "Ausgabe 7")


def test_a_site_has_each_entry_and_each_list_in_both_languages(site: Site) -> None:
    paths = {document.path for document in site.documents}
    assert len(paths) == len(site.documents) == 2 * (10 + 1 + 4)
    assert {document.twin for document in site.documents} == paths
    assert {document.contact for document in site.documents} - {""} <= site.contacts.keys()


def test_links_lead_to_pages_that_there_are(site: Site) -> None:
    paths = {f"](/{document.path}/)" for document in site.documents}
    linked = {f"]({end.partition(')')[0]})" for each in site.documents for end in each.body.split("](")[1:]}
    assert linked
    assert linked <= paths


@pytest.mark.parametrize("name", peers())
def test_every_peer_is_given_every_page_and_the_note(name: str, site: Site) -> None:
    files = peer_files(name, site)
    for document in site.documents:
        assert sum(path.endswith(f"{document.path}.md") for path in files) >= 1
        assert any(document.body in text for text in files.values())
    assert any("Ausgabe 7" in text and "<main" in text for text in files.values())


def installed() -> list[str]:
    return [name for name, peer in peers().items() if peer.program(TOOLS)]


@pytest.mark.skipif(len(installed()) < 2, reason="peers are not installed, see `python -m benchmarks -h`")
def test_installed_peers_make_the_same_text_of_the_same_pages(site: Site, tmp_path: Path) -> None:
    (name, first), *others = ((peer.name, pages_of(peer, site)) for peer in peers_in(TOOLS, installed(), tmp_path))
    assert first.keys() == {document.path for document in site.documents}
    for other, pages in others:
        assert pages.keys() == first.keys(), (other, name)
        assert {path for path in first if pages[path] != first[path]} == set(), (other, name)


def pages_of(peer: Contestant, site: Site) -> dict[str, str]:
    peer.hold(peer_files(peer.name, site))
    subprocess.run(peer.command(()), cwd=peer.folder, check=True, capture_output=True)  # noqa: S603 - known programs
    made = (path for path in peer.output.rglob("index.html"))
    return {path.parent.relative_to(peer.output).as_posix(): visible(path) for path in made}


def visible(path: Path) -> str:
    body = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False).find("body")
    assert body is not None
    return " ".join(" ".join(body.itertext()).split())


def test_a_folder_without_peers_has_none(tmp_path: Path) -> None:
    assert list(peers_in(tmp_path, list(peers()), tmp_path)) == []


def test_sources_that_stay_the_same_are_not_written_again(tmp_path: Path) -> None:
    project = Contestant("", "", tmp_path, (), tmp_path / "out", ())
    project.hold({"a.md": "A", "b/c.md": "C"})
    (tmp_path / "a.md").write_text("kept", encoding="utf-8")
    project.hold({"a.md": "A", "b/d.md": "D"})
    held: Iterator[Path] = (path for path in tmp_path.rglob("*") if path.is_file())
    assert {path.name: path.read_text(encoding="utf-8") for path in held} == {"a.md": "kept", "d.md": "D"}
