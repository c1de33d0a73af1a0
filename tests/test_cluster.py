"""A cluster of two processes on this machine: what it builds, and what happens when parts of it go away."""

import contextlib
import gc
import os
import signal
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import dask
import pytest
from distributed import LocalCluster

from ssg.cli import main
from ssg.cluster import Cluster, ClusterFault
from ssg.memory_search import THRESHOLDS
from ssg.project import ROOT
from tests.few_counties import THREE, county
from tests.small_county import write_tree
from tests.test_crew import Heavy, times_unpacked
from tests.whole_site import GOLDEN_CONTENT, GOLDEN_DAY, build, files_of, fingerprint

Local = Any
"""The package ships no types for it."""
PATIENCE = 60.0
"""Seconds until a worker must be back."""


@pytest.fixture(autouse=True, scope="module")
def _from_the_root() -> Iterator[None]:
    """Workers look for this module where the program was started."""
    with contextlib.chdir(ROOT):
        yield


def local_cluster(workers: int = 2) -> Local:
    with dask.config.set({"distributed.comm.timeouts.connect": "5s"}):  # so long do workers ask for one that died
        return LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            scheduler_port=0,
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
        )


def address_of(local: Local) -> str:
    return str(local.scheduler_address).removeprefix("tcp://")


@pytest.fixture(scope="module")
def shared() -> Iterator[Local]:
    with local_cluster() as cluster:
        yield cluster


@pytest.fixture
def local(shared: Local) -> Local:
    """The cluster with both workers: one that a test before has killed is back."""
    end = time.monotonic() + PATIENCE
    while [each.status.name for each in shared.scheduler.workers.values()] != ["running"] * len(shared.workers):
        assert time.monotonic() < end
        time.sleep(0.02)
    return shared


@pytest.fixture
def crew(local: Local) -> Iterator[Cluster]:
    cluster = Cluster(address_of(local))
    yield cluster
    cluster.close()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    site = tmp_path_factory.mktemp("here") / "site"
    assert build(GOLDEN_CONTENT, site, "--jobs", "1") == 0
    return fingerprint(site)


def where(unit: int) -> tuple[int, int]:
    time.sleep(0.001)
    return unit, os.getpid()


def die_at_first(notes: tuple[Path, ...], unit: int) -> int:
    """Kill as many workers as there are notes."""
    for note in notes:
        with contextlib.suppress(FileExistsError):
            note.touch(exist_ok=False)
            os.kill(os.getpid(), signal.SIGKILL)
    return unit


def fall(unit: int) -> int:
    if unit == 250:
        raise LookupError("our own fault")
    return unit


def when_half_done(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], None]) -> list[int]:
    """Let something happen in the middle of the pages; the list says after how many."""
    happened: list[int] = []

    def hear(done: int, total: int) -> None:
        if not happened and total > 60 and done > total / 2:
            happened.append(done)
            happen()

    monkeypatch.setattr("ssg.crew.BATCH", 5)
    monkeypatch.setattr("ssg.console.invocation.counting", lambda: contextlib.nullcontext(hear))
    return happened


def test_a_site_has_the_same_bytes_as_one_built_here(local: Local, expected: dict[str, str], tmp_path: Path) -> None:
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--executor", f"dask://{address_of(local)}") == 0
    assert fingerprint(tmp_path / "site") == expected


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few small counties are worth workers, too."""
    monkeypatch.setattr("ssg.counties.WORTH_WORKERS", 0)
    monkeypatch.setattr("ssg.counties._here", lambda *_, **_more: pytest.fail("a county that is not sent"))


@pytest.fixture(scope="module")
def counties(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The folder of a project with several counties, and the site that is built of it here."""
    folder = tmp_path_factory.mktemp("counties")
    content = write_tree(folder / "content", {**THREE, **county("d"), **county("e"), **PLANS})
    assert build(content, folder / "site", "--jobs", "1") == 0
    return folder, fingerprint(folder / "site")


