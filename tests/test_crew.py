import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from ssg.crew import BATCH, Crew, Processes, settle_in

UNPACKED = [0]


class Heavy:
    """Counts how often a process gets one."""

    def __reduce__(self) -> tuple[Callable[[], "Heavy"], tuple[()]]:
        return unpack, ()


def unpack() -> Heavy:
    UNPACKED[0] += 1
    return Heavy()


def times_unpacked(_unit: int, heavy: Heavy) -> tuple[int, int]:
    assert isinstance(heavy, Heavy)
    time.sleep(0.0005)
    return os.getpid(), UNPACKED[0]


def itself(unit: int) -> int:
    return unit


def die_away_from(home: int, unit: int) -> int:
    if os.getpid() != home:
        os.kill(os.getpid(), signal.SIGKILL)
    return unit


class Later(Future[Any]):
    """Begins when somebody waits for it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def result(self, timeout: float | None = None) -> Any:
        self.set_result(self._work())
        return super().result(timeout)


class Recording(Executor):
    """Notes how long each batch is that it gets."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def submit(self, function: Callable[..., Any], /, *args: Any, **more: Any) -> "Future[Any]":
        self.lengths.append(len(args[1]))
        return Later(partial(function, *args, **more))

    def map(self, *_: Any, **_more: Any) -> Any:
        raise AssertionError("submit alone is used")


class Unaided(Crew):
    has_help = False


@pytest.fixture(scope="module")
def processes() -> Iterator[Processes]:
    crew = Processes(2)
    yield crew
    crew.close()


@pytest.mark.parametrize("count", [0, 1, 49, 50, 99, 230, 901, 5000])
def test_batches_are_never_too_short_nor_too_long_and_the_order_stays(count: int) -> None:
    executor = Recording()
    assert list(Unaided(executor, 3).each(itself, range(count))) == list(range(count))
    assert sum(executor.lengths) == count
    assert max(executor.lengths) < 2 * BATCH
    assert min(executor.lengths) >= min(BATCH, count)


def test_no_more_batches_are_under_way_than_workers_need() -> None:
    executor = Recording()
    results = Unaided(executor, 2).each(itself, range(40 * BATCH))
    next(results)
    assert len(executor.lengths) == 2 * Unaided.under_way
    for _ in range(BATCH):
        next(results)
    assert len(executor.lengths) == 2 * Unaided.under_way + 1


def test_large_units_are_sent_one_by_one_and_only_when_their_turn_comes() -> None:
    waiting, recording = iter(range(20)), Recording()
    results = Unaided(recording, 2).each_large(itself, waiting, 20)
    assert next(results) == 0
    assert next(waiting) <= 5, "one for each worker, two that wait to be fetched, and the next are taken"
    assert list(results) == [1, 2, *range(4, 20)]
    assert recording.lengths == [1] * 19


def test_the_program_does_not_wait_while_there_is_work() -> None:
    executor = Recording()
    assert list(Crew(executor, 2).each(itself, range(40 * BATCH))) == list(range(40 * BATCH))
    assert len(executor.lengths) == 2 * Crew.under_way


@pytest.mark.parametrize(("count", "sent"), [(1, [0]), (2, [0]), (3, [0, 1]), (8, [0, 1])])
def test_something_waits_for_the_worker_while_the_program_helps_with_a_large_unit(count: int, sent: list[int]) -> None:
    class Noting(Recording):
        def submit(self, function: Callable[..., Any], /, *args: Any, **more: Any) -> "Future[Any]":
            sending.extend(args[1])
            return super().submit(function, *args, **more)

    def helped(unit: int) -> int:
        if len(before) == 0:
            before.append([*sending])
        return unit

    sending: list[int] = []
    before: list[list[int]] = []
    assert list(Crew(Noting(), 1).each_large(helped, range(count), count)) == list(range(count))
    assert before == [sent]


def test_arguments_are_sent_to_each_worker_once(processes: Processes) -> None:
    for _ in range(2):
        told = set(processes.each(partial(times_unpacked, heavy=Heavy()), range(400)))
        assert len(told) == len({process for process, _ in told})


def test_nothing_that_was_lent_stays_on_the_disk() -> None:
    crew = Processes(1)
    loan = crew.lend(partial(times_unpacked, heavy=Heavy()))
    folder = loan._path.parent  # noqa: SLF001 - nothing else knows where it lies
    assert [each.stat().st_mode & 0o077 for each in (folder, *folder.iterdir())][:1] == [0]
    crew.close()
    assert not folder.exists()


def test_without_room_for_a_loan_the_task_itself_travels(monkeypatch: pytest.MonkeyPatch, processes: Processes) -> None:
    def full(*_: object) -> None:
        raise OSError

    task = partial(times_unpacked, heavy=Heavy())
    monkeypatch.setattr(Path, "write_bytes", full)
    assert processes.lend(task) is task


def test_what_a_dying_worker_leaves_is_done_here() -> None:
    crew = Processes(2)
    for _ in range(2):
        assert list(crew.each(partial(die_away_from, os.getpid()), range(400))) == list(range(400))
    crew.close()


@pytest.mark.parametrize("fault", [OSError, BrokenPipeError])
def test_batches_that_nobody_takes_are_done_here(fault: type[Exception]) -> None:
    class Refusing(Executor):
        def submit(self, *_: object, **_more: object) -> Any:
            raise fault

    assert list(Crew(Refusing(), 2).each(itself, range(300))) == list(range(300))


ORPHANS = """
import sys, time
from ssg.crew import Processes
import test_crew
if __name__ == "__main__":
    crew = Processes(2)
    print(*{process for process, _ in crew.each(test_crew.tell, range(400))}, flush=True)
    time.sleep(60)
"""


def tell(unit: int) -> tuple[int, int]:
    return os.getpid(), unit


def is_alive(process: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_workers_do_not_outlive_a_killed_program_and_clear_what_it_lent(tmp_path: Path) -> None:
    (tmp_path / "lauf.py").write_text(ORPHANS)
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parent.parent)])
    # A short path: workers are met at a socket, whose name must not be long, and without any all is done at home.
    with TemporaryDirectory(prefix="lent-") as lent:
        environment = {**os.environ, "PYTHONPATH": paths, "TMPDIR": lent}
        command = [sys.executable, str(tmp_path / "lauf.py")]
        with subprocess.Popen(  # noqa: S603 - our own program
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as program:
            assert program.stdout is not None
            workers = {int(word) for word in program.stdout.readline().split()} - {program.pid}
            assert workers
            assert all(is_alive(worker) for worker in workers)
            assert list(Path(lent).iterdir())
            program.kill()
        end = time.monotonic() + 60
        while any(is_alive(worker) for worker in workers) and time.monotonic() < end:
            time.sleep(0.05)
        assert not any(is_alive(worker) for worker in workers)
        assert not list(Path(lent).iterdir())


def test_a_worker_leaves_ctrl_c_to_the_program(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    try:
        settle_in([str(tmp_path)])
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
