"""Texts wait in a file, or in memory where there is no room for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ssg.output import Kept, Laid, Output
from ssg.spool import Spool
from ssg.write.inventory import take_inventory

TEXTS = (Output("a.html", "Grüße", "a.md"), Output("b.html", "b" * 900, "b.md"), Output("c.html", "", "c.md"))


@contextmanager
def spool_in(folder: Path) -> Iterator[Spool]:
    spool = Spool(folder)
    try:
        yield spool
    finally:
        spool.close()


@contextmanager
def files_of_at_most(octets: int) -> Iterator[None]:
    """What the system does when a disk is full: it takes the first octets of a text and refuses the rest."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_texts_are_read_again_as_they_were_whatever_the_order(tmp_path: Path) -> None:
    with spool_in(tmp_path / "neu") as spool:
        laid = (*spool.lay(TEXTS[:2]), *spool.lay(TEXTS[2:]))
        assert all(isinstance(each, Laid) for each in laid)
        for each, output in reversed(tuple(zip(laid, TEXTS, strict=True))):
            assert isinstance(each, Laid)
            assert (each.path, each.text, each.source) == (output.path, output.text, output.source)


def test_laid_texts_are_published_like_those_in_memory(tmp_path: Path) -> None:
    with spool_in(tmp_path) as spool:
        laid = take_inventory(spool.lay(TEXTS), tmp_path)
        assert laid.manifest() == take_inventory(TEXTS, tmp_path).manifest()
        assert [item.octets() for item in laid.items.values()] == [each.text.encode() for each in TEXTS]


def test_what_is_there_already_or_laid_stays_what_it_is(tmp_path: Path) -> None:
    with spool_in(tmp_path) as spool:
        files = (Kept("a.html", 1, "x"), *spool.lay(TEXTS))
        assert spool.lay(files) == files


def test_nothing_stays_on_the_disk(tmp_path: Path) -> None:
    with spool_in(tmp_path) as spool:
        spool.lay(TEXTS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limits for files there")
def test_without_room_a_text_stays_in_memory_and_the_others_are_whole(tmp_path: Path) -> None:
    with spool_in(tmp_path) as spool:
        with files_of_at_most(500):
            first, second, third = spool.lay(TEXTS)
        (later,) = spool.lay(TEXTS[1:2])
        assert second is TEXTS[1]
        texts = [each.text for each in (first, third, later) if isinstance(each, Laid)]
        assert texts == [TEXTS[0].text, TEXTS[2].text, TEXTS[1].text]


def test_without_a_folder_texts_stay_in_memory(tmp_path: Path) -> None:
    (tmp_path / "datei").write_bytes(b"")
    with spool_in(tmp_path / "datei") as spool:
        assert spool.lay(TEXTS) == TEXTS
