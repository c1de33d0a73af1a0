import errno
import hashlib
import json
import os
import random
import resource
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ssg.write as write_module
from ssg.footprint import marks_in
from ssg.output import Copy, Output
from ssg.write import Written, swap, write
from ssg.write.disk import WriteFailed
from ssg.write.output_folder import state_folder
from ssg.write.seen import NAME
from tests.failing_calls import LOOKING, TOUCHING, failing, refusal

OLD = {"index.html": "alt", "a/index.html": "bleibt", "a/tief/unten.html": "geht", "bild.svg": "<svg/>"}
NEW = {"index.html": "neu", "a/index.html": "bleibt", "b/index.html": "kommt", "b/c/d.html": "auch"}

ROOT = Path(__file__).parent.parent


def outputs(pages: dict[str, str]) -> list[Output | Copy]:
    return [Output(path, text, "quelle.md") for path, text in pages.items()]


def tree(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = {path: path.stat() for path in (folder, *folder.rglob("*"))}
    return {str(path): (each.st_mtime_ns, each.st_ino) for path, each in found.items()}


def manifest(site: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((state_folder(site) / "manifest.json").read_text())
    return loaded


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture(params=["one call", "three renames"])
def swapping(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "three renames":
        monkeypatch.setattr(swap, "_swap_at_once", lambda _spare, _site: False)


def test_the_first_build_makes_the_site(site: Path) -> None:
    written = write(outputs(OLD), site)
    assert tree(site) == OLD
    assert written == Written(pages=3, changed=4, removed=0, tree=manifest(site)["tree"])


@pytest.fixture(params=["much is new", "little is new"])
def following(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "much is new":
        monkeypatch.setattr(write_module, "MANY_NEW", 1)


@pytest.mark.usefixtures("swapping", "following")
def test_what_the_next_build_compares_is_how_everything_looks_now(site: Path) -> None:
    for each in (OLD, NEW, NEW, OLD):
        looks = write(outputs(each), site).marks
        paths = {path.relative_to(site).as_posix().removeprefix("."): path for path in (site, *site.rglob("*"))}
        paths[f"../{state_folder(site).name}/manifest.json"] = state_folder(site) / "manifest.json"
        assert looks == {name: marks_in(path.lstat()) for name, path in paths.items()}


def test_missing_folders_above_the_target_are_made(tmp_path: Path) -> None:
    write(outputs(OLD), tmp_path / "a" / "b" / "site")
    assert tree(tmp_path / "a" / "b" / "site") == OLD


def test_an_empty_target_is_filled(site: Path) -> None:
    site.mkdir()
    write(outputs(OLD), site)
    assert tree(site) == OLD


@pytest.mark.usefixtures("swapping")
def test_a_later_build_changes_adds_and_removes(site: Path) -> None:
    write(outputs(OLD), site)
    written = write(outputs(NEW), site)
    assert tree(site) == NEW
    assert folders(site) == {"a", "b", "b/c"}
    assert (written.pages, written.changed, written.removed) == (4, 3, 2)


@pytest.mark.usefixtures("swapping")
def test_the_generation_before_stays_in_the_spare(site: Path) -> None:
    write(outputs(OLD), site)
    write(outputs(NEW), site)
    assert tree(state_folder(site) / "spare") == OLD


def test_the_spare_follows_where_much_is_new(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_module, "MANY_NEW", len(NEW) - 1)
    spare = state_folder(site) / "spare"
    for each in (OLD, NEW):
        write(outputs(each), site)
        assert tree(spare) == each
        assert all((spare / path).samefile(site / path) for path in each)
    write(outputs(NEW | {"index.html": "neuer"}), site)
    assert tree(spare) == NEW


def test_a_disk_that_shares_no_files_is_not_filled_for_the_spare(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_module, "MANY_NEW", 1)
    monkeypatch.setattr(write_module, "share", lambda _origin, _path: False)
    assert write(outputs(OLD), site).marks["index.html"] == marks_in((site / "index.html").lstat())
    assert tree(state_folder(site) / "spare") == {}
    assert write(outputs(NEW), site).changed == 3
    assert tree(site) == NEW


@pytest.mark.parametrize("once", [True, False])
def test_what_fails_while_the_spare_follows_changes_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch, *, once: bool
) -> None:
    follow, tried = write_module._follow, 0  # noqa: SLF001 - only this step is to fail
    monkeypatch.setattr(write_module, "MANY_NEW", 1)
    for number in range(1, 60):

        def failing_follow(*given: Any, number: int = number) -> None:
            nonlocal tried
            with failing(number, refusal(errno.EIO), once=once) as calls:
                follow(*given)
            tried += calls[0] >= number

        monkeypatch.setattr(write_module, "_follow", failing_follow)
        pages = (OLD, NEW)[number % 2]
        looks = write(outputs(pages), site).marks
        assert tree(site) == pages
        assert looks["index.html"] == marks_in((site / "index.html").lstat())
        assert write(outputs(pages), site).changed == 0
        assert {each.name for each in state_folder(site).iterdir()} <= {"spare", "manifest.json", NAME}
    assert tried > 20


@pytest.mark.usefixtures("swapping")
def test_an_unchanged_build_touches_nothing(site: Path) -> None:
    write(outputs(OLD), site)
    write(outputs(NEW), site)
    before = stamps(site.parent)
    written = write(outputs(NEW), site)
    assert stamps(site.parent) == before
    assert (written.changed, written.removed) == (0, 0)


def test_only_what_differs_is_written(site: Path) -> None:
    write(outputs(OLD), site)
    write(outputs(NEW), site)
    kept = (state_folder(site) / "spare" / "a" / "index.html").stat().st_ino
    write(outputs(OLD), site)
    assert (site / "a" / "index.html").stat().st_ino == kept


def test_the_manifest_lists_every_file_and_nothing_else(site: Path) -> None:
    write(outputs(OLD), site)
    files = manifest(site)["files"]
    assert list(files) == sorted(OLD)
    for path, text in OLD.items():
        assert files[path] == {"size": len(text), "sha256": hashlib.sha256(text.encode()).hexdigest()}


def test_the_tree_is_what_sha256sum_says(site: Path) -> None:
    written = write(outputs(OLD), site)
    listing = subprocess.run(["sha256sum", *sorted(OLD)], cwd=site, capture_output=True, check=True).stdout  # noqa: S603, S607
    assert written.tree == hashlib.sha256(listing).hexdigest()


def test_same_files_in_any_order_and_place_give_the_same_manifest(tmp_path: Path) -> None:
    write(outputs(OLD), tmp_path / "eins")
    write(reversed(outputs(OLD)), tmp_path / "woanders" / "zwei")
    one, other = state_folder(tmp_path / "eins"), state_folder(tmp_path / "woanders" / "zwei")
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()


@pytest.mark.parametrize("mask", [0o000, 0o077, 0o777])
def test_modes_do_not_depend_on_the_umask(site: Path, mask: int) -> None:
    state_folder(site).mkdir()
    before = os.umask(mask)
    try:
        write(outputs(OLD), site)
    finally:
        os.umask(before)
    assert {stat.S_IMODE(path.stat().st_mode) for path in site.rglob("*") if path.is_file()} == {0o644}
    assert {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*")) if path.is_dir()} == {0o755}


def test_copies_are_taken_over_unread(site: Path, tmp_path: Path) -> None:
    octets = bytes(range(256)) * 5000
    (tmp_path / "plan.pdf").write_bytes(octets)
    write([Copy("a/plan.pdf", origin=tmp_path / "plan.pdf"), Copy("stil.css", octets=b"\xff\x00")], site)
    assert (site / "a" / "plan.pdf").read_bytes() == octets
    assert (site / "stil.css").read_bytes() == b"\xff\x00"


def damage_text(site: Path) -> None:
    page = site / "index.html"
    times = page.stat()
    page.write_text("ALT")
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))


def put_link_for_page(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(site.parent / "fremd.html")


def put_link_for_folder(site: Path) -> None:
    shutil.rmtree(site / "a")
    (site / "a").symlink_to(site.parent / "fremd", target_is_directory=True)


def put_file_for_folder(site: Path) -> None:
    shutil.rmtree(site / "a")
    (site / "a").write_text("kein Ordner")


def put_folder_for_page(site: Path) -> None:
    (site / "index.html").unlink()
    (site / "index.html" / "x").mkdir(parents=True)
    (site / "index.html" / "x" / "y.html").write_text("fremd")


DAMAGES: list[Callable[[Path], object]] = [
    damage_text,
    put_link_for_page,
    put_link_for_folder,
    put_file_for_folder,
    put_folder_for_page,
    lambda site: (site / "index.html").unlink(),
    lambda site: shutil.rmtree(site / "a"),
    shutil.rmtree,
    lambda site: (site / "fremd.html").write_text("fremd"),
    lambda site: (site / "leer" / "leer").mkdir(parents=True),
    lambda site: os.mkfifo(site / "rohr"),
    lambda site: os.mkfifo(site / "b") if not (site / "b").exists() else None,
    lambda site: (site / "index.html").chmod(0o600),
    lambda site: (site / "a").chmod(0o700),
    lambda site: (site / os.fsdecode(b"gr\xfc\xdfe")).write_text("nicht UTF-8"),
]


@pytest.mark.usefixtures("swapping")
@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("place", ["site", ".site.leichtbau/spare"])
def test_damage_is_repaired_and_nothing_outside_is_touched(
    tmp_path: Path, damage: Callable[[Path], object], place: str
) -> None:
    site = tmp_path / "site"
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "index.html").write_text("fremd")
    (tmp_path / "fremd.html").write_text("fremd")
    write(outputs(NEW), site)
    write(outputs(OLD), site)
    write(outputs(NEW), site)
    write(outputs(OLD), site)
    damage(tmp_path / place)
    for pages in (OLD, NEW, OLD):
        write(outputs(pages), site)
        assert tree(site) == pages
        assert not any(path.is_symlink() for path in site.rglob("*"))
        assert {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*"))} <= {0o755, 0o644}
    assert tree(tmp_path / "fremd") == {"index.html": "fremd"}
    assert (tmp_path / "fremd.html").read_text() == "fremd"


def test_a_spare_that_is_a_link_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "fremd").mkdir()
    (tmp_path / "fremd" / "wichtig.txt").write_text("bleibt")
    write(outputs(OLD), site)
    (state_folder(site) / "spare").symlink_to(tmp_path / "fremd", target_is_directory=True)
    write(outputs(NEW), site)
    assert tree(tmp_path / "fremd") == {"wichtig.txt": "bleibt"}
    assert tree(site) == NEW


def test_files_that_share_their_octets_with_the_site_keep_them(site: Path, tmp_path: Path) -> None:
    write(outputs(OLD), site)
    os.link(site / "index.html", tmp_path / "sicherung.html")
    for pages in (NEW, OLD, NEW):
        write(outputs(pages), site)
    assert (tmp_path / "sicherung.html").read_text() == "alt"


def test_a_lost_manifest_comes_back(site: Path) -> None:
    write(outputs(OLD), site)
    expected = (state_folder(site) / "manifest.json").read_bytes()
    spoils: list[Callable[[Path], object]] = [Path.unlink, lambda path: path.write_bytes(b"{")]
    for spoil in spoils:
        spoil(state_folder(site) / "manifest.json")
        before = stamps(site)
        write(outputs(OLD), site)
        assert (state_folder(site) / "manifest.json").read_bytes() == expected
        assert stamps(site) == before


@pytest.mark.usefixtures("swapping")
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_failing_disk_leaves_the_old_site_whatever_call_fails(site: Path, code: int) -> None:
    number = 0
    while True:
        number += 1
        shutil.rmtree(site.parent)
        site.parent.mkdir()
        write(outputs(OLD), site)
        with failing(number, refusal(code), TOUCHING + LOOKING) as calls:
            try:
                write(outputs(NEW), site)
            except WriteFailed as failure:
                outcome = str(failure)
            else:
                outcome = ""
        assert tree(site) == (OLD if outcome else NEW)
        write(outputs(NEW), site)
        assert tree(site) == NEW
        assert set(manifest(site)["files"]) == set(NEW)
        if calls[0] < number:
            break
    assert number > 50


def test_a_disk_that_fails_for_good_leaves_the_old_site(site: Path) -> None:
    write(outputs(OLD), site)
    for number in range(1, 60):
        with failing(number, refusal(errno.EROFS), once=False), pytest.raises(WriteFailed):
            write(outputs(NEW), site)
        assert tree(site) == OLD
        assert write(outputs(OLD), site).changed == 0
        shutil.rmtree(state_folder(site) / "spare", ignore_errors=True)


def test_a_failing_first_build_leaves_no_site(site: Path) -> None:
    number = 0
    while True:
        number += 1
        with failing(number, refusal(errno.ENOSPC)) as calls:
            try:
                write(outputs(OLD), site)
            except WriteFailed:
                assert not site.exists()
            else:
                assert calls[0] < number
                break
    assert tree(site) == OLD


def test_the_message_names_path_and_reason(site: Path) -> None:
    write(outputs(OLD), site)
    with failing(1, refusal(errno.ENOSPC), ["write"]), pytest.raises(WriteFailed) as caught:
        write(outputs(NEW), site)
    assert str(caught.value) == (
        f"Bei „{state_folder(site) / 'spare' / 'b' / 'c' / 'd.html'}“ geht es nicht weiter: "
        "Der Speicher-Platz ist voll. Die Seiten bleiben, wie sie waren."
    )


@pytest.mark.parametrize("can_share", [True, False], ids=["shared", "copied"])
def test_what_stays_is_shared_with_the_spare_where_the_disk_can(
    site: Path, monkeypatch: pytest.MonkeyPatch, *, can_share: bool
) -> None:
    if not can_share:
        monkeypatch.setattr(os, "link", Mock(side_effect=PermissionError))
    write(outputs(OLD), site)
    write(outputs(NEW), site)
    assert tree(site) == NEW
    spare = state_folder(site) / "spare"
    assert (site / "a/index.html").samefile(spare / "a/index.html") is can_share
    (site / "a/index.html").write_text("an Ort und Stelle geändert", "utf-8")
    write(outputs(NEW), site)
    assert tree(site) == NEW
    write(outputs(OLD), site)
    assert tree(site) == OLD


@pytest.mark.usefixtures("swapping")
def test_what_is_about_to_change_is_told_while_the_old_site_stands(site: Path) -> None:
    write(outputs(OLD), site)
    told = []

    def note(written: Written) -> None:
        told.append((written, tree(site)))

    def refuse(_: Written) -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        write(outputs(NEW), site, announce=refuse)
    assert tree(site) == OLD
    assert told == []
    written = write(outputs(NEW), site, announce=note)
    assert told == [(written, OLD)]
    assert tree(site) == NEW


def test_a_disk_that_fails_for_good_amid_the_swap_leaves_a_whole_site(site: Path) -> None:
    for number in range(1, 20):
        shutil.rmtree(site.parent)
        site.parent.mkdir()
        write(outputs(OLD), site)
        outcome: list[object] = []
        with pytest.MonkeyPatch.context() as patch:
            with_fault = failing(number, refusal(errno.EIO), once=False)
            patch.setattr("ssg.write._publish", begin_with(with_fault, write_module._publish))  # noqa: SLF001 - the swap
            try:
                write(outputs(NEW), site)
            except WriteFailed:
                outcome.append("refused")
        assert tree(site) == (OLD if outcome else NEW)
        write(outputs(NEW), site)
        assert tree(site) == NEW


def begin_with(fault: AbstractContextManager[list[int]], publish: Callable[[Path, Path], None]) -> object:
    def publish_badly(state: Path, target: Path) -> None:
        with fault:
            publish(state, target)

    return publish_badly


def test_a_real_limit_of_the_system_leaves_the_old_site(site: Path) -> None:
    write(outputs(OLD), site)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(WriteFailed, match="zu groß"):
            write([Output("gross.html", "x" * 5000, "quelle.md")], site)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert tree(site) == OLD


def test_a_source_that_vanishes_or_changes_is_told(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(outputs(OLD), site)
    with pytest.raises(WriteFailed, match=r"plan\.pdf.*Dort liegt nichts mehr"):
        write([Copy("plan.pdf", origin=tmp_path / "plan.pdf")], site)
    (tmp_path / "plan.pdf").write_bytes(b"1")
    readings = iter([b"1", b"2"])
    monkeypatch.setattr(Path, "read_bytes", lambda _path: next(readings))
    with pytest.raises(WriteFailed, match="ändert sich"):
        write([Copy("plan.pdf", origin=tmp_path / "plan.pdf")], site)
    assert tree(site) == OLD


FOREVER = """
import sys
from pathlib import Path
from unittest.mock import Mock
from ssg.output import Output
from ssg.write import write
site = Path(sys.argv[1])
def generation(number):
    return [Output(f"{n % 7}/{n}-{number if n % 2 else 0}.html", f"{number} " * 500, "") for n in range(60)]
print("los", flush=True)
number = 0
while True:
    number += 1
    write(generation(number % 2), site)
"""


def test_a_kill_at_any_instant_leaves_one_whole_generation(site: Path) -> None:
    def generation(number: int) -> dict[str, str]:
        return {f"{n % 7}/{n}-{number if n % 2 else 0}.html": f"{number} " * 500 for n in range(60)}

    write(outputs(generation(0)), site)
    chance = random.Random(7)  # noqa: S311 - a repeatable choice, not a secret
    for _ in range(10):
        command = [sys.executable, "-c", FOREVER, str(site)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as running:  # noqa: S603 - our own program
            assert running.stdout is not None
            running.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                running.wait(chance.uniform(0, 0.06))
            running.send_signal(signal.SIGKILL)
        assert tree(site) in (generation(0), generation(1))
        write(outputs(generation(1)), site)
        assert tree(site) == generation(1)
        assert set(manifest(site)["files"]) == set(generation(1))


names = st.sampled_from(["a", "b", "c", "index.html"])
sites = st.dictionaries(st.lists(names, min_size=1, max_size=3).map("/".join), st.text("xy", max_size=3), max_size=6)


def has_no_page_for_folder(pages: dict[str, str]) -> bool:
    return not any(other.startswith(f"{path}/") for path in pages for other in pages)


@settings(max_examples=60, deadline=None)
@given(st.lists(sites.filter(has_no_page_for_folder), min_size=2, max_size=5))
def test_after_any_history_the_site_is_the_last_one(
    tmp_path_factory: pytest.TempPathFactory, history: list[dict[str, str]]
) -> None:
    site = tmp_path_factory.mktemp("lauf") / "site"
    for pages in history:
        write(outputs(pages), site)
    assert tree(site) == history[-1]
    assert folders(site) == {str(above) for path in history[-1] for above in Path(path).parents} - {"."}


def test_new_files_and_their_folders_are_flushed_before_the_swap(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(outputs(OLD), site)
    order: list[str] = []
    real, swap_now = os.fsync, swap._swap_at_once  # noqa: SLF001 - the call that readers notice

    def fsync(opened: int) -> None:
        order.append(Path(f"/proc/self/fd/{opened}").readlink().name)
        real(opened)

    def swap_at_once(spare: Path, target: Path) -> bool:
        order.append("swap")
        return swap_now(spare, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(swap, "_swap_at_once", swap_at_once)
    write(outputs({**OLD, "index.html": "neu", "a/neu.html": "neu"}), site)
    assert {"index.html", "neu.html", "a", "spare", "manifest.json.new"} <= set(order[: order.index("swap")])
    assert {site.parent.name, ".site.leichtbau"} <= set(order[order.index("swap") :])
