import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest

from ssg.write import swap as module
from ssg.write.swap import exchange, settle


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    spare, site = tmp_path / "arbeit" / "spare", tmp_path / "site"
    for folder in (spare, site):
        folder.mkdir(parents=True)
        (folder / "name.txt").write_text(folder.name)
    return spare, site


def names(pair: tuple[Path, Path]) -> list[str]:
    return [(folder / "name.txt").read_text() for folder in pair]


@pytest.fixture
def without_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_swap_at_once", lambda _spare, _site: False)


def test_two_folders_swap_names(pair: tuple[Path, Path]) -> None:
    exchange(*pair)
    assert names(pair) == ["site", "spare"]


@pytest.mark.usefixtures("without_call")
def test_three_renames_do_the_same(pair: tuple[Path, Path]) -> None:
    exchange(*pair)
    assert names(pair) == ["site", "spare"]
    assert [path.name for path in pair[0].parent.iterdir()] == ["spare"]


@pytest.mark.skipif(sys.platform != "linux", reason="the call is the system's")
def test_a_reader_never_finds_the_name_missing(pair: tuple[Path, Path]) -> None:
    done = Event()
    missing: list[OSError] = []

    def read() -> None:
        while not done.is_set():
            try:
                (pair[1] / "name.txt").read_text()
            except OSError as error:
                missing.append(error)

    reader = Thread(target=read)
    reader.start()
    for _ in range(300):
        exchange(*pair)
    done.set()
    reader.join()
    assert not missing


def test_a_missing_folder_is_an_error_that_names_the_site(pair: tuple[Path, Path], tmp_path: Path) -> None:
    with pytest.raises(OSError, match="weg") as caught:
        exchange(pair[0], tmp_path / "weg")
    assert caught.value.errno == errno.ENOENT
    assert names(pair) == ["spare", "site"]


@pytest.mark.usefixtures("without_call")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_failing_rename_is_taken_back(pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    real, calls = os.rename, [0]

    def rename(source: Path, destination: Path) -> None:
        calls[0] += 1
        if calls[0] == number:
            raise OSError(errno.EIO, "kaputt")
        real(source, destination)

    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(OSError, match="kaputt"):
        exchange(*pair)
    assert names(pair) == ["spare", "site"]


@pytest.mark.parametrize(("killed_after", "expected"), [(1, "site"), (2, "spare")])
def test_settle_finishes_a_killed_swap(pair: tuple[Path, Path], killed_after: int, expected: str) -> None:
    spare, site = pair
    former = spare.with_name("former")
    steps: list[Callable[[], object]] = [lambda: site.rename(former), lambda: spare.rename(site)]
    for step in steps[:killed_after]:
        step()
    settle(spare, site)
    assert (site / "name.txt").read_text() == expected
    assert not former.exists()


def test_settle_leaves_a_finished_swap_alone(pair: tuple[Path, Path]) -> None:
    settle(*pair)
    assert names(pair) == ["spare", "site"]
