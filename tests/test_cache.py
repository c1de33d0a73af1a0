import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ssg import cache as module
from ssg.cache import AT_ONCE, KEPT_RUNS, NAME, Cache, engine_digest

KEYS = [f"{number:064x}" for number in range(1200)]


def fill(folder: Path, keys: list[str], octets: bytes = b"Wert") -> None:
    with Cache.open(folder) as cache:
        for key in keys:
            cache.put(key, octets)


def test_what_was_put_is_found_in_the_same_run_and_the_next(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        cache.put(KEYS[0], b"\x00\xff")
        assert cache.get(KEYS[0]) == b"\x00\xff"
        assert cache.get(KEYS[1]) is None
    with Cache.open(tmp_path) as cache:
        assert cache.get(KEYS[0]) == b"\x00\xff"
        assert cache.get(KEYS[1]) is None


def test_many_are_found_at_once(tmp_path: Path) -> None:
    fill(tmp_path, KEYS[: 2 * AT_ONCE + 3])
    with Cache.open(tmp_path) as cache:
        assert set(cache.get_all(KEYS)) == set(KEYS[: 2 * AT_ONCE + 3])


def test_a_later_value_replaces_the_earlier(tmp_path: Path) -> None:
    fill(tmp_path, KEYS[:1], b"1")
    fill(tmp_path, KEYS[:1], b"2")
    with Cache.open(tmp_path) as cache:
        assert cache.get(KEYS[0]) == b"2"


def test_a_run_that_adds_nothing_writes_nothing(tmp_path: Path) -> None:
    fill(tmp_path, KEYS)
    before = (tmp_path / NAME).read_bytes()
    with Cache.open(tmp_path) as cache:
        cache.get_all(KEYS)
    assert (tmp_path / NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_what_the_last_runs_did_not_use_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SMALL", 0)
    fill(tmp_path, KEYS[:2])
    for number in range(KEPT_RUNS):
        with Cache.open(tmp_path) as cache:
            assert set(cache.get_all(KEYS[:1])) == set(KEYS[:1])
            cache.put(KEYS[100 + number], b"neu")
    with Cache.open(tmp_path) as cache:
        kept = cache.get_all(KEYS)
    assert set(kept) == {KEYS[0], *KEYS[100 : 100 + KEPT_RUNS]}


def test_a_small_cache_keeps_everything(tmp_path: Path) -> None:
    fill(tmp_path, KEYS[:1])
    for number in range(1, 3 * KEPT_RUNS):
        fill(tmp_path, KEYS[number : number + 1])
    with Cache.open(tmp_path) as cache:
        assert len(cache.get_all(KEYS)) == 3 * KEPT_RUNS


def overwrite(octets: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(octets)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def change_value(file: Path) -> None:
    octets = file.read_bytes()
    assert b"Wert" in octets
    file.write_bytes(octets.replace(b"Wert", b"Mist"))


def swap_keys(file: Path) -> None:
    octets = file.read_bytes()
    one, other = KEYS[0].encode(), KEYS[1].encode()
    file.write_bytes(octets.replace(one, b"?" * 64).replace(other, one).replace(b"?" * 64, other))


def put_other_table(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE result (name TEXT)")


def put_other_types(file: Path) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE result SET octets = 'Text', run = 'eins'")
        other.commit()


@pytest.mark.parametrize(
    "spoil",
    [
        overwrite(b""),
        overwrite(b"keine Datenbank" * 100),
        overwrite(b"SQLite format 3\0" + b"\xff" * 20000),
        cut,
        change_value,
        swap_keys,
        put_other_table,
        put_other_types,
        Path.unlink,
    ],
)
def test_a_spoiled_cache_gives_nothing_wrong_and_works_again(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    fill(tmp_path, KEYS[:300])
    spoil(tmp_path / NAME)
    with Cache.open(tmp_path) as cache:
        assert set(cache.get_all(KEYS).values()) <= {b"Wert"}
        for key in KEYS:
            cache.put(key, b"Wert")
    with Cache.open(tmp_path) as cache:
        assert cache.get_all(KEYS) == dict.fromkeys(KEYS, b"Wert")


@settings(max_examples=60, deadline=None)
@example([(3941, b"\0\0\0\x80")])
@given(st.lists(st.tuples(st.integers(0, 60000), st.binary(min_size=1, max_size=40)), min_size=1, max_size=5))
def test_any_damage_gives_nothing_wrong(
    tmp_path_factory: pytest.TempPathFactory, damages: list[tuple[int, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    fill(folder, KEYS[:100], b"Wert")
    octets = bytearray((folder / NAME).read_bytes())
    for place, damage in damages:
        start = place % len(octets)
        octets[start : start + len(damage)] = damage
    (folder / NAME).write_bytes(octets)
    with Cache.open(folder) as cache:
        assert set(cache.get_all(KEYS).values()) <= {b"Wert"}
        cache.put(KEYS[500], b"Wert")
        assert cache.get(KEYS[500]) in {b"Wert", None}


def test_damage_during_a_run_is_survived(tmp_path: Path) -> None:
    fill(tmp_path, KEYS)
    with Cache.open(tmp_path) as cache:
        overwrite(b"\xff" * 100_000)(tmp_path / NAME)
        cache.get_all(KEYS)
        for key in KEYS:
            cache.put(key, b"neu")
    with Cache.open(tmp_path) as cache:
        assert set(cache.get_all(KEYS).values()) == {b"neu"}


def folder_is_file(folder: Path) -> None:
    folder.write_text("kein Ordner")


def file_is_folder(folder: Path) -> None:
    (folder / NAME / "x").mkdir(parents=True)


@pytest.mark.parametrize("spoil", [folder_is_file, file_is_folder])
def test_an_unusable_place_is_an_empty_cache(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    spoil(tmp_path / "cache")
    with Cache.open(tmp_path / "cache") as cache:
        cache.put(KEYS[0], b"Wert")
        assert cache.get(KEYS[1]) is None


def test_a_busy_cache_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    fill(tmp_path, KEYS[:1])
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with Cache.open(tmp_path) as cache:
            cache.put(KEYS[1], b"Wert")
            assert cache.get(KEYS[0]) is None
        other.execute("ROLLBACK")
    with Cache.open(tmp_path) as cache:
        assert cache.get(KEYS[0]) == b"Wert"


def test_results_that_cannot_be_saved_are_only_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)
    fill(tmp_path, KEYS[:1])
    with closing(sqlite3.connect(tmp_path / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Cache.open(tmp_path) as cache:
            for key in KEYS:
                cache.put(key, b"neu")
            assert cache.get_all(KEYS) == dict.fromkeys(KEYS, b"neu")
        other.execute("ROLLBACK")
    with Cache.open(tmp_path) as cache:
        assert cache.get_all(KEYS) == {KEYS[0]: b"Wert"}


def test_an_interrupted_save_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(key: str, octets: bytes) -> bytes:
        if key == KEYS[9]:
            raise KeyboardInterrupt
        return octets

    fill(tmp_path, KEYS[:5])
    with monkeypatch.context() as patch:
        patch.setattr(module, "_seal", interrupt)
        with pytest.raises(KeyboardInterrupt):
            fill(tmp_path, KEYS[5:])
    with Cache.open(tmp_path) as cache:
        assert cache.get_all(KEYS) == dict.fromkeys(KEYS[:5], b"Wert")


def test_two_runs_share_one_cache(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as one, Cache.open(tmp_path) as other:
        one.put(KEYS[0], b"1")
        other.put(KEYS[1], b"2")
    with Cache.open(tmp_path) as cache:
        assert cache.get_all(KEYS) == {KEYS[0]: b"1", KEYS[1]: b"2"}


def test_the_engine_digest_is_the_same_everywhere() -> None:
    command = [sys.executable, "-c", "from ssg.cache import engine_digest; print(engine_digest())"]
    environment = {**os.environ, "PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    root = Path(__file__).parent.parent
    done = subprocess.run(command, capture_output=True, check=True, cwd=root, env=environment, text=True)  # noqa: S603 - our own program
    assert done.stdout.strip() == engine_digest()
    assert re.fullmatch("[0-9a-f]{64}", engine_digest())


def test_any_change_of_the_program_makes_another_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(Path(module.__file__).parent, tmp_path / "ssg", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(module, "_CODE", tmp_path / "ssg")
    seen = {engine_digest()}
    (tmp_path / "ssg" / "cache.py").write_text("# anders")
    seen.add(engine_digest())
    (tmp_path / "ssg" / "woerter.txt").write_text("neu")
    seen.add(engine_digest())
    (tmp_path / "ssg" / "woerter.txt").rename(tmp_path / "ssg" / "anders.txt")
    seen.add(engine_digest())
    (tmp_path / "ssg" / "__pycache__").mkdir()
    (tmp_path / "ssg" / "__pycache__" / "x.pyc").write_text("")
    seen.add(engine_digest())
    monkeypatch.setattr(module, "_version", lambda _name: "9.9")
    seen.add(engine_digest())
    assert len(seen) == 5