def when_counties_come(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], None]) -> list[int]:
    """Let something happen when the first county is back."""
    happened: list[int] = []

    def hear(done: int, total: int) -> None:
        if not happened and done < total:
            happened.append(done)
            happen()

    monkeypatch.setattr("ssg.console.invocation.counting", lambda: contextlib.nullcontext(hear))
    return happened


@pytest.mark.usefixtures("sent")
@pytest.mark.parametrize("cache", [(), ("--cache", "kept")])
def test_whole_counties_are_built_there_with_the_same_bytes(
    local: Local, counties: tuple[Path, dict[str, str]], tmp_path: Path, cache: tuple[str, ...]
) -> None:
    folder, expected = counties
    (tmp_path / "content").symlink_to(folder / "content")
    with contextlib.chdir(tmp_path):  # where workers are, these paths lead nowhere
        assert build(Path("content"), Path("site"), "--executor", f"dask://{address_of(local)}", *cache) == 0
    assert fingerprint(tmp_path / "site") == expected
    assert (tmp_path / "site/b/bilder/plan1.svg").is_file()


@pytest.mark.usefixtures("sent")
def test_counties_of_a_worker_that_is_killed_are_built_by_another(
    local: Local, counties: tuple[Path, dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill() -> None:
        os.kill(next(iter(local.workers.values())).process.pid, signal.SIGKILL)

    happened = when_counties_come(monkeypatch, kill)
    assert build(counties[0] / "content", tmp_path / "site", "--executor", f"dask://{address_of(local)}") == 0
    assert happened
    assert fingerprint(tmp_path / "site") == counties[1]


@pytest.mark.usefixtures("sent")
def test_without_its_scheduler_counties_are_not_built_and_the_old_site_stays(
    counties: tuple[Path, dict[str, str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder, before = counties
    content = write_tree(tmp_path / "content", texts_of(folder / "content") | {"b/seiten/neu.md": NEW})
    with local_cluster(1) as local:
        happened = when_counties_come(monkeypatch, local.close)
        assert build(content, folder / "site", "--executor", f"dask://{address_of(local)}") == 1
    assert happened
    assert capsys.readouterr().err.startswith(f"Die Verbindung zu „dask://{address_of(local)}“ ist abgebrochen.\n")
    assert fingerprint(folder / "site") == before


def test_all_workers_work_and_the_order_stays(crew: Cluster) -> None:
    found = list(crew.each(where, range(800)))
    assert [unit for unit, _ in found] == list(range(800))
    processes = {process for _, process in found}
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_arguments_are_sent_to_each_worker_once(crew: Cluster) -> None:
    told = set(crew.each(partial(times_unpacked, heavy=Heavy()), range(800)))
    assert len(told) == len({process for process, _ in told}) == 2


def thresholds(_: int) -> tuple[int, int, int]:
    return gc.get_threshold()


def test_workers_search_their_memory_as_seldom_as_the_program(crew: Cluster) -> None:
    assert set(crew.each(thresholds, range(100))) == {THRESHOLDS}


def test_a_fault_of_a_task_is_not_hidden(crew: Cluster) -> None:
    with pytest.raises(LookupError, match="our own fault"):
        list(crew.each(fall, range(400)))


@pytest.mark.parametrize("dying", [1, 2])
def test_what_dying_workers_leave_is_done_by_others(crew: Cluster, tmp_path: Path, dying: int) -> None:
    notes = tuple(tmp_path / str(number) for number in range(dying))
    task = partial(die_at_first, notes)  # with both workers goes what was lent to them
    assert list(crew.each(task, range(800))) == list(range(800))
    assert all(note.exists() for note in notes)


def test_a_worker_with_another_edition_is_told(crew: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_engine", "another")
    with pytest.raises(ClusterFault, match="in einer anderen Fassung"):
        list(crew.each(where, range(60)))


def test_a_site_is_built_though_a_worker_is_killed(
    local: Local, expected: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill() -> None:
        os.kill(next(iter(local.workers.values())).process.pid, signal.SIGKILL)

    happened = when_half_done(monkeypatch, kill)
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--executor", f"dask://{address_of(local)}") == 0
    assert happened
    assert fingerprint(tmp_path / "site") == expected


def test_without_its_scheduler_a_build_stops_and_the_old_site_stays(
    expected: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--jobs", "1") == 0
    content = write_tree(tmp_path / "content", texts_of(GOLDEN_CONTENT) | {"musterkreis/seiten/neu.md": NEW})
    capsys.readouterr()
    with local_cluster(1) as local:
        happened = when_half_done(monkeypatch, local.close)
        assert build(content, tmp_path / "site", "--executor", f"dask://{address_of(local)}") == 1
    assert happened
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"Die Verbindung zu „dask://{address_of(local)}“ ist abgebrochen.\n    → Prüfen Sie")
    assert fingerprint(tmp_path / "site") == expected


def test_a_scheduler_that_nobody_works_for_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.cluster.PATIENCE", 2.0)  # enough for the scheduler to answer
    with local_cluster(0) as local, pytest.raises(ClusterFault, match="ist kein Rechner, der arbeitet"):
        Cluster(address_of(local))


def test_a_scheduler_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ssg.cluster.PATIENCE", 0.2)
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--executor", "dask://127.0.0.1:9") == 1
    assert capsys.readouterr().err == (
        "Unter „dask://127.0.0.1:9“ antwortet niemand.\n"
        "    → Prüfen Sie die Adresse, und ob dort „dask scheduler“ läuft. Oder bauen Sie ohne „--executor“.\n"
    )
    assert not (tmp_path / "site").exists()


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ssg.cluster.find_spec", lambda _name: None)
    with pytest.raises(ClusterFault) as told:
        Cluster("127.0.0.1:9")
    assert "pip install leichtbau[cluster]" in told.value.hint


@pytest.mark.parametrize(
    "written", ["rechner:8786", "dask://rechner", "dask://:8786", "tcp://rechner:1", "dask://a b:1"]
)
def test_an_address_that_is_none_is_refused(written: str, tmp_path: Path) -> None:
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--executor", written) == 2


def test_processes_here_and_machines_elsewhere_do_not_go_together(tmp_path: Path) -> None:
    assert build(GOLDEN_CONTENT, tmp_path / "site", "--executor", "dask://127.0.0.1:9", "--jobs", "2") == 2


@pytest.mark.parametrize("several", [False, True])
def test_check_asks_the_same_machines(
    local: Local,
    counties: tuple[Path, dict[str, str]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    several: bool,  # noqa: FBT001 - a parameter of a test
) -> None:
    monkeypatch.setattr("ssg.counties.WORTH_WORKERS", 0)
    content = counties[0] / "content" if several else GOLDEN_CONTENT
    told = []
    for more in (("--jobs", "1"), ("--executor", f"dask://{address_of(local)}")):
        main(["check", "--content", str(content), "--today", GOLDEN_DAY, *more])
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]


def test_booklets_are_the_same(local: Local, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="needs the extra pdf")
    for name, more in (("hier", ("--jobs", "1")), ("dort", ("--executor", f"dask://{address_of(local)}"))):
        assert build(GOLDEN_CONTENT, tmp_path / name, "--pdf", *more) == 0
    assert fingerprint(tmp_path / "dort") == fingerprint(tmp_path / "hier")
    assert any((tmp_path / "dort").rglob("heft.pdf"))


PLANS = {
    f"b/bilder/plan{number}.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>' for number in range(50)
}
NEW = "---\ntitel: Neu\n---\nDas ist neu.\n"


def texts_of(folder: Path) -> dict[str, str]:
    return {name: octets.decode() for name, octets in files_of(folder).items()}
