"""A file of the site is read once; whatever happens to it later is seen."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ssg.output import Output
from ssg.write import seen, write
from ssg.write.disk import digest_of
from ssg.write.output_folder import state_folder

FILES = (Output("index.html", "Start", "kreis.yaml"), Output("a/index.html", "Seite", "a.md"))


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose octets were read to know them."""
    read: list[str] = []

    def noting(path: Path | str) -> str:
        read.append(Path(path).name)
        return digest_of(path)

    monkeypatch.setattr(seen, "digest_of", noting)
    return read


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(FILES, tmp_path / "site")
    return tmp_path / "site"


def test_an_unchanged_file_is_not_read_again(site: Path, reads: list[str]) -> None:
    assert write(FILES, site).changed == 0
    write((*FILES, Output("b.html", "Neu", "b.md")), site)
    write(FILES, site)
    assert reads == []


def test_a_changed_file_of_the_same_size_and_time_is_read_and_made_again(site: Path, reads: list[str]) -> None:
    page = site / "a/index.html"
    before = page.stat()
    page.write_text("Weiß", encoding="utf-8")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert page.stat().st_size == before.st_size
    assert write(FILES, site).changed == 1
    assert reads == ["index.html"]
    assert page.read_text(encoding="utf-8") == "Seite"


def test_a_file_that_somebody_put_there_is_read(site: Path, reads: list[str]) -> None:
    page = site / "a/index.html"
    (site / "a/neu").write_bytes(page.read_bytes())
    (site / "a/neu").replace(page)
    assert write(FILES, site).changed == 0
    assert reads == ["index.html"]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut": lambda octets: octets[:-1],
    "one entry less": lambda octets: octets[:-64],
    "one bit": lambda octets: octets[:-1] + bytes([octets[-1] ^ 1]),
    "foreign": lambda _: b"#!/bin/sh\n" * 20,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_known_of_files_may_be_lost_or_spoiled(site: Path, reads: list[str], damage: str) -> None:
    place = state_folder(site) / seen.NAME
    place.write_bytes(DAMAGES[damage](place.read_bytes()))
    assert write(FILES, site).changed == 0
    assert sorted(reads) == ["index.html", "index.html"]
    place.unlink()
    (site / "index.html").write_text("Stadt", encoding="utf-8")
    assert write(FILES, site).changed == 1
    assert (site / "index.html").read_text(encoding="utf-8") == "Start"
