"""Which folders a run takes when the options name none."""

from argparse import Namespace
from pathlib import Path

import pytest

from ssg.console.invocation import base_folder, content_folder, counties_in
from ssg.project import ROOT
from tests.small_county import small_county, write_tree


def test_content_here_is_taken_before_the_projects_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    args = Namespace(content=None)
    assert (base_folder(args), content_folder(args)) == (ROOT, ROOT / "content")
    (tmp_path / "content").mkdir()
    assert (base_folder(args), content_folder(args)) == (Path(), Path("content"))


def test_in_the_project_paths_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert content_folder(Namespace(content=None)) == Path("content")


def test_named_content_keeps_the_run_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    args = Namespace(content=Path("texte"))
    assert (base_folder(args), content_folder(args)) == (Path(), Path("texte"))


def test_counties_are_folders_with_their_own_file(tmp_path: Path) -> None:
    write_tree(tmp_path, small_county("b-kreis") | small_county("a-kreis") | {"gemeinsam/begriffe/x.md": ""})
    assert counties_in(tmp_path) == ("a-kreis", "b-kreis")


def test_a_folder_that_cannot_be_read_has_no_counties(tmp_path: Path) -> None:
    assert counties_in(tmp_path / "nichts") == ()
