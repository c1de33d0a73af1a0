import errno
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from ssg.write.disk import MANY, WriteFailed, digest_of, flush, flush_folder, telling, write_new


def test_a_new_file_is_written_whole_even_in_small_portions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda opened, octets: real(opened, octets[:7]))
    write_new(tmp_path / "neu", b"0123456789" * 10)
    assert (tmp_path / "neu").read_bytes() == b"0123456789" * 10


def test_nothing_that_stands_there_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "fremd")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "link", b"x")
    assert not (tmp_path / "fremd").exists()


def test_a_digest_does_not_follow_a_link(tmp_path: Path) -> None:
    (tmp_path / "datei").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "datei")
    assert digest_of(tmp_path / "datei").startswith("e3b0c442")
    with pytest.raises(OSError, match="link"):
        digest_of(tmp_path / "link")


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "Der Speicher-Platz ist voll"),
        (errno.EACCES, "Sie haben dort nicht die nötigen Rechte"),
        (errno.EROFS, "Dort kann man nur lesen"),
        (errno.ENOTTY, "Das System lehnt den Zugriff ab"),
        (None, "Das System lehnt den Zugriff ab"),
    ],
)
def test_every_refusal_becomes_one_sentence(code: int | None, reason: str) -> None:
    with pytest.raises(WriteFailed) as caught, telling(Path("site")):
        raise OSError(code, "no space left", None) if code else OSError("strange")
    assert str(caught.value) == f"Bei „site“ geht es nicht weiter: {reason}. Die Seiten bleiben, wie sie waren."


def test_a_path_in_the_sentence_cannot_break_the_line() -> None:
    with pytest.raises(WriteFailed) as caught, telling(Path("site")):
        raise OSError(errno.EIO, "", "a\n\x1b[31mb")
    assert "„a [31mb“" in str(caught.value)


def test_few_files_are_flushed_one_by_one_and_many_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _opened: calls.append("one"))
    monkeypatch.setattr(os, "sync", lambda: calls.append("all"))
    monkeypatch.setattr("sys.platform", "linux")
    paths = [tmp_path / str(number) for number in range(MANY + 1)]
    for path in paths:
        write_new(path, b"")
    flush(paths[:2], [tmp_path])
    assert calls == ["one", "one", "one"]
    calls.clear()
    flush(paths, [tmp_path])
    assert calls == ["all"]
    calls.clear()
    flush([], [tmp_path] * (MANY + 1))
    assert calls == ["all"]


@pytest.mark.parametrize(
    ("code", "outcome"), [(errno.EINVAL, nullcontext()), (errno.EIO, pytest.raises(OSError, match="refused"))]
)
def test_a_file_system_that_cannot_flush_folders_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, outcome: AbstractContextManager[object]
) -> None:
    def refuse(_opened: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with outcome:
        flush_folder(tmp_path)
