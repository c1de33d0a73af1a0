"""Files are told apart by how they look from outside."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ssg.footprint import CALM, footprint
from tests.small_county import write_tree

FILES = {"kreis/kreis.yaml": "titel: Kreis\n", "kreis/seiten/x.md": "Text.\n"}


def retype(folder: Path) -> None:
    """Another text of the same length, with the times of the old one as far as a program can set them."""
    file = folder / "kreis/seiten/x.md"
    before = file.stat()
    file.write_text("Wort.\n", encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def replace_by_copy(folder: Path) -> None:
    file = folder / "kreis/seiten/x.md"
    (folder / "kreis/kopie").write_bytes(file.read_bytes())
    (folder / "kreis/kopie").replace(file)


CHANGES: tuple[Callable[[Path], object], ...] = (
    retype,
    replace_by_copy,
    lambda folder: (folder / "kreis/seiten/x.md").unlink(),
    lambda folder: (folder / "kreis/seiten/x.md").rename(folder / "kreis/seiten/y.md"),
    lambda folder: (folder / "kreis/seiten/neu.md").write_text("Neu.\n", encoding="utf-8"),
    lambda folder: (folder / "kreis/bilder").mkdir(),
)


@pytest.mark.parametrize("change", CHANGES, ids=["text", "copy", "removed", "renamed", "added", "folder"])
def test_every_change_shows(tmp_path: Path, change: Callable[[Path], object]) -> None:
    folder = write_tree(tmp_path, FILES)
    before = footprint([folder / "kreis"])
    assert footprint([folder / "kreis"]) == before
    change(folder)
    assert footprint([folder / "kreis"]) != before


def test_what_python_compiles_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").mkdir()
    before = footprint([tmp_path])
    (tmp_path / "__pycache__/x.pyc").write_bytes(b"x")
    assert footprint([tmp_path]) == before
    assert before.paths == [str(tmp_path)]


def test_a_place_that_is_not_there_looks_like_nothing_until_it_comes(tmp_path: Path) -> None:
    before = footprint([tmp_path / "kreis"])
    assert set(before.marks) == {0}
    (tmp_path / "kreis").mkdir()
    assert footprint([tmp_path / "kreis"]) != before


def test_the_youngest_file_tells_whether_all_are_old_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now)
    seen = footprint([write_tree(tmp_path, FILES) / "kreis"])
    assert not seen.is_calm
    monkeypatch.setattr(time, "time_ns", lambda: now + 2 * CALM)
    assert seen.is_calm
    os.utime(tmp_path / "kreis/kreis.yaml", ns=(0, now + CALM + 1))
    assert not footprint([tmp_path / "kreis"]).is_calm
